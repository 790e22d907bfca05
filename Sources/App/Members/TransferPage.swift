import Domain
import HTML

/// The form that moves a member to another chapter of her township, and what that brings about.
struct TransferPage: Page {
    let t: Words
    let member: Member
    /// The other chapters of the township.
    let chapters: [ChapterChoice]
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("转到本镇另一个协会") }
    var place: MenuItem.Place? { .members }
    var address: Link? { "\(base)/transfer" }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: base)">\(member.name)</a></p>
        <h1>\(title)</h1>
        <p><b>\(member.name)</b>　\(member.chapterName)</p>
        \(problems.summary(t))
        \(chapters.isEmpty ? EmptyState(text: t("本镇没有别的协会。")).body : form)
        </div>
        """
    }

    private var base: Link { "/members/\(member.id)" }

    private var form: HTML {
        """
        <p>\(t("小组和原协会的职务从这一天起结束。联系的户如果在新协会的地方，继续由本人联系；其余的户结束联系，要另外安排人。"))</p>
        <form method="post" action="\(to: "\(base)/transfer")">
        \(formToken.html)\(FormKey().html)\(chapter)\(day)\(reason)
        <button class="button wide">\(title)</button>
        </form>
        """
    }

    private var chapter: HTML {
        let choices =
            [Field.Choice(value: "", label: t("请选"))]
            + chapters.map { Field.Choice(value: "\($0.id)", label: $0.name) }
        return Field(
            label: t("转到哪个协会"),
            name: "chapter",
            value: sent?["chapter"] ?? "",
            kind: .select(choices),
            error: sentence("chapter"),
            required: true
        ).body
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "day",
            value: sent?["day"] ?? today.iso,
            kind: .date,
            error: sentence("day"),
            required: true
        ).body
    }

    private var reason: HTML {
        Field(
            label: t("说明"),
            name: "reason",
            value: sent?["reason"] ?? "",
            error: sentence("reason"),
            note: t("可以不填"),
            maxLength: 200
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
