import Domain
import Testing

@Suite struct RegionRelationTests {
    @Test(arguments: [
        ("431003190", RegionRelation.own), ("431003", .parent), ("43", .parent), ("", .parent),
        ("431003190201", .child), ("431003190201001", .child), ("431003191", .sibling),
        ("431004190", .other), ("431004", .other), ("431003191201", .other), ("44", .other),
    ])
    func `another place is own, above, beside or below`(
        _ other: String,
        _ relation: RegionRelation
    ) throws {
        #expect(try region("431003190").relation(to: region(other)) == relation)
    }

    @Test func `above and below are the same line seen from both ends`() throws {
        let places = try ["", "43", "4310", "431003", "431003190", "431003191", "44"].map(region)
        for one in places {
            for other in places {
                let there = one.relation(to: other)
                let back = other.relation(to: one)
                switch there {
                case .parent: #expect(back == .child)
                case .child: #expect(back == .parent)
                case .own, .sibling, .other: #expect(back == there)
                }
            }
        }
    }
}
