import App
import ArgumentParser

/// `xiehui retention`: what is past the term it is kept for, and clearing what two persons decided to.
struct Retention: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is kept past its term, or clear what two persons decided to.",
        discussion: """
            With a place and --dry-run it counts and writes nothing. With --due it does what the site \
            does every minute: carries out confirmed proposals whose day has come, and clears \
            entries of sign-in and spent invitations past their term.
            """
    )

    @Argument(help: "The code of a township or county.")
    var region: String?

    @Option(name: .customLong("as"), help: "The account to act as.")
    var actor: String?

    @Flag(help: "Only say how much is past its term.")
    var dryRun = false

    @Flag(help: "Clear what two persons decided to and whose day has come.")
    var due = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard dryRun != due else { throw ValidationError("say one of --dry-run and --due") }
        guard dryRun == (region != nil) else {
            throw ValidationError("--dry-run asks for a place, --due for none")
        }
    }

    func run() async throws {
        try await Commands.run { around in
            let (site, owner) = try await around.siteAndOwner()
            guard let region else {
                let rows = try await site.carryOutRetention() + site.tidyRetention()
                if json {
                    try Terminal.say(json: ["cleared": rows])
                } else {
                    Terminal.say("已清除 \(rows) 条。/ Rows cleared: \(rows).")
                }
                return
            }
            let lines = try await RetentionCommands(site: site, owner: owner)
                .trial(of: region, as: around.actor(actor))
            if json {
                try Terminal.say(json: lines)
            } else {
                for line in lines {
                    Terminal.say("\(line.label)\t\(Self.text(line.past))\t\(Self.text(line.held))")
                }
            }
        }
    }

    private static func text(_ count: Int?) -> String { count.map { "\($0)" } ?? "<10" }
}
