import Domain
import HTML
import Postgres

/// One of her sessions: a browser that is or was signed in as her.
struct OwnSession: Row, Sendable {
    let id: Int64
    let client: String
    let browser: String
    let startedAt: Moment
    let isThisOne: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        client = try row.next()
        browser = try row.next()
        startedAt = try row.next()
        isThisOne = try row.next()
    }
}

/// Everything about one's own account on one page.
struct OwnAccountPage: Page {
    let t: Words
    let person: SignedIn
    let sessions: [OwnSession]
    let formToken: FormToken
    let hasChanged: Bool
    var problems = Problems()

    var title: String { t("我的账号") }
    var place: MenuItem.Place? { .own }
    var address: Link? { "/me" }

    var body: HTML {
        """
        <h1>\(person.displayName)</h1>
        <p class="soft">\(t("用户名"))　\(person.userName)</p>
        \(if: hasChanged, Notice(kind: .success, text: t("密码已经改好，别处的登录都已退出。")).body)
        <form method="post" action="\(to: "/sign-out")">
        \(formToken.html)
        <button class="button quiet">\(t("退出登录"))</button>
        </form>
        <p><a href="/me/kept">\(t("我的个人信息：保存着什么、谁看过"))</a></p>
        <h2>\(t("改密码"))</h2>
        \(passwordForm)
        <h2>\(t("正在登录的地方"))</h2>
        <div class="sheet"><ul class="plain">\(each: sessions, session)</ul></div>
        """
    }

    private var passwordForm: HTML {
        """
        <form class="sheet" method="post" action="\(to: "/me/password")">
        \(formToken.html)\(FormKey().html)
        \(problems.summary(t))
        \(field("current", t("现在的密码"), "current-password"))
        \(field("password", t("新密码"), "new-password"))
        \(field("again", t("再填一次新密码"), "new-password"))
        <button class="button">\(t("改密码"))</button>
        </form>
        """
    }

    private func field(_ name: String, _ label: String, _ autocomplete: String) -> HTML {
        Field(
            label: label,
            name: name,
            kind: .password,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: autocomplete,
            required: true
        ).body
    }

    private func session(_ session: OwnSession) -> HTML {
        """
        <li><span>\(t.moment(session.startedAt))<br>\
        <span class="soft">\(Browser(session.browser).name(t))　\(session.client)</span></span>
        \(session.isThisOne ? here : end(session))</li>
        """
    }

    private var here: HTML { "<span class=\"soft\">\(t("这里"))</span>" }

    private func end(_ session: OwnSession) -> HTML {
        """
        <form method="post" action="\(to: "/me/sessions/\(session.id)/end")">
        \(formToken.html)\(FormKey().html)
        <button class="button quiet">\(t("退出"))</button></form>
        """
    }
}
