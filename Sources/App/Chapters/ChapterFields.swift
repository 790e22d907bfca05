import Domain
import HTML

/// The fields of a chapter's data, the same for a new one and for a change.
struct ChapterFields {
    let t: Words
    let form: ChapterForm
    let problems: Problems
    /// What is registered now, where somebody else changed it while the form lay open.
    var stored: ChapterDetail?
    /// The number that is there, masked.
    var phone: String?

    var html: HTML {
        """
        \(field("name", t("协会名称"), form.name, t("如“清水村计生协会”。"), most: 50, now: stored?.name))
        \(field("place", t("所在地"), form.place, t("村、社区或单位的名字。"), most: 50, now: stored?.place))
        \(field("office", t("办公地点"), form.office, nil, most: 100, now: stored?.office))
        \(field("phone", t("电话"), form.phone, phoneHelp, most: 30, kind: .tel))
        \(if: phone != nil, clear)
        \(field(
            "founded_on",
            t("成立日期"),
            form.founded,
            t("写成 2026-05-29 这样。"),
            most: 20,
            now: stored?.founded?.iso
        ))
        """
    }

    private var phoneHelp: String? {
        phone.map { t("已登记 {number}。不换就留空。", $0) } ?? t("加密保存，页面上只显示头尾几位。")
    }

    private var clear: HTML {
        Field(
            label: t("不再登记电话"),
            name: "clear_phone",
            value: form.clearsPhone ? "yes" : "",
            kind: .checkbox
        ).body
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ help: String?,
        most: Int,
        kind: Field.Kind = .text,
        now: String?? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            help: differs(value, from: now) ?? help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: name == "name",
            note: name == "name" ? nil : t("可不填"),
            maxLength: most
        ).body
    }

    /// What somebody else entered meanwhile, where it is not what stands in the field.
    private func differs(_ typed: String, from now: String??) -> String? {
        guard stored != nil, let now, (now ?? "") != Folding.trimmed(typed) else { return nil }
        return t("现在登记的是“{value}”。", now ?? t("未填"))
    }
}
