import HTML

/// How many stars the households of each village won: a bar in six hatchings.
struct StarVillageChart {
    let t: Words
    let villages: [VillageStars]

    var html: HTML {
        BarChart(
            id: "stars",
            title: t("各村的星"),
            description: t("各村得几颗星的户数，数字见下表"),
            bars: villages.map(bar),
            most: villages.map(\.scored).max() ?? 0,
            key: ChartLook.allCases.reversed().map {
                ChartKey.Entry(look: $0, text: t("{n} 星", $0.rawValue))
            }
        ).body
    }

    private func bar(_ village: VillageStars) -> BarChart.Bar {
        BarChart.Bar(
            label: village.name,
            parts: ChartLook.allCases.reversed().map { (village.stars[$0.rawValue], $0) },
            text: t("{n} 户", village.scored)
        )
    }
}
