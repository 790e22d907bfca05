import Domain
import HTML

/// The form for a council's new term.
struct NewTermPage: Page {
    let t: Words
    let chapter: ChapterDetail
    let last: TermEntry?
    let form: TermForm
    let formToken: FormToken
    let problems: Problems

    var title: String { t("登记新一届") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: base)">\(chapter.name)</a></p>
        <h1>\(title)</h1>
        <p>\(before)</p>
        \(problems.summary(t))
        <form method="post" action="\(to: "\(base)/terms")">
        \(formToken.html)\(FormKey().html)
        \(field("number", t("第几届"), form.number, nil, .number))
        \(field("starts_on", t("从哪一天"), form.starts, nil, .date, isRequired: true))
        \(field("ends_on", t("到哪一天"), form.ends, t("不填就按一届 {n} 年。", CouncilTerm.usualYears), .date))
        \(field("elected_on", t("选举日期"), form.elected, nil, .date))
        \(field("electors", t("应到人数"), form.electors, nil, .number))
        \(field("votes", t("投票人数"), form.votes, nil, .number))
        <button class="button wide">\(t("存下，接着登记班子成员"))</button>
        </form>
        </div>
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }

    private var before: String {
        guard let last else { return t("还没有登记过任何一届班子。") }
        return t("上一届到 {day}。时间不能重叠，上一届的职务到期自然结束。", t.day(last.ends))
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ help: String?,
        _ kind: Field.Kind,
        isRequired: Bool = false
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: isRequired,
            note: isRequired ? nil : t("可不填")
        ).body
    }
}
