import Testing

@testable import App

struct SecondLockTests {
    @Test func `the database alone keeps everyone to what is hers`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let mismatches = try SecondLock(database: database).mismatches()
        #expect(mismatches == [])
    }

    /// A policy that no test misses is not guarded: each is opened once, and taken away once.
    @Test func `opening or dropping any one policy is noticed`() async throws {
        let source = try await TestDatabase()
        defer { source.drop() }
        let policies = try source.run(
            "select tablename || ' ' || policyname from pg_policies where schemaname = 'public'"
        ).split(separator: "\n").map { $0.split(separator: " ") }
        #expect(policies.count > 10)
        for policy in policies where !Self.isOpenAnyway(policy[0]) {
            for change in [Self.open(policy[1], policy[0]), Self.drop(policy[1], policy[0])] {
                let database = try await TestDatabase()
                defer { database.drop() }
                _ = try database.run(change)
                let mismatches = try SecondLock(database: database).mismatches()
                #expect(!mismatches.isEmpty, "\(policy) \(change.prefix(10))")
            }
        }
    }

    /// The installation's name and the list of duties are for everyone.
    private static func isOpenAnyway(_ table: Substring) -> Bool {
        ["installation", "duty"].contains(table)
    }

    private static func drop(_ policy: Substring, _ table: Substring) -> String {
        "drop policy \(policy) on \(table)"
    }

    /// Opens it for whatever command it was for.
    private static func open(_ policy: Substring, _ table: Substring) -> String {
        """
        do $$
        declare
            p pg_policies;
        begin
            select * into p from pg_policies
            where tablename = '\(table)' and policyname = '\(policy)';
            execute format('alter policy %I on %I %s %s', p.policyname, p.tablename,
                case when p.qual is not null then 'using (true)' end,
                case when p.with_check is not null or p.cmd = 'INSERT'
                    then 'with check (true)' end);
        end
        $$
        """
    }
}
