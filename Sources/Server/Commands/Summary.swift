import App
import ArgumentParser
import Foundation

/// `xiehui summary`: the annual work summary of a place.
struct Summary: AsyncParsableCommand {
    /// In which form it is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, html, docx, pdf
    }

    static let configuration = CommandConfiguration(
        abstract: "Print the annual work summary of a place.",
        discussion: """
            As json: every figure with its value, how exact it is (exact, at_least, about, unknown, \
            below_10) and the page of the rows it counts. What nobody entered is null, not zero. Of a summary \
            that was handed in the figures that stand in it, with "now" where the rows say otherwise by now. As html, \
            docx or pdf: the summary itself, as it is written, or what it would begin with.
            """
    )

    @Argument(help: "The code of a township, county or village.")
    var region: String

    @Argument(help: "The year, as 2026.")
    var year: Int

    @Option(name: .long, help: "The form: json, html, docx or pdf.")
    var format: Format = .json

    @Option(name: .customLong("as"), help: "The account to act as.")
    var actor: String?

    func run() async throws {
        try await Commands.run { around in
            let (site, owner) = try await around.siteAndOwner()
            let commands = SummaryCommands(site: site, owner: owner)
            let wish = try SummaryCommands.Wish(place: region, year: year)
            switch format {
            case .json:
                try Terminal.say(json: await commands.figures(wish, as: around.actor(actor)))
            case .html: try await write(.html, commands, wish, as: around.actor(actor))
            case .docx: try await write(.docx, commands, wish, as: around.actor(actor))
            case .pdf: try await write(.pdf, commands, wish, as: around.actor(actor))
            }
        }
    }

    /// Writes the document itself: `xiehui summary … --format pdf > summary.pdf`.
    private func write(
        _ form: SummaryCommands.Form,
        _ commands: SummaryCommands,
        _ wish: SummaryCommands.Wish,
        as actor: String
    ) async throws {
        let bytes = try await commands.document(wish, as: actor, in: form)
        try FileHandle.standardOutput.write(contentsOf: bytes)
    }
}
