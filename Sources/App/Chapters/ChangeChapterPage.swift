import Domain
import HTML

/// The form that changes a chapter's data.
struct ChangeChapterPage: Page {
    let t: Words
    let chapter: ChapterDetail
    let phone: String?
    let form: ChapterForm
    let formToken: FormToken
    let problems: Problems

    var title: String { t("修改协会") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: base)">\(chapter.name)</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: base)">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="version" value="\(chapter.version)">
        \(ChapterFields(
            t: t,
            form: form,
            problems: problems,
            stored: isOvertaken ? chapter : nil,
            phone: phone
        ).html)
        <button class="button wide">\(t("保存"))</button>
        </form>
        </div>
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }

    private var isOvertaken: Bool { form.version != chapter.version }
}
