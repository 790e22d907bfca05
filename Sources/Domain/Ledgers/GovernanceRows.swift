/// A suggestion as a ledger has it: what became of it, and neither how it came nor when it was answered.
package struct SuggestionRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let receivedOn: Day
    package let raisedBy: String?
    package let content: String
    package let state: SuggestionState

    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        let received = try reading.day(.heldOn, ofYear: ledgerYear)
        let chapter = try reading.chapter(of: chapters)
        if let foundedOn = chapter.foundedOn, received < foundedOn {
            throw reading.fault(.beforeFounding, .heldOn)
        }
        raisedBy = try reading.sentence(.raisedBy, atMost: 50)
        guard let content = try reading.sentence(.suggestion, atMost: 500) else {
            throw reading.fault(.missingContent, .suggestion)
        }
        guard let state = SuggestionState(written: reading.row[.handling]) else {
            throw reading.fault(.unknownKind, .handling)
        }
        self.chapter = chapter.region
        receivedOn = received
        self.content = content
        self.state = state
    }
}

/// A charter as a ledger has it: adopted and filed.
///
/// Its text and the votes stand in none, and its version only in a return R11.
package struct CharterRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let adoptedOn: Day
    package let presentHouseholds: Int
    package let filedOn: Day
    package let version: Int?

    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        chapter = try reading.chapter(of: chapters).region
        adoptedOn = try reading.day(.adoptedOn, ofYear: ledgerYear)
        guard let present = try reading.count(.presentHouseholds), (1...30_000).contains(present)
        else { throw reading.fault(.badNumber, .presentHouseholds) }
        presentHouseholds = present
        filedOn = try reading.day(.filedOn, ofYear: ledgerYear)
        guard filedOn >= adoptedOn else { throw reading.fault(.badDate, .filedOn) }
        version = try reading.count(.charterVersion)
        guard version.map({ (1...999).contains($0) }) ?? true else {
            throw reading.fault(.badNumber, .charterVersion)
        }
    }
}

/// Goes through a ledger of suggestions.
///
/// Two alike are two: people say the same on one day.
package struct SuggestionCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day

    package init(_ chapters: KnownChapters, ledgerYear: Int?, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    package func check(_ row: LedgerRow) -> RowVerdict<SuggestionRow> {
        do throws(RowFault) {
            var reading = RowReading(row, on: today)
            let found = try SuggestionRow(&reading, of: chapters, ledgerYear: ledgerYear)
            return .accepted(found, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

/// Goes through a ledger of charters: a village adopts one a day.
package struct CharterCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day
    private var seen: Set<String> = []

    package init(_ chapters: KnownChapters, ledgerYear: Int?, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<CharterRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .adoptedOn)
            var reading = RowReading(row, on: today)
            let found = try CharterRow(&reading, of: chapters, ledgerYear: ledgerYear)
            let keys = [found.adoptedOn.iso] + (found.version.map { ["v\($0)"] } ?? [])
            for key in keys {
                guard seen.insert("\(found.chapter.text) \(key)").inserted else {
                    throw reading.fault(.duplicateInFile, .adoptedOn)
                }
            }
            return .accepted(found, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}
