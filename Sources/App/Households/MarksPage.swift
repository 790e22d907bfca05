import Domain
import HTML

/// The marks of one household, shown once for the purpose that was given, and how to change them.
struct MarksPage: Page {
    let t: Words
    let household: Household
    let purpose: String?
    /// Nil where they were not looked at.
    let marks: [HouseholdMarkEntry]?
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("{name}户的特别情况", household.head) }
    var place: MenuItem.Place? { .households }
    private var base: Link { "/households/\(household.id)" }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: base)">\(t("{name}户", household.head))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(with: purpose, recorded)
        \(with: marks, list)
        \(if: marks == nil, lookAgain)
        \(Sheet(title: t("登记一种情况"), content: addition).body)
        </div>
        """
    }

    private func recorded(_ purpose: String) -> HTML {
        Notice(kind: .warning, text: t("这次查看已经记下：{why}。用完请关掉这一页。", purpose)).body
    }

    private var lookAgain: HTML {
        Sheet(
            content: MarkLookForm(
                t: t,
                household: household.id,
                formToken: formToken,
                sent: sent,
                problems: problems
            ).html
        ).body
    }

    private func list(_ marks: [HouseholdMarkEntry]) -> HTML {
        guard !marks.isEmpty else { return EmptyState(text: t("没有登记特别情况。")).body }
        return "<div class=\"sheet\"><ul class=\"plain\">\(each: marks, line)</ul></div>"
    }

    private func line(_ entry: HouseholdMarkEntry) -> HTML {
        """
        <li><span><b>\(t(entry.mark.label))</b>　<span class="soft">\(t.span(entry.from, entry.to))\
        </span></span>\(if: entry.to == nil, end(entry))</li>
        """
    }

    private func end(_ entry: HouseholdMarkEntry) -> HTML {
        """
        <details><summary>\(t("取消"))</summary>
        <form method="post" action="\(to: "\(base)/marks/\(entry.id)/end")">
        \(formToken.html)\(FormKey().html)
        \(day("to_on", t("到哪一天为止"), id: "end-\(entry.id)"))
        \(Field(label: t("本人撤回了同意"), name: "taken_back", kind: .checkbox, identifier: "back-\(entry.id)").body)
        \(channel(t("怎样说的"), id: "how-\(entry.id)"))
        <button class="button quiet">\(t("取消这一项"))</button></form></details>
        """
    }

    private var addition: HTML {
        """
        <form method="post" action="\(to: "\(base)/marks")">
        \(formToken.html)\(FormKey().html)
        \(mark)
        \(day("from_on", t("从哪一天起"), id: "from_on"))
        \(consent)
        \(channel(t("本人怎样同意的"), id: "channel"))
        <button class="button">\(t("登记"))</button></form>
        """
    }

    private var mark: HTML {
        Field(
            label: t("哪一种"),
            name: "mark",
            value: sent?["mark"] ?? "",
            kind: .radios(
                HouseholdMark.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            ),
            error: sentence("mark"),
            required: true
        ).body
    }

    private var consent: HTML {
        Field(
            label: t("已说明用途，本人单独同意"),
            name: "consent",
            value: sent?["consent"] ?? "",
            kind: .checkbox,
            error: sentence("consent"),
            required: true
        ).body
    }

    private func day(_ name: String, _ label: String, id: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? today.iso,
            kind: .date,
            error: sentence(name),
            required: true,
            identifier: id
        ).body
    }

    private func channel(_ label: String, id: String) -> HTML {
        Field(
            label: label,
            name: "channel",
            value: sent?["channel"] ?? "",
            kind: .select(ConsentChannel.choices(t)),
            error: sentence("channel"),
            required: true,
            identifier: id
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}

/// The deliberate step before a household's marks are shown.
struct MarkLookForm {
    let t: Words
    let household: Int64
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var html: HTML {
        """
        <p>\(t("困难、特殊家庭、残疾等情况是敏感信息，平时不显示。"))</p>
        <form method="post" action="\(to: "/households/\(household)/marks/look")">
        \(formToken.html)\(FormKey().html)
        \(purpose)
        <button class="button quiet">\(t("看，并记下这次查看"))</button></form>
        """
    }

    private var purpose: HTML {
        Field(
            label: t("为什么要看"),
            name: "mark_purpose",
            value: sent?["mark_purpose"] ?? "",
            help: t("一句话，如“安排春节慰问”。谁、什么时候、为什么看，都会记下来。"),
            error: problems.sentence(for: "mark_purpose").map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: 200
        ).body
    }
}
