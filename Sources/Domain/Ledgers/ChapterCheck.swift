/// The rows of a list belong to another place than the one that is imported into.
package struct OutsidePlace: Error, Hashable, Sendable {
    package let line: Int
    package let code: RegionCode
    package let into: RegionCode
}

/// Goes through the list of a township's chapters.
package struct ChapterCheck: Sendable {
    private let into: RegionCode
    private let today: Day
    private var regions: Set<RegionCode> = []
    private var names: Set<String> = []

    package init(into: RegionCode, on today: Day) {
        self.into = into
        self.today = today
    }

    /// - Throws: for a list of another township; then no row of the file is right.
    package mutating func check(_ row: LedgerRow) throws(OutsidePlace) -> RowVerdict<ChapterRow> {
        var reading = RowReading(row, on: today)
        let chapter: ChapterRow
        do throws(RowFault) {
            try RepeatedRow.refuse(row, .chapter)
            chapter = try ChapterRow(&reading)
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
        guard into.contains(chapter.region) else {
            throw OutsidePlace(line: row.line, code: chapter.region, into: into)
        }
        guard !regions.contains(chapter.region), !names.contains(chapter.name) else {
            let column = regions.contains(chapter.region) ? LedgerColumn.regionCode : .chapter
            let fault = reading.fault(.duplicateInFile, column)
            return .refused(RowRefusal(line: row.line, fault))
        }
        regions.insert(chapter.region)
        names.insert(chapter.name)
        return .accepted(chapter, reading.notes)
    }
}
