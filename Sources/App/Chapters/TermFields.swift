import Domain
import HTML

/// The fields of a term, the same for a new one and for one that is corrected.
struct TermFields {
    let t: Words
    let form: TermForm
    let problems: Problems

    var html: HTML {
        """
        \(field("number", t("第几届"), form.number, nil, .number))
        \(field("starts_on", t("从哪一天"), form.starts, nil, .date, isRequired: true))
        \(field("ends_on", t("到哪一天"), form.ends, t("不填就按一届 {n} 年。", CouncilTerm.usualYears), .date))
        \(field("elected_on", t("选举日期"), form.elected, nil, .date))
        \(field("electors", t("应到人数"), form.electors, nil, .number))
        \(field("votes", t("投票人数"), form.votes, nil, .number))
        """
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ help: String?,
        _ kind: Field.Kind,
        isRequired: Bool = false
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: isRequired,
            note: isRequired ? nil : t("可不填")
        ).body
    }
}
