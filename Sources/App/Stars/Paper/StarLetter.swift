import HTML

/// A letter to a household about a decision: what was decided, by what points, why, and how to appeal.
struct StarLetter: Paper {
    struct Category: Sendable {
        let letter: String
        let name: String
        let points: String
        let hasStar: Bool
    }

    let t: Words
    let title: String
    /// The head of the household, in full.
    let head: String
    let village: String
    /// The decision in one or two sentences.
    let opening: String
    let categories: [Category]
    let total: String?
    /// Serial, days, document: whatever belongs to the decision.
    let facts: [(label: String, value: String)]
    let reason: String?
    /// How to appeal and until when; nil where nothing is decided against anybody.
    let appeal: String?
    let chapter: String
    let day: String
    let look = PaperLook.letter

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="whom">\(village)　\(t("{name} 户：", head))</p>
        <p class="text">\(opening)</p>
        \(if: !categories.isEmpty, points)
        \(with: reason, { "<p class=\"text\">\(t("理由：{why}", $0))</p>" })
        \(if: !facts.isEmpty, "<table class=\"facts\">\(each: facts, fact)</table>")
        \(with: appeal, { "<p class=\"text\">\($0)</p>" })
        <div class="signed"><p>\(chapter)\(t("（盖章）"))</p><p>\(day)</p></div>
        """
    }

    private var points: HTML {
        """
        <table class="grid"><thead><tr><th colspan="2">\(t("类别"))</th><th>\(t("得分（满分 20）"))</th>\
        <th>\(t("星"))</th></tr></thead>
        <tbody>\(each: categories, row)</tbody>
        \(with: total, { "<tfoot><tr><th colspan=\"2\">\(t("合计"))</th><td>\($0)</td><td></td></tr></tfoot>" })
        </table>
        """
    }

    private func row(_ category: Category) -> HTML {
        """
        <tr><td class="letter">\(category.letter)</td><td class="name">\(category.name)</td>\
        <td>\(category.points)</td><td>\(category.hasStar ? "★ \(t("有"))" : "☆ \(t("无"))")</td></tr>

        """
    }

    private func fact(_ fact: (label: String, value: String)) -> HTML {
        "<tr><th>\(fact.label)</th><td>\(fact.value)</td></tr>\n"
    }
}
