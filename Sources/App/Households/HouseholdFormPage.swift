import Domain
import HTML

/// The form for a household, which asks for nothing about anybody's children.
struct HouseholdFormPage: Page {
    let t: Words
    let chapter: ChapterChoice
    /// Nil for a new one.
    let household: Household?
    let maskedID: String?
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { household.map { t("修改{name}户", $0.head) } ?? t("登记一户") }
    var place: MenuItem.Place? { .households }

    var body: HTML {
        """
        <div class="narrow form">
        <p class="soft">\(chapter.name)</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: action)">
        \(formToken.html)\(FormKey().html)\(hidden)
        \(field("head_name", t("户主姓名"), household?.head, required: true))
        \(group)
        \(field("address", t("地址"), household?.address, help: t("村、组、门牌。")))
        \(field("size", t("人口"), household?.size.map { "\($0)" }, kind: .number))
        \(field("id_number", t("户主身份证号"), nil, help: numberHelp))
        \(consent)
        \(channel)
        <button class="button wide">\(household == nil ? t("登记") : t("保存"))</button>
        </form></div>
        """
    }

    private var action: Link { household.map { "/households/\($0.id)" } ?? "/households" }

    private var hidden: HTML {
        if let household {
            let version = sent?["version"] ?? "\(household.version)"
            return "<input type=\"hidden\" name=\"version\" value=\"\(version)\">"
        }
        return "<input type=\"hidden\" name=\"chapter\" value=\"\(chapter.id)\">"
    }

    private var numberHelp: String {
        maskedID.map { t("现在登记的是 {number}；不改就空着。", $0) }
            ?? t("只用来防止一户登记两次；加密保存，平时只显示头 3 位和末 2 位。")
    }

    private var group: HTML {
        let kept = sent?["group"] ?? household?.group ?? ""
        var names = chapter.groups.map(\.name)
        if !kept.isEmpty, !names.contains(kept) { names.append(kept) }
        return Field(
            label: t("小组"),
            name: "group",
            value: kept,
            kind: .select(
                [.init(value: "", label: t("不填"))] + names.map { .init(value: $0, label: $0) }
            ),
            error: sentence("group")
        ).body
    }

    private var consent: HTML {
        Field(
            label: t("户主单独同意登记身份证号"),
            name: "id_consent",
            value: sent?["id_consent"] ?? "",
            kind: .checkbox,
            error: sentence("id_consent")
        ).body
    }

    private var channel: HTML {
        Field(
            label: t("户主怎样同意的"),
            name: "channel",
            value: sent?["channel"] ?? "",
            kind: .select(ConsentChannel.choices(t)),
            help: t("填了身份证号才记。"),
            error: sentence("channel")
        ).body
    }

    private func field(
        _ name: String,
        _ label: String,
        _ kept: String?,
        kind: Field.Kind = .text,
        required: Bool = false,
        help: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? kept ?? "",
            kind: kind,
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: required,
            note: required ? nil : t("可以不填")
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
