import App
import ArgumentParser
import Foundation
import Postgres

/// `xiehui demo …`: what `Deploy/demo` needs; the database refuses it outside a demonstration.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill a demonstration.",
        shouldDisplay: false,
        subcommands: [Mark.self, Town.self, Accounts.self]
    )

    struct Mark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mark a database without accounts as a demonstration."
        )

        func run() async throws {
            try await Commands.run { around in
                let (site, owner) = try await around.siteAndOwner()
                try await Demonstration(site: site, owner: owner).mark()
            }
        }
    }

    struct Accounts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give every account without a password one, and print them as JSON."
        )

        func run() async throws {
            try await Commands.run { around in
                let (site, owner) = try await around.siteAndOwner()
                let accounts = try await Demonstration(site: site, owner: owner).openAccounts()
                try Terminal.say(json: accounts)
            }
        }
    }

    struct Town: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Load the demonstration town and print its accounts as JSON."
        )

        @Option(help: "The folder for the rows of its ledgers that are refused.")
        var refused = "."

        func run() async throws {
            try await Commands.run { around in
                let (site, owner) = try await around.siteAndOwner()
                try await around.migrator().run(
                    scripts: around.share.appending(path: "SQL/Seed/Cast")
                )
                let accounts = try await Demonstration(site: site, owner: owner).openAccounts()
                try await takeLedgers(around, site, owner)
                try Terminal.say(json: accounts)
            }
        }

        /// The register comes from the town's own ledgers, as its officer takes them in.
        private func takeLedgers(_ around: Surroundings, _ site: Site, _ owner: Pool) async throws {
            let folder = around.share.appending(path: "SQL/Seed/Town")
            let files = try FileManager.default.contentsOfDirectory(
                at: folder,
                includingPropertiesForKeys: nil
            )
            _ = try await LedgerCommands(site: site, owner: owner).takeIn(
                files.map {
                    LedgerSource(
                        name: $0.lastPathComponent,
                        path: $0.path(percentEncoded: false)
                    )
                },
                LedgerCommands.Wish(
                    into: "431003190",
                    year: nil,
                    isTrial: false,
                    refusedFolder: refused
                ),
                as: "yunxi.officer",
                progress: { _, _ in }
            )
        }
    }
}
