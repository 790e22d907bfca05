import Domain
import Foundation
import Postgres

/// An invitation that is still open: whose it is, and what she will be able to do.
struct Invitation: Row, Sendable {
    let account: Account.ID
    let userName: UserName
    let displayName: String
    let needsCode: Bool
    let duties: [Duty]
    /// The names of the duties' regions, in the same order.
    let places: [String]

    init(_ row: inout RowReader) throws {
        account = try row.next()
        userName = try UserName(try row.next(String.self))
        displayName = try row.next()
        needsCode = try row.next()
        duties = try row.next()
        places = try row.next()
    }
}

/// Finds and uses up invitations; the database knows only the codes' keyed hashes.
struct InvitationStore: Sendable {
    let database: any Database

    func find(_ hash: Data) async throws -> Invitation? {
        try await database.run(InvitationQuery.find.first(Invitation.self, Array(hash)))
    }

    /// Nil if somebody used it a moment before.
    func accept(
        _ hash: Data,
        password: String,
        authenticator: Data?,
        step: TimeStep?
    ) async throws -> Account.ID? {
        let sealed = authenticator.map { Array($0) }
        return try await database.run(
            InvitationQuery.accept.one(
                Account.ID?.self,
                Array(hash),
                password,
                sealed,
                step?.number
            )
        )
    }
}

package enum InvitationQuery: String, QueryFile {
    case find, accept

    package static let folder = "invitations"
}

extension KeyRing {
    /// By what an invitation is found: its code itself is nowhere in the database.
    func hash(of code: InvitationCode) -> Data {
        fingerprint(of: code.signs, kind: "invitation")
    }
}
