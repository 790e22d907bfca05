/// Goes through a ledger of activities.
///
/// Two alike are two: a meeting may be held twice a day.
package struct ActivityCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day

    package init(_ chapters: KnownChapters, ledgerYear: Int?, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    package func check(_ row: LedgerRow) -> RowVerdict<ActivityRow> {
        do throws(RowFault) {
            var reading = RowReading(row, on: today)
            let activity = try ActivityRow(&reading, of: chapters, ledgerYear: ledgerYear)
            return .accepted(activity, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}
