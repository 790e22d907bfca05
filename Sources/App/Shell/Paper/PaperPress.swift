import Foundation
import Glibc
import HTML

/// Turns papers into PDF, by WeasyPrint, and into documents for Word, by pandoc, each
/// in a process of its own with bounds, two at once at most.
///
/// The process gets a folder of its own, which goes with it, learns nothing of our surroundings, and
/// fetches nothing (`Web/Print/press.py`).
package final class PaperPress: Sendable {
    package struct Limits: Sendable {
        /// A letter takes half of one; without HarfBuzz three for each typeface, and on a busy machine
        /// many times that.
        package var seconds = 120.0
        package var bytes = 1 << 30
        /// Who comes when so many wait is asked to come again.
        package var waiting = 12

        package init() {}
    }

    private let sheets: URL
    private let limits: Limits
    private let path: String
    private let place: URL
    private let queue = OperationQueue()

    /// - Parameters:
    ///   - sheets: the folder with the style sheets of papers.
    ///   - path: where programs are looked for.
    ///   - place: where folders are made that last as long as a paper is being set.
    package init(
        sheets: URL,
        _ limits: Limits = Limits(),
        searching path: String? = ProcessInfo.processInfo.environment["PATH"],
        in place: URL = FileManager.default.temporaryDirectory
    ) {
        self.sheets = sheets
        self.limits = limits
        self.path = path ?? "/usr/bin:/bin"
        self.place = place
        queue.maxConcurrentOperationCount = 2
    }

    /// The paper as a PDF; who waits for it does not hold up a thread that answers requests.
    func pdf(of paper: some Paper) async throws -> [UInt8] {
        guard queue.operationCount < limits.waiting else { throw PaperFault.busy }
        let sheets = ["press.py", "paper.css", "\(paper.look).css"].map {
            self.sheets.appending(path: $0).path(percentEncoded: false)
        }
        let html = paper.html
        return try await queued { [self] in
            let memory = "--as=\(limits.bytes)"
            let python = try interpreter(of: try program("weasyprint"))
            return try set(html, memory, [python, "-I", sheets[0]], sheets.dropFirst())
        }
    }

    /// The paper as a document for Word, with Chinese styles, real headings and tables.
    func docx(of paper: some Paper) async throws -> [UInt8] {
        guard queue.operationCount < limits.waiting else { throw PaperFault.busy }
        let script = sheets.appending(path: "word.py").path(percentEncoded: false)
        let html = paper.html
        return try await queued { [self] in
            let pandoc = try pandoc()
            // pandoc reserves far more addresses than it writes to.
            let memory = "--data=" + String(limits.bytes)
            return try set(html, memory, [try program("python3"), "-I", script], [pandoc])
        }
    }

    func bytes(of paper: some Paper, as form: PaperForm) async throws -> [UInt8] {
        switch form {
        case .pdf: try await pdf(of: paper)
        case .docx: try await docx(of: paper)
        }
    }

    private func queued(_ body: @escaping @Sendable () throws -> [UInt8]) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result { try body() }) }
        }
    }

    private func set(
        _ html: HTML,
        _ memory: String,
        _ command: [String],
        _ rest: some Collection<String>
    ) throws -> [UInt8] {
        let folder = try PrivateFolder(for: "paper", in: place)
        defer { withExtendedLifetime(folder) {} }
        let (input, output) = (folder.path("page.html"), folder.path("page.out"))
        try Data(html.utf8).write(to: URL(filePath: input))
        let process = Process()
        process.executableURL = URL(filePath: try program("timeout"))
        process.arguments =
            [
                "--signal=KILL", "\(limits.seconds)", try program("prlimit"),
                memory,
                "--cpu=\(Int(limits.seconds.rounded(.up)))", "--core=0",
            ] + command + [output] + rest
        // A folder of its own for what it likes to leave behind.
        let home = folder.path("")
        process.environment = ["PATH": path, "LC_ALL": "C.UTF-8", "HOME": home, "TMPDIR": home]
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: input))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try check(process.terminationStatus)
        return try Array(Data(contentsOf: URL(filePath: output)))
    }

    private func check(_ status: Int32) throws(PaperFault) {
        switch status {
        case 0: return
        case Self.notInstalled: throw .missing
        case SIGKILL, 128 + SIGKILL: throw .tookTooLong
        default: throw .notSet
        }
    }

    /// What the script ends with where it finds no WeasyPrint.
    private static let notInstalled: Int32 = 69

    /// The Python that it was installed for, as its first line says; a machine may have several.
    private func interpreter(of script: String) throws -> String {
        let first =
            try String(contentsOfFile: script, encoding: .utf8)
            .split(separator: "\n").first ?? ""
        let words = first.drop { "#! ".contains($0) }.split(separator: " ").map(String.init)
        guard first.hasPrefix("#!"), let named = words.first else { throw PaperFault.missing }
        guard named.hasSuffix("/env"), let name = words.last else { return named }
        return try program(name)
    }

    private func pandoc() throws(PaperFault) -> String {
        do { return try program("pandoc") } catch { throw .missingPandoc }
    }

    private func program(_ name: String) throws(PaperFault) -> String {
        let folders = path.split(separator: ":").map(String.init)
        let found = folders.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
        guard let found else { throw .missing }
        return found
    }
}
