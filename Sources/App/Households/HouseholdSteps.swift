import Domain
import HTML

/// What may be done about a household as a whole.
struct HouseholdSteps {
    let page: HouseholdPage

    private var t: Words { page.t }

    var html: HTML? {
        guard page.household.state == .active, page.may(.changeHouseholds) else { return nil }
        return """
            <section><h2>\(t("要办的事"))</h2><div class="sheet stack">\(end)\(merger)</div></section>
            """
    }

    private var end: HTML {
        """
        <details><summary>\(t("注销这一户"))</summary>
        <form method="post" action="\(to: "\(page.base)/end")">
        \(page.formToken.html)\(FormKey().html)
        <p>\(t("迁走或不再立户时注销。联系人到这一天为止，以前的记录都保留。"))</p>
        \(day)
        \(Button(text: t("注销"), weight: .grave).body)</form></details>
        """
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "day",
            value: page.sent?["day"] ?? page.today.iso,
            kind: .date,
            error: page.sentence("day"),
            required: true,
            identifier: "end-day"
        ).body
    }

    private var merger: HTML? {
        guard page.may(.mergeHouseholds) else { return nil }
        let link: Link = "/households/duplicates?place=\(page.household.region.township.text)"
        return "<p><a href=\"\(to: link)\">\(t("和另一户是同一户？去查重复"))</a></p>"
    }
}
