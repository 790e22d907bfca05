import Foundation
import Testing

@testable import Postgres

/// A database of its own with a few tables, and a pool on it.
struct Bench: Sendable {
    let connectionString: String
    let pool: Pool

    /// Makes the database, lends it with a pool, and closes the pool.
    static func with<T: Sendable>(
        on cluster: Cluster? = nil,
        adjust: (inout PoolConfiguration) -> Void = { _ in },
        _ body: (Bench) async throws -> T
    ) async throws -> T {
        let name = "t" + UUID().uuidString.prefix(8).lowercased()
        let server =
            try cluster?.connectionString() ?? TestServer.connectionString()
        _ = try await plain(server, "create database \(name)")
        let database =
            try cluster?.connectionString(database: name)
            ?? TestServer.connectionString(database: name)
        _ = try await plain(database, tables)
        // Patient, since the machine may be busy; tests of impatience say so themselves.
        var configuration = PoolConfiguration(
            connectionString: database,
            statementLimit: .seconds(60),
            waitLimit: .seconds(60)
        )
        adjust(&configuration)
        let pool = try Pool(
            configuration,
            library: try Sample.library(),
            logger: .silent
        )
        let answer = await Result { try await body(Bench(connectionString: database, pool: pool)) }
        pool.close()
        if cluster == nil, TestServer.isGiven {
            _ = try await plain(server, "drop database \(name) with (force)")
        }
        return try answer.get()
    }

    /// Waits until all the pool's connections are there.
    func isComplete() async throws {
        while pool.counts.open < pool.configuration.size {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// Asks until the server answers again.
    func comesBack() async throws {
        for _ in 0..<100 {
            if await failure({ try await pool.ping() }) == nil { return }
        }
        Issue.record("the server does not answer any more")
    }

    /// What the first counter says.
    func counted() async throws -> Int { try await pool.run(Sample.value.one(Int.self, 1)) }

    /// Runs a script on a connection of its own, as a superuser.
    @discardableResult
    func script(_ text: String) async throws -> [[String?]] {
        try await Bench.plain(connectionString, text)
    }

    @discardableResult
    static func plain(_ server: String, _ text: String) async throws -> [[String?]] {
        try await onThread(named: "script") {
            try PlainConnection(to: server, name: "script").execute(text)
        }
    }

    private static let tables = """
        create table item (
            item_id bigint primary key,
            label text not null,
            weight int not null default 0 constraint weight_is_not_negative check (weight >= 0)
        );
        insert into item select n, 'item ' || n, n from generate_series(1, 100) n;
        create table counter (counter_id int primary key, value bigint not null);
        insert into counter values (1, 0), (2, 0);
        create table claim (
            claim_id bigint constraint claim_is_unique unique deferrable initially deferred
        );
        create table wide (a int not null, b text not null);
        insert into wide values (1, 'x');
        create table much (number bigint, text text);
        create table fate (fate_id int);
        create function end_this_session() returns trigger language plpgsql as $$
            begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
        create constraint trigger fate after insert on fate deferrable initially deferred
            for each row execute function end_this_session();
        """
}
