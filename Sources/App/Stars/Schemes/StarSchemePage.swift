import Domain
import HTML

/// One scheme, readable by everybody: what is asked of a household, and what blocks the honour.
struct StarSchemePage: Page {
    /// So many years ahead a scheme can be published.
    static let yearsAhead = 4

    let t: Words
    let whole: WholeStarScheme
    let town: RegionCode
    /// Years in which the township held its round under it, and as whose round the reader may open them.
    let rounds: [Int]
    let roundsOf: RegionCode
    let firstYear: Int
    let mayChange: Bool
    let mayLookBack: Bool
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { whole.entry.label }
    var place: MenuItem.Place? { .stars }
    var address: Link? { whole.link }

    private var text: StarSchemeText { StarSchemeText(t) }
    private var scheme: StarScheme { whole.scheme }
    private var mayWrite: Bool { mayChange && whole.entry.isDraft }
    private var mayCopy: Bool { mayChange && scheme.sheet == .items }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .starSchemes(town))">\(t("五星农家方案"))</a></p>
        <h1>\(title)</h1>
        <p>\(text.standing(whole.entry))</p>
        \(with: whole.entry.note, { "<p>\(t("为什么：{note}", $0))</p>" })
        \(if: !rounds.isEmpty, used)
        \(problems.summary(t, identifier: { $0 == "from" ? "from" : nil }))
        \(if: mayWrite, draftActions)
        \(if: mayLookBack, history)
        \(each: scheme.categories, category)
        \(rules)
        \(vetoes)
        \(calendar)
        \(if: mayWrite, publication)
        \(if: mayWrite, removal)
        \(if: mayCopy, copying)
        """
    }

    private var used: HTML {
        let links = rounds.map { year -> HTML in
            """
             <a href="\(to: .stars(roundsOf, year))">\(t("{y} 年", year))</a>
            """
        }
        return "<p>\(t("按它评定的年份："))\(each: links)</p>"
    }

    private var history: HTML {
        "<p><a href=\"\(to: "/history/star_schemes/\(whole.entry.id)")\">\(t("改动记录"))</a></p>"
    }

    private var draftActions: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("改分数线和日期"), link: "\(whole.link)/changes").body)
        \(ButtonLink(text: t("改一票否决"), link: "\(whole.link)/facts", weight: .quiet).body)</p>
        """
    }

    private func category(_ category: StarCategory) -> HTML {
        let change: Link = "\(whole.link)/categories/\(category.letter)"
        return """
            <h2>\(category.letter) \(t(category.label))</h2>
            \(with: category.legacyLabel, { "<p class=\"soft\">\(t("老名称：{name}", $0))</p>" })
            \(if: !category.items.isEmpty, items(category))
            \(if: mayWrite, "<p class=\"actions\"><a class=\"button quiet\" href=\"\(to: change)\">\(t("改 {letter} 类", category.letter))</a></p>")
            """
    }

    private func items(_ category: StarCategory) -> HTML {
        DataTable(
            caption: t("{letter} 类的项目，一共 20 分", category.letter),
            hidesCaption: true,
            columns: [
                .init(title: t("项目")), .init(title: t("满分"), isNumeric: true),
                .init(title: t("怎样证明")),
            ],
            cells: category.items.map { item in
                [
                    """
                    <span>\(item.code) \(t(item.label))\
                    \(with: item.help, { "<br><span class=\"soft\">\(t($0))</span>" })</span>
                    """,
                    "\(Points.text(item.most))",
                    "<span>\(text.proof(item))\(if: item.mayNotApply, notForAll)</span>",
                ]
            }
        ).body
    }

    private var notForAll: HTML {
        "<br><span class=\"soft\">\(t("不涉及的家庭可以选“不适用”，不算分也不扣分"))</span>"
    }

    private var rules: HTML {
        let items = text.rules(scheme.rules).map { PlainList.Item(text: $0) }
        return Sheet(title: t("怎样评定"), content: PlainList(items: items).body).body
    }

    private var vetoes: HTML {
        let items = scheme.vetoes.map { veto in
            PlainList.Item(
                text: "\(veto.code) \(t(veto.fact))",
                trailing: t("凭{document}", t(veto.document))
            )
        }
        return Sheet(
            title: t("一票否决"),
            content: PlainList(items: items, empty: t("没有")).body
        ).body
    }

    private var calendar: HTML {
        let items = StarDeadline.allCases.map { deadline in
            PlainList.Item(
                text: t(deadline.label),
                trailing: scheme.calendar[deadline].map { text.day($0) }
            )
        }
        return Sheet(title: t("每年的日子"), content: PlainList(items: items).body).body
    }

    private var publication: HTML {
        let years = (0...Self.yearsAhead).map { firstYear + $0 }
        return """
            <h2>\(t("公布"))</h2>
            <form class="sheet" method="post" action="\(to: "\(whole.link)/publication")">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("从哪一年起"),
                name: "from",
                value: sent?["from"] ?? "",
                kind: .select(
                    [.init(value: "", label: t("请选"))]
                        + years.map { .init(value: "\($0)", label: t("{y} 年", $0)) }
                ),
                help: t("已经开评的年份不受影响。公布以后不能再改，只能另外公布一个。"),
                error: problems.sentence(for: "from").map { t($0) }
            ).body)
            \(Button(text: t("公布这个方案"), weight: .grave).body)</form>
            """
    }

    private var removal: HTML {
        """
        <details><summary>\(t("不要这份草稿了"))</summary>
        <form method="post" action="\(to: "\(whole.link)/removal")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("草稿删了就没有了；已经公布的方案不受影响。"))</p>
        \(Button(text: t("删除草稿"), weight: .grave).body)</form></details>
        """
    }

    private var copying: HTML {
        """
        <form method="post" action="\(to: "/stars/schemes/drafts")">
        \(formToken.html)\(FormKey().html)<input type="hidden" name="scheme" value="\(whole.entry.id)">
        <input type="hidden" name="place" value="\(town.text)">
        <p class="actions">\(Button(text: t("复制成草稿"), weight: .quiet).body)</p></form>
        """
    }
}
