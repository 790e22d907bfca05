import Domain
import HTML
import Hummingbird
import Postgres

/// The accounts of a region: who has which duty, since when and by whom.
struct AccountRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/accounts", to: .seeAccounts, use: list)
        doors.get("/accounts/new", to: .addAccount, use: new)
        doors.post("/accounts", to: .addAccount, use: add)
        doors.get("/accounts/{account}", to: .seeAccounts, use: show)
        doors.post("/accounts/{account}/duties", to: .grantDuty, use: grant)
        doors.post("/accounts/{account}/duties/{grant}/end", to: .revokeDuty, use: revoke)
        doors.post("/accounts/{account}/invitations", to: .inviteAgain, use: invite)
        doors.get("/accounts/{account}/slip", to: .inviteAgain, use: slip)
        doors.post("/accounts/{account}/suspension", to: .suspendAccount, use: suspend)
        doors.post("/accounts/{account}/reinstatement", to: .reinstateAccount, use: reinstate)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let filter = AccountFilter(request.uri.queryParameters)
        let (person, rows) = try await visitor.read(filter.query)
        return visitor.show(
            AccountListPage(t: visitor.words(for: person), filter: filter, found: rows),
            to: person
        )
    }

    /// The form for a new account; without a region, the way to choose one.
    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let region = try request.region()
        guard let region else { return .seeOther("/regions?for=account") }
        return try await newPage(NewAccountForm(region: region), visitor)
    }

    /// Adds the account with its first duty and leads to the slip, or shows what is wrong.
    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = try NewAccountForm(sent)
        do {
            return try await AddAccount(visitor: visitor, sent: sent).carryOut(form)
        } catch let problems as Problems {
            return try await newPage(form, visitor, problems)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await accountPage(visitor)
    }

    func grant(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor, .grant) { try await $0.grant() }
    }

    func revoke(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let grant = try visitor.id("grant")
        return try await change(request, visitor, .revoke(grant)) { try await $0.revoke(grant) }
    }

    func invite(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor, .button) { try await $0.invite() }
    }

    func suspend(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor, .suspension) { try await $0.suspend() }
    }

    func reinstate(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor, .button) { try await $0.reinstate() }
    }

    /// The printable slip of an invitation just made; its note holds the code for an hour.
    func slip(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let account = try visitor.account()
        let (person, found) = try await visitor.read(AccountStore.find(account))
        let t = visitor.words(for: person)
        guard let note = SlipNote(request, site, for: account) else {
            return .seeOther("/accounts/\(account.value)")
        }
        return visitor.show(
            SlipPage(
                t: t,
                name: found.account.displayName,
                userName: found.account.userName,
                note: note,
                site: site.address,
                place: .accounts,
                back: (t("回到账号"), "/accounts/\(account.value)")
            ),
            to: person
        )
    }

    private func change(
        _ request: Request,
        _ visitor: Visitor,
        _ form: RefusedChange.Form,
        _ act: (ChangeAccount) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(
                ChangeAccount(visitor: visitor, account: visitor.account(), sent: sent)
            )
        } catch let problems as Problems {
            let refused = RefusedChange(form: form, sent: sent, problems: problems)
            return try await accountPage(visitor, refused)
        }
    }

    private func newPage(
        _ form: NewAccountForm,
        _ visitor: Visitor,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, region) = try await visitor.read(
            RegionQuery.find.one(Region.self, form.region)
        )
        try person.require(.addAccount, at: form.region)
        let page = NewAccountPage(
            t: visitor.words(for: person),
            region: region,
            form: form,
            duties: Granting.duties(for: form.region, by: person.holder),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }

    private func accountPage(
        _ visitor: Visitor,
        _ refused: RefusedChange? = nil
    ) async throws -> Response {
        let account = try visitor.account()
        let (person, (found, grants)) = try await visitor.read(
            AccountStore.find(account),
            AccountStore.grants(of: account)
        )
        let page = AccountPage(
            t: visitor.words(for: person),
            person: person,
            detail: found,
            grants: grants,
            formToken: FormToken(text: visitor.token.formToken),
            refused: refused
        )
        return visitor.show(page, to: person, status: refused?.problems.status ?? .ok)
    }
}
