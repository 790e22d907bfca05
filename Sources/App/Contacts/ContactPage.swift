import Domain
import HTML

/// One contact: what was done, what the household needs, and taking a mistaken one back.
struct ContactPage: Page {
    let t: Words
    let person: SignedIn
    let contact: Contact
    let needs: [FollowUpEntry]
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("{day}联系{name}户", t.day(contact.day), contact.head) }
    var place: MenuItem.Place? { .contacts }
    private var base: Link { "/contacts/\(contact.id)" }

    var body: HTML {
        """
        <div class="form">
        \(crumbs)
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(with: contact.withdrawn, withdrawn)
        <div class="sheet"><dl class="facts">
        <dt>\(t("怎样联系的"))</dt><dd>\(t(contact.channel.label))</dd>
        <dt>\(t("谈了什么"))</dt><dd>\(t.names(of: contact.topics))</dd>
        \(with: contact.note, { "<dt>\(t("记一笔"))</dt><dd>\($0)</dd>" })
        \(with: contact.memberName, { "<dt>\(t("联系人"))</dt><dd>\($0)</dd>" })
        <dt>\(t("登记"))</dt><dd>\(entry)</dd>
        </dl></div>
        \(Sheet(title: t("要跟进的事"), content: needList).body)
        \(if: mayChange, steps)
        </div>
        """
    }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(
                    text: t("走访联系户"),
                    link: "/contacts?place=\(contact.region.text)"
                ),
                .init(
                    text: t("{name}户", contact.head),
                    link: "/households/\(contact.household)"
                ),
                .init(text: t.day(contact.day)),
            ]
        ).body
    }

    private var entry: String {
        let moment = t.moment(contact.entered)
        return contact.enteredBy.map { t("{day}，{who}记", moment, $0) } ?? moment
    }

    private func withdrawn(_ moment: Moment) -> HTML {
        Notice(
            kind: .warning,
            text: t("{day}撤回，不再计数：{why}", t.moment(moment), contact.withdrawReason ?? "")
        ).body
    }

    private var mayChange: Bool {
        person.may(.logContact, at: contact.region) && contact.withdrawn == nil
    }

    private var needList: HTML {
        FollowUpLines(t: t, today: today, entries: needs, isNamed: false, empty: t("没有要跟进的事。")).html
    }

    private var steps: HTML {
        """
        <section><h2>\(t("要办的事"))</h2><div class="sheet stack">\(needForm)\(withdrawal)</div></section>
        """
    }

    private var needForm: HTML {
        let fields = NeedFields(
            t: t,
            today: today,
            isRequired: true,
            sent: sent,
            problems: problems
        )
        let wasRefused = ["need", "due_on"].contains { problems.sentence(for: $0) != nil }
        return """
            <details\(if: wasRefused, " open")><summary>\(t("再加一件要跟进的事"))</summary>
            <form method="post" action="\(to: "\(base)/needs")">
            \(formToken.html)\(FormKey().html)\(fields.text)\(fields.due)
            \(Button(text: t("加上"), weight: .quiet).body)</form></details>
            """
    }

    private var withdrawal: HTML {
        """
        <details\(if: problems.sentence(for: "reason") != nil, " open")>\
        <summary>\(t("登记错了，撤回"))</summary>
        <form method="post" action="\(to: "\(base)/withdrawal")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("撤回的不再计数，记录和原因都保留。"))</p>
        \(reason)
        \(Button(text: t("撤回这次走访"), weight: .grave).body)</form></details>
        """
    }

    private var reason: HTML {
        Field(
            label: t("原因"),
            name: "reason",
            value: sent?["reason"] ?? "",
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body
    }
}

extension Words {
    /// What a contact was about, in one line.
    func names(of topics: [ContactTopic]) -> String {
        topics.map { self($0.label) }.joined(separator: language == .chinese ? "、" : ", ")
    }
}
