/// A township's year in figures, typed in and never reckoned from persons.
package struct ProfileRow: Hashable, Sendable {
    package let line: Int
    package let year: Int
    package let villages: Int?
    package let communities: Int?
    /// Square kilometres, times a hundred.
    package let areaHundredths: Int?
    package let population: Int?
    package let households: Int?
    /// One number for the whole township: what the attendance of a campaign is divided by.
    package let marriedWomen: Int?

    /// - Parameter ledgerYear: the year of the title row, where the row itself has none.
    package init(_ row: LedgerRow, ledgerYear: Int?, on today: Day) throws(RowFault) {
        let reading = RowReading(row, on: today)
        line = row.line
        year = try reading.year(else: ledgerYear)
        villages = try reading.count(.villages)
        communities = try reading.count(.communities)
        areaHundredths = try reading.area()
        population = try reading.count(.population)
        households = try reading.count(.households)
        marriedWomen = try reading.count(.marriedWomen)
    }
}

extension RowReading {
    fileprivate func year(else ledgerYear: Int?) throws(RowFault) -> Int {
        let text = Folding.tight(row[.year]).replacing("年度", with: "").replacing("年", with: "")
        guard let year = text.isEmpty ? ledgerYear : Digits.number(text),
            (1949...today.year).contains(year)
        else { throw fault(.badDate, .year) }
        return year
    }

    fileprivate func area() throws(RowFault) -> Int? {
        guard !row[.area].isEmpty else { return nil }
        guard let number = LedgerNumber(row[.area]) else { throw fault(.badNumber, .area) }
        return number.hundredths
    }
}
