import Domain
import Testing

/// The table of rights against what is expected of it.
@Suite struct ExpectedRightsTests {
    private static let places = Places()

    @Test func `every act has its tables, and every table names an act`() throws {
        let named = try ExpectedMatrix().blocks.compactMap(\.act)
        #expect(Set(named) == Set(Act.allCases.map { "\($0)" }))
    }

    @Test func `each table has a row for every duty, for no duty and for the visitor`() throws {
        let names = Set(["visitor", "no-duty"] + Duty.allCases.map(\.rawValue))
        for block in try ExpectedMatrix().blocks where block.act != nil {
            #expect(Set(block.rows.map(\.name)) == names)
            for row in block.rows { #expect(row.expected.count == block.columns.count) }
        }
    }

    @Test func `rights are as expected for every act, duty, level and relation`() throws {
        var count = 0
        for block in try ExpectedMatrix().blocks where !block.isNarrow {
            guard let act = Act.allCases.first(where: { "\($0)" == block.act }) else { continue }
            for row in block.rows where row.name != "visitor" {
                for (column, expected) in row.expected where column != "other" {
                    for (grants, region) in try situations(row.name, column) {
                        let outcome = outcome(of: act, grants, region)
                        #expect(outcome == expected, "\(act) \(row.name) \(column) \(region)")
                        count += 1
                    }
                }
            }
        }
        #expect(count > 300)
    }

    /// Every height at which the duty is held, with every place of that relation.
    private func situations(
        _ name: String,
        _ column: String
    ) throws -> [(grants: [Grant], region: RegionCode)] {
        guard let duty = Duty(rawValue: name) else {
            try #require(name == "no-duty")
            return Self.places.all.map { ([], $0) }
        }
        return Self.places.all.filter { duty.levels.contains($0.level) }.flatMap { own in
            Self.places.all.filter { isMeant($0, by: column, from: own) }
                .map { ([Grant(duty, at: own)], $0) }
        }
    }

    private func isMeant(_ region: RegionCode, by column: String, from own: RegionCode) -> Bool {
        switch own.relation(to: region) {
        case let relation where relation.rawValue == column: true
        case .own where column == "somewhere": true
        case .other: column == "sibling" || column == "anywhere" || column == "self"
        case .own, .parent, .sibling, .child: column == "anywhere" || column == "self"
        }
    }

    private func outcome(of act: Act, _ grants: [Grant], _ region: RegionCode) -> String {
        let refusal = refusal(of: act, grants, region)
        #expect(Rights.may(act, holding: grants, at: region) == (refusal == nil))
        let places = Rights.regions(for: act, holding: grants)
        let isMeant = places.contains {
            Rights.isOfPlaceItself(act) ? $0 == region : $0.contains(region)
        }
        #expect(isMeant == (refusal == nil))
        #expect(Rights.opens(act, holding: grants) == (refusal != .noDuty(act)))
        switch refusal {
        case nil: return "allowed"
        case .noDuty: return "forbidden"
        // Where the place is typed into a form, the form comes back and says so.
        case .outsideRegion: return act == .grantDuty ? "refused" : "hidden"
        }
    }

    private func refusal(
        of act: Act,
        _ grants: [Grant],
        _ region: RegionCode
    ) -> RightsRefusal? {
        do {
            try Rights.require(act, holding: grants, at: region)
            return nil
        } catch {
            return error
        }
    }
}
