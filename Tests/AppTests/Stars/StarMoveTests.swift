import Domain
import Testing

@testable import App

/// The table of steps in the database against the one of the rules.
struct StarMoveTests {
    @Test func `the database's table of steps is that of the rules`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let kept = Set(
            try database.run("select event || ' ' || from_state || ' ' || to_state from star_move")
                .split(separator: "\n").map(String.init)
        )
        var meant: Set<String> = []
        for event in StarEvent.allCases {
            for state in StarState.allCases {
                if case .success(let next) = state.after(event) {
                    meant.insert("\(event.rawValue) \(state.rawValue) \(next.rawValue)")
                }
            }
        }
        #expect(kept == meant)
    }
}
