import Foundation
import Testing

@testable import App

/// The database alone, as if every other lock were open: SQL as the site's role, in somebody's
/// session or in nobody's.
struct SecondLock: Sendable {
    let database: TestDatabase

    /// Something tried, and what must come of it.
    struct Attempt: Sendable {
        let what: String
        /// Whose session; nil for none.
        let actor: String?
        let sql: String
        let expected: Outcome
    }

    enum Outcome: Sendable, Equatable {
        case rows(Int)
        case denied
        /// Something else was wrong (its SQLSTATE), which proves nothing about rights.
        case failed(String)
    }

    static let attempts: [Attempt] = [
        closed, regions, accounts, grants, places, chapters, members, histories, households, links,
        loans, posts, ledgers, activities, ratings, honours, stars, funds, venues, policies,
        governance, privacy, retention, aid,
        payments, projects, summaries, returns, undeletable,
        unreadable,
        unchangeable,
        unsettable,
    ].flatMap { $0 }

    /// Makes the rows that the attempts are about, and opens everybody's session.
    func prepare() throws -> [String: Token] {
        try TestServer.run(file: Self.rows, in: database.name, as: "postgres")
        let actors = Set(Self.attempts.compactMap(\.actor) + [Self.admin])
        let tokens = Dictionary(uniqueKeysWithValues: actors.map { ($0, Token()) })
        let calls = tokens.map { "open_session_as('\($0.key)', '\\x\($0.value.hex)', 60)" }
        _ = try database.run("select " + calls.joined(separator: ", "))
        return tokens
    }

    /// Every attempt that came out otherwise.
    ///
    /// Each is made on a used connection: somebody entered on it in an earlier transaction, whose
    /// settings must not linger. Those without a session are made on a fresh one besides.
    func mismatches(_ tokens: [String: Token]) throws -> [String] {
        let used = try outcomes(of: Self.attempts, enteredBefore: tokens[Self.admin], tokens)
        let fresh = try outcomes(of: Self.closed, enteredBefore: nil, tokens)
        return zip(Self.attempts + Self.closed, used + fresh).compactMap { attempt, outcome in
            outcome == attempt.expected
                ? nil : "\(attempt.what): \(outcome), not \(attempt.expected)"
        }
    }

    /// Runs them all on one connection as the site would, each undone before the next.
    private func outcomes(
        of attempts: [Attempt],
        enteredBefore other: Token?,
        _ tokens: [String: Token]
    ) throws -> [Outcome] {
        var script = "\\set ON_ERROR_STOP off\n\\set VERBOSITY sqlstate\n"
        for attempt in attempts {
            if let other { script += "begin; \(Self.enter(other)) commit;\n" }
            script += "begin; \(attempt.actor.flatMap { tokens[$0] }.map(Self.enter) ?? "")\n"
            script += "with tried as (\(attempt.sql)) select count(*) as n from tried \\gset\n"
            script += "\\echo :SQLSTATE :n\nrollback;\n"
        }
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try script.write(to: file, atomically: true, encoding: .utf8)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        let printed = try TestServer.read(file: file, in: database.name, as: "xiehui_app")
        let outcomes = printed.split(separator: "\n").map(Self.outcome)
        try #require(outcomes.count == attempts.count)
        return outcomes
    }

    static func enter(_ token: Token) -> String {
        "select from enter('\\x\(token.hex)');"
    }

    static func outcome(_ line: Substring) -> Outcome {
        let words = line.split(separator: " ")
        return switch words.first {
        case "00000": .rows(words.last.flatMap { Int($0) } ?? -1)
        case "42501": .denied
        default: .failed(words.first.map(String.init) ?? "")
        }
    }

    private static let rows = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "second_lock_rows.sql")

    static let admin = "yunxi.admin"
}

extension SecondLock.Attempt {
    /// An attempt as a sentence: who, what, by which statement, with what outcome.
    static func attempt(
        _ what: String,
        _ actor: String,
        _ sql: String,
        _ expected: SecondLock.Outcome
    ) -> Self {
        Self(what: "\(actor): \(what)", actor: actor, sql: sql, expected: expected)
    }

    /// So many rows of a table are seen, of those that the condition picks.
    static func sees(
        _ actor: String,
        _ rows: Int,
        of table: String,
        where condition: String = "true"
    ) -> Self {
        attempt(
            "sees \(rows) of \(table) where \(condition)",
            actor,
            "select 1 from \(table) where \(condition)",
            .rows(rows)
        )
    }

    /// Everything in reach is changed, and so many rows are.
    ///
    /// No row is looked at, so that the policy for changing stands alone: with a condition, the
    /// policy for seeing would hide what it lets through.
    static func changes(_ actor: String, _ rows: Int, of table: String, _ change: String) -> Self {
        attempt(
            "changes \(rows) of \(table)",
            actor,
            "update \(table) set \(change) returning 1",
            .rows(rows)
        )
    }

    static func adds(
        _ what: String,
        _ actor: String,
        _ insert: String,
        _ outcome: SecondLock.Outcome
    )
        -> Self
    {
        attempt("adds \(what)", actor, "insert into \(insert) returning 1", outcome)
    }

    /// A change that would carry rows out of reach, or tie them to what is out of reach.
    static func moves(_ actor: String, _ table: String, _ change: String) -> Self {
        attempt(
            "moves \(table) out of reach",
            actor,
            "update \(table) set \(change) returning 1",
            .denied
        )
    }
}
