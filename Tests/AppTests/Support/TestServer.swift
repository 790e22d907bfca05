import Foundation

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
        try psql(["-c", sql], connection(to: database, as: role))
    }

    /// Runs a file of one statement and returns what it printed.
    static func read(file: URL, in database: String) throws -> String {
        try psql(["-f", file.path()], connection(to: database, as: "postgres"))
    }

    /// Runs a file of SQL as the given role.
    static func run(file: URL, in database: String, as role: String) throws {
        try psql(["-1", "-f", file.path()], connection(to: database, as: role))
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

    private static func carryOut(_ words: [String]) throws -> String {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complaint = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Refused(description: String(decoding: complaint, as: UTF8.self))
        }
        return String(decoding: printed, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    struct Refused: Error, CustomStringConvertible {
        let description: String
    }
}
