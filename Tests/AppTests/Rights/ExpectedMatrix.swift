import Foundation

/// `expected-matrix.txt` and those of single subjects beside it, read: who is expected to get what at which door.
struct ExpectedMatrix: Sendable {
    enum Expectation: String, Sendable {
        case allowed, hidden, forbidden, refused
        case signIn = "sign-in"
    }

    /// One act with its doors and its table.
    struct Block: Sendable {
        let act: String
        var doors: [String] = []
        var columns: [String] = []
        var rows: [(role: String, cells: [Expectation])] = []
    }

    let open: Set<String>
    let blocks: [Block]

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let files = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        .filter { $0.hasPrefix("expected-") && $0.hasSuffix(".txt") }.sorted()
        let lines = try files.flatMap {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""]
        }.filter { !$0.hasPrefix("#") }
        open = Set(
            lines.filter { $0.hasPrefix("open ") }
                .map { $0.dropFirst(5).trimmingCharacters(in: .whitespaces) }
        )
        blocks = lines.split(whereSeparator: \.isEmpty).compactMap(Self.block)
    }

    private static func block(_ lines: ArraySlice<String>) -> Block? {
        guard let first = lines.first, first.hasPrefix("act ") else { return nil }
        var block = Block(act: first.dropFirst(4).trimmingCharacters(in: .whitespaces))
        for line in lines.dropFirst() {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "door": block.doors.append(words.dropFirst().joined(separator: " "))
            case "place": continue
            default:
                if line.hasPrefix(" ") {
                    block.columns = words
                } else {
                    let cells = words.dropFirst().compactMap(Expectation.init(rawValue:))
                    block.rows.append((words[0], cells))
                }
            }
        }
        return block
    }
}
