import Domain
import HTML

/// What was done with a summary, and what whoever looks at it may do next.
struct SummarySteps {
    let t: Words
    let page: SummaryPage

    private var summary: AnnualSummary { page.summary }

    var html: HTML {
        """
        <section class="no-print"><h2>\(t("办理情况"))</h2>
        \(PlainList(items: page.read.steps.map(item), empty: t("还没有上报。")).body)
        \(each: SummaryStep.allCases, form)</section>
        """
    }

    private func item(_ step: SummaryStepRow) -> PlainList.Item {
        let words = "\(t(step.step.label)) \(step.by)"
        return .init(
            text: step.reason.map { t("{what}：{why}", words, $0) } ?? words,
            trailing: t.moment(Moment(step.at))
        )
    }

    private func form(_ step: SummaryStep) -> HTML {
        guard step.isDue(in: summary.state),
            step.isFor(page.read.person.grants, at: summary.region)
        else { return .empty }
        let link: Link = "\(page.base)/\(SummaryRoutes.door(of: step))"
        return """
            <form class="sheet" method="post" action="\(to: link)">\(page.formToken.html)\(FormKey().html)
            \(if: step == .returned, reason)
            <p class="soft">\(help(step))</p>
            \(Button(text: t(step.label), weight: step == .returned ? .grave : .main).body)</form>
            """
    }

    private var reason: HTML {
        Field(
            label: t("退回的原因"),
            name: "reason",
            value: page.sent?["reason"] ?? "",
            kind: .textarea(rows: 2),
            error: page.problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body
    }

    private func help(_ step: SummaryStep) -> String {
        switch step {
        case .handedIn: t("上报时所有数字定格，之后总结不能再改，除非退回。")
        case .checked: t("审核人不能是起草人。")
        case .approved: t("审批人不能是起草人，也不能是审核人。")
        case .published: t("公布以后一页的总结上公开栏，公布人不能是审批人。")
        case .returned: t("退回以后可以再改，再上报时数字重新定格。")
        }
    }
}

/// What has changed in the rows behind the figures since the summary was handed in.
struct SummaryChangesPage: Page {
    let t: Words
    let summary: AnnualSummary
    let differences: [FigureDifference]

    var title: String { t("{place} {y} 年总结上报后的变动", summary.place, summary.year) }
    var place: MenuItem.Place? { .summaries }
    private var base: Link { .summary(summary.region, summary.year) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: base)">\(t("回到总结"))</a></p>
        <h1>\(title)</h1>
        \(differences.isEmpty ? EmptyState(text: t("上报以后数据没有变动。")).body : table)
        <p class="soft">\(said)</p>
        """
    }

    private var said: String {
        differences.contains(where: \.isRemade)
            ? t("上报以后换过数字的算法，所以这里只比数字，不比数据的条数。")
            : t("改过的一条，在新出现和不再有的里各算一条；“—”是不归您看的人数。")
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("数字")), .init(title: t("上报时"), isNumeric: true),
                .init(title: t("现在"), isNumeric: true), .init(title: t("新出现（条）"), isNumeric: true),
                .init(title: t("不再有（条）"), isNumeric: true),
            ],
            cells: differences.map(cells)
        ).body
    }

    private func cells(_ difference: FigureDifference) -> [HTML] {
        let rows = [count(difference.come), count(difference.gone)]
        guard let before = difference.before, let now = difference.now else {
            return ["\(difference.key)", "", ""] + rows
        }
        return [
            "<a href=\"\(to: "\(base)/figures/\(now.key.rawValue)")\">\(t(now.key.label))</a>",
            "\(t.figure(before))", "\(t.figure(now))",
        ] + rows
    }

    private func count(_ rows: Int?) -> HTML { "\(rows.map { "\($0)" } ?? "—")" }
}
