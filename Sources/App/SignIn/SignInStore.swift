import Domain
import Foundation
import Postgres

/// What the sign-in desk reads and writes; all of it through functions that say no more than this.
struct SignInStore: Sendable {
    let database: any Database

    func account(named name: String, from client: String) async throws -> SignInAccount {
        try await database.run(SignInQuery.account.one(SignInAccount.self, name, client))
    }

    func failed(_ name: String, from client: String) async throws {
        _ = try await database.run(SignInQuery.failed.execute(name, client))
    }

    func open(
        _ proof: SignInProof,
        _ token: Token,
        step: TimeStep?,
        _ client: SignInClient
    ) async throws -> SignInVerdict {
        try await database.run(
            SignInQuery.done.one(
                SignInVerdict.self,
                proof.name,
                client.address,
                proof.key,
                token.hash,
                step?.number,
                client.browser
            )
        )
    }

    func signOut(_ token: Token) async throws {
        _ = try await database.run(SignInQuery.out.execute(token.hash))
    }
}

package enum SignInQuery: String, QueryFile {
    case account, done, failed, out

    package static let folder = "sign_in"
}

/// What the desk may know of a name before anybody is signed in; the same for a name nobody bears.
struct SignInAccount: Row, Sendable {
    let form: PasswordForm?
    let totpSealed: Data?
    let lastStep: TimeStep
    let waitSeconds: Int

    init(_ row: inout RowReader) throws {
        row.skip()
        form = PasswordForm(try row.next())
        totpSealed = try row.next([UInt8]?.self).map { Data($0) }
        lastStep = TimeStep(number: try row.next())
        row.skip()
        waitSeconds = try row.next()
        row.skip()
    }
}

/// A name with the key of the password that was typed.
struct SignInProof: Codable, Sendable {
    let name: String
    let key: String
}

/// From where and with what somebody signs in: slowing counts by it, and her list of sessions
/// shows it.
struct SignInClient: Sendable {
    let address: String
    let browser: String
    /// The session this browser holds already; a new one takes its place.
    let former: Token?
}

/// What the database says to a name and a key.
enum SignInVerdict: String, Column, Row {
    case signedIn = "signed_in"
    case wait
    case wrong
    case codeNeeded = "code_needed"
    case codeUsed = "code_used"
    /// A duty above the village was given since; the authenticator is not set up yet.
    case enrol
}
