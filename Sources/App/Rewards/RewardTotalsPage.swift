import Domain
import HTML

/// What the townships of a place handed over in a year: figures, and nobody's name.
struct RewardTotalsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let totals: [RewardTotal]

    var title: String { t("{y} 年奖励发放合计", year) }
    var place: MenuItem.Place? { person.may(.seeHonours) ? .honours : .comparison }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(headline)</h1>
        \(years)
        \(totals.isEmpty ? nothing : table)
        """
    }

    private var headline: String {
        let count = totals.reduce(0) { $0 + $1.count }
        let fen = Fen(totals.reduce(Int64(0)) { $0 + $1.money.count })
        guard count > 0 else { return t("{y} 年还没有发过奖励", year) }
        return t("{y} 年发奖励 {n} 笔，奖金 {m} 元", year, count, fen.yuan)
    }

    private var years: HTML {
        let (before, after) = (link(year - 1), link(year + 1))
        return """
            <nav class="pager" aria-label="\(t("前一年、后一年"))">\
            \(if: year > 2000, "<a class=\"button quiet\" rel=\"prev\" href=\"\(to: before)\">← \(t("{y} 年", year - 1))</a>")\
            \(if: year < today.year, "<a class=\"button quiet\" rel=\"next\" href=\"\(to: after)\">\(t("{y} 年", year + 1)) →</a>")</nav>
            """
    }

    private func link(_ year: Int) -> Link { "\(Link.rewards(region.code, year))/totals" }

    private var nothing: HTML { EmptyState(text: t("这里还没有记过奖励。")).body }

    private var table: HTML {
        DataTable(
            caption: t("各乡镇发放的奖励；冲正了的不算"),
            columns: [
                .init(title: t("乡镇")), .init(title: t("笔数"), isNumeric: true),
                .init(title: t("奖金（元）"), isNumeric: true),
                .init(title: t("发东西的笔数"), isNumeric: true),
            ],
            cells: totals.map(cells)
        ).body
    }

    /// The figure opens its rows for whoever may see them.
    private func cells(_ total: RewardTotal) -> [HTML] {
        let rows: HTML =
            person.may(.seeHonours, at: total.region)
            ? "<a href=\"\(to: .rewards(total.region, year))\">\(total.count)</a>"
            : "\(total.count)"
        return ["\(total.name)", rows, "\(total.money.yuan)", "\(total.things)"]
    }
}
