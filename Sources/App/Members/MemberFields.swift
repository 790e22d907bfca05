import Domain
import HTML

/// The fields of a member's form, filled with what was sent, else with what is kept.
struct MemberFields {
    let t: Words
    let chapter: ChapterChoice
    /// Nil for somebody new.
    let member: Member?
    let numbers: OpenedNumbers?
    let sent: SentForm?
    let problems: Problems

    var html: HTML {
        """
        \(text("name", t("姓名"), member?.name, required: true))
        \(sex)
        \(date("birth_date", t("出生日期"), member?.birthDate))
        \(select("group", t("小组"), groups, member?.group.map { "\($0)" }))
        \(tags)
        \(select("elder_kind", t("哪一类五老"), elders, member?.elderKind?.rawValue, help: t("勾了五老才记。")))
        \(select("ethnicity", t("民族"), ethnicities, member?.ethnicity))
        \(select("education", t("文化程度"), educations, educationGroup))
        \(text("card_no", t("会员证号"), member?.card))
        \(text("remark", t("备注"), member?.remark, help: remarkHelp))
        """
    }

    var phone: HTML {
        Field(
            label: t("电话"),
            name: "phone",
            value: sent?["phone"] ?? "",
            kind: .tel,
            help: numbers?.maskedPhone.map { t("现在登记的是 {number}；不改就空着。", $0) }
                ?? t("加密保存，只用来联系本人。"),
            error: sentence("phone"),
            autocomplete: "off",
            note: t("可以不填")
        ).body
    }

    var idNumber: HTML {
        let number = Field(
            label: t("身份证号"),
            name: "id_number",
            value: sent?["id_number"] ?? "",
            help: numbers?.maskedID.map { t("现在登记的是 {number}；不改就空着。", $0) }
                ?? t("不填也能入会。只用来防止一人登记两次；加密保存，平时只显示头 3 位和末 2 位。"),
            error: sentence("id_number"),
            autocomplete: "off",
            note: t("可以不填"),
            maxLength: 30
        ).body
        let consent = Field(
            label: t("本人单独同意登记身份证号"),
            name: "id_consent",
            value: sent?["id_consent"] ?? "",
            kind: .checkbox,
            error: sentence("id_consent")
        ).body
        return "\(number)\(consent)"
    }

    var channel: HTML {
        select(
            "channel",
            t("本人怎样同意的"),
            ConsentChannel.choices(t).map { ($0.value, $0.label) },
            nil,
            isOptional: false
        )
    }

    func sentence(_ field: String) -> String? { problems.sentence(for: field).map { t($0) } }

    func value(_ field: String, _ kept: String?) -> String { sent?[field] ?? kept ?? "" }

    private var remarkHelp: String { t("不写任何人怀孕、避孕、生育的事，也不写子女的情况。") }

    private var sex: HTML {
        Field(
            label: t("性别"),
            name: "sex",
            value: value("sex", member.map { "\($0.sex.rawValue)" }),
            kind: .radios(
                Sex.allCases.filter { $0.isKnown || $0 == member?.sex }
                    .map { .init(value: "\($0.rawValue)", label: t($0.label)) }
            ),
            error: sentence("sex"),
            required: true
        ).body
    }

    private var tags: HTML {
        let ticked = sent?.fields.values(of: "tag") ?? member?.tags.map(\.rawValue) ?? []
        return """
            <fieldset class="field" id="tag"><legend>\(t("类别")) \
            <span class="soft">\(t("可以选几样，也可以不选"))</span></legend>
            \(each: MemberTag.allCases, { tick($0, isOn: ticked.contains($0.rawValue)) })
            </fieldset>
            """
    }

    private func tick(_ tag: MemberTag, isOn: Bool) -> HTML {
        """
        <div class="choice"><input type="checkbox" id="tag-\(tag.rawValue)" name="tag" \
        value="\(tag.rawValue)"\(if: isOn, " checked")>
        <label for="tag-\(tag.rawValue)">\(t(tag.label))</label></div>
        """
    }

    private var groups: [(String, String)] { chapter.groups.map { ("\($0.id)", $0.name) } }
    private var elders: [(String, String)] { ElderKind.allCases.map { ($0.rawValue, t($0.label)) } }
    private var ethnicities: [(String, String)] { Ethnicity.all.map { ($0.code, t($0.label)) } }

    private var educations: [(String, String)] {
        EducationGroup.allCases.map { ("\($0.rawValue)", t($0.label)) }
    }

    private var educationGroup: String? {
        member?.education.flatMap { Education(code: $0) }.map { "\($0.group.rawValue)" }
    }

    private func select(
        _ name: String,
        _ label: String,
        _ choices: [(String, String)],
        _ kept: String?,
        isOptional: Bool = true,
        help: String? = nil
    ) -> HTML {
        let blank = isOptional ? [Field.Choice(value: "", label: t("不填"))] : []
        return Field(
            label: label,
            name: name,
            value: value(name, kept),
            kind: .select(blank + choices.map { .init(value: $0.0, label: $0.1) }),
            help: help,
            error: sentence(name)
        ).body
    }

    private func date(_ name: String, _ label: String, _ kept: Day?) -> HTML {
        Field(
            label: label,
            name: name,
            value: value(name, kept?.iso),
            kind: .date,
            error: sentence(name),
            required: true
        ).body
    }

    private func text(
        _ name: String,
        _ label: String,
        _ kept: String?,
        required: Bool = false,
        help: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value(name, kept),
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: required,
            note: required ? nil : t("可以不填")
        ).body
    }
}
