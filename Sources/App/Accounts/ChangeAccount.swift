import Domain
import HTML
import Hummingbird
import Postgres

/// One change to somebody's account, in one transaction: a duty more or less, a new invitation,
/// suspended or taken back.
struct ChangeAccount: Sendable {
    let visitor: Visitor
    let account: Account.ID
    let sent: SentForm

    func grant() async throws -> Response {
        let checked = try GrantForm(sent).checked(on: visitor.site.clock.today)
        let holder = checked.holder.map { visitor.site.keys.hash(of: $0) }
        return try await change("duty") { them, me, _ throws(GrantingRefusal) in
            try Granting.check(checked.grant, to: them, by: me)
        } act: { store in
            if let holder { try await store.identify(account, holder: holder) }
            try await store.grant(checked.grant, to: account, reason: checked.reason)
        }
    }

    func revoke(_ grant: Int64) async throws -> Response {
        let reason = try reason()
        return try await change("account") { them, me, entries throws(GrantingRefusal) in
            // One that is not there is for the store to miss.
            guard let entry = entries.first(where: { $0.id == grant && $0.revoked == nil })
            else { return }
            try Granting.checkRevoking(Grant(entry.duty, at: entry.region), of: them, by: me)
        } act: { store in
            try await store.revoke(grant, of: account, reason: reason)
        }
    }

    func suspend() async throws -> Response {
        let reason = try reason()
        return try await change("account", by: Self.care) { store in
            try await store.suspend(account, reason: reason)
        }
    }

    func reinstate() async throws -> Response {
        try await change("account", by: Self.care) { store in
            try await store.reinstate(account)
        }
    }

    /// Withdraws what was not used and makes a new invitation: also the way back for somebody
    /// who forgot her password.
    func invite() async throws -> Response {
        let code = try NewInvitation.make()
        let hash = visitor.site.keys.hash(of: code)
        let slip = try NewInvitation(account: account, code: code).slip(visitor.site)
        return try await change("account", to: slip, by: Self.care) { store in
            try await store.invite(account, hash)
        }
    }

    /// What must hold between the account's holder, the person here, and the duties there were.
    private typealias Rule =
        @Sendable (Holder, Holder, [GrantEntry]) throws(GrantingRefusal) ->
        Void

    private static let care: Rule = { them, me, _ throws(GrantingRefusal) in
        try Granting.checkCare(of: them, by: me)
    }

    /// Finds the account, holds the rule against both, and acts; all in one transaction.
    ///
    /// - Parameter field: beside which field of the page a refusal stands.
    private func change(
        _ field: String,
        to next: Link? = nil,
        by rule: @escaping Rule,
        act: @escaping @Sendable (AccountStore) async throws -> Void
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let (_, grants) = try await transaction.run(
                    AccountStore.find(account),
                    AccountStore.grants(of: account)
                )
                do throws(GrantingRefusal) {
                    try rule(Self.holder(account, grants), person.holder, grants)
                } catch {
                    throw Problems(error.field ?? field, Sentence(error))
                }
                try await act(AccountStore(database: transaction))
                return next ?? "/accounts/\(account.value)"
            }
        } catch let error as PostgresError {
            throw try AccountStore.problems(in: error)
        }
    }

    /// As far as this page knows her; whose ID number it is, only the database knows.
    private static func holder(_ account: Account.ID, _ grants: [GrantEntry]) -> Holder {
        Holder(
            account: account.value,
            grants: grants.filter { $0.revoked == nil }.map { Grant($0.duty, at: $0.region) },
            isIdentified: true
        )
    }

    private func reason() throws -> String {
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        guard problems.isEmpty else { throw problems }
        return reason
    }
}

extension GrantingRefusal {
    /// The field that a refusal is about, where it is about one.
    fileprivate var field: String? {
        switch self {
        case .outsideRegion, .administratorFromAbove, .level: "region"
        default: nil
        }
    }
}
