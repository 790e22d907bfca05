import Domain
import HTML

/// One household: where it is, who keeps in contact with it, and what may be done.
struct HouseholdPage: Page {
    let t: Words
    let person: SignedIn
    let household: Household
    let maskedID: String?
    let links: [HouseholdLink]
    let consents: [ConsentEntry]
    let contacts: HouseholdContacts
    let accounts: [HouseholdAccount]
    let applications: [PastApplication]
    let policies: [Policy]
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("{name}户", household.head) }
    var place: MenuItem.Place? { .households }
    var base: Link { "/households/\(household.id)" }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(title)</h1>
        <p><span class="badge\(if: household.state == .active, " good")">\
        \(t(household.state.label))</span>
        \(with: household.mergedInto, { "<a href=\"\(to: "/households/\($0)")\">\(t("看留下的那一份"))</a>" })</p>
        \(problems.summary(t))
        \(actions)
        <div class="columns"><div>
        \(Sheet(title: t("联系人"), content: HouseholdLinks(page: self).html).body)
        \(contacts.html)
        \(Sheet(title: t("资料"), content: facts).body)
        </div><div>
        \(HouseholdStars(page: self).html)
        \(HouseholdPolicies(page: self).html)
        \(HouseholdAccounts(page: self).html)
        \(Sheet(title: t("本人同意"), content: consentSheet).body)
        \(marks)
        \(HouseholdSteps(page: self).html)
        </div></div>
        """
    }

    func may(_ act: Act) -> Bool { person.may(act, at: household.region) }

    func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: t("联系户"), link: "/households"),
                .init(
                    text: household.chapterName,
                    link: "/households?place=\(household.region.text)"
                ),
                .init(text: title),
            ]
        ).body
    }

    private var actions: HTML? {
        let mayChange = may(.changeHouseholds) && household.state != .merged
        guard mayChange || may(.seeHistory) else { return nil }
        let change = ButtonLink(text: t("修改资料"), link: "\(base)/change", weight: .quiet)
        let history = ButtonLink(
            text: t("改动记录"),
            link: "/history/households/\(household.id)",
            weight: .quiet
        )
        let kept = ButtonLink(text: t("保存着什么、谁看过"), link: "\(base)/kept", weight: .quiet)
        return """
            <p class="actions">\(if: mayChange, change.body)
            \(if: may(.seeHistory), history.body)
            \(if: may(.seeKept), kept.body)
            \(ButtonLink(text: t("享受的帮扶"), link: "\(base)/benefits", weight: .quiet).body)</p>
            """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("协会"))</dt><dd>\(household.chapterName)</dd>
        \(fact(t("小组"), household.group))
        \(fact(t("地址"), household.address))
        \(fact(t("人口"), household.size.map { "\($0)" }))
        <dt>\(t("户主身份证号"))</dt><dd class="number">\(maskedID ?? t("没有登记"))</dd>
        \(fact(t("注销日期"), household.ended.map { t.day($0) }))
        \(fact(t("来历"), household.isCarriedOver ? t("从台账导入") : nil))
        </dl>
        \(if: maskedID != nil && may(.revealNumber), look)
        """
    }

    private var look: HTML {
        NumberLookForm(
            t: t,
            action: "\(base)/number",
            formToken: formToken,
            sent: sent,
            problem: sentence("purpose")
        ).html
    }

    private func fact(_ label: String, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return "<dt>\(label)</dt><dd>\(value)</dd>"
    }

    private var consentSheet: HTML {
        ConsentSheet(
            t: t,
            purposes: [.register, .idNumber],
            consents: consents,
            mayRecord: may(.recordConsent) && household.state != .merged,
            action: "\(base)/consents",
            today: today,
            formToken: formToken,
            sent: sent,
            problems: problems
        ).html
    }

    /// Marks are not on this page: they are read by a deliberate step, with a purpose.
    private var marks: HTML? {
        guard may(.seeMarks), household.state != .merged else { return nil }
        return Sheet(
            title: t("特别情况"),
            content: MarkLookForm(
                t: t,
                household: household.id,
                formToken: formToken,
                sent: sent,
                problems: problems
            ).html
        ).body
    }
}
