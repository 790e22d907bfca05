import Foundation

/// Runs a program of the system and waits for it.
///
/// Not with Foundation's `Process`: it waits for a descriptor that a server started by the program
/// inherits and keeps open for ever.
enum Shell {
    @discardableResult
    static func run(_ path: String, _ arguments: [String]) throws -> String {
        let output = "/tmp/" + UUID().uuidString
        defer { unlink(output) }
        // From /tmp: the folder of the tests may be one that the database's user cannot enter.
        let words = ["/usr/bin/env", "-C", "/tmp", path] + arguments
        let status = try spawn(words, output: output)
        let text = try String(contentsOfFile: output, encoding: .utf8)
        guard status == 0 else {
            throw ShellFailure(
                command: ([path] + arguments).joined(separator: " "),
                output: text
            )
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Starts the program with its output in a file, and returns its exit status.
    private static func spawn(_ words: [String], output: String) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var copies = words.map { strdup($0) } + [nil]
        defer { copies.forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, words[0], &actions, nil, &copies, environ) == 0 else {
            throw ShellFailure(command: words[0], output: "cannot be started")
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {}
        return status
    }
}

/// A program that failed, with what it said.
struct ShellFailure: Error {
    let command: String
    let output: String
}
