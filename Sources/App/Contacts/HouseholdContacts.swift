import Domain
import HTML

/// What a household's page shows of its contacts, and the way to enter one.
struct HouseholdContacts {
    let t: Words
    let person: SignedIn
    let household: Household
    let contacts: [HouseholdContact]
    let declining: Declining?
    let today: Day
    let formToken: FormToken

    private static let shown = 5

    init(
        of household: Household,
        _ person: SignedIn,
        _ contacts: [HouseholdContact],
        _ declining: Declining?,
        _ visitor: Visitor
    ) {
        t = visitor.words(for: person)
        self.person = person
        self.household = household
        self.contacts = contacts
        self.declining = declining
        today = visitor.site.clock.today
        formToken = FormToken(text: visitor.token.formToken)
    }

    var html: HTML? {
        guard person.may(.seeContacts, at: household.region) else { return nil }
        return Sheet(title: t("走访"), content: "\(with: declining, since)\(log)\(lines)\(form)").body
    }

    private var mayLog: Bool {
        person.may(.logContact, at: household.region) && household.state == .active
    }

    private func since(_ declining: Declining) -> HTML {
        "<p>\(t("{day}起，这一户不愿意被联系。", t.day(declining.from)))</p>"
    }

    private var log: HTML? {
        guard mayLog, declining == nil else { return nil }
        return ButtonLink(text: t("登记走访"), link: "/contacts/new?household=\(household.id)").body
    }

    private var lines: HTML {
        let items = contacts.prefix(Self.shown).map { contact in
            PlainList.Item(
                text: "\(t(contact.channel.label))：\(t.names(of: contact.topics))",
                trailing: contact.day.iso,
                link: "/contacts/\(contact.id)"
            )
        }
        let list = PlainList(items: items, empty: t("还没有登记过走访")).body
        guard contacts.count > Self.shown else { return list }
        return "\(list)<p class=\"soft\">\(t("只列最近 {n} 次。", Self.shown))</p>"
    }

    private var form: HTML? {
        guard mayLog else { return nil }
        return DecliningForm(
            t: t,
            household: household.id,
            declining: declining,
            today: today,
            formToken: formToken,
            sent: nil,
            problems: Problems()
        ).html
    }
}

/// Notes that a household declines contact, or that it may be contacted again.
struct DecliningForm {
    let t: Words
    let household: Int64
    let declining: Declining?
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var html: HTML { declining.map(end) ?? begin }

    private var begin: HTML {
        """
        <details\(if: sent != nil, " open")><summary>\(t("这一户不愿意被联系"))</summary>
        <form method="post" action="\(to: "/contacts/declined")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="household" value="\(household)">
        <p>\(t("不用说原因。从这一天起不再提醒走访，也不计入考评。"))</p>
        \(day("from_on", t("从哪一天起")))
        \(Button(text: t("记下"), weight: .quiet).body)</form></details>
        """
    }

    private func end(_ declining: Declining) -> HTML {
        """
        <details\(if: sent != nil, " open")><summary>\(t("又愿意联系了"))</summary>
        <form method="post" action="\(to: "/contacts/declined/\(declining.id)/end")">
        \(formToken.html)\(FormKey().html)
        \(day("to_on", t("不愿意到哪一天为止")))
        \(Button(text: t("记下"), weight: .quiet).body)</form></details>
        """
    }

    private func day(_ name: String, _ label: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: name).map { t($0) },
            required: true,
            identifier: sent == nil ? "declining-day" : name
        ).body
    }
}

/// The form alone, where a day of declining was refused.
struct DecliningPage: Page {
    let t: Words
    let household: Household
    let form: DecliningForm

    var title: String { t("{name}户", household.head) }
    var place: MenuItem.Place? { .contacts }

    var body: HTML {
        """
        <div class="narrow form">
        <h1><a href="\(to: "/households/\(household.id)")">\(title)</a></h1>
        \(form.problems.summary(t))
        <div class="sheet">\(form.html)</div>
        </div>
        """
    }
}
