/// Goes through the list of the councils' officers.
package struct OfficerCheck: Sendable {
    private struct Seat: Hashable {
        let chapter: RegionCode
        let post: OfficerPost
        let from: Day
        /// Nil where the chapter has one such seat.
        let holder: String?
    }

    private let chapters: KnownChapters
    private let today: Day
    private var seats: Set<Seat> = []

    package init(_ chapters: KnownChapters, on today: Day) {
        self.chapters = chapters
        self.today = today
    }

    package mutating func check(_ row: LedgerRow) -> RowVerdict<OfficerRow> {
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .name)
            var reading = RowReading(row, on: today)
            let officer = try OfficerRow(&reading, of: chapters)
            try take(officer, reading)
            return .accepted(officer, reading.notes)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }

    /// Nobody stands twice in one post, and nobody else in one that is single.
    private mutating func take(_ officer: OfficerRow, _ reading: RowReading) throws(RowFault) {
        let holder = officer.idNumber?.text ?? officer.name.text
        let own = seat(officer, holder)
        guard seats.insert(own).inserted else { throw reading.fault(.duplicateInFile, .name) }
        guard officer.post.isSingle else { return }
        guard seats.insert(seat(officer, nil)).inserted else {
            seats.remove(own)
            throw reading.fault(.postTaken, .post)
        }
    }

    private func seat(_ officer: OfficerRow, _ holder: String?) -> Seat {
        Seat(
            chapter: officer.chapter,
            post: officer.post,
            from: officer.servesFrom,
            holder: holder
        )
    }
}
