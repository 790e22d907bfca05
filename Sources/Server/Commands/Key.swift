import App
import ArgumentParser
import Foundation

/// `xiehui key …`: the keys that seal what the database must not be able to read.
struct Key: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the keys that seal sensitive values.",
        subcommands: [New.self]
    )

    struct New: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new key file, readable by its owner alone."
        )

        @Argument(help: "Where to write it; it must not exist yet.")
        var file: String

        func run() async throws {
            do {
                try KeyRing.make(at: URL(filePath: file))
            } catch KeyRing.Fault.existsAlready(let path) {
                throw Failure("\(path) exists already; a key file is never overwritten")
            }
        }
    }
}
