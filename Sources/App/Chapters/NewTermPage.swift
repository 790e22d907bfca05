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
        \(TermFields(t: t, form: form, problems: problems).html)
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
}
