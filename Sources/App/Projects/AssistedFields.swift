import Domain
import HTML

/// The fields of a household's part in a project.
struct AssistedFields {
    let t: Words
    let problems: Problems
    let sent: SentForm?
    var household: AssistedHousehold?

    var html: HTML {
        """
        \(role)
        <fieldset class="field"><legend>\(t("项目给这一户什么"))</legend>
        \(each: ProjectSupport.allCases, support)</fieldset>
        \(skill)
        """
    }

    private var role: HTML {
        let choices =
            [Field.Choice(value: "", label: t("请选"))]
            + AssistedRole.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
        return Field(
            label: t("是什么户"),
            name: "role",
            value: sent?["role"] ?? household?.role?.rawValue ?? "",
            kind: .select(choices),
            error: sentence("role"),
            required: true
        ).body
    }

    private func support(_ support: ProjectSupport) -> HTML {
        let name = AssistedForm.field(of: support)
        let isOn = sent.map { !$0[name].isEmpty } ?? household?.support.contains(support) ?? false
        return """
            <div class="choice"><input type="checkbox" id="\(name)" name="\(name)" value="yes"\
            \(if: isOn, " checked")><label for="\(name)">\(t(support.label))</label></div>
            """
    }

    private var skill: HTML {
        Field(
            label: t("学到的手艺"),
            name: "skill",
            value: sent?["skill"] ?? household?.skill ?? "",
            error: sentence("skill"),
            autocomplete: "off",
            note: t("可不填"),
            maxLength: 60
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
