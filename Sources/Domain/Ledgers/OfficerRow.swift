/// A post of a chapter's council as its list has it.
package struct OfficerRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let post: OfficerPost
    package let name: PersonName
    package let idNumber: IDNumber?
    package let servesFrom: Day
    /// The length of the term; unknown where the list does not say.
    package let termYears: Int?

    init(_ reading: inout RowReading, of chapters: KnownChapters) throws(RowFault) {
        line = reading.row.line
        name = try reading.personName(.name)
        chapter = try reading.chapter(of: chapters).region
        guard let post = OfficerPost(written: reading.row[.post]) else {
            throw reading.fault(.unknownPost, .post)
        }
        self.post = post
        idNumber = try reading.idNumber(.idNumber)
        guard let servesFrom = try reading.day(.servesFrom, else: .badDate) else {
            throw reading.fault(.badDate, .servesFrom)
        }
        self.servesFrom = servesFrom
        termYears = try reading.count(.termYears)
        if let termYears, !(1...10).contains(termYears) {
            throw reading.fault(.badNumber, .termYears)
        }
    }
}
