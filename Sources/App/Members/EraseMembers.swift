import Domain
import Postgres

extension Site {
    /// Erases what identifies those who left or died twelve months ago, some at a time.
    ///
    /// - Returns: how many people there were.
    @discardableResult
    package func eraseMembers() async throws -> Int {
        var all = 0
        while true {
            let some = try await jobs.transaction {
                try await $0.run(MemberQuery.erase.one(Int.self, clock.today, Self.erasedAtOnce))
            }
            all += some
            guard some == Self.erasedAtOnce else { return all }
        }
    }

    /// How many there are of whom that is due.
    package func membersToErase() async throws -> Int {
        try await jobs.run(MemberQuery.toErase.one(Int.self, clock.today))
    }

    /// So few that nobody waits for their rows, so many that a county is done in a minute.
    private static let erasedAtOnce = 200
}
