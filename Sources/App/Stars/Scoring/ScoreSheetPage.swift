import Domain
import HTML

/// A reviewer's sheet on a phone: a card for each category, a row of points for each item.
struct ScoreSheetPage: Page {
    let t: Words
    let application: ScoredApplication
    let items: [ScoredItem]
    let formToken: FormToken
    /// The category that was kept a moment ago.
    var saved: String?
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("给{name}户评分", application.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { application.scores }

    private var letters: [String] { StarCategory.letters.filter { !items(of: $0).isEmpty } }
    private func items(of letter: String) -> [ScoredItem] { items.filter { $0.letter == letter } }
    private var asked: [ScoredItem] { items.filter { !$0.isComputed } }
    private func count(_ items: [ScoredItem]) -> Int { items.count { $0.mark != nil } }

    var body: HTML {
        """
        \(ScoringHead(t: t, application: application).body)
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(if: !problems.isEmpty, kept)
        \(with: application.givenBack, again)
        \(if: saved == Self.carried, carriedLine)
        \(with: application.deeds, deeds)
        <nav class="score-nav" aria-label="\(t("五类"))">\(each: letters, step)</nav>
        <form class="score-sheet" method="post" action="\(to: application.scores)">
        \(formToken.html)\(FormKey().html)
        \(each: letters, card)
        \(ending)</form>
        """
    }

    /// Said instead of a category when the sheet begins with her own points of the turn before.
    static let carried = "before"

    private var carriedLine: HTML {
        "<p class=\"soft\">\(t("表上先填着您上一次的评分；看了不一样的，改过再交。"))</p>"
    }

    private var kept: HTML {
        "<p class=\"soft\">\(t("填对的已经存下了，只要补上面几处。"))</p>"
    }

    private func again(_ why: String) -> HTML {
        Notice(kind: .warning, text: t("这一户要重新评分：{why}", why)).body
    }

    private func deeds(_ text: String) -> HTML {
        "<details><summary>\(t("这一户自己写的事迹"))</summary><p class=\"sheet\">\(text)</p></details>"
    }

    private func step(_ letter: String) -> HTML {
        let mine = asked.filter { $0.letter == letter }
        let all = count(mine) == mine.count
        return """
            <a href="\(to: "#\(letter)")"\(if: all, " class=\"whole\"")><b>\(letter)</b> \
            <span>\(count(mine)) / \(mine.count)</span></a>
            """
    }

    private func card(_ letter: String) -> HTML {
        let mine = items(of: letter)
        let most = mine.reduce(0) { $0 + $1.most }
        return """
            <section class="sheet score-card" id="\(letter)">
            \(if: saved != nil && next(before: letter) == saved, savedLine)
            <h2>\(letter) \(with: mine.first, { "\(t($0.category))" }) \
            <span class="soft">\(t("满分 {n}", Points.text(most)))</span></h2>
            \(each: mine, item)
            <p class="actions">\(Button(
                text: letter == letters.last ? t("保存") : t("保存，接着评下一类"),
                weight: .quiet,
                value: ("save", letter)
            ).body)</p></section>

            """
    }

    private func next(before letter: String) -> String? {
        letters.firstIndex(of: letter).flatMap { $0 > 0 ? letters[$0 - 1] : nil }
    }

    private var savedLine: HTML {
        "<p class=\"score-saved\" role=\"status\">\(Icon.check.html)\(t("已保存"))</p>"
    }

    private func item(_ item: ScoredItem) -> HTML {
        ScoreItemField(
            t: t,
            application: application,
            item: item,
            problems: problems,
            sent: sent
        ).body
    }

    private var ending: HTML {
        let left = asked.count - count(asked)
        return """
            <section class="sheet score-card" id="end">
            \(if: saved == letters.last, savedLine)
            <h2>\(left == 0 ? t("{n} 项都评了", asked.count) : t("还有 {n} 项没有评", left))</h2>
            <p>\(t("交了就不能再改。和自评差 1 分以上的，每一项写一句原因。"))</p>
            \(Button(text: t("评完了，交评分表"), isWide: true, value: ("hand_in", "yes")).body)
            </section>
            """
    }
}
