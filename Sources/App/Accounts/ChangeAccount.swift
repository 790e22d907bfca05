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
        return try await change("duty") { them, me throws(GrantingRefusal) in
            try Granting.check(checked.grant, to: them, by: me)
        } act: { store in
            if let holder { try await store.identify(account, holder: holder) }
            try await store.grant(checked.grant, to: account, reason: checked.reason)
        }
    }

    func revoke(_ grant: Int64) async throws -> Response {
        let reason = try reason()
        return try await change("account") { them, me throws(GrantingRefusal) in
            guard them.account != me.account else { throw .oneself }
        } act: { store in
            try await store.revoke(grant, of: account, reason: reason)
        }
    }

    func suspend() async throws -> Response {
        let reason = try reason()
        return try await change("account", by: Granting.checkCare) { store in
            try await store.suspend(account, reason: reason)
        }
    }

    func reinstate() async throws -> Response {
        try await change("account", by: Granting.checkCare) { store in
            try await store.reinstate(account)
        }
    }

    /// Withdraws what was not used and makes a new invitation: also the way back for somebody
    /// who forgot her password.
    func invite() async throws -> Response {
        let code = try NewInvitation.make()
        let hash = visitor.site.keys.hash(of: code)
        let slip = try NewInvitation(account: account, code: code).slip(visitor.site)
        return try await change("account", to: slip, by: Granting.checkCare) { store in
            try await store.invite(account, hash)
        }
    }

    /// Finds the account, holds the rule against both, and acts; all in one transaction.
    ///
    /// - Parameter field: beside which field of the page a refusal stands.
    private func change(
        _ field: String,
        to next: Link? = nil,
        by rule: @escaping @Sendable (Holder, Holder) throws(GrantingRefusal) -> Void,
        act: @escaping @Sendable (AccountStore) async throws -> Void
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let (_, grants) = try await transaction.run(
                    AccountStore.find(account),
                    AccountStore.grants(of: account)
                )
                do throws(GrantingRefusal) {
                    try rule(Self.holder(account, grants), person.holder)
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
        let reason = Folding.trimmed(sent["reason"])
        guard (1...200).contains(reason.count) else {
            throw Problems("reason", Sentence("请写明原因，最多 200 个字。"))
        }
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
