import Foundation
import Testing

/// Nothing of the town whose year is known stands in the code: no figure, no name, no year.
struct NothingOfOneTownTests {
    /// What the figures and summaries are made of.
    private static let folders = [
        "Sources/Domain/Summaries", "Sources/App/Summaries", "SQL/Queries/figures",
        "SQL/Queries/summaries", "SQL/Seed/Reference", "Sources/Server/Commands",
    ]

    private static func files() throws -> [URL] {
        let views = TestDatabase.share.appending(path: "SQL/Views")
        let figures = try FileManager.default.contentsOfDirectory(
            at: views,
            includingPropertiesForKeys: nil
        )
        .filter {
            $0.lastPathComponent.hasPrefix("figure") || $0.lastPathComponent.hasPrefix("summ")
        }
        return figures
            + folders.flatMap { folder in
                let walk = FileManager.default.enumerator(
                    at: TestDatabase.share.appending(path: folder),
                    includingPropertiesForKeys: nil
                )
                return (walk?.allObjects ?? []).compactMap { $0 as? URL }
                    .filter { ["swift", "sql", "txt", "json"].contains($0.pathExtension) }
            }
    }

    /// Its numbers of three digits and more that mean nothing else, its names and its year.
    private static func words() throws -> [String] {
        let numbers = try FigureTests.expected().values
            .filter { $0 >= 100 && !$0.truncatingRemainder(dividingBy: 100).isZero }
            .map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
        let names = try Town.expected().membersByChapter.keys.map { String($0.prefix(2)) }
        return numbers + names + ["39.79", "云溪", "\(try Town.expected().year)"]
    }

    @Test func `no figure, name or year of the known town stands in code, seeds or templates`()
        throws
    {
        let files = try Self.files()
        #expect(files.count > 10)
        let words = try Self.words()
        #expect(words.count > 20)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for word in words {
                let isNumber = word.allSatisfy { $0.isNumber || $0 == "." }
                let found = text.ranges(of: word).contains { range in
                    guard isNumber else { return true }
                    let before = text[..<range.lowerBound].last?.isNumber ?? false
                    return !before && !(text[range.upperBound...].first?.isNumber ?? false)
                }
                #expect(!found, "\(word) in \(file.lastPathComponent)")
            }
        }
    }
}
