import Domain
import HTML

/// What a member agreed to, purpose by purpose, and how to write down what she says now.
struct MemberConsents {
    let page: MemberPage

    private var t: Words { page.t }

    var html: HTML {
        ConsentSheet(
            t: t,
            purposes: [.register, .phone, .idNumber],
            consents: page.consents,
            mayRecord: page.may(.recordConsent) && page.member.state != .merged
                && !page.member.isErased,
            action: "\(page.base)/consents",
            today: page.today,
            formToken: page.formToken,
            sent: page.sent,
            problems: page.problems
        ).html
    }
}

/// Consents of a member or a household: one line a purpose, and the form for a new word.
struct ConsentSheet {
    let t: Words
    let purposes: [ConsentPurpose]
    let consents: [ConsentEntry]
    let mayRecord: Bool
    let action: Link
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var html: HTML {
        """
        \(PlainList(items: purposes.map(line)).body)
        \(if: mayRecord, form)
        """
    }

    private func line(_ purpose: ConsentPurpose) -> PlainList.Item {
        let label = t(purpose.label)
        guard let consent = consents.first(where: { $0.purpose == purpose }) else {
            return PlainList.Item(text: label, trailing: t("还没有问过"))
        }
        let day = consent.decided.iso
        return PlainList.Item(
            text: label,
            trailing: consent.isGiven
                ? t("同意（{day}，{how}）", day, t(consent.channel.label)) : t("已撤回（{day}）", day)
        )
    }

    private var wasRefused: Bool {
        ["purpose", "decided_on", "channel"].contains { problems.sentence(for: $0) != nil }
            && sent?["decision"].isEmpty == false
    }

    private var form: HTML {
        """
        <details\(if: wasRefused, " open")><summary>\(t("记下同意或撤回"))</summary>
        <form method="post" action="\(to: action)">
        \(formToken.html)\(FormKey().html)
        \(select("purpose", t("哪一项"), purposes.map { .init(value: $0.rawValue, label: t($0.label)) }))
        \(select("decision", t("本人的意思"), decisions))
        \(select("channel", t("怎样说的"), ConsentChannel.choices(t)))
        \(day)
        <p class="help soft">\(t("撤回电话或身份证号的同意，号码立刻删掉。"))</p>
        <button class="button quiet">\(t("记下"))</button></form></details>
        """
    }

    private var decisions: [Field.Choice] {
        [.init(value: "given", label: t("同意")), .init(value: "withdrawn", label: t("撤回"))]
    }

    private func select(_ name: String, _ label: String, _ choices: [Field.Choice]) -> HTML {
        Field(
            label: label,
            name: name,
            value: wasRefused ? sent?[name] ?? "" : "",
            kind: .select(choices),
            error: wasRefused ? problems.sentence(for: name).map { t($0) } : nil,
            required: true,
            identifier: "consent-\(name)"
        ).body
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "decided_on",
            value: wasRefused ? sent?["decided_on"] ?? "" : today.iso,
            kind: .date,
            error: wasRefused ? problems.sentence(for: "decided_on").map { t($0) } : nil,
            required: true
        ).body
    }
}

extension ConsentChannel {
    static func choices(_ t: Words) -> [Field.Choice] {
        byClerk.map { Field.Choice(value: $0.rawValue, label: t($0.label)) }
    }
}
