import Domain
import HTML

/// How many months each village flew which flag, in the order of the year; the months stand in the table below.
struct FlagYearChart {
    let t: Words
    let rows: [FlagYear<RegionCode>.Row]
    let months: [FlagYearMonth]

    private static let looks: [ChartLook] = [.solid, .slanting, .dotted, .blank]

    /// The flags of the year, the best first; a scheme may name them as it likes.
    private var flags: [(flag: Int, label: String)] {
        let labels = Dictionary(months.map { ($0.flag, $0.label) }) { first, _ in first }
        return labels.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var html: HTML {
        let flags = flags
        return BarChart(
            id: "flags",
            title: t("各协会一年的旗"),
            description: t("各协会得了几个月的哪种旗，各月见下表"),
            bars: rows.map { bar($0, flags.map(\.flag)) },
            most: 12,
            key: flags.enumerated().map { ChartKey.Entry(look: look($0), text: $1.label) }
        ).body
    }

    private func look(_ number: Int) -> ChartLook {
        Self.looks[min(number, Self.looks.count - 1)]
    }

    private func bar(_ row: FlagYear<RegionCode>.Row, _ flags: [Int]) -> BarChart.Bar {
        let own = months.filter { $0.region == row.chapter }
        return BarChart.Bar(
            label: own.first?.name ?? row.chapter.text,
            parts: flags.enumerated().map { number, flag in
                (own.count { $0.flag == flag }, look(number))
            },
            text: t("{n} 个月", own.count)
        )
    }
}
