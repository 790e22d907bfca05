import Foundation
import Testing

/// The table of what is expected at each door, as it stands beside the site's tests.
struct ExpectedMatrix {
    /// One table: what stands above it, the columns, and a row for each name.
    struct Block {
        var heading: [String]
        var columns: [String] = []
        var rows: [(name: String, expected: [String: String])] = []

        /// The word behind `act`, if the block is about one.
        var act: String? { value(of: "act") }

        /// About a door for fewer places than the act is for.
        var isNarrow: Bool { value(of: "place")?.hasPrefix("only ") == true }

        func value(of key: String) -> String? {
            heading.first { $0.hasPrefix(key + " ") }
                .map { $0.dropFirst(key.count).trimmingCharacters(in: .whitespaces) }
        }
    }

    let blocks: [Block]

    /// Reads the file that lies in the neighbouring folder of tests.
    init(near file: String = #filePath) throws {
        let tests = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = tests.appending(path: "AppTests/Rights")
        let files = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        .filter { $0.hasPrefix("expected-") && $0.hasSuffix(".txt") }.sorted()
        let lines = try files.flatMap {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
                .components(separatedBy: "\n") + [""]
        }.filter { !$0.hasPrefix("#") }
        blocks = lines.split(separator: "").map { ExpectedMatrix.block(of: Array($0)) }
    }

    /// The table whose heading begins so.
    func block(_ heading: String) throws -> Block {
        try #require(blocks.first { $0.heading.first?.hasPrefix(heading) == true })
    }

    private static func block(of lines: [String]) -> Block {
        guard let top = lines.firstIndex(where: { $0.hasPrefix(" ") }) else {
            return Block(heading: lines)
        }
        var block = Block(heading: Array(lines[..<top]))
        block.columns = words(lines[top])
        for line in lines[(top + 1)...] {
            let values = words(line)
            let expected = zip(block.columns, values.dropFirst()).map { ($0, $1) }
            block.rows.append((values[0], Dictionary(expected) { first, _ in first }))
        }
        return block
    }

    private static func words(_ line: String) -> [String] {
        line.split(separator: " ").map(String.init)
    }
}
