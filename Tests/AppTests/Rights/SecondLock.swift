import Foundation

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
    }

    /// Every attempt that came out otherwise.
    func mismatches() throws -> [String] {
        var found: [String] = []
        let attempts = Self.closed + Self.attempts + Self.people
        let actors = Set(attempts.compactMap(\.actor))
        let tokens = Dictionary(uniqueKeysWithValues: actors.map { ($0, Token()) })
        for (actor, token) in tokens {
            _ = try database.run("select open_session_as('\(actor)', '\\x\(token.hex)', 10)")
        }
        _ = try database.run(Self.peopleOfBoth)
        _ = try database.run(
            """
            insert into invitation (account_id, code_hash)
            values (21, sha256('21 was invited')), (22, sha256('22 was invited'));
            insert into region_succession (old_code, new_code, took_effect, reason)
            values ('431003190202', '431003190201', '2026-01-01', '并村');
            insert into duty_grant (account_id, duty, region_code, reason)
            values (93, 'county_reader', '431003', '她也为县里做事')
            """
        )
        for attempt in attempts {
            let outcome = try carryOut(attempt, tokens[attempt.actor ?? Self.admin])
            if outcome != attempt.expected {
                found.append("\(attempt.what): \(outcome), not \(attempt.expected)")
            }
        }
        return found
    }

    /// Runs it as the site would, then undoes it.
    ///
    /// The connection is a used one: somebody entered on it in an earlier transaction, whose
    /// settings must not linger.
    private func carryOut(_ attempt: Attempt, _ token: Token?) throws -> Outcome {
        let enter = "select from enter('\\x\(token?.hex ?? "")');"
        let script = """
            begin; \(enter) commit;
            begin; \(attempt.actor == nil ? "" : enter)
            with tried as (\(attempt.sql)) select 'rows ' || count(*) from tried;
            rollback;
            """
        do {
            let printed = try TestServer.run(script, in: database.name, as: "xiehui_app")
            let line = printed.split(separator: "\n").last { $0.hasPrefix("rows ") }
            return .rows(line.flatMap { Int($0.dropFirst(5)) } ?? -1)
        } catch is TestServer.Refused {
            return .denied
        }
    }

    /// Without having entered nobody sees a row of places or people, on a used connection either.
    private static let closed = [
        "region", "region_suffix", "region_succession", "account", "duty_grant", "invitation",
        "session", "session_reach",
    ].map {
        Attempt(
            what: "\($0) without a session",
            actor: nil,
            sql: "select 1 from \($0)",
            expected: .rows(0)
        )
    }

    private static func grant(_ duty: String, _ region: String, to account: Int) -> String {
        """
        insert into duty_grant (account_id, duty, region_code, reason, granted_by)
        values (\(account), '\(duty)', '\(region)', 'x', (select account_id from session_reach))
        returning 1
        """
    }

    private static func invite(_ account: Int) -> String {
        """
        insert into invitation (account_id, code_hash, made_by)
        values (\(account), sha256('\(account)'), (select account_id from session_reach))
        returning 1
        """
    }

    private static func suspend(_ account: Int) -> String {
        """
        update account set suspended_reason = 'x',
            suspended_by = (select account_id from session_reach)
        where account_id = \(account) returning 1
        """
    }

    private static func revoke(_ grant: Int) -> String {
        """
        update duty_grant set revoke_reason = 'x',
            revoked_by = (select account_id from session_reach)
        where duty_grant_id = \(grant) returning 1
        """
    }

    private static func add(_ region: String) -> String {
        """
        insert into account (user_name, display_name, region_code, made_by)
        values ('new.one', '新人', '\(region)', (select account_id from session_reach))
        returning 1
        """
    }

    static func attempt(
        _ what: String,
        _ actor: String,
        _ sql: String,
        _ expected: Outcome
    ) -> Attempt {
        Attempt(what: "\(actor): \(what)", actor: actor, sql: sql, expected: expected)
    }

    private static let admin = "yunxi.admin"

    private static let attempts = [
        attempt("sees regions", "zhuxi.member", "select 1 from region limit 3", .rows(3)),
        attempt(
            "sees successions",
            admin,
            "select 1 from region_succession",
            .rows(1)
        ),
        attempt("sees endings", admin, "select 1 from region_suffix limit 3", .rows(3)),
        attempt("sees herself alone", "zhuxi.member", "select 1 from account", .rows(1)),
        attempt("sees her duty alone", "zhuxi.member", "select 1 from duty_grant", .rows(1)),
        attempt(
            "sees no neighbour",
            admin,
            "select 1 from account where account_id = 22",
            .rows(0)
        ),
        attempt("sees no superior", admin, "select 1 from account where account_id = 2", .rows(0)),
        attempt("sees her people", admin, "select 1 from account where account_id = 21", .rows(1)),
        attempt(
            "sees no neighbour's duty",
            admin,
            "select 1 from duty_grant where account_id = 22",
            .rows(0)
        ),
        attempt("sees her sessions", admin, "select 1 from session limit 1", .rows(1)),
        attempt(
            "sees nobody else's session",
            admin,
            "select 1 from session where account_id <> 4",
            .rows(0)
        ),
        attempt("sees one reach alone", admin, "select 1 from session_reach", .rows(1)),
        attempt("sees no hash", admin, "select holder_hash from account", .denied),
        attempt("sees no password", admin, "select 1 from credential", .denied),
        attempt("reads no audit", admin, "select 1 from audit_entry", .denied),
        attempt(
            "sees her people's invitations",
            admin,
            "select 1 from invitation where account_id = 21",
            .rows(1)
        ),
        attempt(
            "sees no neighbour's invitation",
            admin,
            "select 1 from invitation where account_id = 22",
            .rows(0)
        ),
        attempt("invites her people", admin, invite(21), .rows(1)),
        attempt("invites no neighbour", admin, invite(22), .denied),
        attempt("invites nobody as an officer", "yunxi.officer", invite(11), .denied),
        attempt("suspends her people", admin, suspend(21), .rows(1)),
        attempt("suspends no neighbour", admin, suspend(22), .rows(0)),
        attempt("suspends nobody who serves the county too", admin, suspend(93), .rows(0)),
        attempt("does not suspend herself", admin, suspend(4), .denied),
        attempt("grants here", admin, grant("member", "431003190202", to: 91), .rows(1)),
        attempt(
            "grants nothing next door",
            admin,
            grant("member", "431003191201", to: 91),
            .denied
        ),
        attempt("grants nothing above", admin, grant("county_reader", "431003", to: 91), .denied),
        attempt("grants herself nothing", admin, grant("member", "431003190202", to: 4), .denied),
        attempt(
            "makes no equal",
            admin,
            grant("administrator", "431003190", to: 91),
            .denied
        ),
        attempt(
            "makes an administrator below",
            "suxian.admin",
            grant("administrator", "431003190", to: 91),
            .rows(1)
        ),
        attempt(
            "grants nothing as an officer",
            "yunxi.officer",
            grant("member", "431003190202", to: 91),
            .denied
        ),
        attempt("takes back here", admin, revoke(21), .rows(1)),
        attempt("takes back nothing next door", admin, revoke(22), .rows(0)),
        attempt("takes back nothing of her own", admin, revoke(4), .rows(0)),
        attempt("adds here", admin, add("431003190202"), .rows(1)),
        attempt("adds nothing next door", admin, add("431003191201"), .denied),
        attempt("adds nothing as an officer", "yunxi.officer", add("431003190202"), .denied),
    ]
}
