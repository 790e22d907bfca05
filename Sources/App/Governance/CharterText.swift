import HTML

/// The clauses of a charter, a paragraph a line as they were typed.
struct CharterText {
    let text: String

    var html: HTML {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        return "\(each: lines, { "<p>\($0)</p>" })"
    }
}
