/// A household's application on an old score sheet: the points of the five categories, item by item
/// nothing.
///
/// Whose household it is, the head's ID number says, and the register knows it; the name stands
/// beside it for whoever reads the preview.
package struct StarSheetRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let headIDNumber: IDNumber
    package let headName: PersonName?
    package let appliedOn: Day
    /// Hundredths of a point, A to E.
    package let points: [Int]
    package let remark: String?

    /// - Parameter ledgerYear: the year of dates that have none.
    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        chapter = try reading.chapter(of: chapters).region
        headIDNumber = try reading.head()
        headName = reading.row[.headName].isEmpty ? nil : try reading.personName(.headName)
        let applied = try reading.day(.appliedOn, ofYear: ledgerYear)
        guard applied.year >= 2000 else { throw reading.fault(.badDate, .appliedOn) }
        appliedOn = applied
        var points: [Int] = []
        for column in LedgerColumn.starPoints { points.append(try reading.starPoints(column)) }
        self.points = points
        remark = reading.freeText(.remark)
    }
}

/// A help visit to a household that applied.
package struct StarHelpRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let headIDNumber: IDNumber
    package let helpedOn: Day
    /// How it was helped: books, a film, cleaning up, a talk.
    package let method: String
    package let content: String

    /// - Parameter ledgerYear: the year of dates that have none.
    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        chapter = try reading.chapter(of: chapters).region
        headIDNumber = try reading.head()
        helpedOn = try reading.day(.heldOn, ofYear: ledgerYear)
        method = try reading.helpWords(.helpMethod, atMost: 40)
        content = try reading.helpWords(.helpContent, atMost: 200)
    }
}

extension RowReading {
    /// Households of these ledgers are known by the head's ID number and by nothing else.
    fileprivate mutating func head() throws(RowFault) -> IDNumber {
        guard let number = try idNumber(.headIDNumber) else {
            throw fault(.unknownHousehold, .headIDNumber)
        }
        return number
    }

    fileprivate func helpWords(_ column: LedgerColumn, atMost length: Int) throws(RowFault)
        -> String
    {
        guard let words = try sentence(column, atMost: length) else {
            throw fault(.missingMethod, column)
        }
        return words
    }

    /// Points of a category: 0 to 20, in halves.
    fileprivate func starPoints(_ column: LedgerColumn) throws(RowFault) -> Int {
        guard let number = LedgerNumber(row[column]), number.hundredths <= 2000,
            number.hundredths.isMultiple(of: 50)
        else { throw fault(.badNumber, column) }
        return number.hundredths
    }
}
