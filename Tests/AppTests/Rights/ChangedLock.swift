import Foundation
import Testing

@testable import App

/// The second lock with one thing about it changed: each change made, tried and undone on one database.
extension SecondLock {
    /// The attempts at the table that a change of policies, rights or triggers is about.
    func attempts(naming change: String) -> [Attempt] {
        let table = change.split(separator: " on ").dropFirst().first?.prefix { $0 != " " } ?? ""
        return Self.attempts.filter { $0.sql.contains(table) }
    }

    /// The changes after which every one of their attempts still came out as it should.
    func unnoticed(
        _ changes: [(change: String, attempts: [Attempt])],
        _ tokens: [String: Token]
    ) throws -> [String] {
        let script = changes.map { Self.script(of: $0, $1, tokens) }.joined()
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try script.write(to: file, atomically: true, encoding: .utf8)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        var printed = try TestServer.read(file: file, in: database.name).split(separator: "\n")[...]
        var unnoticed: [String] = []
        for (change, attempts) in changes {
            let outcomes = printed.prefix(attempts.count).map(Self.outcome)
            try #require(outcomes.count == attempts.count)
            printed = printed.dropFirst(attempts.count)
            if outcomes == attempts.map(\.expected) { unnoticed.append(change) }
        }
        try #require(printed.isEmpty)
        return unnoticed
    }

    /// One transaction that is undone in the end; a change that cannot be made stops the test.
    private static func script(
        of change: String,
        _ attempts: [Attempt],
        _ tokens: [String: Token]
    ) -> String {
        let tried = attempts.map { attempt in
            let entered = attempt.actor.flatMap { tokens[$0] }.map(enter) ?? ""
            return """
                savepoint before; \(entered)
                with tried as (\(attempt.sql)) select count(*) as n from tried \\gset
                \\echo :SQLSTATE :n
                rollback to before;

                """
        }
        return """
            \\set ON_ERROR_STOP on
            begin;
            \(change);
            set local role xiehui_app;
            \\set ON_ERROR_STOP off
            \(tried.joined())rollback;

            """
    }
}
