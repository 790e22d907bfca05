/// Goes through a ledger of project bases: a base stands in it once.
package struct BaseCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let inTenThousands: Bool
    private let today: Day
    private var seen: Set<String> = []

    package init(
        _ chapters: KnownChapters,
        ledgerYear: Int?,
        inTenThousands: Bool = false,
        on today: Day
    ) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.inTenThousands = inTenThousands
        self.today = today
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<BaseRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .baseName)
            var reading = RowReading(row, on: today)
            let base = try BaseRow(
                &reading,
                of: chapters,
                ledgerYear: ledgerYear,
                inTenThousands: inTenThousands
            )
            guard seen.insert("\(base.chapter.text) \(base.name)").inserted else {
                throw reading.fault(.duplicateInFile, .baseName)
            }
            return .accepted(base, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

/// Goes through a ledger of households that projects helped: a household stands once in a project.
package struct ProjectHouseholdCheck: Sendable {
    private struct Place: Hashable {
        let base: String
        let head: IDNumber
    }

    private let year: Int?
    private let today: Day
    private var seen: Set<Place> = []

    /// - Parameter year: of the incomes after the project began.
    package init(year: Int?, on today: Day) {
        self.year = year
        self.today = today
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<ProjectHouseholdRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .headIDNumber)
            var reading = RowReading(row, on: today)
            let household = try ProjectHouseholdRow(&reading, year: year)
            let place = Place(base: household.baseName, head: household.headIDNumber)
            guard seen.insert(place).inserted else {
                throw reading.fault(.duplicateInFile, .headIDNumber)
            }
            return .accepted(household, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

/// Goes through a ledger of recipients: a person gets a year's assistance once.
package struct AssistanceCheck: Sendable {
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

    package mutating func check(_ row: LedgerRow) -> RowVerdict<AssistanceRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .headIDNumber)
            var reading = RowReading(row, on: today)
            let aid = try AssistanceRow(&reading, of: chapters, ledgerYear: ledgerYear)
            guard seen.insert(Turn(head: aid.headIDNumber, year: aid.year)).inserted else {
                throw reading.fault(.duplicateInFile, .headIDNumber)
            }
            return .accepted(aid, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

/// Goes through a ledger of insurance: a policy has its number to itself.
package struct PolicyCheck: Sendable {
    private let chapters: KnownChapters
    private let ledgerYear: Int?
    private let today: Day
    private var seen: Set<String> = []

    package init(_ chapters: KnownChapters, ledgerYear: Int?, on today: Day) {
        self.chapters = chapters
        self.ledgerYear = ledgerYear
        self.today = today
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<PolicyRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .policyNumber)
            var reading = RowReading(row, on: today)
            let policy = try PolicyRow(&reading, of: chapters, ledgerYear: ledgerYear)
            guard seen.insert(policy.number).inserted else {
                throw reading.fault(.duplicateInFile, .policyNumber)
            }
            return .accepted(policy, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}
