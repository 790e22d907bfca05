/// A line of a ledger whose columns are known; what stands in the others is not in it.
package struct LedgerRow: Sendable {
    /// The number the clerk sees beside the row in her sheet.
    package let line: Int
    private let cells: [String]
    /// Where each known column stands among the cells, by the number of the column; -1 nowhere.
    private let places: [Int]

    package init(line: Int, cells: [String], places: [Int]) {
        self.line = line
        self.cells = cells
        self.places = places
    }

    /// A row made of its columns, for tests and for whoever has no sheet.
    package init(line: Int, _ values: [LedgerColumn: String]) {
        var places = [Int](repeating: -1, count: LedgerColumn.allCases.count)
        var cells: [String] = []
        for (column, value) in values {
            places[column.rawValue] = cells.count
            cells.append(value)
        }
        self.init(line: line, cells: cells, places: places)
    }

    /// The cell as it stands; empty where the ledger has no such column.
    package func raw(_ column: LedgerColumn) -> String {
        let place = places[column.rawValue]
        return cells.indices.contains(place) ? cells[place] : ""
    }

    /// The cell without stray blanks, and without the apostrophe that keeps a number as text.
    package subscript(column: LedgerColumn) -> String {
        let cell = raw(column)
        guard !LedgerRow.isPlain(cell) else { return cell }
        let trimmed = Folding.trimmed(cell)
        let bare = trimmed.drop { LedgerRow.apostrophes.contains($0) }
        return bare.count == trimmed.count ? trimmed : Folding.trimmed(bare)
    }

    /// Whether nothing was filled in; many a sheet is numbered in advance.
    package var isBlank: Bool {
        LedgerRow.telling.allSatisfy { self[$0].isEmpty }
    }

    private static let telling = LedgerColumn.allCases.filter { $0 != .serial && $0 != .reason }

    /// Whether it is a line of the return R11 for a chapter without a charter.
    package var isWithoutCharter: Bool {
        places[LedgerColumn.charterVersion.rawValue] >= 0
            && LedgerRow.ofCharter.allSatisfy { self[$0].isEmpty }
    }

    private static let ofCharter: [LedgerColumn] = [
        .charterVersion, .adoptedOn, .presentHouseholds, .filedOn,
    ]

    /// Whether nothing can be folded away, for digits or Chinese stand at both ends.
    ///
    /// Most cells are like that, and a look at two bytes is much cheaper than one at the marks.
    package static func isPlain(_ cell: String) -> Bool {
        let bytes = cell.utf8
        guard let first = bytes.first, let last = bytes.last else { return true }
        let end = last < 0x80 ? last : bytes.suffix(3).first
        return isPlain(first) && end.map { isPlain($0) } == true
    }

    /// A digit, or what a Chinese character (U+4000 to U+9FFF) begins with.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0xE4...0xE9).contains(byte)
    }

    private static let apostrophes: Set<Character> = ["'", "’", "‘", "`", "＇"]
}

extension LedgerRow {
    /// A sum under the list, or a line for names and stamps: written by the clerk, but no row.
    ///
    /// `first` are the first two cells of the line that hold something, of whatever column.
    package static func isClosingLine(_ first: [String]) -> Bool {
        guard first.prefix(2).contains(where: mayClose) else { return false }
        let words = first.prefix(2).map { text in
            Folding.tight(text).filter { !":.".contains($0) }
        }
        return words.contains(where: isSum)
            || words.first.map { word in closings.contains { word.hasPrefix($0) } } == true
    }

    /// `合计`, `本年合计`, and with its number behind it: `合计120人`, `共8个`.
    private static func isSum(_ word: String) -> Bool {
        let core = ranges.first(where: word.hasPrefix).map { word.dropFirst($0.count) } ?? word[...]
        let rest =
            sums.first(where: core.hasPrefix).map { core.dropFirst($0.count) }
            ?? (core.hasPrefix("共") ? core.dropFirst() : nil)
        guard let rest else { return false }
        let unit = rest.drop { $0.isASCII && ($0.isNumber || $0 == ",") }
        guard unit.count < rest.count else { return rest.isEmpty && core != "共" }
        return unit.count <= 2
    }

    /// Hardly a row needs the longer look.
    private static func mayClose(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return !isPlain(text) || beginnings.contains(first)
    }

    private static let beginnings = Set(
        (sums + ranges + closings).compactMap(\.unicodeScalars.first)
    )
    private static let sums = ["合计", "总计", "小计", "共计", "累计"]
    private static let ranges = ["本页", "本年", "全年", "本表", "全镇", "全乡", "全村"]
    private static let closings = ["填表人", "填报人", "制表", "审核人", "负责人签", "填表日期", "填报日期", "填表说明"]
}
