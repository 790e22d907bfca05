import Domain
import HTML

/// The form for a plain notice on the board of a township or of one of its villages.
struct NewNoticePage: Page {
    let t: Words
    let region: Region
    let days: Int
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("发一份公示") }
    var place: MenuItem.Place? { .honours }
    var address: Link? { "/notices/new?place=\(region.code.text)" }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/notices?place=\(region.code.text)")">\(region.name) · \(t("各项公示"))</a></p>
        <h1>\(title)</h1>
        <p>\(t("贴出以后人人可看，不能再改；写错了撤下来另发一份。不写身份证号、银行账号、电话、健康和丧亲的事，写人名要隐去一个字。"))</p>
        \(problems.summary(t))
        <form class="sheet" method="post" action="\(to: "/notices")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="place" value="\(region.code.text)">
        \(title(of: "title"))\(text)\(desk)
        \(day("from_on", t("从哪一天起"), today))
        \(day("to_on", t("到哪一天"), today.adding(days: days)))
        \(Button(text: t("贴上公开栏")).body)</form>
        </div>
        """
    }

    private func title(of name: String) -> HTML {
        Field(
            label: t("标题"),
            name: name,
            value: sent?[name] ?? "",
            error: sentence(name),
            autocomplete: "off",
            required: true,
            maxLength: 60
        ).body
    }

    private var text: HTML {
        Field(
            label: t("内容"),
            name: "body",
            value: sent?["body"] ?? "",
            kind: .textarea(rows: 6),
            error: sentence("body"),
            required: true,
            maxLength: 500
        ).body
    }

    private var desk: HTML {
        Field(
            label: t("到哪里提意见"),
            name: "objections_at",
            value: sent?["objections_at"] ?? t("{place}计划生育协会", region.name),
            error: sentence("objections_at"),
            required: true,
            maxLength: 80
        ).body
    }

    private func day(_ name: String, _ label: String, _ day: Day) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? day.iso,
            kind: .date,
            help: name == "to_on" ? t("不少于 {n} 天，贴出的那天不算。", days) : nil,
            error: sentence(name),
            required: true
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
