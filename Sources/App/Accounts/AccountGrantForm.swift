import Domain
import HTML

/// The part of an account's page that gives one more duty.
struct AccountGrantForm {
    let page: AccountPage

    private var t: Words { page.t }
    private var refused: RefusedChange? {
        page.refused.flatMap { $0.form == .grant ? $0 : nil }
    }

    var html: HTML {
        """
        <details\(if: refused != nil, " open")><summary>\(t("再给一项职责"))</summary>
        <form method="post" action="\(to: "/accounts/\(page.account.id.value)/duties")">
        \(page.formToken.html)\(FormKey().html)
        \(duty)
        \(field("region", t("地区代码"), t("在“地区”里可以查到，如 {code}。", page.account.home.text), finder: finder))
        \(field("holder", t("身份证号"), t("专干、审批、资金和监督的职责才要填，填过的不用再填。"), required: false))
        \(field("reason", t("为什么给"), nil))
        <button class="button quiet">\(t("给这项职责"))</button>
        </form></details>
        """
    }

    private var duty: HTML {
        Field(
            label: t("职责"),
            name: "duty",
            value: refused?.sent["duty"] ?? "",
            kind: .select(Duty.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }),
            error: sentence("duty"),
            required: true,
            identifier: RefusedChange.Form.grant.identifier(of: "duty")
        ).body
    }

    private var finder: Field.Finder {
        Field.Finder(page: "/regions", hint: t("也可以打地名，在下面挑；村接着乡镇的代码往后打。"))
    }

    private func field(
        _ name: String,
        _ label: String,
        _ help: String?,
        required: Bool = true,
        finder: Field.Finder? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: refused?.sent[name] ?? fallback(name),
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: required,
            finder: finder,
            identifier: RefusedChange.Form.grant.identifier(of: name)
        ).body
    }

    private func fallback(_ name: String) -> String {
        name == "region" ? page.account.home.text : ""
    }

    private func sentence(_ field: String) -> String? {
        refused?.problems.sentence(for: field).map { t($0) }
    }
}
