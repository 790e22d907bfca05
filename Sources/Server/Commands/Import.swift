import App
import ArgumentParser
import Domain
import Foundation

/// `xiehui import`: takes in ledgers as clerks keep them.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in ledgers (xlsx or csv) of one township.",
        discussion: """
            All files go in together or not at all, in the order of need. Refused rows come back as a \
            csv beside you, with the reason in a last column: mend it and import it again.
            """
    )

    @Argument(help: "The ledgers.", completion: .file())
    var files: [String]

    @Option(help: "The code of the township, nine digits.")
    var into: String

    @Option(help: "The year of ledgers that do not say theirs.")
    var year: Int?

    @Option(help: "The folder for refused rows.")
    var refused = "."

    @Option(name: .customLong("as"), help: "The account to act as.")
    var actor: String?

    @Flag(help: "Say what would happen and write nothing.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        try await Commands.run { around in
            let (site, owner) = try await around.siteAndOwner()
            let report = try await LedgerCommands(site: site, owner: owner).takeIn(
                files.map { LedgerSource(name: URL(filePath: $0).lastPathComponent, path: $0) },
                LedgerCommands.Wish(
                    into: into,
                    year: year,
                    isTrial: dryRun,
                    refusedFolder: refused
                ),
                as: try around.actor(actor),
                progress: { file, rows in Terminal.progress("\(file): \(rows)") }
            )
            Terminal.endProgress()
            if json {
                try Terminal.say(json: report)
            } else {
                report.files.forEach(Self.say)
            }
        }
    }

    private static func say(_ file: ImportReport.File) {
        Terminal.say(
            "\(file.file): \(file.rows) rows, \(file.added) added, \(file.changed) changed, "
                + "\(file.unchanged) unchanged, \(file.refused) refused"
        )
        for (code, count) in file.reasons.sorted(by: { $0.key < $1.key }) {
            Terminal.say("  \(code) (\(RowReason(rawValue: code)?.label.chinese ?? "")): \(count)")
        }
        if let path = file.refusedFile { Terminal.say("  -> \(path)") }
        file.notes.forEach { Terminal.say("  \($0)") }
    }
}
