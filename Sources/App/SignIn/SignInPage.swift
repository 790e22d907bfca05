import HTML
import Hummingbird

/// The sign-in page; after a refusal it still holds the user name.
struct SignInPage: Page {
    let t: Words
    let back: String
    var userName = ""
    var problem: String?
    var notice: String?
    /// What was typed before the session ran out, sealed.
    var kept: String?

    var title: String { t("登录") }
    var address: Link? { Link("/sign-in\(query: ["back": back])") }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        \(with: notice, { Notice(kind: .success, text: $0).body })
        \(with: problem, { Notice(kind: .warning, text: $0).body })
        <form method="post" action="\(to: "/sign-in")">
        <input type="hidden" name="back" value="\(back)">\(KeptField(sealed: kept).html)
        \(nameField)
        \(passwordField)
        <button class="button wide">\(t("登录"))</button>
        </form>
        <p class="soft">\(t("第一次来？"))<a href="\(to: "/invitation")">\(t("用邀请码开通账号"))</a></p>
        <p class="soft">\(t("忘了密码，请联系给您开账号的管理员，重新打印一张邀请条。"))</p>
        </div>
        """
    }

    private var nameField: HTML {
        Field(
            label: t("用户名"),
            name: "user_name",
            value: userName,
            autocomplete: "username",
            required: true,
            autofocus: userName.isEmpty
        ).body
    }

    private var passwordField: HTML {
        Field(
            label: t("密码"),
            name: "password",
            kind: .password,
            autocomplete: "current-password",
            required: true,
            autofocus: !userName.isEmpty
        ).body
    }
}

/// Carries what was typed through the steps of signing in.
struct KeptField {
    let sealed: String?

    var html: HTML? {
        sealed.map { "<input type=\"hidden\" name=\"\(KeptForm.field)\" value=\"\($0)\">" }
    }
}

extension Site {
    /// Asks whoever sent a form without a session to sign in, and keeps what was typed.
    func signInPage(keeping kept: String, _ visit: Visit) -> Response {
        var page = SignInPage(t: words(for: visit), back: "/start", kept: kept)
        page.notice = page.t("太久没有操作，请重新登录。您填的内容还在，登录后接着填。")
        return show(page, to: visit)
    }
}

/// The second step for accounts above a village: the six digits of the authenticator.
struct SignInCodePage: Page {
    let t: Words
    let back: String
    let ticket: String
    var problem: String?
    var kept: String?

    var title: String { t("动态码") }
    var address: Link? { Link("/sign-in\(query: ["back": back])") }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        <p>\(t("请打开手机上的验证器，填“协会”下面的 6 位数字。"))</p>
        \(with: problem, { Notice(kind: .warning, text: $0).body })
        <form method="post" action="\(to: "/sign-in/code")">
        <input type="hidden" name="back" value="\(back)">
        <input type="hidden" name="ticket" value="\(ticket)">\(KeptField(sealed: kept).html)
        \(codeField)
        <button class="button wide">\(t("登录"))</button>
        </form>
        </div>
        """
    }

    private var codeField: HTML {
        Field(
            label: t("动态码"),
            name: "code",
            kind: .number,
            autocomplete: "one-time-code",
            required: true,
            autofocus: true
        ).body
    }
}
