/// A household and the member who keeps in contact with it.
///
/// Whether that number belongs to a member is for the register to say.
package struct LinkRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let group: GroupName?
    package let headName: PersonName
    package let headIDNumber: IDNumber?
    package let address: String?
    package let size: Int?
    /// Nil where the ledger does not say it.
    package let category: HouseholdCategory?
    /// Nil where nobody asked her for it: a household that is known keeps the member who is linked to it.
    package let memberIDNumber: IDNumber?
    /// The year of the ledger, nil where nothing tells it: since when they are linked, it does not say.
    package let year: Int?

    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        year = ledgerYear.flatMap { (1949...reading.today.year).contains($0) ? $0 : nil }
        line = reading.row.line
        headName = try reading.personName(.headName)
        chapter = try reading.chapter(of: chapters).region
        headIDNumber = try reading.idNumber(.headIDNumber)
        memberIDNumber = try reading.idNumber(.memberIDNumber)
        group = reading.unknownUnless(.group) { GroupName($0) }
        address = reading.freeText(.address)
        size = reading.unknownUnless(.householdSize) { text in
            LedgerNumber(text).flatMap { number in
                number.isWhole && (1...50).contains(number.hundredths / 100)
                    ? number.hundredths / 100 : nil
            }
        }
        category = reading.unknownUnless(.householdCategory) { HouseholdCategory(written: $0) }
    }
}

/// What kind of household a ledger calls it; all but the first are sensitive.
package enum HouseholdCategory: String, CaseIterable, Sendable {
    case ordinary, hardship, special

    /// Nil for a word of neither kind.
    init?(written text: some StringProtocol) {
        switch Folding.tight(text) {
        case "一般户", "普通户", "一般", "普通": self = .ordinary
        case "困难户", "困难", "贫困户", "特困户", "困难家庭": self = .hardship
        case "特殊家庭", "特殊户", "特殊困难家庭", "计生特殊家庭": self = .special
        default: return nil
        }
    }
}
