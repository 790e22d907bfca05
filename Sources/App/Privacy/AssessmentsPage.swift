import Domain
import HTML

/// Which sensitive data were assessed when, what is to be looked at anew, and every report.
struct AssessmentsPage: Page {
    let t: Words
    let name: String
    let region: RegionCode
    let latest: [ImpactAssessment]
    /// One more than a page holds, if there is a next page.
    let found: [ImpactAssessment]
    let isFirst: Bool
    let mayKeep: Bool
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("个人信息保护影响评估") }
    var place: MenuItem.Place? { .members }

    private var back: Link { Link("/retention\(query: ["place": region.text])") }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: back)">\(t("个人信息保存期限"))</a> · \(name)</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(if: waiting > 0, Notice(kind: .warning, text: t("{n} 项没有评估或者过了复评日期", waiting)).body)
        \(table)
        \(if: mayKeep, form)
        \(Sheet(title: t("评估报告"), content: reports).body)
        \(pager)
        """
    }

    private func last(_ purpose: AssessedPurpose) -> ImpactAssessment? {
        latest.first { $0.purpose == purpose }
    }

    private var waiting: Int {
        AssessedPurpose.allCases.count { purpose in
            last(purpose).map { $0.review < today } ?? true
        }
    }

    private var table: HTML {
        DataTable(
            caption: t("各项的评估"),
            hidesCaption: true,
            columns: [
                .init(title: t("处理什么")), .init(title: t("最近评估")), .init(title: t("风险")),
                .init(title: t("复评")),
            ],
            cells: AssessedPurpose.allCases.map { purpose in
                guard let last = last(purpose) else {
                    return ["\(t(purpose.label))", "\(t("没有评估过"))", "—", "—"]
                }
                return [
                    "\(t(purpose.label))", "\(last.done.iso)", "\(t(last.risk.label))",
                    DueMark(t: t, due: last.review, done: nil, today: today).html,
                ]
            }
        ).body
    }

    private var reports: HTML {
        let shown = found.prefix(AssessmentRoutes.pageSize)
        guard !shown.isEmpty else { return "<p class=\"soft\">\(t("还没有评估报告。"))</p>" }
        return "\(each: shown, report)"
    }

    private func report(_ report: ImpactAssessment) -> HTML {
        """
        <h3>\(t(report.purpose.label))　<span class="soft">\(report.done.iso)</span></h3>
        <dl class="facts">
        <dt>\(t("评估人"))</dt><dd>\(report.assessor)</dd>
        <dt>\(t("为什么必要"))</dt><dd>\(report.necessity)</dd>
        <dt>\(t("风险"))</dt><dd>\(t(report.risk.label))</dd>
        <dt>\(t("保护措施"))</dt><dd>\(report.measures)</dd>
        <dt>\(t("复评"))</dt><dd>\(t.day(report.review))</dd>
        \(with: report.by, { "<dt>\(t("登记人"))</dt><dd>\($0)</dd>" })
        </dl>
        """
    }

    private var form: HTML {
        """
        <section><h2>\(t("登记一份评估"))</h2>
        <form class="sheet narrow" method="post" action="/impact-assessments">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="place" value="\(region.text)">
        \(select("purpose", t("处理什么"), AssessedPurpose.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }))
        \(field("done_on", t("评估日期"), .date, orElse: today.iso))
        \(field("assessor", t("评估人"), .text, most: 40))
        \(field("necessity", t("为什么必要"), .textarea(rows: 3), most: 500))
        \(select("risk", t("风险"), AssessedRisk.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }))
        \(field("measures", t("保护措施"), .textarea(rows: 3), most: 500))
        \(field("review_on", t("哪一天复评"), .date, orElse: today.adding(days: 365).iso))
        \(Button(text: t("登记")).body)</form></section>
        """
    }

    private func field(
        _ name: String,
        _ label: String,
        _ kind: Field.Kind,
        orElse value: String = "",
        most: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? value,
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            required: true,
            maxLength: most
        ).body
    }

    private func select(_ name: String, _ label: String, _ choices: [Field.Choice]) -> HTML {
        field(name, label, .select(choices))
    }

    private var pager: HTML {
        var pager = Pager(label: title)
        if !isFirst {
            pager.first = .init(
                text: t("回到开头"),
                link: Link("/impact-assessments\(query: ["place": region.text])")
            )
        }
        let shown = found.prefix(AssessmentRoutes.pageSize)
        if found.count > AssessmentRoutes.pageSize, let last = shown.last {
            pager.next = .init(
                text: t("往后看"),
                link: Link(
                    "/impact-assessments\(query: ["place": region.text, "after": "\(last.id)"])"
                )
            )
        }
        return pager.body
    }
}
