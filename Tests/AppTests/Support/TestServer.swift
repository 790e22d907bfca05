import Foundation
import Testing

/// The throwaway PostgreSQL server that `Deploy/test` starts, seen as its superuser.
enum TestServer {
    /// libpq's connection string, without a database name.
    static var superuser: String {
        get throws {
            guard let url = ProcessInfo.processInfo.environment["XIEHUI_TEST_SERVER"] else {
                throw Missing()
            }
            return url
        }
    }

    struct Missing: Error, CustomStringConvertible {
        let description = "XIEHUI_TEST_SERVER is not set: run the tests through Deploy/test"
    }

    /// How to reach a database as one of its roles.
    static func connection(to database: String, as role: String) throws -> String {
        try superuser + " dbname=\(database) user=\(role)"
    }

    /// Runs SQL, as the superuser unless said otherwise, and returns what it printed, one row a line.
    @discardableResult
    static func run(
        _ sql: String,
        in database: String = "postgres",
        as role: String = "postgres"
    ) throws -> String {
        try TestConnection.run(sql, in: database, as: role)
    }

    /// Runs a file, as the superuser unless said otherwise, and returns what it printed.
    static func read(
        file: URL,
        in database: String,
        as role: String = "postgres"
    ) throws -> String {
        try psql(["-f", file.path(percentEncoded: false)], connection(to: database, as: role))
    }

    /// Runs a file of SQL as the given role.
    static func run(file: URL, in database: String, as role: String) throws {
        try psql(
            ["-1", "-f", file.path(percentEncoded: false)],
            connection(to: database, as: role)
        )
    }

    /// The whole database as text.
    static func dump(_ database: String) throws -> String {
        try carryOut(["pg_dump", "-d", connection(to: database, as: "postgres")])
    }

    @discardableResult
    private static func psql(_ arguments: [String], _ connection: String) throws -> String {
        try carryOut(
            ["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", connection] + arguments
        )
    }

    /// What a program says, without blanks at its ends.
    ///
    /// Output goes into files and not through pipes.
    ///
    /// A server that another test starts at that moment would inherit the pipe's end, and the
    /// reading here would wait for as long as that server lives.
    static func carryOut(_ words: [String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { remove(folder) }
        let (output, errors) = (folder.appending(path: "out"), folder.appending(path: "err"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try fresh(output)
        process.standardError = try fresh(errors)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Refused(description: try String(contentsOf: errors, encoding: .utf8))
        }
        return try String(contentsOf: output, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func fresh(_ file: URL) throws -> FileHandle {
        try Data().write(to: file)
        return try FileHandle(forWritingTo: file)
    }

    private static func remove(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            Issue.record("\(folder.path(percentEncoded: false)) could not be removed: \(error)")
        }
    }

    struct Refused: Error, CustomStringConvertible {
        let description: String
    }
}
