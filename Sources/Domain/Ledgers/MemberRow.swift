/// A member as a roster lists her, everything in it checked.
package struct MemberRow: Hashable, Sendable {
    package let line: Int
    /// The place of her chapter.
    package let chapter: RegionCode
    package let name: PersonName
    package let sex: Sex
    package let birthDate: Day
    package let idNumber: IDNumber?
    package let phone: Phone?
    package let group: GroupName?
    package let category: MemberCategory
    package let joinedOn: Day?
    package let ethnicity: Ethnicity?
    package let education: Education?
    package let remark: String?
}

extension MemberRow {
    package static let leastAge = 18

    /// Reads a row, faults in the order a clerk would look for them: who, where, which number.
    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters
    ) throws(RowFault) {
        line = reading.row.line
        name = try reading.personName(.name)
        let chapter = try reading.chapter(of: chapters)
        self.chapter = chapter.region
        idNumber = try reading.idNumber(.idNumber)
        let sexWritten = reading.unknownUnless(.sex) { Sex(written: $0) }
        birthDate = try reading.birthDate(with: idNumber, sexWritten)
        guard birthDate.age(on: reading.today) >= MemberRow.leastAge else {
            throw reading.fault(.underAge, reading.row[.birthDate].isEmpty ? .idNumber : .birthDate)
        }
        sex =
            sexWritten.flatMap { $0.isKnown ? $0 : nil } ?? idNumber?.sex ?? sexWritten ?? .unknown
        phone = reading.phone()
        group = reading.unknownUnless(.group) { GroupName($0) }
        category = reading.category()
        joinedOn = reading.pastDay(orUnknown: .joinedOn)
        ethnicity = reading.unknownUnless(.ethnicity) { Ethnicity(written: $0) }
        education = reading.unknownUnless(.education) { Education(written: $0) }
        remark = reading.freeText(.remark)
        reading.holdAgainst(joinedOn, birthDate: birthDate, foundedOn: chapter.foundedOn)
    }
}

extension RowReading {
    func chapter(of chapters: KnownChapters) throws(RowFault) -> KnownChapters.Chapter {
        guard let chapter = chapters[row[.chapter]] else { throw fault(.unknownChapter, .chapter) }
        return chapter
    }

    /// The birth date of the ID number, which the row's own may only repeat.
    fileprivate func birthDate(with number: IDNumber?, _ sex: Sex?) throws(RowFault) -> Day {
        let written = try day(.birthDate, else: .impossibleBirth)
        if let written, written > today { throw fault(.impossibleBirth, .birthDate) }
        guard let number else {
            guard let written else { throw fault(.missingBirth, .birthDate) }
            return written
        }
        switch number.disagreements(sex: sex, birthDate: written).first {
        case .sex: throw fault(.sexConflictsID, .sex)
        case .birthDate: throw fault(.birthConflictsID, .birthDate)
        case nil: return number.birthDate
        }
    }

    fileprivate mutating func category() -> MemberCategory {
        let category = MemberCategory(row[.category])
        if !category.strange.isEmpty { note(.leftOut(.category, row.raw(.category))) }
        return category
    }

    /// Old lists date many a membership too early; that is noted and left to people.
    fileprivate mutating func holdAgainst(_ joined: Day?, birthDate: Day, foundedOn: Day?) {
        guard let joined else { return }
        let age = birthDate.age(on: joined)
        if age < MemberRow.leastAge { note(.joinedUnderAge(age)) }
        if let foundedOn, joined < foundedOn { note(.joinedBeforeFounding(foundedOn)) }
    }
}
