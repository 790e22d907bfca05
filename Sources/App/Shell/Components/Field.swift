import HTML

/// One field of a form: label above, the field, what is wrong with it, what helps.
struct Field {
    enum Kind: Sendable {
        case text
        case password
        case tel
        /// Digits: the phone shows its number keys, and a leading zero stays.
        case number
        case date
        case search
        case file(accept: String)
        case textarea(rows: Int)
        case select([Choice])
        case radios([Choice])
        /// Ticked if the value is not empty; the browser sends `yes`.
        case checkbox
    }

    struct Choice: Sendable {
        let value: String
        let label: String
    }

    /// Where what is meant by a code can be looked up by name while typing.
    struct Finder: Sendable {
        let page: Link
        /// Said only where there is such help: a page without scripts has none.
        let hint: String
    }

    let label: String
    let name: String
    var value = ""
    var kind = Kind.text
    var help: String?
    var error: String?
    var autocomplete: String?
    var required = false
    var autofocus = false
    /// A word beside the label, such as that it may be left empty.
    var note: String?
    var maxLength: Int?
    var finder: Finder?
    /// The id of a `<datalist>` of the page, whose lines are offered while one types.
    var suggestions: String?
    /// Only needed where two forms of a page have a field of one name.
    var identifier: String?

    var body: HTML {
        switch kind {
        case .checkbox: checkbox
        case .radios(let choices): radios(choices)
        default: labelled
        }
    }

    var id: String { identifier ?? name }

    private var labelled: HTML {
        """
        <div class="field\(if: error != nil, " wrong")">
        <label for="\(id)">\(label)\(noteMark)</label>
        \(control)
        \(remarks)
        </div>
        """
    }

    private var control: HTML {
        switch kind {
        case .textarea(let rows): textarea(rows: rows)
        case .select(let choices): select(choices)
        default: FieldInput(field: self).html
        }
    }

    private func textarea(rows: Int) -> HTML {
        // A line end right behind the tag is dropped by browsers; the value's own must not be.
        """
        <textarea id="\(id)" name="\(name)" rows="\(rows)"\
        \(with: maxLength, { " maxlength=\"\($0)\"" })\
        \(with: describedBy, { " aria-describedby=\"\($0)\"" })\
        \(if: error != nil, " aria-invalid=\"true\"")\(if: required, " required")\
        \(if: autofocus, " autofocus")>
        \(value)</textarea>
        """
    }

    private func select(_ choices: [Choice]) -> HTML {
        """
        <select id="\(id)" name="\(name)"\
        \(with: describedBy, { " aria-describedby=\"\($0)\"" })\
        \(if: error != nil, " aria-invalid=\"true\"")\(if: required, " required")\
        \(if: autofocus, " autofocus")>\(each: choices, option)</select>
        """
    }

    private func option(_ choice: Choice) -> HTML {
        """
        <option value="\(choice.value)"\(if: choice.value == value, " selected")>\
        \(choice.label)</option>
        """
    }
}
