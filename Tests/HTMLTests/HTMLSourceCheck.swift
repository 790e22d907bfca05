/// Finds, in Swift sources, values put where escaping does not help.
///
/// `HTML` is made from literals only, so whatever is put into markup stands in a hole of a string
/// literal in our sources. The check reads each literal as a browser would and looks where its
/// holes stand. Types are told by labels: `\(to:)` takes a `Link` alone.
struct HTMLSourceCheck {
    private(set) var faults: [String] = []
    private let file: String

    static func faults(in source: String, of file: String = "") -> [String] {
        var check = HTMLSourceCheck(file: file)
        for literal in SwiftLiterals.all(in: source) {
            check.read(literal, from: MarkupPlace(), isMarkup: literal.looksLikeMarkup)
        }
        return check.faults
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func read(
        _ literal: SwiftLiteral,
        from start: MarkupPlace,
        isMarkup: Bool
    ) {
        var place = start
        for (number, piece) in literal.pieces.enumerated() {
            switch piece {
            case .text(let text):
                if isMarkup { place.read(text) }
            case .hole(let source):
                let hole = Hole(source: source, around: literal.texts(around: number))
                if let fault = fault(of: hole, at: place) {
                    report(fault, hole.around.before + "\\(" + source + ")", line: literal.line)
                }
                readLiterals(in: hole, at: place, line: literal.line)
                place.passHole()
            }
        }
        if isMarkup, !place.isEnd(of: start) {
            report("ends inside a tag", literal.texts(around: 1).before, line: literal.line)
        }
    }

    /// Reads the literals inside a hole: as markup at this place if its label says so.
    private mutating func readLiterals(in hole: Hole, at place: MarkupPlace, line: Int) {
        let isMarkup = ["if", "with", "each"].contains(hole.label)
        var start = MarkupPlace()
        if isMarkup {
            start = place
            start.passHole()
        }
        for literal in SwiftLiterals.all(in: hole.source, from: line) {
            read(literal, from: start, isMarkup: isMarkup || literal.looksLikeMarkup)
        }
    }

    private func fault(of hole: Hole, at place: MarkupPlace) -> String? {
        if hole.losesItsClosure { return "a closure belongs inside the parentheses" }
        return switch place.part {
        case .text: hole.followsDangerousAttribute ? "only \\(to: link) may stand here" : nil
        case .comment: "a value in a comment"
        case .raw(let tag): "a value inside <\(tag)>"
        case .beforeValue, .unquoted: "a value in an unquoted attribute"
        case .tagName where place.tag.isEmpty || place.tag == "/": "a value in a tag's name"
        case .tagName, .inTag, .attributeName:
            hole.isInlinePiece
                ? nil : "only \\(if:) or \\(with:) and a literal may stand in a tag"
        case .quoted:
            place.takesNothing ? "a value in \(place.attribute)" : addressFault(hole, place)
        }
    }

    private func addressFault(_ hole: Hole, _ place: MarkupPlace) -> String? {
        guard place.takesLink else { return nil }
        guard hole.label == "to", !place.hasBegun, hole.isClosedByQuote else {
            return "only one whole \\(to: link) may stand in \(place.attribute)"
        }
        return nil
    }

    private mutating func report(_ fault: String, _ text: String, line: Int) {
        faults.append("\(file):\(line): \(fault): …\(text.suffix(60))")
    }
}
