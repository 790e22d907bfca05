import Domain
import Hummingbird

/// What is written down of a help visit; it is an activity of the chapter, which counts in its month.
struct StarHelpForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let method: String
        let content: String
        let code: String?
    }

    func checked(_ sheet: ApplicationSheet, _ problems: inout Problems) -> Checked? {
        let method = problems.text(
            "method",
            sent["method"],
            most: 40,
            orElse: Sentence("请写怎样帮的，比如面对面交流。")
        )
        let content = problems.text(
            "content",
            sent["content"],
            most: 200,
            orElse: Sentence("请写帮了什么，一句话就行。")
        )
        let code = sheet.scheme.item(sent["code"])?.code
        guard let method, let content, problems.isEmpty else { return nil }
        return Checked(method: method, content: content, code: code)
    }

    /// The same as a record of the chapter's: help, with what it was about as its topic; no name.
    var asActivity: SentForm {
        let taken: Set = ["type", "topic", "as"]
        var fields = FormFields(sent.fields.all.filter { !taken.contains($0.name) })
        fields.add("type", ActivityType.fiveStarHelp.code)
        let topic = "\(Folding.trimmed(sent["method"]))：\(Folding.trimmed(sent["content"]))"
        fields.add("topic", String(topic.unicodeScalars.prefix(80).map { Character($0) }))
        return SentForm(fields: fields, key: sent.key)
    }
}
