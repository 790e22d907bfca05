import Domain
import HTML

/// The form for a new account in one region, with the duties that may be given there.
struct NewAccountPage: Page {
    let t: Words
    let region: Region
    let form: NewAccountForm
    let duties: [Duty]
    let formToken: FormToken
    let problems: Problems

    var title: String { t("开一个账号") }
    var place: MenuItem.Place? { .accounts }
    var address: Link? { "/accounts/new?region=\(region.code.text)" }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft">\(region.above) \(region.name)　\
        <a href="\(to: "/regions?for=account")">\(t("换一个地方"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(duties.isEmpty ? nothingToGive : fields)
        </div>
        """
    }

    private var nothingToGive: HTML {
        "<p>\(t("这一级地区没有您能给的职责，请选上一级或下一级。"))</p>"
    }

    private var fields: HTML {
        """
        <form method="post" action="\(to: "/accounts")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="region" value="\(region.code.text)">
        \(dutyField)
        \(field("display_name", t("姓名"), form.displayName, t("打在邀请条上。")))
        \(field("user_name", t("用户名"), form.userName, t("登录用，小写字母和数字，如 nanping01。")))
        \(with: holderHelp, holderField)
        \(field("reason", t("为什么开"), form.reason, t("一句话，如“2026 年换届选出的秘书长”。")))
        <button class="button wide">\(t("开账号，打邀请条"))</button>
        </form>
        """
    }

    private var dutyField: HTML {
        Field(
            label: t("职责"),
            name: "duty",
            value: form.duty,
            kind: .select(duties.map { .init(value: $0.rawValue, label: t($0.label)) }),
            error: sentence("duty"),
            required: true
        ).body
    }

    /// Asked for only where some duty on offer decides or pays.
    private var holderHelp: String? {
        guard duties.contains(where: \.decidesOrPays) else { return nil }
        let asked = duties.filter(\.decidesOrPays).map { t($0.label) }.joined(separator: t("、"))
        return t("{duties}要填。只用来防止一人两个身份，库里只存一个认不出原文的印记。", asked)
    }

    private func holderField(_ help: String) -> HTML {
        field("holder", t("身份证号"), form.holder, help, required: false)
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ help: String,
        required: Bool = true
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: required
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
