import HTML

/// The `<input>` of a field of one line.
struct FieldInput {
    let field: Field

    var html: HTML {
        """
        <input id="\(field.id)" name="\(field.name)" type="\(type)"\
        \(if: !isFile, " value=\"\(field.value)\"")\
        \(with: inputMode, { " inputmode=\"\($0)\"" })\(with: accept, { " accept=\"\($0)\"" })\
        \(if: isShort, " class=\"short\"")\
        \(with: field.suggestions, { " list=\"\($0)\"" })\
        \(with: field.autocomplete, { " autocomplete=\"\($0)\"" })\
        \(with: field.maxLength, { " maxlength=\"\($0)\"" })\
        \(with: field.describedBy, { " aria-describedby=\"\($0)\"" })\
        \(if: field.error != nil, " aria-invalid=\"true\"")\
        \(with: field.finder, { " data-finds=\"\(to: $0.page)\" data-hint=\"\($0.hint)\"" })\
        \(if: field.required, " required")\(if: field.autofocus, " autofocus")>
        """
    }

    private var type: String {
        switch field.kind {
        case .password: "password"
        case .tel: "tel"
        case .date: "date"
        case .search: "search"
        case .file: "file"
        default: "text"
        }
    }

    private var inputMode: String? {
        if case .number = field.kind { "numeric" } else { nil }
    }

    private var accept: String? {
        if case .file(let accept) = field.kind { accept } else { nil }
    }

    private var isFile: Bool { accept != nil }

    private var isShort: Bool {
        switch field.kind {
        case .number, .date, .tel: true
        default: false
        }
    }
}
