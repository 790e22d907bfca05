import Domain
import HTML

/// The form that ends a post before its day.
struct EndPostPage: Page {
    let t: Words
    let chapter: ChapterDetail
    let post: PostEntry
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("提前离任") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: base)">\(chapter.name)</a></p>
        <h1>\(title)</h1>
        <p><b>\(t(post.post.label))</b>　\(post.name ?? t("已转出"))<br>
        <span class="soft">\(t("{from}至 {to}", t.day(post.from), t.day(post.to)))</span></p>
        \(problems.summary(t))
        <form method="post" action="\(to: "\(base)/posts/\(post.id)/end")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="version" value="\(post.version)">
        \(day)
        \(reason)
        <p class="soft">\(t("存下以后，可以接着登记补选的人。"))</p>
        <button class="button wide">\(t("登记离任"))</button>
        </form>
        </div>
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }

    private var day: HTML {
        Field(
            label: t("最后一天"),
            name: "day",
            value: sent?["day"] ?? today.iso,
            kind: .date,
            error: sentence("day"),
            required: true
        ).body
    }

    private var reason: HTML {
        Field(
            label: t("为什么离任"),
            name: "reason",
            value: sent?["reason"] ?? "",
            help: t("一句话，如“调离本村”。"),
            error: sentence("reason"),
            required: true,
            maxLength: 200
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
