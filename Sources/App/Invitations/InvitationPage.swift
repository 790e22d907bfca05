import Domain
import HTML

/// Where a code is typed by somebody whose phone did not read the picture.
struct InvitationCodePage: Page {
    let t: Words
    var typed = ""
    var problem: String?

    var title: String { t("用邀请码开通账号") }
    var address: Link? { "/invitation" }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        <form method="post" action="\(to: "/invitation")">
        \(field)
        <button class="button wide">\(t("下一步"))</button>
        </form>
        </div>
        """
    }

    private var field: HTML {
        Field(
            label: t("邀请码"),
            name: "code",
            value: typed,
            help: t("在邀请条上，像 7K3M-Q0XD-4HTV，大小写都可以。"),
            error: problem,
            autocomplete: "off",
            required: true,
            autofocus: true
        ).body
    }
}

/// An invited person sees whom the invitation is for, and sets her password.
struct InvitationPage: Page {
    /// What above the village is set up besides the password: the authenticator on the phone.
    struct Enrolment {
        let note: String
        let secret: String
        let picture: QRCode?
    }

    let t: Words
    let invitation: Invitation
    let action: Link
    let problems: Problems
    var enrolment: Enrolment?

    var title: String { t("{name}，请开通您的账号", invitation.displayName) }
    var address: Link? { action }

    var body: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        <p>\(t("您的用户名是"))<b class="code">\(invitation.userName.text)</b></p>
        \(PlainList(items: duties).body)
        \(problems.summary(t))
        <form method="post" action="\(to: action)">
        <h2>\(t("设密码"))</h2>
        \(passwordField)
        \(againField)
        \(with: enrolment, authenticator)
        <button class="button wide">\(t("开通"))</button>
        </form>
        </div>
        """
    }

    private var duties: [PlainList.Item] {
        zip(invitation.duties, invitation.places).map { duty, place in
            PlainList.Item(text: place, trailing: t(duty.label))
        }
    }

    private var passwordField: HTML {
        let least = NewPassword.least(holding: invitation.duties)
        return Field(
            label: t("密码"),
            name: "password",
            kind: .password,
            help: t("至少 {n} 个字。一句自己记得住的话最好。", least),
            error: problems.sentence(for: "password").map { t($0) },
            autocomplete: "new-password",
            required: true
        ).body
    }

    private var againField: HTML {
        Field(
            label: t("再填一次密码"),
            name: "again",
            kind: .password,
            error: problems.sentence(for: "again").map { t($0) },
            autocomplete: "new-password",
            required: true
        ).body
    }

    private func authenticator(_ enrolment: Enrolment) -> HTML {
        """
        <h2>\(t("设动态码"))</h2>
        <ol class="steps">
        <li>\(t("在手机上装一个验证器，如微信小程序“二次验证码”、腾讯身份验证器或 FreeOTP。"))</li>
        <li>\(t("用它扫下面的图。扫不了就把这串字母填进去："))\
        <span class="code">\(enrolment.secret)</span></li>
        <li>\(t("把它显示的 6 位数字填在下面。"))</li>
        </ol>
        \(enrolment.picture?.html(label: t("验证器用的二维码")))
        <input type="hidden" name="enrolment" value="\(enrolment.note)">
        \(codeField)
        """
    }

    private var codeField: HTML {
        Field(
            label: t("动态码"),
            name: "code",
            kind: .number,
            error: problems.sentence(for: "code").map { t($0) },
            autocomplete: "one-time-code",
            required: true
        ).body
    }
}
