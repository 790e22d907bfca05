/// Somebody who got a year's reward assistance, as a ledger has it: counted, never paid from it.
package struct AssistanceRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let headName: PersonName?
    package let headIDNumber: IDNumber
    package let year: Int
    package let amount: Fen

    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        chapter = try reading.chapter(of: chapters).region
        headName = reading.row[.headName].isEmpty ? nil : try reading.personName(.headName)
        guard let number = try reading.idNumber(.headIDNumber) else {
            throw reading.fault(.unknownHousehold, .headIDNumber)
        }
        headIDNumber = number
        guard let year = try reading.count(.year) ?? ledgerYear else {
            throw reading.fault(.missingYear, .year)
        }
        guard (1980...reading.today.year).contains(year) else {
            throw reading.fault(.badDate, .year)
        }
        self.year = year
        amount = try reading.amount(.amount)
    }
}

/// A household's insurance for a year, as a ledger has it; who paid the premium stands in none.
package struct PolicyRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let headIDNumber: IDNumber
    package let number: String
    package let startsOn: Day
    /// Nil where the ledger does not say: a policy runs a year.
    package let endsOn: Day?
    package let premium: Fen
    /// Nil where nobody wrote down who paid.
    package let payer: PremiumPayer?

    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        chapter = try reading.chapter(of: chapters).region
        guard let head = try reading.idNumber(.headIDNumber) else {
            throw reading.fault(.unknownHousehold, .headIDNumber)
        }
        headIDNumber = head
        let text = Folding.tight(reading.row[.policyNumber])
        guard (3...40).contains(text.unicodeScalars.count) else {
            throw reading.fault(.badNumber, .policyNumber)
        }
        number = text
        startsOn = try reading.day(.startsOn, ofYear: ledgerYear)
        premium = try reading.amount(.premium)
        guard premium.count <= 10_000_000 else { throw reading.fault(.badNumber, .premium) }
        endsOn = try reading.day(.endsOn, else: .badDate)
        if let endsOn, endsOn < startsOn || endsOn > startsOn.adding(days: 1100) {
            throw reading.fault(.badDate, .endsOn)
        }
        payer = reading.unknownUnless(.payer) { written in
            PremiumPayer.allCases.first { $0.label.chinese == Folding.tight(written) }
        }
    }
}
