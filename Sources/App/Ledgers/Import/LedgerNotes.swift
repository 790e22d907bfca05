import Domain

/// What was noticed about a file that is taken in all the same; each with how often and where.
struct LedgerNotes: Codable, Hashable, Sendable {
    struct Note: Codable, Hashable, Sendable {
        enum Kind: String, Codable, Sendable {
            case forbiddenColumn, unknownColumn, sheetPassedOver
            case leftOut, forbiddenText, joinedUnderAge, joinedBeforeFounding, oldIDNumber
        }

        let kind: Kind
        /// The title of the column, or the name of the sheet.
        let title: String
        var count: Int
        /// The first lines where it was seen.
        var lines: [Int]
    }

    private(set) var list: [Note] = []

    /// A clerk looks a few up; a list of thousands helps nobody.
    private static let mostLines = 10

    init() {}

    init(_ header: LedgerHeader) {
        for column in header.forbidden { add(.forbiddenColumn, column.title, line: header.line) }
        for title in header.unknown { add(.unknownColumn, title, line: header.line) }
    }

    mutating func add(passedOver sheets: [String]) {
        for sheet in sheets { add(.sheetPassedOver, sheet, line: nil) }
    }

    mutating func add(_ notes: [RowNote], line: Int) {
        for note in notes {
            switch note {
            case .leftOut(let column, _): add(.leftOut, column.label.chinese, line: line)
            case .forbidden(let column, _): add(.forbiddenText, column.label.chinese, line: line)
            case .joinedUnderAge: add(.joinedUnderAge, "", line: line)
            case .joinedBeforeFounding: add(.joinedBeforeFounding, "", line: line)
            case .oldIDNumber(let column): add(.oldIDNumber, column.label.chinese, line: line)
            }
        }
    }

    private mutating func add(_ kind: Note.Kind, _ title: String, line: Int?) {
        let lines = line.map { [$0] } ?? []
        guard let place = list.firstIndex(where: { $0.kind == kind && $0.title == title }) else {
            return list.append(Note(kind: kind, title: title, count: 1, lines: lines))
        }
        list[place].count += 1
        if list[place].lines.count < Self.mostLines { list[place].lines += lines }
    }
}
