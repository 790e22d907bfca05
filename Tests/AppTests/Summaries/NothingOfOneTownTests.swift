import Foundation
import Testing

/// Nothing of the town whose year is known stands in the code: no figure, no name, no year.
struct NothingOfOneTownTests {
    /// What the figures and summaries are made of: here a number of the town would be a typed one.
    private static let folders = [
        "Sources/Domain/Summaries", "Sources/App/Summaries", "SQL/Queries/figures",
        "SQL/Queries/annual_summaries", "SQL/Queries/summary_templates", "Sources/Server/Commands",
    ]
    private static let templates = [
        "0062_summary_template.sql", "0070_summary_template_version.sql",
    ]

    private static func files() throws -> [URL] {
        let share = TestDatabase.share
        let views = try walk("SQL/Views").filter {
            $0.lastPathComponent.hasPrefix("figure") || $0.lastPathComponent.hasPrefix("summ")
        }
        return try views + folders.flatMap(walk)
            + templates.map { share.appending(path: "SQL/Migrations/\($0)") }
    }

    /// Every text below a folder, which must be there and not empty.
    private static func walk(_ folder: String) throws -> [URL] {
        let place = TestDatabase.share.appending(path: folder)
        let walk = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
        let found = (walk?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { ["swift", "sql", "txt", "json", "html", "py"].contains($0.pathExtension) }
        try #require(!found.isEmpty, "\(folder) is empty")
        return found
    }

    /// Its numbers of three digits and more that mean nothing else, its names and its year.
    private static func numbers() throws -> [String] {
        try FigureTests.expected().values
            .filter { $0 >= 100 && !$0.truncatingRemainder(dividingBy: 100).isZero }
            .map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } + [
                "39.79", "\(try Town.expected().year)",
            ]
    }

    private static func names() throws -> [String] {
        try Town.expected().membersByChapter.keys.map { String($0.prefix(2)) } + ["云溪"]
    }

    @Test func `no figure or year of the known town stands where summaries are made`() throws {
        let files = try Self.files()
        #expect(files.count > 10)
        let numbers = try Self.numbers()
        #expect(numbers.count > 10)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for number in numbers {
                let found = text.ranges(of: number).contains { range in
                    let before = text[..<range.lowerBound].last?.isNumber ?? false
                    return !before && !(text[range.upperBound...].first?.isNumber ?? false)
                }
                #expect(!found, "\(number) in \(file.lastPathComponent)")
            }
        }
    }

    @Test func `no name of the known town stands anywhere in code, seeds or pages`() throws {
        let own = ["SQL/Seed/Town", "SQL/Seed/Cast", "Sources/App/Demonstration"]
        let files = try ["Sources", "SQL", "Web"].flatMap(Self.walk)
            .filter { file in !own.contains { file.path().contains($0) } }
        #expect(files.count > 500)
        let names = try Self.names()
        #expect(names.count > 10)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for name in names {
                #expect(!text.contains(name), "\(name) in \(file.path())")
            }
        }
    }
}
