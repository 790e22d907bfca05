import Foundation

/// What a command says on its terminal; results go to standard output, progress to the other.
enum Terminal {
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func say(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        say(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Reads one line from standard input, with a question where somebody sits at a terminal.
    static func ask(_ question: String) -> String {
        progress(question)
        return readLine() ?? ""
    }

    /// Progress is shown on a terminal and nothing of it in a pipe.
    static func progress(_ text: String) {
        guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1b}[K\(text)".utf8))
    }

    /// Leaves the line of progress, if there was one.
    static func endProgress() {
        guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1b}[K".utf8))
    }
}
