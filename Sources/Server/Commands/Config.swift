import ArgumentParser

/// `xiehui config`: what is in force and from where, secrets hidden.
struct Config: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what is configured, and from where; secrets are hidden."
    )

    func run() async throws {
        let settings = try await Settings.read()
        for key in Settings.Key.allCases {
            let value = key.isSecret && settings[key] != nil ? "(hidden)" : settings[key]
            let source = settings.source(key).map { "  # \($0)" } ?? ""
            Terminal.say("\(key.rawValue) = \(value ?? "(not set)")\(source)")
        }
    }
}
