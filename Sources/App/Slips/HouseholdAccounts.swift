import Domain
import HTML

/// Who speaks for a household with an account of her own: on the household's page.
struct HouseholdAccounts {
    let page: HouseholdPage

    private var t: Words { page.t }
    private var mayIssue: Bool { page.may(.issueSlip) && page.household.state != .merged }

    /// Nothing for whoever only reads, where there is nothing to read.
    var html: HTML? {
        guard mayIssue || !page.accounts.isEmpty else { return nil }
        return Sheet(title: t("本户的账号"), content: content).body
    }

    private var content: HTML {
        let living = page.accounts.filter { $0.state != .ended }
        let past = page.accounts.filter { $0.state == .ended }
        return """
            \(if: living.isEmpty, none)
            \(each: living, open)
            \(if: mayIssue && page.household.state == .active, issue(living.isEmpty))
            \(if: !past.isEmpty, history(past))
            """
    }

    private var none: HTML {
        "<p>\(t("还没有账号：可以由村里代她申报，也可以打一张邀请条让她自己用手机申报。"))</p>"
    }

    private func open(_ account: HouseholdAccount) -> HTML {
        """
        <p class="lead">\(name(account)) <span class="code">\(account.userName)</span>
        <span class="badge\(if: account.state == .active, " good")">\(state(account))</span></p>
        \(if: mayIssue, steps(account))
        """
    }

    private func name(_ account: HouseholdAccount) -> HTML {
        guard let member = account.member else { return "\(account.name)" }
        return "<a href=\"\(to: "/members/\(member)")\">\(account.name)</a>"
    }

    private func state(_ account: HouseholdAccount) -> String {
        account.state == .active ? t("已开通") : t("还没有开通")
    }

    private func steps(_ account: HouseholdAccount) -> HTML {
        """
        \(account.isOnlyMember ? again(account) : others)
        \(end(account))
        """
    }

    private var others: HTML {
        "<p class=\"soft\">\(t("这个账号还有别的职责，请找账号管理员重发邀请。"))</p>"
    }

    /// A new code is also the way back for somebody who forgot her password.
    private func again(_ account: HouseholdAccount) -> HTML {
        """
        <form method="post" action="\(to: "\(page.base)/slip/\(account.account.value)")">
        \(page.formToken.html)\(FormKey().html)
        \(Button(text: t("再打一张邀请条"), weight: .quiet).body)</form>
        <p class="soft">\(t("邀请条丢了、密码忘了就再打一张，以前的邀请码作废。"))</p>
        """
    }

    private func end(_ account: HouseholdAccount) -> HTML {
        let wasRefused = page.sent?["ending"] == "\(account.account.value)"
        let id = account.account.value
        return """
            <details\(if: wasRefused, " open")><summary>\(t("停用这个账号"))</summary>
            <form method="post" action="\(to: "\(page.base)/slip/\(id)/end")">
            \(page.formToken.html)\(FormKey().html)
            <input type="hidden" name="ending" value="\(id)">
            <p>\(t("搬走了或打错了人就停用：她马上不能再登录，已经交的申报不受影响。"))</p>
            \(reason(id, wasRefused))
            \(Button(text: t("停用"), weight: .grave).body)</form></details>
            """
    }

    private func reason(_ id: Int64, _ wasRefused: Bool) -> HTML {
        Field(
            label: t("原因"),
            name: "reason",
            value: wasRefused ? page.sent?["reason"] ?? "" : "",
            error: wasRefused ? page.sentence("reason") : nil,
            required: true,
            maxLength: 200,
            identifier: "account-reason-\(id)"
        ).body
    }

    private func issue(_ isFirst: Bool) -> HTML {
        ButtonLink(
            text: isFirst ? t("打邀请条") : t("给另一位会员打邀请条"),
            link: "\(page.base)/slip",
            weight: .quiet
        ).body
    }

    private func history(_ past: [HouseholdAccount]) -> HTML {
        let items = past.map { account in
            PlainList.Item(
                text: [account.name, account.userName, account.endReason]
                    .compactMap { $0 }.joined(separator: " · "),
                trailing: account.ended.map { t("{day} 停用", t.day($0.day)) }
            )
        }
        return "<h3>\(t("以前的账号"))</h3>\(PlainList(items: items).body)"
    }
}
