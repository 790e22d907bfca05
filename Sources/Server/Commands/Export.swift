import App
import ArgumentParser
import Foundation

/// `xiehui export`: a standard return as a file.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Write a standard return (R1 to R4, R11; R10 with --purpose) of a township or village to a file.",
        discussion: """
            The return is taken out by the rights of the account, and that it was is recorded. With \
            --purpose R2, R3 and R10 hold names and numbers whole and can be imported again; who took \
            them out and what for is recorded too. R4 and R11 can be imported again as they are.
            """
    )

    @Argument(help: "The return: R1, R2, R3, R4, R10 or R11.")
    var code: String

    @Argument(help: "The code of the township or village.")
    var region: String

    @Argument(help: "The period: 2026, 2026-Q1 or 2026-03.")
    var period: String

    @Option(help: "xlsx or csv.")
    var format = "xlsx"

    @Option(help: "The file to write; by itself, one named by return, region and period.")
    var out: String?

    @Option(help: "What whole numbers are needed for.")
    var purpose: String?

    @Flag(help: "Of R11 the suggestions, not the charters.")
    var suggestions = false

    @Option(name: .customLong("as"), help: "The account to act as.")
    var actor: String?

    func validate() throws {
        guard ExportCommands.Format(rawValue: format) != nil else {
            throw ValidationError("the format is xlsx or csv")
        }
    }

    func run() async throws {
        try await Commands.run { around in
            let (site, owner) = try await around.siteAndOwner()
            let file = try await ExportCommands(site: site, owner: owner).export(
                ExportCommands.Wish(
                    code: code,
                    place: region,
                    period: period,
                    format: ExportCommands.Format(rawValue: format) ?? .xlsx,
                    purpose: purpose,
                    ofSuggestions: suggestions
                ),
                as: try around.actor(actor)
            )
            let path = out ?? file.name
            // It may hold what a register holds: for nobody's eyes but hers.
            let written = FileManager.default.createFile(
                atPath: path,
                contents: Data(file.bytes),
                attributes: [.posixPermissions: 0o600]
            )
            guard written else { throw CocoaError(.fileWriteUnknown) }
            Terminal.say(path)
        }
    }
}
