/// Goes through the ledger of linked households.
package struct LinkCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day
    private var households: Set<IDNumber> = []

    package init(_ chapters: KnownChapters, ledgerYear: Int? = nil, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    /// A household has one contact at a time, so it stands once in a file.
    package mutating func check(_ row: LedgerRow) -> RowVerdict<LinkRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .headIDNumber)
            var reading = RowReading(row, on: today)
            let link = try LinkRow(&reading, of: chapters, ledgerYear: ledgerYear)
            if let head = link.headIDNumber, !households.insert(head).inserted {
                throw reading.fault(.duplicateInFile, .headIDNumber)
            }
            return .accepted(link, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}
