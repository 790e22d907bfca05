extension RowReading {
    /// The day, which has come; one without a year is of the ledger's.
    func day(_ column: LedgerColumn, ofYear ledgerYear: Int?) throws(RowFault) -> Day {
        let day: Day
        if let parts = Day.monthAndDay(inLedger: row[column]) {
            guard let ledgerYear else { throw fault(.missingYear, column) }
            guard let found = Day(year: ledgerYear, month: parts.month, day: parts.day) else {
                throw fault(.badDate, column)
            }
            day = found
        } else {
            guard let found = try self.day(column, else: .badDate) else {
                throw fault(.badDate, column)
            }
            day = found
        }
        guard (1949...today.year).contains(day.year), day <= today else {
            throw fault(.badDate, column)
        }
        return day
    }

    /// A text that is kept whole: one about what is kept about nobody refuses the row.
    func sentence(
        _ column: LedgerColumn,
        atMost length: Int
    ) throws(RowFault) -> String? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        guard ForbiddenWords.find(in: text).isEmpty else { throw fault(.forbiddenText, column) }
        guard text.count <= length else { throw fault(.longText, column) }
        return text
    }
}
