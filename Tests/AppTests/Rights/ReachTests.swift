import Foundation
import Testing

@testable import App

struct ReachTests {
    @Test func `each duty reaches the kinds of rows that are expected of it`() async throws {
        let lines = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "expected-matrix.txt"),
            encoding: .utf8
        )
        .split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "reach"))
        let table = lines[(start + 1)...].prefix { !$0.isEmpty }
        let kinds = try #require(table.first).split(separator: " ")
        let expected = table.dropFirst().map { line in
            let words = line.split(separator: " ")
            let reached = zip(kinds, words.dropFirst()).filter { $1 == "yes" }.map(\.0)
            return "\(words[0]): \(reached.joined(separator: " "))"
        }
        try await withSite { site in
            let duties = try site.database.run(
                """
                select duty || ': ' || concat_ws(' ', case when reaches_places then 'places' end,
                    case when reaches_people then 'people' end, case when reaches_money then 'money' end,
                    case when reaches_household then 'household' end, case when reaches_aid then 'aid' end)
                from duty order by sort
                """
            )
            #expect(Set(duties.split(separator: "\n").map(String.init)) == Set(expected))
        }
    }
}
