import Foundation

/// Runs a program of the system and waits for it.
enum Shell {
    @discardableResult
    static func run(_ path: String, _ arguments: [String], in folder: URL? = nil) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? URL(filePath: "/tmp")
        // A file, not a pipe: a server that is started would keep a pipe open for ever.
        let output = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        guard FileManager.default.createFile(atPath: output.path, contents: nil) else {
            throw ShellFailure(command: path, output: "no temporary file")
        }
        defer { unlink(output.path) }
        let handle = try FileHandle(forWritingTo: output)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: output, encoding: .utf8)
        guard process.terminationStatus == 0 else {
            throw ShellFailure(
                command: ([path] + arguments).joined(separator: " "), output: text)
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// A program that failed, with what it said.
struct ShellFailure: Error {
    let command: String
    let output: String
}
