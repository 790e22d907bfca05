import Domain
import Testing

@Suite struct RegionKindTests {
    @Test(arguments: [
        ("431003001", RegionKind.street), ("431003099", .street), ("431003100", .town),
        ("431003199", .town), ("431003200", .township), ("431003399", .township),
        ("431003400", .otherTownship), ("431003599", .otherTownship), ("431003600", .unusual),
        ("431003000", .unusual), ("431003190001", .neighbourhood), ("431003190199", .neighbourhood),
        ("431003190200", .village), ("431003190399", .village), ("431003190400", .otherVillage),
        ("431003190498", .virtualVillage), ("431003190598", .virtualVillage),
        ("431003190599", .otherVillage), ("431003190600", .unusual), ("431003190899", .unusual),
        ("431003190900", .pseudo), ("431003190990", .pseudo), ("431003190999", .pseudo),
        ("431003190201001", .group), ("431003", .county), ("", .country),
    ])
    func `the last digits tell the kind of place`(_ code: String, _ kind: RegionKind) throws {
        #expect(try region(code).kind == kind)
        #expect(try region(code).isUnusual == (kind == .unusual))
    }

    @Test func `every level and kind is named in both languages`() {
        let labels = RegionKind.allCases.map(\.label) + RegionLevel.allCases.map(\.label)
        for label in labels {
            #expect(!label.text(in: .chinese).isEmpty)
            #expect(!label.text(in: .english).isEmpty)
        }
    }
}
