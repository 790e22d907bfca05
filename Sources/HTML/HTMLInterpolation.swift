extension HTML {
    /// What may stand in `\( )` inside markup.
    ///
    /// Literal pieces arrive as `StaticString`, which only the compiler makes; text and numbers are
    /// escaped; other markup stands as it is. Where text may stand at all (never in an unquoted
    /// attribute, a style or a script) is proved over the sources by `HTMLSourceCheck` in the tests.
    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        package typealias StringLiteralType = StaticString

        var utf8: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            utf8.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { utf8.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) {
            var text = text
            text.withUTF8 { utf8.append(escaping: $0) }
        }

        package mutating func appendInterpolation(_ text: Substring) {
            var text = text
            text.withUTF8 { utf8.append(escaping: $0) }
        }

        /// A whole number: digits and a sign need no escaping.
        package mutating func appendInterpolation(_ number: some FixedWidthInteger) {
            utf8.append(contentsOf: number.description.utf8)
        }

        package mutating func appendInterpolation(_ html: HTML) {
            utf8.append(contentsOf: html.utf8)
        }

        /// Markup that may be missing: nothing is written then.
        package mutating func appendInterpolation(_ html: HTML?) {
            guard let html else { return }
            appendInterpolation(html)
        }
    }
}

extension HTML.StringInterpolation {
    /// The address in `href="\(to: link)"`, `src` or `action`: these take nothing else.
    package mutating func appendInterpolation(to link: Link) {
        appendInterpolation(link.text)
    }

    /// A piece that is there or not: `\(if: late, "<b>…</b>")`, also an attribute in a tag.
    package mutating func appendInterpolation(if there: Bool, _ html: @autoclosure () -> HTML) {
        guard there else { return }
        appendInterpolation(html())
    }

    /// The piece for a value that may be missing: `\(with: help, { "<p>\($0)</p>" })`.
    @inlinable
    package mutating func appendInterpolation<Value>(
        with value: Value?,
        _ html: (Value) -> HTML
    ) {
        guard let value else { return }
        appendInterpolation(html(value))
    }

    /// One piece for each: `\(each: rows, \.html)` or `\(each: names, { "<li>\($0)</li>" })`.
    @inlinable
    package mutating func appendInterpolation<Rows: Sequence>(
        each rows: Rows,
        _ html: (Rows.Element) -> HTML
    ) {
        for row in rows {
            appendInterpolation(html(row))
        }
    }

    /// Pieces already made, one after the other.
    package mutating func appendInterpolation(each pieces: [HTML]) {
        for piece in pieces {
            appendInterpolation(piece)
        }
    }
}
