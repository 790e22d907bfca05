import Domain
import HTML

/// The awards of a place's year: how many are in force, what waits to be looked at again, each by name.
struct AwardListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let villages: [AwardVillage]
    let awards: [AwardLine]
    let choice: AwardChoice?

    var title: String { t("{y} 年度的牌子", year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { .awards(region.code, year) }

    private var isVillage: Bool { region.level == .village }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .stars(region.code, year))">\(region.name) · \(t("{y} 年五星农家评定", year))</a></p>
        <h1>\(headline)</h1>
        \(years)
        \(if: person.may(.keepStars, at: region.code) && !awards.isEmpty, papers)
        \(if: !isVillage && !villages.isEmpty, table)
        \(if: !awards.isEmpty, list)
        \(CutNote(t: t, shown: awards.count, most: 1000).body)
        \(if: awards.isEmpty, EmptyState(text: t("这一年还没有授牌。")).body)
        """
    }

    private var headline: String {
        let inForce = villages.reduce(0) { $0 + $1.inForce }
        let due = villages.reduce(0) { $0 + $1.due }
        guard !awards.isEmpty else { return title }
        return due == 0
            ? t("{y} 年度授牌 {n} 户，有效 {m} 户", year, awards.count, inForce)
            : t("{y} 年度授牌 {n} 户，有效 {m} 户，{k} 户等着复评", year, awards.count, inForce, due)
    }

    private var years: HTML {
        """
        <nav class="pager" aria-label="\(t("前一年、后一年"))">\
        \(if: year > 2000, "<a class=\"button quiet\" rel=\"prev\" href=\"\(to: .awards(region.code, year - 1))\">← \(t("{y} 年", year - 1))</a>")\
        \(if: year < today.year, "<a class=\"button quiet\" rel=\"next\" href=\"\(to: .awards(region.code, year + 1))\">\(t("{y} 年", year + 1)) →</a>")</nav>
        """
    }

    private var papers: HTML {
        """
        <p class="actions"><a class="button quiet" href="\(to: "/stars/\(region.code.text)/\(year)/plaques.pdf")">\
        \(t("授牌名册（PDF）"))</a>
        <a class="button quiet" href="\(to: .reviews(region.code))">\(t("复评和申诉"))</a></p>
        """
    }

    private var table: HTML {
        """
        <h2>\(t("各村"))</h2>
        \(DataTable(
            caption: t("各村的牌子"),
            hidesCaption: true,
            columns: [
                .init(title: t("村、社区")), number(t("授牌")),
            ] + AwardChoice.allCases.map { number(t($0.label)) },
            cells: villages.map(cells)
        ).body)
        """
    }

    private func number(_ title: String) -> DataTable.Column {
        .init(title: title, isNumeric: true)
    }

    private func cells(_ village: AwardVillage) -> [HTML] {
        let link = Link.awards(village.code, year)
        return [
            "<a href=\"\(to: link)\">\(village.name)</a>",
            "<a href=\"\(to: link)\">\(village.awards)</a>",
        ]
            + AwardChoice.allCases.map { figure(village.count($0), $0, of: village) }
    }

    /// Each figure opens the plaques that it counts.
    private func figure(_ count: Int, _ choice: AwardChoice, of village: AwardVillage) -> HTML {
        let list = Link.awards(village.code, year)
        let link: Link = "\(list)\(query: ["only": choice.rawValue])#list"
        return count == 0 ? "0" : "<a href=\"\(to: link)\">\(count)</a>"
    }

    private var listed: [AwardLine] {
        choice.map { choice in awards.filter { choice.holds($0, on: today) } } ?? awards
    }

    private func only(_ choice: AwardChoice) -> HTML {
        """
        <p><b>\(t(choice.label))</b>　<a href=\"\(to: .awards(region.code, year))\">\(t("全部"))</a></p>
        """
    }

    private var list: HTML {
        """
        <section id="list"><h2>\(isVillage ? t("各户") : t("全镇各户"))</h2>
        \(with: choice, only)
        \(listed.isEmpty
            ? EmptyState(text: t("没有这样的牌子。")).body
            : AwardTable(t: t, today: today, caption: t("各户的牌子"), awards: listed).body)</section>
        """
    }
}

/// Whether an award is in force, in a word and a colour that says nothing more.
struct AwardMark {
    let t: Words
    let state: AwardState
    let isOver: Bool

    var body: HTML {
        if isOver, !state.hasEnded { return "<span class=\"badge\">\(t("已过期"))</span>" }
        switch state {
        case .valid: return "<span class=\"badge good\">\(t(state.label))</span>"
        case .suspended: return "<span class=\"badge late\">\(t(state.label))</span>"
        case .revoked, .renounced: return "<span class=\"badge\">\(t(state.label))</span>"
        }
    }
}
