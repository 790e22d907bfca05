import Domain
import Testing

@testable import App

struct DoorWalkTests {
    /// The blocks are walked in a few hands, each block in a town of its own: none leaves anything to the next.
    @Test(arguments: 0..<4)
    func `every door answers every duty as the matrix expects`(hand: Int) async throws {
        let blocks = try ExpectedMatrix().blocks.enumerated().filter { $0.offset % 4 == hand }
        #expect(!blocks.isEmpty)
        for (_, block) in blocks {
            try await withSite(press: .full) { site in
                let mismatches = try await DoorWalk(site: site).mismatches([block])
                #expect(mismatches == [])
            }
        }
    }

    @Test func `every door stands in the matrix with its act, and every line has its door`()
        async throws
    {
        let matrix = try ExpectedMatrix()
        try await withSite { site in
            let doors = site.site.allDoors
            let open = Set(doors.filter { $0.act == nil }.map(\.name))
            #expect(open == matrix.open)
            let guarded = Set(doors.compactMap { door in door.act.map { "\($0) \(door.name)" } })
            let expected = Set(
                matrix.blocks.flatMap { block in
                    block.doors.filter { !$0.hasPrefix("xiehui") }.map { "\(block.act) \($0)" }
                }
            )
            #expect(guarded == expected)
        }
    }

    /// A right that no test misses is not guarded: each sentence of the table is taken away once, and
    /// the doors of its acts are walked until one answers otherwise.
    @Test(arguments: Rights.table.indices)
    func `taking one right away is noticed`(index: Int) async throws {
        let matrix = try ExpectedMatrix()
        let right = Rights.table[index]
        let table = Rights.table.enumerated().filter { $0.offset != index }.map(\.element)
        try await withSite(press: .full) { site in
            try await Rights.$table.withValue(table) {
                let doors = matrix.blocks.filter { block in
                    right.acts.contains { "\($0)" == block.act }
                }
                let mismatches = try await DoorWalk(site: site).mismatches(doors, most: 1)
                let isCommand = right.acts == [.verifyAudit]
                let commandIsNoticed = !Rights.opens(
                    .verifyAudit,
                    holding: [Grant(.supervisor, at: try RegionCode("431003"))]
                )
                #expect(isCommand ? commandIsNoticed : !mismatches.isEmpty)
            }
        }
    }
}
