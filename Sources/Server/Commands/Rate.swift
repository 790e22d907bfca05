import App
import ArgumentParser

/// `xiehui rate`: computes a month, from a township up to the whole country.
struct Rate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compute a month's rating for all townships of a place.",
        discussion: """
            Townships that are computed already are left alone, so a run that broke off is simply \
            started again. A month that has not closed is not computed.
            """
    )

    @Argument(help: "The code of a township, county, prefecture or province, or 'country'.")
    var region: String

    @Argument(help: "The month, as 2026-03.")
    var month: String

    @Option(name: .customLong("as"), help: "The account to act as.")
    var actor: String?

    @Flag(help: "Compute anew what is computed and not reviewed yet.")
    var again = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        try await Commands.run { around in
            let (site, owner) = try await around.siteAndOwner()
            let report = try await RatingCommands(site: site, owner: owner).rate(
                RatingCommands.Wish(place: region, month: month, again: again),
                as: try around.actor(actor),
                progress: { done, all in Terminal.progress("\(done)/\(all)") }
            )
            Terminal.endProgress()
            if json {
                try Terminal.say(json: report)
            } else {
                Terminal.say(
                    "\(report.townships) townships, \(report.chapters) chapters, "
                        + "\(report.waiting) waiting, \(report.seconds) s"
                )
            }
        }
    }
}
