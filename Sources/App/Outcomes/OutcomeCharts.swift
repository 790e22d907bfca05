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
            : sheet.lines.map { (short($0.project.name), $0.outcome) }
    }

    /// The name's beginning, as far as there is room beside a bar.
    private func short(_ name: String) -> String {
        name.count > 13 ? "\(name.prefix(12))…" : name
    }

    var html: HTML {
        """
        <h2>\(t("帮扶户"))</h2>
        \(StarBars(label: t("各项目帮扶户数，按角色分段；数在下面的表里"), bars: bars.map(households), most: most).body)
        \(StarBarKey(entries: [
            (5, t("新增户")), (3, t("联系户")), (2, t("帮带户")), (0, t("没有写明角色的户")),
        ]).body)
        <h2>\(t("到期周转金回收率"))</h2>
        \(StarBars(label: t("到期周转金收回了多少；数在下面的表里"), bars: bars.map(recovery), most: 1000).body)
        """
    }

    private var most: Int { bars.map(\.outcome.allHouseholds).max() ?? 0 }

    private func households(_ bar: (label: String, outcome: Outcome)) -> StarBars.Bar {
        let counts = bar.outcome.households
        return StarBars.Bar(
            label: bar.label,
            parts: zip(counts, [5, 3, 2, 0]).map { ($0, $1) },
            text: t("{n} 户", bar.outcome.allHouseholds)
        )
    }

    /// Nothing due has no bar and says so, which is not a bar of no length.
    private func recovery(_ bar: (label: String, outcome: Outcome)) -> StarBars.Bar {
        let rate = bar.outcome.recovery.rate
        return StarBars.Bar(
            label: bar.label,
            parts: rate.map { [($0, 4)] } ?? [],
            text: t.rate(rate)
        )
    }
}
