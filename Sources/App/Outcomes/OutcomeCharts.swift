import Domain
import HTML

/// The outcomes drawn: households by their role, and what came back of what fell due; their table stands below.
struct OutcomeCharts {
    let t: Words
    let sheet: OutcomeSheet
    /// A county's bars are its townships.
    let isCounty: Bool

    private var bars: [(label: String, outcome: Outcome)] {
        isCounty
            ? sheet.townships.map { ($0.name, $0.outcome) }
            : sheet.lines.map { ($0.project.name, $0.outcome) }
    }

    var html: HTML {
        """
        <h2>\(t("帮扶户"))</h2>
        \(householdChart.body)
        <h2>\(t("到期周转金回收率"))</h2>
        \(bars.contains { $0.outcome.recovery.rate != nil } ? recoveryChart.body : nothingDue)
        """
    }

    private var nothingDue: HTML { "<p>\(t("还没有到期的周转金。"))</p>" }

    private var householdChart: BarChart {
        BarChart(
            id: "households",
            title: t("帮扶户"),
            description: t("各项目帮扶户数，按角色分段；数在下面的表里"),
            bars: bars.map(households),
            most: most,
            key: [
                .init(look: .solid, text: t("新增户")), .init(look: .level, text: t("联系户")),
                .init(look: .dotted, text: t("帮带户")),
                .init(look: .blank, text: t("没有写明角色的户")),
            ]
        )
    }

    private var recoveryChart: BarChart {
        BarChart(
            id: "recovery",
            title: t("到期周转金回收率"),
            description: t("到期周转金收回了多少；数在下面的表里"),
            bars: bars.map(recovery),
            most: 1000
        )
    }

    private var most: Int { bars.compactMap(\.outcome.counts.all).max() ?? 0 }

    private func households(_ bar: (label: String, outcome: Outcome)) -> BarChart.Bar {
        let counts = bar.outcome.counts
        let told = counts.byRole.compactMap(\.self)
        // A bar of what is told would show by its length what is not.
        let drawn = counts.all != nil && told.count == counts.byRole.count ? told : []
        return BarChart.Bar(
            label: bar.label,
            parts: zip(drawn, [ChartLook.solid, .level, .dotted, .blank]).map { ($0, $1) },
            text: t("{n} 户", HouseholdCounts.said(counts.all))
        )
    }

    /// Nothing due has no bar and says so, which is not a bar of no length.
    private func recovery(_ bar: (label: String, outcome: Outcome)) -> BarChart.Bar {
        let rate = bar.outcome.recovery.rate
        return BarChart.Bar(
            label: bar.label,
            parts: rate.map { [($0, .slanting)] } ?? [],
            text: t.rate(rate)
        )
    }
}
