import Domain
import HTML

/// Who keeps in contact with a household now, and who did before.
struct HouseholdLinks {
    let page: HouseholdPage

    private var t: Words { page.t }
    private var current: HouseholdLink? { page.links.first { $0.to == nil } }
    private var past: [HouseholdLink] { page.links.filter { $0.to != nil } }

    var html: HTML {
        """
        \(current.map(open) ?? none)
        \(if: mayLink, choose)
        \(if: !past.isEmpty, history)
        """
    }

    private var mayLink: Bool { page.may(.changeLinks) && page.household.state == .active }

    private var none: HTML { "<p>\(t("还没有会员联系这一户。"))</p>" }

    private func open(_ link: HouseholdLink) -> HTML {
        """
        <p class="lead"><a href="\(to: "/members/\(link.member)")">\(link.name)</a>
        <span class="soft">\(t.span(link.from, nil))</span></p>
        \(if: mayLink, end(link))
        """
    }

    private var choose: HTML {
        ButtonLink(
            text: current == nil ? t("安排联系人") : t("换联系人"),
            link: "\(page.base)/link",
            weight: current == nil ? .main : .quiet
        ).body
    }

    private func end(_ link: HouseholdLink) -> HTML {
        let wasRefused = page.sentence("reason") != nil
        return """
            <details\(if: wasRefused, " open")><summary>\(t("结束联系"))</summary>
            <form method="post" action="\(to: "\(page.base)/links/\(link.id)/end")">
            \(page.formToken.html)\(FormKey().html)
            \(day)\(reason)
            <button class="button quiet">\(t("结束联系"))</button></form></details>
            """
    }

    private var day: HTML {
        Field(
            label: t("最后一天"),
            name: "day",
            value: page.sent?["day"] ?? page.today.iso,
            kind: .date,
            error: page.sentence("day"),
            required: true,
            identifier: "link-day"
        ).body
    }

    private var reason: HTML {
        Field(
            label: t("原因"),
            name: "reason",
            value: page.sent?["reason"] ?? "",
            error: page.sentence("reason"),
            required: true,
            maxLength: 200,
            identifier: "link-reason"
        ).body
    }

    private var history: HTML {
        let items = past.map { link in
            PlainList.Item(
                text: [t.name(ofMember: link.name), link.endReason].compactMap { $0 }.joined(
                    separator: " · "
                ),
                trailing: t.span(link.from, link.to)
            )
        }
        return "<h3>\(t("以前的联系人"))</h3>\(PlainList(items: items).body)"
    }
}
