import Configuration
import Foundation
import SystemPackage

/// What the program was told: environment over file over default.
struct Settings: Sendable {
    /// Where values may come from, the stronger first, with the word for it.
    private let sources: [(name: String, reader: ConfigReader)]

    /// Every setting there is, in the order in which `xiehui config` prints them.
    enum Key: String, CaseIterable {
        case databaseOwner = "database.owner"
        case databaseApp = "database.app"
        case databaseBoard = "database.board"
        case share
        case httpHost = "http.host"
        case httpPort = "http.port"
        case metricsPort = "metrics.port"
        case keyFile = "key.file"
        case auditFile = "audit.file"
        case files
        case siteURL = "site.url"
        case siteSecure = "site.secure"
        case siteBehindProxy = "site.behindProxy"
        case `operator`

        /// Connection strings may hold a password.
        var isSecret: Bool { rawValue.hasPrefix("database.") }

        var isFlag: Bool { self == .siteSecure || self == .siteBehindProxy }

        var fallback: String? {
            switch self {
            case .httpHost: "127.0.0.1"
            case .httpPort: "8080"
            case .siteSecure, .siteBehindProxy: "false"
            default: nil
            }
        }
    }

    /// Reads the environment (`XIEHUI_…`) and the file that `XIEHUI_CONFIG` names.
    static func read() async throws -> Self {
        let environment = EnvironmentVariablesProvider().prefixKeys(with: "xiehui")
        var sources = [(name: "environment", reader: ConfigReader(provider: environment))]
        if let path = ProcessInfo.processInfo.environment["XIEHUI_CONFIG"] {
            guard FileManager.default.isReadableFile(atPath: path) else {
                throw Failure("the configuration file \(path) cannot be read")
            }
            let file = try await FileProvider<JSONSnapshot>(filePath: FilePath(path))
            sources.append((name: path, reader: ConfigReader(provider: file)))
        }
        return Self(sources: sources)
    }

    subscript(key: Key) -> String? { value(key)?.text ?? key.fallback }

    /// A setting that must be there; its absence stops the program, by name.
    func require(_ key: Key) throws -> String {
        guard let value = self[key], !value.isEmpty else {
            throw Failure(
                "the setting \(key.rawValue) is missing: put it into the file that XIEHUI_CONFIG "
                    + "names, or into the environment"
            )
        }
        return value
    }

    func number(_ key: Key) throws -> Int? {
        guard let text = self[key] else { return nil }
        guard let number = Int(text) else {
            throw Failure("the setting \(key.rawValue) must be a whole number, not \(text)")
        }
        return number
    }

    func flag(_ key: Key) throws -> Bool {
        switch self[key] {
        case "true": true
        case "false", nil: false
        case let other?:
            throw Failure("the setting \(key.rawValue) must be true or false, not \(other)")
        }
    }

    /// Where a value comes from, in words; nil if it is nowhere.
    func source(_ key: Key) -> String? {
        value(key)?.source ?? key.fallback.map { _ in "default" }
    }

    private func value(_ key: Key) -> (text: String, source: String)? {
        for source in sources {
            if let text = Self.text(source.reader, key) {
                return (text, source.name)
            }
        }
        return nil
    }

    /// A file may write numbers and truths without quotes.
    ///
    /// Which of them is asked for by the key: the reader gives a truth away as the number 1.
    private static func text(_ reader: ConfigReader, _ key: Key) -> String? {
        let name = ConfigKey(key.rawValue)
        return reader.string(forKey: name, isSecret: key.isSecret)
            ?? (key.isFlag
                ? reader.bool(forKey: name).map(String.init)
                : reader.int(forKey: name).map(String.init))
    }
}

/// A command that cannot be carried out: one sentence on standard error, and a non-zero exit.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
