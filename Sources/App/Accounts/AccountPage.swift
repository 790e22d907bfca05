import Domain
import HTML

/// One account: its duties with their history, and what may be done about it.
struct AccountPage: Page {
    let t: Words
    let person: SignedIn
    let detail: AccountDetail
    let grants: [GrantEntry]
    let formToken: FormToken
    var refused: RefusedChange?

    var account: Account { detail.account }
    var title: String { account.displayName }
    var place: MenuItem.Place? { .accounts }
    var address: Link? { base }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/accounts")">\(t("账号"))</a></p>
        <h1>\(account.displayName)　<span class="soft">\(account.userName)</span></h1>
        <p>\(t.name(of: account.state))\(with: detail.suspendedReason, { "：\($0)" })</p>
        \(with: refused, summary)
        <h2>\(t("现在的职责"))</h2>
        <div class="sheet"><ul class="plain">\(each: current, held)\(if: current.isEmpty, none)</ul></div>
        \(if: account.id != person.account, actions)
        \(history)
        """
    }

    private var current: [GrantEntry] { grants.filter { $0.revoked == nil } }
    private var past: [GrantEntry] { grants.filter { $0.revoked != nil } }
    private var base: Link { "/accounts/\(account.id.value)" }

    private func summary(_ refused: RefusedChange) -> HTML {
        refused.problems.summary(t, identifier: refused.form.identifier)
    }

    private var none: HTML { "<li class=\"soft\">\(t("没有职责"))</li>" }

    private func held(_ grant: GrantEntry) -> HTML {
        """
        <li><span>\(grant.place)　<b>\(t(grant.duty.label))</b><br>\
        <span class="soft">\(since(grant))</span></span>
        \(if: grant.mayRevoke, revoke(grant))</li>
        """
    }

    private func since(_ grant: GrantEntry) -> String {
        let day = t.day(grant.granted.day)
        guard let by = grant.grantedBy else { return t("{day}起，{why}", day, grant.reason) }
        return t("{day}起，{who}给的：{why}", day, by, grant.reason)
    }

    private func revoke(_ grant: GrantEntry) -> HTML {
        """
        <details\(if: refused?.form == .revoke(grant.id), " open")><summary>\(t("收回"))</summary>
        <form method="post" action="\(to: "\(base)/duties/\(grant.id)/end")">
        \(formToken.html)\(FormKey().html)\(reason(t("为什么收回"), in: .revoke(grant.id)))
        <button class="button quiet">\(t("收回这项职责"))</button></form></details>
        """
    }

    /// Why, as it stood in this form if it is the refused one.
    private func reason(_ label: String, in form: RefusedChange.Form) -> HTML {
        let refused = refused.flatMap { $0.form == form ? $0 : nil }
        return Field(
            label: label,
            name: "reason",
            value: refused?.sent["reason"] ?? "",
            error: refused?.problems.sentence(for: "reason").map { t($0) },
            required: true,
            identifier: form.identifier(of: "reason")
        ).body
    }

    private var actions: HTML {
        """
        <h2>\(t("要办的事"))</h2>
        <div class="sheet stack">
        \(if: detail.isInCare && account.state != .suspended, invite)
        \(AccountGrantForm(page: self).html)
        \(if: detail.isInCare, account.state == .suspended ? reinstate : suspend)
        </div>
        """
    }

    private var invite: HTML {
        """
        <form method="post" action="\(to: "\(base)/invitations")">
        \(formToken.html)\(FormKey().html)
        <p>\(account.state == .invited ? t("邀请条丢了？") : t("忘了密码，或换了手机？"))</p>
        <button class="button quiet">\(t("重新打一张邀请条"))</button></form>
        """
    }

    private var suspend: HTML {
        """
        <details\(if: refused?.form == .suspension, " open")><summary>\(t("停用这个账号"))</summary>
        <form method="post" action="\(to: "\(base)/suspension")">
        \(formToken.html)\(FormKey().html)\(reason(t("为什么停用"), in: .suspension))
        <button class="button quiet">\(t("停用"))</button></form></details>
        """
    }

    private var reinstate: HTML {
        """
        <form method="post" action="\(to: "\(base)/reinstatement")">
        \(formToken.html)\(FormKey().html)
        <button class="button quiet">\(t("恢复使用"))</button></form>
        """
    }

    private var history: HTML? {
        guard !past.isEmpty else { return nil }
        return """
            <h2>\(t("以前的职责"))</h2>
            <div class="sheet"><ul class="plain">\(each: past, ended)</ul></div>
            """
    }

    private func ended(_ grant: GrantEntry) -> HTML {
        let day = grant.revoked.map { t.day($0.day) } ?? ""
        return """
            <li><span>\(grant.place)　\(t(grant.duty.label))<br><span class="soft">\(since(grant))</span>
            </span><span class="soft">\(t("{day}收回：{why}", day, grant.revokeReason ?? ""))</span></li>
            """
    }
}
