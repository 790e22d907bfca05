import Domain
import HTML

/// How far a panel is, household by household.
struct PanelTables {
    let t: Words
    let fewest: Int

    func progress(_ progress: [PanelProgress]) -> HTML {
        DataTable(
            caption: t("各户评到哪里"),
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("小组")), .init(title: t("走到哪一步")),
                .init(title: t("交了几份"), isNumeric: true), .init(title: t("回避的评审员")),
            ],
            cells: progress.map(cells)
        ).body
    }

    private func cells(_ one: PanelProgress) -> [HTML] {
        let link: Link = "\(Link.starApplication(one.id))/scores"
        let few = one.awaitsScores && one.panel < fewest
        return [
            "<a href=\"\(to: link)\">\(one.head)</a>",
            "\(one.group ?? t("没有分组"))",
            StarStateMark(t: t, state: one.state).body,
            """
            <span\(if: few, " class=\"wanting\"")>\(t("{n} / {m} 份", one.isIn, one.panel))</span>
            """,
            "\(one.related.isEmpty ? t("没有") : one.related.joined(separator: t("、")))",
        ]
    }
}

/// The form by which a panel's keeper says that a reviewer is related to a household.
struct RelationFields {
    let page: PanelPage
    let action: Link
    let sitting: [PanelSeat]

    private var t: Words { page.t }

    var body: HTML {
        """
        <details\(if: isRefused, " open")><summary>\(t("声明一名评审员和一户的关系"))</summary>
        <form class="sheet" method="post" action="\(to: action)">
        \(page.formToken.html)\(FormKey().html)
        \(select(t("评审员"), "relative", sitting.map { ("\($0.account)", $0.name) }))
        \(select(t("户主"), "household", page.progress.map { ("\($0.household)", $0.head) }))
        \(select(t("什么关系"), "kind", RelationKind.allCases.map { ($0.rawValue, t($0.label)) }))
        <p class="soft">\(t("声明以后她不评这一户，这一户也不再等她。"))</p>
        \(Button(text: t("声明关系"), weight: .quiet).body)</form></details>
        """
    }

    private var isRefused: Bool {
        ["relative", "household", "kind"].contains { page.problems.sentence(for: $0) != nil }
    }

    private func select(
        _ label: String,
        _ name: String,
        _ choices: [(value: String, label: String)]
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? "",
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + choices.map { Field.Choice(value: $0.value, label: $0.label) }
            ),
            error: page.problems.sentence(for: name).map { t($0) },
            required: true
        ).body
    }
}
