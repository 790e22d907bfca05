import Domain
import HTML
import Hummingbird
import Postgres

/// Prints a household a slip: an account for one of the chapter's members who lives there.
struct IssueSlip: Sendable {
    let visitor: Visitor
    let household: Int64
    let sent: SentForm

    /// The first slip of a member, under the name she will sign in with.
    func carryOut() async throws -> Response {
        guard let member = Int64(sent["member"]) else {
            throw Problems("member", Sentence("请选这一户里由谁来用。"))
        }
        var problems = Problems()
        let userName = problems.check("user_name") { () throws(Sentence.Refusal) in
            do throws(UserNameFault) {
                return try UserName(sent["user_name"])
            } catch {
                throw .init(Sentence(error))
            }
        }
        if sent["lives_here"].isEmpty {
            problems.add("lives_here", Sentence("请先核对：这位会员就住在这一户。"))
        }
        guard let userName, problems.isEmpty else { throw problems }
        return try await issue(to: member, named: userName.text)
    }

    /// A new code for an account there is; the one before is worth nothing any more.
    func again(for account: Int64) async throws -> Response {
        let accounts = try await visitor.read(
            SlipQuery.accounts.list(HouseholdAccount.self, household)
        ).1
        guard let found = accounts.first(where: { $0.account.value == account }),
            found.state != .ended, let member = found.member
        else { throw Stop.notFound }
        return try await issue(to: member, named: found.userName)
    }

    private func issue(to member: Int64, named userName: String) async throws -> Response {
        let code = try NewInvitation.make()
        let hash = Array(visitor.site.keys.hash(of: code))
        return try await act { site, transaction in
            let account = try await transaction.run(
                SlipQuery.issue.one(
                    Account.ID.self,
                    household,
                    member,
                    userName,
                    hash,
                    site.clock.now()
                )
            )
            let note = try NewInvitation(account: account, code: code).note(site)
            return "/households/\(household)/slip/\(account.value)?note=\(note)"
        }
    }

    /// She moved away, or it was the wrong person.
    func end(_ account: Int64) async throws -> Response {
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        try problems.stopIfAny()
        return try await act { site, transaction in
            let isEnded = try await transaction.run(
                SlipQuery.end.one(Bool.self, household, account, reason, site.clock.now())
            )
            guard isEnded else { throw Stop.notFound }
            return "/households/\(household)"
        }
    }

    private func act(
        _ body: @escaping @Sendable (Site, Transaction) async throws -> Link
    ) async throws -> Response {
        do {
            return try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(HouseholdStore.find(household))
                try person.require(.issueSlip, at: found.region)
                return try await body(visitor.site, transaction)
            }
        } catch let error as PostgresError {
            throw try Self.problems(in: error)
        }
    }

    /// What the database refused, as the form's problem; what is no rule of ours is thrown on.
    private static func problems(in error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "user_name_is_free":
            Problems("user_name", Sentence("这个用户名已经有人用了，请换一个。"))
        case "slip_is_for_a_member_here":
            Problems("member", Sentence("只能选同一个协会的在册会员，户也要在册。"))
        case "member_speaks_for_one_household":
            Problems("member", Sentence("这位会员已经有另一户的账号，请先到那一户停用。"))
        case "slip_opens_a_member_only":
            Problems("account", Sentence("这个账号还有别的职责，请找账号管理员重发邀请。"))
        case "duty_fits_the_region":
            Problems("member", Sentence("这一户登记在镇协会，不在村、社区；先转到所在的村，再打邀请条。"))
        default: throw error
        }
    }
}
