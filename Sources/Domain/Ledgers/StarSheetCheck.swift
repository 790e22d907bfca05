/// Goes through an old score sheet of Five-Star Households: a household applies once a year.
package struct StarSheetCheck: Sendable {
    private struct Turn: Hashable {
        let head: IDNumber
        let year: Int
    }

    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day
    private var seen: Set<Turn> = []

    package init(_ chapters: KnownChapters, ledgerYear: Int?, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<StarSheetRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .headIDNumber)
            var reading = RowReading(row, on: today)
            let sheet = try StarSheetRow(&reading, of: chapters, ledgerYear: ledgerYear)
            let turn = Turn(head: sheet.headIDNumber, year: sheet.appliedOn.year)
            guard seen.insert(turn).inserted else {
                throw reading.fault(.duplicateInFile, .headIDNumber)
            }
            return .accepted(sheet, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

/// Goes through a ledger of help visits; two alike are two, for a household may be helped twice.
package struct StarHelpCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day

    package init(_ chapters: KnownChapters, ledgerYear: Int?, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    package func check(_ row: LedgerRow) -> RowVerdict<StarHelpRow> {
        do throws(RowFault) {
            var reading = RowReading(row, on: today)
            let help = try StarHelpRow(&reading, of: chapters, ledgerYear: ledgerYear)
            return .accepted(help, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}
