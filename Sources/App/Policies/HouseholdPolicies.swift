import Domain
import HTML

/// A household's insurance on its page, and the way to enter a policy.
struct HouseholdPolicies {
    let page: HouseholdPage

    private var t: Words { page.t }

    var html: HTML? {
        let mayAdd = page.household.state == .active && page.may(.keepPolicies)
        guard mayAdd || !page.policies.isEmpty, page.may(.seePolicies) else { return nil }
        let add = ButtonLink(
            text: t("登记保单"),
            link: "/households/\(page.household.id)/policies",
            weight: .quiet
        )
        let content: HTML = """
            \(page.policies.isEmpty ? "<p class=\"soft\">\(t("没有登记过保险。"))</p>" : list)
            \(if: mayAdd, "<p class=\"actions\">\(add.body)</p>")
            """
        return Sheet(title: t("保险"), content: content).body
    }

    private var list: HTML {
        let lines = page.policies.map { policy -> HTML in
            """
            <li><a href="\(to: .policy(policy.id))">\(policy.number)</a>\
            <br><span class="soft note">\(policy.from.iso) – \(policy.to.iso) · \
            \(t("保费 {yuan} 元", Fen(policy.premium).yuan)) · \
            \(t(policy.state(on: page.today).label))</span></li>
            """
        }
        return "<ul class=\"plain\">\(each: lines)</ul>"
    }
}
