import Domain
import Foundation
import Postgres

/// What `xiehui account …` does: the same acts as the pages, by the same rights.
package struct AccountCommands: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    /// What a new account is made from, as typed.
    package struct Wish: Sendable {
        var form: NewAccountForm

        package init(
            userName: String,
            displayName: String,
            duty: String,
            region: String,
            holder: String,
            reason: String
        ) throws(RegionCodeFault) {
            form = NewAccountForm(region: try RegionCode(region))
            form.userName = userName
            form.displayName = displayName
            form.duty = duty
            form.holder = holder
            form.reason = reason
        }
    }

    /// A new account and how its holder gets in.
    package struct Made: Codable, Sendable {
        package let username: String
        package let invitation: String
        package let link: String
    }

    /// Adds an account with its duty and invitation, acting as the given account.
    package func add(_ wish: Wish, as operatorName: String) async throws -> Made {
        let checked = try wish.form.checked(on: site.clock.today)
        let code = try NewInvitation.make()
        let holder = checked.holder.map { site.keys.hash(of: $0) }
        let hash = site.keys.hash(of: code)
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        do {
            try await acting.act(.addAccount) { person, transaction in
                try AddAccount.mayGrant(checked.grant, isIdentified: holder != nil, person)
                let store = AccountStore(database: transaction)
                let account = try await store.add(checked, holder: holder)
                try await store.grant(checked.grant, to: account, reason: checked.reason)
                try await store.invite(account, hash)
            }
        } catch let error as PostgresError {
            throw try AccountStore.problems(in: error)
        }
        try await acting.end()
        return made(checked.userName, code)
    }

    /// Makes a new invitation for an account, acting as the given one.
    package func invite(_ userName: String, as operatorName: String) async throws -> Made {
        let name = try UserName(userName)
        let code = try NewInvitation.make()
        let hash = site.keys.hash(of: code)
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        do {
            try await acting.act(.inviteAgain) { _, transaction in
                let account = try await transaction.run(
                    AccountQuery.findByName.first(Account.ID.self, name.text)
                )
                guard let account else { throw Operator.Unknown(name: name.text) }
                try await AccountStore(database: transaction).invite(account, hash)
            }
        } catch let error as PostgresError {
            throw try AccountStore.problems(in: error)
        }
        try await acting.end()
        return made(name, code)
    }

    /// Whether nobody is there yet who could make an account.
    package func isEmpty() async throws -> Bool {
        try await owner.run(CommandQuery.isEmpty.one(Bool.self))
    }

    /// The first account of all: an administrator whom nobody granted anything.
    package func addFirst(_ wish: Wish) async throws -> Made {
        let checked = try wish.form.checked(on: site.clock.today)
        guard checked.grant.duty == .administrator else { throw FirstAccount.mustAdminister }
        let code = try NewInvitation.make()
        let hash = site.keys.hash(of: code)
        try await owner.transaction { transaction in
            let account = try await transaction.run(
                CommandQuery.firstAccount.first(
                    Account.ID.self,
                    checked.userName.text,
                    checked.displayName.text,
                    checked.grant.region
                )
            )
            guard let account else { throw FirstAccount.isThere }
            _ = try await transaction.run(
                CommandQuery.firstGrant.execute(account, checked.grant.region, checked.reason),
                CommandQuery.firstInvitation.execute(account, Array(hash))
            )
        }
        return made(checked.userName, code)
    }

    package enum FirstAccount: Error {
        case mustAdminister
        case isThere
    }

    private func made(_ userName: UserName, _ code: InvitationCode) -> Made {
        Made(
            username: userName.text,
            invitation: code.text,
            link: "\(site.address.base)/invitation/\(code.text)"
        )
    }
}

extension AccountCommands {
    /// The one-time code that an account of a demonstration would show on its telephone now.
    package func demonstrationCode(of userName: String) async throws -> String? {
        let sealed = try await owner.run(
            CommandQuery.demoSecret.first([UInt8]?.self, userName)
        )
        guard case .some(.some(let bytes)) = sealed else { return nil }
        return try site.keys.openAuthenticator(Data(bytes)).code(at: site.clock.now())?.digits
    }
}
