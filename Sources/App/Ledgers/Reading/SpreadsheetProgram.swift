import Foundation
import Glibc

/// The program that opens workbooks: `xlsx2csv`, in a process of its own with bounds.
struct SpreadsheetProgram: Sendable {
    private let program: String
    /// Sets the bounds and then becomes the program.
    private let bounds: String
    /// Releases from 0.8.3 on leave out the rows a filter hides, unless told otherwise.
    private let asksForHiddenRows: Bool
    /// What opens old workbooks, where it is installed.
    let office: OfficeProgram?

    /// What stands before the name of each sheet: a sign that no cell can hold.
    static let sheetMark = "\u{1E}"

    /// Looks for both programs where this process looks for programs.
    init(searching path: String? = ProcessInfo.processInfo.environment["PATH"]) throws(LedgerFault)
    {
        let folders = (path ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
        program = try SpreadsheetProgram.find("xlsx2csv", in: folders)
        bounds = try SpreadsheetProgram.find("prlimit", in: folders)
        office = OfficeProgram(in: folders, bounds: bounds)
        let help = try SpreadsheetProgram.help(of: program)
        asksForHiddenRows = help.contains("--include-hidden-rows")
    }

    /// Starts it on a file; what it says is csv, each sheet after a line with its name.
    func open(_ file: String, _ limits: ReadingLimits) throws(LedgerFault) -> RunningProgram {
        var arguments = [
            "--as=\(limits.programBytes)", "--cpu=\(limits.seconds)", "--core=0", program,
            "--all", "--sheetdelimiter", "x30", "--dateformat", "%Y-%m-%d",
        ]
        if asksForHiddenRows { arguments.append("--include-hidden-rows") }
        arguments.append(URL(filePath: file).absoluteURL.path(percentEncoded: false))
        return try RunningProgram(bounds, arguments, limits)
    }

    private static func find(_ name: String, in folders: [String]) throws(LedgerFault) -> String {
        let found = folders.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
        guard let found else { throw .programMissing(name) }
        return found
    }

    private static func help(of program: String) throws(LedgerFault) -> String {
        let running = try RunningProgram(program, ["--help"], ReadingLimits())
        var text: [UInt8] = []
        while true {
            let piece = try running.next()
            guard !piece.isEmpty else { break }
            text += piece
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// A child process whose output is read; it ends with whoever reads it.
final class RunningProgram {
    private let process = Process()
    private let output: ByteSource

    /// - Parameter home: where it may leave what it likes; its user's own folder without one.
    init(
        _ program: String,
        _ arguments: [String],
        _ limits: ReadingLimits,
        home: String? = nil
    ) throws(LedgerFault) {
        let pipe = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = RunningProgram.environment(home: home)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw .programMissing(program)
        }
        // A copy of our own, which no other child takes along.
        let copy = fcntl(pipe.fileHandleForReading.fileDescriptor, F_DUPFD_CLOEXEC, 0)
        output = ByteSource(pipe: copy, limits)
    }

    deinit {
        end()
    }

    /// The next piece; an empty one when the program has ended well.
    func next() throws(LedgerFault) -> [UInt8] {
        let piece = try output.next()
        if piece.isEmpty { try checkEnd() }
        return piece
    }

    private func checkEnd() throws(LedgerFault) {
        while process.isRunning {
            usleep(1000)
            try output.spend(.milliseconds(1))
        }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw .damaged
        }
    }

    private func end() {
        guard process.isRunning else { return }
        // Its children too, where it leads a group of its own.
        kill(-process.processIdentifier, SIGKILL)
        kill(process.processIdentifier, SIGKILL)
    }

    /// Of ours it learns where programs lie and nothing else.
    private static func environment(home: String?) -> [String: String] {
        let own = ProcessInfo.processInfo.environment
        return ["PATH", "HOME"].reduce(into: ["LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"]) {
            $0[$1] = $1 == "HOME" ? home ?? own[$1] : own[$1]
        }
    }
}
