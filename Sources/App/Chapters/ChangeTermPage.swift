import Domain
import HTML

/// The form that corrects a term as it was entered.
struct ChangeTermPage: Page {
    let t: Words
    let chapter: ChapterDetail
    let term: TermEntry
    /// How many posts it has.
    let posts: Int
    let form: TermForm
    let formToken: FormToken
    let problems: Problems

    var title: String { t("修改这一届") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: "\(base)#council")">\(chapter.name)</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(t("现在登记的：{what}", stands))</p>
        <p>\(t("只用来改正登记错的内容。换届请另外登记新一届。"))</p>
        \(problems.summary(t))
        <form method="post" action="\(to: "\(base)/terms/\(term.id)")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="version" value="\(form.version)">
        \(TermFields(t: t, form: form, problems: problems).html)
        \(if: posts > 0, follow)
        <button class="button wide">\(t("保存"))</button>
        </form>
        </div>
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }

    private var stands: String {
        let days = t("{from}至 {to}", t.day(term.starts), t.day(term.ends))
        return [t.name(of: term), days].joined(separator: t("，"))
    }

    private var follow: HTML {
        Field(
            label: t("任满整届的职务，日期跟着改"),
            name: "posts_follow",
            value: form.postsFollow ? "yes" : "",
            kind: .checkbox,
            help: t("提前离任的、中途补选的，另外那一头的日期不动。"),
            error: problems.sentence(for: "posts_follow").map { t($0) }
        ).body
    }
}
