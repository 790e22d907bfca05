import Domain
import Testing

@Suite struct RegionCodeTests {
    @Test(arguments: [
        ("", RegionLevel.country), ("43", .province), ("4310", .prefecture), ("431003", .county),
        ("431003190", .township), ("431003190201", .village), ("431003190201001", .group),
        ("４３１００３", .county), (" 431003 190 ", .township),
    ])
    func `the number of digits tells the level`(_ text: String, _ level: RegionLevel) throws {
        #expect(try region(text).level == level)
        #expect(try region(text).text.utf8.count == level.digits)
    }

    @Test func `what is no code says why`() {
        #expect(throws: RegionCodeFault.length(1)) { try region("4") }
        #expect(throws: RegionCodeFault.length(8)) { try region("43100319") }
        #expect(throws: RegionCodeFault.length(18)) { try region("431003190201001001") }
        #expect(throws: RegionCodeFault.notDigits("43100319a")) { try region("43100319a") }
        #expect(throws: RegionCodeFault.notDigits("-4")) { try region("-4") }
        #expect(throws: RegionCodeFault.notDigits("四三")) { try region("四三") }
    }

    @Test func `a place leads up to the country`() throws {
        let group = try region("431003190201001")
        let line = sequence(first: group, next: \.parent).map(\.text)
        #expect(
            line == [
                "431003190201001", "431003190201", "431003190", "431003", "4310", "43", "",
            ]
        )
        #expect(group.ancestor(at: .county)?.text == "431003")
        #expect(group.ancestor(at: .group) == group)
        #expect(try region("4310").ancestor(at: .county) == nil)
        #expect(RegionCode.country.parent == nil)
    }

    @Test func `the range of a place ends before its neighbour`() throws {
        #expect(try region("431003190").range == "431003190"..<"431003191")
        #expect(try region("4399").range == "4399"..<"44")
        #expect(try region("431003999").range == "431003999"..<"431004")
        #expect(try region("99").range == "99"..<":")
        #expect(RegionCode.country.range == ""..<":")
    }

    @Test func `the range holds exactly what the place contains`() {
        var dice = Dice(seed: 4310)
        for _ in 0..<5_000 {
            let (one, other) = (anyPlace(&dice), anyPlace(&dice))
            let isInRange =
                !other.text.utf8.lexicographicallyPrecedes(one.range.lowerBound.utf8)
                && other.text.utf8.lexicographicallyPrecedes(one.range.upperBound.utf8)
            #expect(isInRange == one.contains(other), "\(one) \(other)")
            #expect(one.overlaps(other) == (one.contains(other) || other.contains(one)))
        }
    }

    @Test func `places stand in order right before what lies in them`() throws {
        #expect(
            try codes().map(\.text)
                == ["43", "4310", "431003", "431003190", "431003190201", "44"]
        )
    }

    private func codes() throws -> [RegionCode] {
        try ["44", "4310", "431003190", "43", "431003", "431003190201"].map(region).sorted()
    }

    /// Few different digits, so that many places meet; nines, since they carry.
    private func anyPlace(_ dice: inout Dice) -> RegionCode {
        let level = RegionLevel.allCases.randomElement(using: &dice) ?? .country
        let digits = (0..<level.digits).map { _ in
            ["9", "9", "8", "0"].randomElement(using: &dice) ?? "9"
        }
        do {
            return try RegionCode(digits.joined())
        } catch {
            Issue.record(error)
            return .country
        }
    }
}
