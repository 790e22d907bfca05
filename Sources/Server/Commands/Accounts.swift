import App
import ArgumentParser
import Domain
import Foundation

/// `xiehui account …`: accounts and their one-time invitations.
struct Accounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Add accounts and invite their holders.",
        subcommands: [Add.self, Invite.self, Code.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an account with a duty and a one-time invitation.",
            discussion: """
                Acts as the account named by --as (else the configured operator). The very first \
                account, an administrator, needs nobody to act as.
                """
        )

        @Option(help: "The name to sign in with: small letters and digits.")
        var user: String

        @Option(help: "The holder's name.")
        var name: String

        @Option(help: "The duty, such as township_officer.")
        var duty: String

        @Option(help: "The code of the region it is held in.")
        var region: String

        // Never an argument: the list of processes shows those to everybody on the machine.
        @Flag(help: "Read the holder's ID number, one line, from standard input.")
        var holderID = false

        @Option(help: "Why, in one sentence.")
        var reason = "由命令行开通"

        @Option(name: .customLong("as"), help: "The account to act as.")
        var actor: String?

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            try await Commands.run { around in
                let made = try await add(around)
                if json {
                    try Terminal.say(json: made)
                } else {
                    Terminal.say("\(made.username)  \(made.invitation)  \(made.link)")
                }
            }
        }

        private func add(_ around: Surroundings) async throws -> AccountCommands.Made {
            let (site, owner) = try await around.siteAndOwner()
            let commands = AccountCommands(site: site, owner: owner)
            let wish = try AccountCommands.Wish(
                userName: user,
                displayName: name,
                duty: duty,
                region: region,
                holder: holderID ? Terminal.ask("The holder's ID number: ") : "",
                reason: reason
            )
            if try await commands.isEmpty() { return try await commands.addFirst(wish) }
            return try await commands.add(wish, as: try around.actor(actor))
        }
    }

    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new one-time invitation; what was open is withdrawn."
        )

        @Argument(help: "The account's user name.")
        var name: String

        @Option(name: .customLong("as"), help: "The account to act as.")
        var actor: String?

        func run() async throws {
            try await Commands.run { around in
                let (site, owner) = try await around.siteAndOwner()
                let made = try await AccountCommands(site: site, owner: owner)
                    .invite(name, as: try around.actor(actor))
                Terminal.say("\(made.username)  \(made.invitation)  \(made.link)")
            }
        }
    }

    struct Code: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print an account's one-time code; only in a demonstration."
        )

        @Argument(help: "The account's user name.")
        var name: String

        func run() async throws {
            try await Commands.run { around in
                let (site, owner) = try await around.siteAndOwner()
                let code = try await AccountCommands(site: site, owner: owner)
                    .demonstrationCode(of: name)
                guard let code else {
                    throw Failure("no such account with one-time codes in a demonstration")
                }
                Terminal.say(code)
            }
        }
    }
}
