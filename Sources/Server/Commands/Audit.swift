import App
import ArgumentParser
import Foundation
import Postgres

/// `xiehui audit …`: the chain that shows whether anybody changed the trail.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Seal and verify the audit trail.",
        subcommands: [Verify.self, Seal.self]
    )

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute the chain and name its first broken link.",
            discussion: "Exits with 1 if the chain is broken or its copy outside lacks a seal."
        )

        @Option(name: .customLong("as"), help: "The account to act as.")
        var actor: String?

        func run() async throws {
            try await Commands.run { around in
                let (site, owner) = try await around.siteAndOwner()
                let acting = try await Operator(
                    named: try around.actor(actor),
                    site: site,
                    owner: owner
                )
                let report = try await acting.verify(around.trail(site.database))
                Terminal.say(Self.words(report))
                if !report.isSound { throw ExitCode(1) }
            }
        }

        private static func words(_ report: AuditReport) -> String {
            let rest = "\(report.unsealed) entries are not sealed yet."
            if let fault = report.fault {
                return "The chain is broken at link \(report.brokenLink ?? 0) "
                    + "(entry \(report.brokenEntry ?? 0)): \(fault). \(rest)"
            }
            if let strayed = report.strayedSeal {
                return "The chain holds in itself, but seal \(strayed) is not the one that was "
                    + "written outside the database. \(rest)"
            }
            if let first = report.missingOutside.first {
                let torn = report.copyIsTorn ? " Its last line is torn." : ""
                return "The chain holds in itself, but the copy outside the database lacks "
                    + "\(report.missingOutside.count) of its seals, the first being \(first).\(torn) "
                    + rest
            }
            return "The chain of \(report.links) entries holds; \(report.sealsOutside) seals "
                + "outside the database agree. \(rest)"
        }
    }

    struct Seal: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Seal now what is settled; the site does so every minute."
        )

        func run() async throws {
            try await Commands.run { around in
                let (site, _) = try await around.siteAndOwner()
                let addition = try await around.trail(site.database).seal()
                if addition.wasTorn {
                    Terminal.say("The copy outside ended in a torn line, which was cut off.")
                }
                if addition.wasMissing {
                    Terminal.say(
                        "The copy outside was gone; it is made anew and vouches from now on."
                    )
                }
            }
        }
    }
}

extension Surroundings {
    func trail(_ database: Pool) throws -> AuditTrail {
        AuditTrail(
            database: database,
            file: URL(filePath: try settings.require(.auditFile))
        )
    }
}
