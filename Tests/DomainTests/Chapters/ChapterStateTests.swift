import Domain
import Testing

@Suite struct ChapterStateTests {
    /// Row by row what follows what, in words, so that the table is read twice.
    private static let expected: [ChapterState: [ChapterState]] = [
        .preparing: [.active, .dissolved],
        .active: [.suspended, .dissolved],
        .suspended: [.active, .dissolved],
        .dissolved: [],
    ]

    @Test(arguments: ChapterState.allCases)
    func `a chapter becomes only what may follow`(state: ChapterState) throws {
        let following = try #require(Self.expected[state])
        for other in ChapterState.allCases {
            #expect(state.mayBecome(other) == following.contains(other))
        }
    }
}
