extension Link: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) {
        self.init(trusting: literal.description)
    }

    package init(stringInterpolation address: StringInterpolation) {
        self.init(trusting: address.text)
    }

    /// What may stand in `\( )` inside an address: every value is percent-encoded whole.
    package struct StringInterpolation: StringInterpolationProtocol, Sendable {
        package typealias StringLiteralType = StaticString

        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 8)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        /// A value in a path or a query; `.` and `..` would climb in the path and are left out.
        package mutating func appendInterpolation(_ value: some StringProtocol) {
            closeHost()
            guard value != ".", value != ".." else { return }
            text += String(percentEncoding: Array(value.utf8), keeping: \.isUnreserved)
        }

        package mutating func appendInterpolation(_ number: some FixedWidthInteger) {
            closeHost()
            text += number.description
        }

        /// A link at the front is gone on with; anywhere else it is a value, as in `?back=\(link)`.
        package mutating func appendInterpolation(_ link: Link) {
            guard text.isEmpty else { return appendInterpolation(link.text) }
            text = link.text
        }

        /// A query of names and values, those without a value left out: `\(query: ["after": key])`.
        package mutating func appendInterpolation(query: KeyValuePairs<StaticString, String?>) {
            var mark = "?"
            for case (let name, let value?) in query {
                text += mark + name.description + "="
                text += String(percentEncoding: Array(value.utf8), keeping: \.isUnreserved)
                mark = "&"
            }
        }

        /// Ends the host, so that a value can never become a part of it.
        private mutating func closeHost() {
            let scheme = "https://".utf8
            guard text.utf8.starts(with: scheme) else { return }
            guard !text.utf8.dropFirst(scheme.count).contains(UInt8(ascii: "/")) else { return }
            text += "/"
        }
    }
}
