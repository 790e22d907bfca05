import Domain
import Testing

/// The rules of granting against what is expected of them.
@Suite struct ExpectedGrantingTests {
    private static let places = Places()
    private static let heights = Duty.administrator.levels

    @Test func `duties are granted as expected at every height`() throws {
        let table = try ExpectedMatrix().block("grant by an administrator")
        try walk(table) { grant, giver in
            try Granting.check(grant, to: holder([]), by: giver)
            try Granting.checkRevoking(grant, of: holder([grant]), by: giver)
        }
    }

    @Test func `accounts are looked after as expected at every height`() throws {
        let table = try ExpectedMatrix().block("care by an administrator")
        try walk(table, hiddenAs: "refused") { grant, giver in
            let home = Grant(.member, at: giver.grants[0].region)
            try Granting.checkCare(of: holder([home, grant]), by: giver)
        }
    }

    @Test func `powers of one person meet as expected`() throws {
        for row in try ExpectedMatrix().block("powers of one person").rows {
            let held = try #require(duty(with: row.name))
            for (column, expected) in row.expected {
                let given = try #require(duty(with: column))
                for (one, other) in [
                    ("431003190", "431003190"), ("431003", "431003190"), ("431003190", "431003"),
                ] where try given.levels.contains(region(other).level) {
                    #expect(try meeting(held, one, given, other) == [expected])
                }
                #expect(try meeting(held, "431003190", given, "431003191") == ["allowed"])
            }
        }
    }

    /// What comes of giving the duty to somebody who holds the other, and who laid it down.
    private func meeting(
        _ held: Duty,
        _ one: String,
        _ given: Duty,
        _ other: String
    ) throws -> Set<String> {
        let giver = holder([Grant(.administrator, at: try region("43"))], account: 1)
        let (old, new) = (Grant(held, at: try region(one)), Grant(given, at: try region(other)))
        let laidDown = Holder(account: 2, grants: [], laidDownThisYear: [old], isIdentified: true)
        let people = old == new ? [laidDown] : [laidDown, holder([old])]
        return Set(people.map { her in outcome { try Granting.check(new, to: her, by: giver) } })
    }

    @Test func `whoever decides or pays must be known`() throws {
        let table = try ExpectedMatrix().block("known holder")
        let giver = holder([Grant(.administrator, at: try region("43"))], account: 1)
        for row in table.rows {
            let duty = try #require(Duty(rawValue: row.name))
            let place = try #require(
                Self.places.all.first {
                    duty.levels.contains($0.level) && $0.text.hasPrefix("4310")
                }
            )
            for (column, expected) in row.expected {
                let her = Holder(account: 2, grants: [], isIdentified: column == "known")
                let outcome = outcome {
                    try Granting.check(Grant(duty, at: place), to: her, by: giver)
                }
                #expect(outcome == expected, "\(duty) \(column)")
            }
        }
    }

    /// Every row and column, from every administrator, to every place where the duty fits.
    private func walk(
        _ table: ExpectedMatrix.Block,
        hiddenAs hidden: String = "hidden",
        _ act: (Grant, Holder) throws -> Void
    ) throws {
        #expect(Set(table.rows.map(\.name)) == Set(Duty.allCases.map(\.rawValue)))
        for own in Self.places.all where Self.heights.contains(own.level) {
            let giver = holder([Grant(.administrator, at: own)], account: 1)
            for row in table.rows {
                let duty = try #require(Duty(rawValue: row.name))
                for place in Self.places.all where duty.levels.contains(place.level) {
                    let relation = own.relation(to: place)
                    let column = relation == .other ? RegionRelation.sibling : relation
                    let outcome = outcome(hiddenAs: hidden) {
                        try act(Grant(duty, at: place), giver)
                    }
                    #expect(
                        outcome == row.expected[column.rawValue],
                        "\(own) \(duty) \(place)"
                    )
                }
            }
        }
    }

    private func outcome(hiddenAs hidden: String = "hidden", _ act: () throws -> Void) -> String {
        do {
            try act()
            return "allowed"
        } catch GrantingRefusal.outsideRegion {
            return hidden
        } catch is GrantingRefusal {
            return "refused"
        } catch {
            return "\(error)"
        }
    }

    private func duty(with power: String) -> Duty? {
        Duty.allCases.first { $0.power?.rawValue == power }
    }

    private func holder(_ grants: [Grant], account: Int64 = 2) -> Holder {
        Holder(account: account, grants: grants, isIdentified: true)
    }
}
