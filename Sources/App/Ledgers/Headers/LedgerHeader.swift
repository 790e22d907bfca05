import Domain

/// The row of titles of a sheet, and what each of its columns means.
struct LedgerHeader: Hashable, Sendable {
    struct Forbidden: Hashable, Sendable {
        let title: String
        let topic: ForbiddenTopic
    }

    let kind: LedgerKind
    let sheet: String
    let line: Int
    /// The rows above: what the ledger is called, and of which year.
    let titleRows: [[String]]
    let titles: [String]
    /// Where each known column stands, by the number of the column; -1 nowhere.
    let places: [Int]
    /// Never read, not even to be sent back.
    let forbidden: [Forbidden]
    /// Kept out of the register and named.
    let unknown: [String]

    /// The first year that the rows above name; a ledger without one takes it from elsewhere.
    var year: Int? {
        for cell in titleRows.joined() {
            let text = LedgerHeader.inDigits(Folding.tight(cell))
            for found in text.matches(of: /(?:^|\D)((?:19|20)\d\d)(?:年|\))/) {
                if let year = Int(found.output.1) { return year }
            }
        }
        return nil
    }

    /// `二〇一六年` is `2016年`.
    private static func inDigits(_ text: String) -> String {
        text.replacing(/[〇○零一二三四五六七八九]{4}(?=年)/) { found in
            String(found.output.compactMap { chineseDigits[$0] })
        }
    }

    private static let chineseDigits: [Character: Character] = [
        "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6",
        "七": "7", "八": "8", "九": "9",
    ]

    func title(of column: LedgerColumn) -> String {
        let place = places[column.rawValue]
        return titles.indices.contains(place) ? titles[place] : ""
    }

    /// What stands in brackets behind the title says what the amounts are in.
    var isInTenThousands: Bool { title(of: .amount).contains("万") }

    /// The year that a column's own title names.
    func year(in column: LedgerColumn) -> Int? {
        Folding.tight(title(of: column)).firstMatch(of: /^((?:19|20)\d\d)年/)
            .flatMap { Int($0.output.1) }
    }

    var hasReasons: Bool { places[LedgerColumn.reason.rawValue] >= 0 }

    /// The places of the columns that may go back to the clerk, our own reason column not.
    var placesToReturn: [Int] {
        let shut = Set(forbidden.map(\.title))
        return titles.indices.filter { place in
            place != places[LedgerColumn.reason.rawValue] && !shut.contains(titles[place])
        }
    }

    func row(_ row: LedgerGrid.Row) -> LedgerRow {
        LedgerRow(line: row.line, cells: row.cells, places: places)
    }

    /// Whether the row is the titles once more, as on every printed page.
    func isRepeated(by row: LedgerGrid.Row) -> Bool {
        places.allSatisfy { place in
            place < 0 || row.cells.indices.contains(place) && row.cells[place] == titles[place]
        }
    }
}
