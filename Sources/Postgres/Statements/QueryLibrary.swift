import Foundation

/// One query file as the server will see it.
final class Statement: Sendable {
    /// Its place in the library, by which connections remember what they have prepared.
    let index: Int
    /// folder/name, as errors and logs call it.
    let name: String
    let text: String

    init(index: Int, name: String, text: String) {
        self.index = index
        self.name = name
        self.text = text
    }
}

/// Every query file of the product, read once at start: what is missing stops the start, by name.
package struct QueryLibrary: Sendable {
    private let folders: [String: [String: Statement]]

    /// Reads all `<folder>/<name>.sql` below a folder.
    package init(folder: URL) throws {
        var folders: [String: [String: Statement]] = [:]
        var count = 0
        for directory in try QueryLibrary.contents(of: folder) where directory.hasDirectoryPath {
            let name = directory.lastPathComponent
            for file in try QueryLibrary.contents(of: directory) where file.pathExtension == "sql" {
                let key = file.deletingPathExtension().lastPathComponent
                let statement = Statement(
                    index: count,
                    name: "\(name)/\(key)",
                    text: try String(contentsOf: file, encoding: .utf8)
                )
                try statement.checkOpening()
                folders[name, default: [:]][key] = statement
                count += 1
            }
        }
        self.folders = folders
    }

    /// Whether names and files match both ways; all that do not are told at once.
    package func check(_ files: [any QueryFile.Type]) throws {
        var faults: [String] = []
        var known: Set<String> = []
        for type in files {
            for name in QueryLibrary.names(type) {
                known.insert("\(type.folder)/\(name)")
                if folders[type.folder]?[name] == nil {
                    faults.append("\(type.folder)/\(name).sql is missing")
                }
            }
        }
        for statement in statements where !known.contains(statement.name) {
            faults.append("\(statement.name).sql has no name in the code")
        }
        guard faults.isEmpty else {
            throw PostgresError(.missingQuery, note: faults.joined(separator: ", "))
        }
    }

    /// Every statement, in order of name.
    var statements: [Statement] {
        folders.values.flatMap(\.values).sorted { $0.name < $1.name }
    }

    func statement(_ folder: String, _ file: String) throws -> Statement {
        guard let statement = folders[folder]?[file] else {
            throw PostgresError(.missingQuery, query: "\(folder)/\(file)")
        }
        return statement
    }

    private static func names<File: QueryFile>(_ type: File.Type) -> [String] {
        type.allCases.map(\.rawValue)
    }

    private static func contents(of folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: [.isDirectoryKey]
        ).sorted { $0.path < $1.path }
    }
}

extension Statement {
    /// Words that would change a shared connection under its other callers.
    private static let forbidden: Set<String> = [
        "abort", "begin", "close", "commit", "deallocate", "declare", "discard", "end", "fetch",
        "listen", "notify", "prepare", "release", "reset", "rollback", "savepoint", "set", "start",
        "unlisten",
    ]

    /// Refuses a file that opens, ends or bends a transaction: that is the pool's own trade.
    fileprivate func checkOpening() throws {
        let word = firstWord
        guard !word.isEmpty else { throw PostgresError(.missingQuery, query: name, note: "empty") }
        guard !Statement.forbidden.contains(word) else {
            throw PostgresError(.misuse, query: name, note: "a query file may not \(word)")
        }
    }

    /// The first word that is not in a comment.
    private var firstWord: String {
        var rest = Substring(text)
        while true {
            rest = rest.drop { $0.isWhitespace }
            if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                guard let end = rest.firstRange(of: "*/") else { return "" }
                rest = rest[end.upperBound...]
            } else {
                return rest.prefix { $0.isLetter }.lowercased()
            }
        }
    }
}
