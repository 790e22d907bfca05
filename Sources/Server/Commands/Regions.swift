import App
import ArgumentParser
import Foundation

/// `xiehui regions …`: the tree of divisions.
struct Regions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Load the list of divisions.",
        subcommands: [Import.self, Add.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a place that the list of divisions lacks; it is marked local.",
            discussion: "Its parent must be there: the county of a township, and so on."
        )

        @Argument(help: "The code, as long as its level asks.")
        var code: String

        @Argument(help: "The name.")
        var name: String

        func run() async throws {
            try await Commands.run { around in
                try await RegionImport(database: try around.ownerPool(around.library())).add(
                    code,
                    name
                )
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Load a division list (csv: code,name,level,parent_code).",
            discussion: "Refused lines are named with their reason; the others are taken over."
        )

        @Argument(help: "The csv file.")
        var file: String

        @Flag(help: "Print JSON.")
        var json = false

        func run() async throws {
            try await Commands.run { around in
                let report = try await RegionImport(
                    database: try around.ownerPool(around.library())
                )
                .carryOut(URL(filePath: file))
                if json {
                    try Terminal.say(json: report)
                } else {
                    Terminal.say(report.sentence)
                    for line in report.refused {
                        Terminal.say("line \(line.line): \(line.code) \(line.name): \(line.reason)")
                    }
                }
            }
        }
    }
}
