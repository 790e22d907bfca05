import Domain
import Foundation
import Postgres

/// The demonstration's own acts; the database refuses them anywhere else.
package struct Demonstration: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    /// One line of `accounts.json`.
    package struct Account: Codable, Sendable {
        package let role: String
        package let name: String
        package let username: String
        package let password: String
        package let region: String
        package let totp: String?
    }

    package func mark() async throws {
        _ = try await owner.transaction {
            try await $0.run(CommandQuery.markDemonstration.execute())
        }
    }

    /// Gives every account of the cast a password, and above the village a secret; returns them.
    package func openAccounts() async throws -> [Account] {
        var opened: [Account] = []
        let seeds = try await owner.run(CommandQuery.demoAccounts.list(Seeded.self))
        for seeded in seeds {
            opened.append(try await open(seeded))
        }
        return opened
    }

    private struct Seeded: Row {
        let userName: String
        let displayName: String
        let duty: String
        let region: RegionCode
        let place: String
        let needsCode: Bool

        init(_ row: inout RowReader) throws {
            userName = try row.next()
            displayName = try row.next()
            duty = try row.next()
            region = try row.next()
            place = try row.next()
            needsCode = try row.next()
        }
    }

    private func open(_ seeded: Seeded) async throws -> Account {
        let password = try InvitationCode(random: Array(Token.random(bytes: 8))).text.lowercased()
        let encoded = try await PasswordForm.encode(password, cost: site.passwords)
        let authenticator = seeded.needsCode ? Authenticator.make() : nil
        let sealed = try authenticator.map {
            Array(try site.keys.seal($0, for: SealPurpose.oneTimeCode))
        }
        _ = try await owner.transaction {
            try await $0.run(
                CommandQuery.demoPassword.execute(seeded.userName, encoded, sealed)
            )
        }
        return Account(
            role: seeded.duty,
            name: "\(seeded.displayName)（\(seeded.place)）",
            username: seeded.userName,
            password: password,
            region: seeded.region.text,
            totp: authenticator?.secret.text.replacing(" ", with: "")
        )
    }
}

extension Site {
    /// A demonstration as it will stand in so many days: notices run out, rounds open and close.
    package func inDays(_ days: Int) async throws -> Site {
        guard days != 0 else { return self }
        guard try await database.run(CommandQuery.isDemonstration.one(Bool.self)) else {
            throw DemonstrateTown.Refusal.notADemonstration
        }
        return by(Clock { [clock] in clock.now().addingTimeInterval(Double(days) * 86_400) })
    }
}
