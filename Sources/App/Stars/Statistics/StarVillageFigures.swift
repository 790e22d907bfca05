import Domain
import HTML

/// The stars of each village: a bar in six looks, and a table whose figures open the households.
struct StarVillageFigures {
    let t: Words
    let year: Int
    let villages: [VillageStars]

    var body: HTML {
        """
        <h2>\(t("各村的星"))</h2>
        \(StarVillageChart(t: t, villages: villages).html)
        \(table)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("各村得几颗星的户数"),
            hidesCaption: true,
            columns: [
                .init(title: t("村、社区")), .init(title: t("评过分"), isNumeric: true),
            ] + (0...5).reversed().map { .init(title: t("{n} 星", $0), isNumeric: true) } + [
                .init(title: t("平均总分"), isNumeric: true)
            ],
            cells: villages.map(cells) + (villages.count > 1 ? [sums] : []),
            isWide: true
        ).body
    }

    private func cells(_ village: VillageStars) -> [HTML] {
        let whole = Link.stars(village.region, year)
        return [
            "<a href=\"\(to: whole)\">\(village.name)</a>",
            "<a href=\"\(to: whole)\">\(village.scored)</a>",
        ] + (0...5).reversed().map { count(village.stars[$0], stars: $0, at: village.region) } + [
            "\(Points.text(village.mean))"
        ]
    }

    private func count(_ number: Int, stars: Int, at region: RegionCode) -> HTML {
        let rows = RankingFilter(stars: stars).link(at: region, year)
        return number == 0 ? "0" : "<a href=\"\(to: rows)\">\(number)</a>"
    }

    /// The township's line is the sum of its villages'.
    private var sums: [HTML] {
        let scored = villages.reduce(0) { $0 + $1.scored }
        let mean = Mean.of(villages.reduce(0) { $0 + $1.sum }, scored) ?? 0
        let town = villages.first.flatMap { $0.region.ancestor(at: .township) }
        return ["<b>\(t("合计"))</b>", "\(scored)"]
            + (0...5).reversed().map { star in
                let number = villages.reduce(0) { $0 + $1.stars[star] }
                return town.map { count(number, stars: star, at: $0) } ?? "\(number)"
            } + ["\(Points.text(mean))"]
    }
}
