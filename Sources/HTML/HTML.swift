/// Markup that may be sent as it stands: written in literals, all that is put into it escaped.
///
/// There is no initialiser for a run-time string, so no text can be passed off as markup.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    package static let empty: HTML = ""

    /// The bytes that go to the browser.
    package let utf8: [UInt8]

    package init(stringLiteral literal: StaticString) {
        utf8 = literal.withUTF8Buffer(Array.init)
    }

    package init(stringInterpolation markup: StringInterpolation) {
        utf8 = markup.utf8
    }

    package var isEmpty: Bool { utf8.isEmpty }
}

extension HTML: CustomStringConvertible {
    package var description: String { String(decoding: utf8, as: UTF8.self) }
}
