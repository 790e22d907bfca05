import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// Makes an account with its first duty and its invitation: all three, or none.
struct AddAccount: Sendable {
    let visitor: Visitor
    let sent: SentForm

    /// - Returns: the way to the slip.
    /// - Throws: `Problems` for the form.
    func carryOut(_ form: NewAccountForm) async throws -> Response {
        let checked = try form.checked(on: visitor.site.clock.today)
        let holder = checked.holder.map { visitor.site.keys.hash(of: $0) }
        let code = try NewInvitation.make()
        let hash = visitor.site.keys.hash(of: code)
        do {
            return try await visitor.act(sent) { person, transaction in
                try Self.mayGrant(checked.grant, isIdentified: holder != nil, person)
                let store = AccountStore(database: transaction)
                let account = try await store.add(checked, holder: holder)
                try await store.grant(checked.grant, to: account, reason: checked.reason)
                try await store.invite(account, hash)
                return try NewInvitation(account: account, code: code)
                    .slip(visitor.site)
            }
        } catch let error as PostgresError {
            throw try AccountStore.problems(in: error)
        }
    }

    static func mayGrant(
        _ grant: Grant,
        isIdentified: Bool,
        _ person: SignedIn
    ) throws {
        try person.require(.addAccount, at: grant.region)
        let newcomer = Holder(account: 0, grants: [], isIdentified: isIdentified)
        do {
            try Granting.check(grant, to: newcomer, by: person.holder)
        } catch {
            throw Problems("duty", Sentence(error))
        }
    }
}

/// A code just made, and how it gets onto paper without standing in the database.
struct NewInvitation: Sendable {
    let account: Account.ID
    let code: InvitationCode

    static func make() throws -> InvitationCode {
        try InvitationCode(random: Array(Token.random(bytes: 8)))
    }

    /// The page that prints it.
    func slip(_ site: Site) throws -> Link {
        "/accounts/\(account.value)/slip?note=\(try note(site))"
    }

    /// What the address of the printing page says of the code: it travels sealed and for an hour.
    func note(_ site: Site) throws -> String {
        let note = SlipNote(
            account: account.value,
            code: code.text,
            made: site.clock.now()
        )
        let sealed = try site.keys.seal(JSONEncoder().encode(note), for: SealPurpose.invitationSlip)
        return sealed.base64URL
    }
}

/// What a slip's address carries, sealed.
struct SlipNote: Codable, Sendable {
    let account: Int64
    let code: String
    let made: Date

    init(account: Int64, code: String, made: Date) {
        self.account = account
        self.code = code
        self.made = made
    }

    /// The note of this request, if it is ours, for this account, and not too old.
    init?(_ request: Request, _ site: Site, for account: Account.ID) {
        let text = request.uri.queryParameters["note"].map(String.init) ?? ""
        guard let sealed = Data(base64URL: text),
            let note = site.keys.read(
                SlipNote.self,
                from: sealed,
                for: SealPurpose.invitationSlip
            ),
            note.account == account.value,
            note.made.addingTimeInterval(3600) > site.clock.now()
        else { return nil }
        self = note
    }

    /// The last whole day on which the invitation is good: it ends 14 days on, at this hour.
    var lastDay: Day { Moment(made.addingTimeInterval(13 * 86_400)).day }
}
