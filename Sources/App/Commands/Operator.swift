import Domain
import Foundation
import Postgres

/// The account as which a command acts: through the same role and the same rights as the pages.
///
/// Several may be named, with commas between: the first whose duties allow the act carries it out.
/// No account of a house may do everything, and nobody has to remember which may do what.
package struct Operator: Sendable {
    let site: Site
    private let names: String
    private let tokens: [Token]

    /// Opens a session of ten minutes for each; only the database's owner can.
    package init(named names: String, site: Site, owner: Pool) async throws {
        var tokens: [Token] = []
        for name in names.split(separator: ",") {
            let token = Token()
            let account = try await owner.transaction {
                try await $0.run(
                    CommandQuery.openSession.first(
                        Account.ID.self,
                        name.trimmingCharacters(in: .whitespaces),
                        token.hash,
                        10
                    )
                )
            }
            guard account != nil else { throw Unknown(name: String(name)) }
            tokens.append(token)
        }
        self.names = names
        self.tokens = tokens
        self.site = site
    }

    package struct Unknown: Error {
        package let name: String
    }

    /// The duties do not allow this, or not there.
    package struct MayNot: Error {
        package let name: String
    }

    /// Ends the sessions; a command that fails before leaves them to run out.
    package func end() async throws {
        for token in tokens { try await SignInDesk(site: site).signOut(token) }
    }

    /// One act in one transaction, by the rights of the account.
    func act<Value: Sendable>(
        _ act: Act,
        _ body: @escaping @Sendable (SignedIn, Transaction) async throws -> Value
    ) async throws -> Value {
        for token in tokens {
            do {
                return try await carryOut(act, as: token, body)
            } catch is Stop {
                continue
            }
        }
        throw MayNot(name: names)
    }

    private func carryOut<Value: Sendable>(
        _ act: Act,
        as token: Token,
        _ body: @escaping @Sendable (SignedIn, Transaction) async throws -> Value
    ) async throws -> Value {
        try await site.jobs.transaction { transaction in
            let (person, _) = try await transaction.run(
                after: ShellQuery.enter.first(SignedIn.self, token.hash, "command"),
                check: { person in
                    guard let person else { throw Stop.signIn }
                    guard person.may(act) else { throw Stop.forbidden }
                    return person
                }
            )
            return try await body(person, transaction)
        }
    }
}

/// Where a page would be shown, a command says a sentence.
extension Stop: CustomStringConvertible {
    var description: String {
        switch self {
        case .signIn: "the session of this command has ended"
        case .forbidden: "none of this account's duties allows that"
        case .notFound: "there is no such thing in the regions of this account"
        case .staleForm, .alreadyDone, .unreadable: "the request cannot be carried out"
        }
    }
}

/// What commands ask of the database; most of it as its owner.
package enum CommandQuery: String, QueryFile {
    case openSession = "open_session"
    case isDemonstration = "is_demonstration"
    case isEmpty = "is_empty"
    case firstAccount = "first_account"
    case firstGrant = "first_grant"
    case firstInvitation = "first_invitation"
    case markDemonstration = "mark_demonstration"
    case demoAccounts = "demo_accounts"
    case demoPassword = "demo_password"
    case demoSecret = "demo_secret"
    case demoTown = "demo_town"
    case demoVillages = "demo_villages"
    case demoHousehold = "demo_household"

    package static let folder = "commands"
}
