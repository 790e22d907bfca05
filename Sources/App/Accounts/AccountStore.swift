import Domain
import Foundation
import Postgres

/// Accounts, their duties and invitations, as far as the person here may see and change them.
struct AccountStore: Sendable {
    let database: any Database

    static func find(_ account: Account.ID) -> Query<AccountDetail> {
        AccountQuery.find.one(AccountDetail.self, account)
    }

    static func grants(of account: Account.ID) -> Query<[GrantEntry]> {
        AccountQuery.grants.list(GrantEntry.self, account)
    }

    func add(
        _ account: NewAccountForm.Checked,
        holder: Data?
    ) async throws -> Account.ID {
        try await database.run(
            AccountQuery.add.one(
                Account.ID.self,
                account.userName.text,
                account.displayName.text,
                Language.chinese.rawValue,
                account.grant.region,
                holder.map { Array($0) }
            )
        )
    }

    func grant(_ grant: Grant, to account: Account.ID, reason: String) async throws {
        _ = try await database.run(
            AccountQuery.grant.one(
                Int64.self,
                account,
                grant.duty.rawValue,
                grant.region,
                reason
            )
        )
    }

    /// Enters whose account it is, where that was not known; only of an account in her care.
    func identify(_ account: Account.ID, holder: Data) async throws {
        guard
            try await database.run(AccountQuery.holder.execute(account, Array(holder))) == 1
        else {
            throw Problems("holder", Sentence("这个账号不全归您管：身份证号登记过就不用填，没登记请找上一级管理员。"))
        }
    }

    func revoke(_ grant: Int64, of account: Account.ID, reason: String) async throws {
        try await changesOne(AccountQuery.revoke.execute(grant, account, reason))
    }

    func invite(_ account: Account.ID, _ hash: Data) async throws {
        _ = try await database.run(
            AccountQuery.invite.one(Moment.self, account, Array(hash))
        )
    }

    func suspend(_ account: Account.ID, reason: String) async throws {
        try await changesOne(AccountQuery.suspend.execute(account, reason))
    }

    func reinstate(_ account: Account.ID) async throws {
        try await changesOne(AccountQuery.reinstate.execute(account))
    }

    /// No row changed: it is not there, not hers to change, or was changed a moment before.
    private func changesOne(_ query: Query<Int>) async throws {
        guard try await database.run(query) == 1 else { throw Stop.notFound }
    }

    /// What the database refused, as the form's problem; what is no rule of ours is thrown on.
    static func problems(in error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "user_name_is_free":
            return Problems("user_name", Sentence("这个用户名已经有人用了，请换一个。"))
        case "one_person_holds_one_power":
            return Problems("duty", .separatedPowers)
        case "power_needs_a_known_holder":
            return Problems("holder", Sentence(IDNumberFault.empty))
        case "holder_is_not_exchanged":
            return Problems("holder", Sentence("这个账号登记过别的身份证号，不能改成另一个人。"))
        case "duty_is_held_once":
            return Problems("duty", Sentence("已经有这项职责了。"))
        case "duty_fits_the_region":
            return Problems("duty", Sentence("这项职责不设在这一级地区。"))
        case "duty_is_not_granted_to_oneself", "duty_is_not_revoked_by_oneself":
            return Problems("duty", Sentence(GrantingRefusal.oneself))
        case "duty_is_not_granted_upwards":
            return Problems("duty", Sentence("不能给开您账号或任命您的人加职责。"))
        case "account_region_code_fkey":
            throw Stop.notFound
        case nil where error.sqlState == "42501":
            // A policy refused: to her, what lies beyond it does not exist.
            throw Stop.notFound
        default: throw error
        }
    }
}

package enum AccountQuery: String, QueryFile {
    case add, counts, find, grant, grants, holder, invite, list, reinstate, revoke, suspend
    case findByName = "find_by_name"

    package static let folder = "accounts"
}
