import Domain
import HTML

/// The fields of an activity's form: what was typed, else what is kept, else what is proposed.
struct ActivityFields {
    let t: Words
    let chapter: ActivityChapter
    /// What is kept; nil for a new record.
    let content: ActivityContent?
    let attending: Set<Int64>
    let today: Day
    let sent: SentForm?
    let problems: Problems

    /// What a record needs, in the order in which one tells it.
    var needed: HTML {
        """
        \(lists)
        \(day)
        \(type)
        \(field("topic", t("主题"), content?.topic, suggestions: "topics", required: true))
        \(field("place", t("地点"), content?.place, suggestions: "places"))
        \(headcount)
        \(result)
        """
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "held_on",
            value: sent?["held_on"] ?? content?.day.iso ?? today.iso,
            kind: .date,
            error: sentence("held_on"),
            required: true
        ).body
    }

    private var type: HTML {
        let choices =
            [Field.Choice(value: "", label: t("请选"))]
            + ActivityType.allCases.map { Field.Choice(value: $0.code, label: t($0.label)) }
        return Field(
            label: t("什么活动"),
            name: "type",
            value: sent?["type"] ?? content?.type.code ?? "",
            kind: .select(choices),
            error: sentence("type"),
            required: true
        ).body
    }

    private var headcount: HTML {
        """
        <div class="row counted">\(field(
            "headcount",
            t("多少人"),
            content?.headcount.map { "\($0.number)" },
            kind: .number
        ))\(exactness("headcount_kind", t("是不是准数"), content?.headcount?.kind))</div>
        """
    }

    func exactness(_ name: String, _ label: String, _ kept: QuantityKind?) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? kept?.rawValue ?? "exact",
            kind: .select(
                QuantityKind.allCases.map { Field.Choice(value: $0.rawValue, label: t($0.label)) }
            )
        ).body
    }

    private var result: HTML {
        Field(
            label: t("成效"),
            name: "result",
            value: sent?["result"] ?? content?.result ?? "",
            kind: .textarea(rows: 2),
            help: t("一两句话：做了什么，有什么用。不写个人的生育、避孕、检查情况。"),
            error: sentence("result"),
            maxLength: 500
        ).body
    }

    /// Two ways to the same field: the camera, and what is on the phone already.
    var files: HTML {
        """
        <div class="field\(if: sentence("files") != nil, " wrong")" id="files">
        <span class="label">\(t("照片和文件")) <span class="soft">\(t("可以不填"))</span></span>
        <div class="row shots"><label class="button quiet">\(t("拍一张"))\
        <input type="file" name="files" accept="image/*" capture="environment"></label>
        <label class="button quiet">\(t("从手机里选"))\
        <input type="file" name="files" accept="image/jpeg,image/png,image/webp,application/pdf" \
        multiple></label></div>
        \(with: sentence("files"), { "<p class=\"error\">\(Icon.warning.html)<span>\($0)</span></p>" })
        <p class="help">\(t("最多 6 个，照片或 PDF。"))</p></div>
        """
    }

    /// Asked only when other records say the same.
    var copy: HTML? {
        guard problems.sentence(for: "copy_confirmed") != nil else { return nil }
        return Field(
            label: t("核对过了，确实是我们自己的情况"),
            name: "copy_confirmed",
            kind: .checkbox,
            error: sentence("copy_confirmed")
        ).body
    }

    private var lists: HTML {
        "\(list("topics", chapter.topics))\(list("places", chapter.places))\(list("partners-list", chapter.partners))"
    }

    private func list(_ id: String, _ lines: [String]) -> HTML {
        """
        <datalist id="\(id)">\(each: lines, { "<option value=\"\($0)\"></option>" })</datalist>
        """
    }

    func field(
        _ name: String,
        _ label: String,
        _ kept: String?,
        kind: Field.Kind = .text,
        help: String? = nil,
        suggestions: String? = nil,
        required: Bool = false
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
            suggestions: suggestions
        ).body
    }

    func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
