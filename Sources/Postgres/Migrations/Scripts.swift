import Foundation

/// One file of SQL.
struct Script: Sendable {
    let name: String
    let text: String
}

/// The migrations in their order, and the views that are made anew on top of them.
struct Scripts: Sendable {
    let migrations: [Script]
    let views: [Script]

    init(in folder: URL) throws {
        migrations = try Self.read(folder.appending(path: "Migrations"))
        views = try Self.read(folder.appending(path: "Views"))
    }

    /// All views as one text, by which a change of any of them is seen.
    var allViews: String { views.map { "-- \($0.name)\n\($0.text)" }.joined(separator: "\n") }

    /// The files of a folder that end in `.sql`, by name; a missing folder is an empty one.
    static func read(_ folder: URL) throws -> [Script] {
        guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
            return []
        }
        return try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        .filter { $0.hasSuffix(".sql") }.sorted()
        .map { name in
            Script(
                name: name,
                text: try String(
                    contentsOf: folder.appending(path: name),
                    encoding: .utf8
                )
            )
        }
    }
}
