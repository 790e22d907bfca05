/// A string literal as it stands in a Swift file: text, and the holes `\( )` between.
struct SwiftLiteral {
    enum Piece {
        case text(String)
        case hole(String)
    }

    var pieces: [Piece] = []
    let line: Int
}

/// Reads Swift source just well enough to find every string literal in it.
struct SwiftLiterals {
    private let source: [Unicode.Scalar]
    private var place = 0
    private var line: Int

    static func all(in source: String, from line: Int = 1) -> [SwiftLiteral] {
        var reader = SwiftLiterals(source: Array(source.unicodeScalars), line: line)
        var found: [SwiftLiteral] = []
        while reader.place < reader.source.count {
            if reader.skipComment() { continue }
            if let literal = reader.literal() {
                found.append(literal)
            } else {
                reader.step()
            }
        }
        return found
    }

    private init(source: [Unicode.Scalar], line: Int) {
        self.source = source
        self.line = line
    }

    private func sees(_ text: String) -> Bool {
        source[place...].starts(with: text.unicodeScalars)
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count where place < source.count {
            if source[place] == "\n" { line += 1 }
            place += 1
        }
    }

    private mutating func skipComment() -> Bool {
        guard sees("//") || sees("/*") else { return false }
        let end = sees("//") ? "\n" : "*/"
        while place < source.count, !sees(end) { step() }
        step(end.unicodeScalars.count)
        return true
    }

    /// Reads the literal that starts here, with or without `#`, of one line or of several.
    private mutating func literal() -> SwiftLiteral? {
        let pounds = String(repeating: "#", count: source[place...].prefix { $0 == "#" }.count)
        guard source[place...].dropFirst(pounds.count).first == "\"" else { return nil }
        let isLong = sees(pounds + "\"\"\"")
        let quote = isLong ? "\"\"\"" : "\""
        var literal = SwiftLiteral(line: line)
        step((pounds + quote).count)
        var text = ""
        while place < source.count, !sees(quote + pounds) {
            if sees("\\" + pounds + "(") {
                literal.pieces.append(.text(text))
                text = ""
                step(pounds.count + 2)
                literal.pieces.append(.hole(hole()))
            } else if sees("\\" + pounds) {
                step(pounds.count + 1)
                text += escape()
            } else {
                text.unicodeScalars.append(source[place])
                step()
            }
        }
        step((quote + pounds).count)
        literal.pieces.append(.text(text))
        return literal
    }

    /// Reads the Swift between `\(` and its `)`, literals inside it included.
    private mutating func hole() -> String {
        let start = place
        var depth = 1
        while place < source.count {
            if skipComment() || literal() != nil { continue }
            if source[place] == "(" { depth += 1 }
            if source[place] == ")" { depth -= 1 }
            step()
            if depth == 0 { break }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: source[start..<max(start, place - 1)])
        return String(text)
    }

    private mutating func escape() -> String {
        guard place < source.count else { return "" }
        let scalar = source[place]
        step()
        switch scalar {
        case "n", "r", "t": return " "
        case "\n": return ""
        case "u":
            let digits = source[place...].dropFirst().prefix { $0 != "}" }
            step(digits.count + 2)
            let code = UInt32(digits.map(String.init).joined(), radix: 16)
            return code.flatMap(Unicode.Scalar.init).map(String.init) ?? ""
        default: return String(scalar)
        }
    }
}
