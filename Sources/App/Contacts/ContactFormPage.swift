import Domain
import HTML

/// The short form for a visit: today, how, what about, and what the household needs.
struct ContactFormPage: Page {
    let t: Words
    let households: [ChosenHousehold]
    let back: RegionCode
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String {
        guard households.count == 1, let only = households.first else {
            return t("登记 {n} 户的走访", households.count)
        }
        return t("登记走访：{name}户", only.head)
    }
    var place: MenuItem.Place? { .contacts }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft"><a href="\(to: "/contacts?place=\(back.text)")">\(t("走访联系户"))</a></p>
        <h1>\(title)</h1>
        <p class="soft" id="households">\(named)</p>
        \(problems.summary(t))
        <form method="post" action="\(to: "/contacts")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="households" value="\(keys)">
        \(day)\(channel)\(topics)\(note)
        \(Sheet(title: t("有需求吗？"), content: need).body)
        \(Button(text: t("登记"), isWide: true).body)
        </form></div>
        """
    }

    private var keys: String { households.map { "\($0.id)" }.joined(separator: ",") }

    private var named: String {
        guard households.count == 1, let only = households.first else {
            return households.map(\.head).joined(separator: "、")
        }
        return [only.chapterName, only.group, only.member.map { t("联系人{name}", $0) }]
            .compactMap { $0 }.joined(separator: " · ")
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "contacted_on",
            value: sent?["contacted_on"] ?? today.iso,
            kind: .date,
            error: sentence("contacted_on"),
            required: true
        ).body
    }

    private var channel: HTML {
        Field(
            label: t("怎样联系的"),
            name: "channel",
            value: sent?["channel"] ?? ContactChannel.visit.rawValue,
            kind: .radios(
                ContactChannel.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            ),
            error: sentence("channel"),
            required: true
        ).body
    }

    private var topics: HTML {
        """
        <fieldset class="field ticks"><legend>\(t("谈了什么"))
        <span class="soft">\(t("可以选几样"))</span></legend>
        \(each: ContactTopic.allCases, topic)</fieldset>
        """
    }

    private func topic(_ topic: ContactTopic) -> HTML {
        let name = ContactForm.field(of: topic)
        return Field(
            label: t(topic.label),
            name: name,
            value: sent?[name] ?? "",
            kind: .checkbox,
            error: sentence(name)
        ).body
    }

    private var note: HTML {
        Field(
            label: t("记一笔"),
            name: "note",
            value: sent?["note"] ?? "",
            kind: .textarea(rows: 2),
            help: t("只记办了什么事，不记家里人的私事。"),
            error: sentence("note"),
            note: t("可以不填"),
            maxLength: 300
        ).body
    }

    private var need: HTML {
        let fields = NeedFields(
            t: t,
            today: today,
            isRequired: false,
            sent: sent,
            problems: problems
        )
        return "\(fields.text)\(whose)\(fields.due)"
    }

    private var whose: HTML? {
        guard households.count > 1 else { return nil }
        return Field(
            label: t("哪一户提的"),
            name: "need_household",
            value: sent?["need_household"] ?? "",
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + households.map { .init(value: "\($0.id)", label: $0.head) }
            ),
            help: t("别的户也有需求，登记后在那一次走访里再加。"),
            error: sentence("need_household")
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}

/// The fields for a need: what, and by when it is dealt with.
struct NeedFields {
    let t: Words
    let today: Day
    let isRequired: Bool
    let sent: SentForm?
    let problems: Problems

    var text: HTML {
        Field(
            label: t("要帮着办的事"),
            name: "need",
            value: sent?["need"] ?? "",
            help: isRequired ? nil : t("没有就空着。"),
            error: problems.sentence(for: "need").map { t($0) },
            autocomplete: "off",
            required: isRequired,
            maxLength: 200
        ).body
    }

    var due: HTML {
        Field(
            label: t("哪一天以前办好"),
            name: "due_on",
            value: sent?["due_on"] ?? NeedTime.proposed(from: today).iso,
            kind: .date,
            error: problems.sentence(for: "due_on").map { t($0) },
            required: isRequired
        ).body
    }
}
