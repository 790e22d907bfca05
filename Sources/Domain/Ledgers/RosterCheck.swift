/// Goes through a township's rosters, row by row, and tells members from refusals.
///
/// It knows whom it has seen: a person who stands twice in one file is refused the second time.
/// What the register holds already is the register's business.
package struct RosterCheck: Sendable {
    /// Where a person stood in a file before this one.
    package enum Earlier: Hashable, Sendable {
        /// The row repeats her or changes her.
        case sameChapter(file: Int)
        /// A transfer is a person's act: the register refuses it as `otherChapter`.
        case otherChapter(file: Int, RegionCode)
    }

    package struct Listed: Hashable, Sendable {
        package let member: MemberRow
        package let earlier: Earlier?
    }

    private struct Stand {
        var file: Int
        var chapter: RegionCode
    }

    private let chapters: KnownChapters
    private let today: Day
    private var stands: [IDNumber: Stand] = [:]
    private var file = 0

    package init(_ chapters: KnownChapters, on today: Day) {
        self.chapters = chapters
        self.today = today
    }

    /// From here on the rows are those of another file.
    package mutating func beginFile() {
        file += 1
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<Listed> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .idNumber)
            var reading = RowReading(row, on: today)
            let member = try MemberRow(&reading, of: chapters)
            let listed = try list(member, reading)
            return .accepted(listed, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }

    private mutating func list(_ member: MemberRow, _ reading: RowReading) throws(RowFault)
        -> Listed
    {
        guard let number = member.idNumber else { return Listed(member: member, earlier: nil) }
        let stand = stands[number]
        if stand?.file == file { throw reading.fault(.duplicateInFile, .idNumber) }
        stands[number] = Stand(file: file, chapter: stand?.chapter ?? member.chapter)
        let earlier = stand.map { stand in
            stand.chapter == member.chapter
                ? Earlier.sameChapter(file: stand.file)
                : .otherChapter(file: stand.file, stand.chapter)
        }
        return Listed(member: member, earlier: earlier)
    }
}

/// A row of a file of refused rows that was refused as a repetition.
enum RepeatedRow {
    /// Such a row stays refused until somebody clears its reason cell.
    ///
    /// The first of the two stands in another file, so the row itself no longer shows it. Any
    /// other reason is found again, or is mended.
    static func refuse(_ row: LedgerRow, _ column: LedgerColumn) throws(RowFault) {
        let reason = row[.reason]
        guard !reason.isEmpty, RowReason(cell: reason) == .duplicateInFile else { return }
        throw RowFault(.duplicateInFile, column, row.raw(column))
    }
}
