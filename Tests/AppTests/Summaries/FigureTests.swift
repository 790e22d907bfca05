import Domain
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App

/// The figures of the imported town: the known values, each opening as many rows as it counts.
struct FigureTests {
    /// Keys of the expected file that are no figures of the summary.
    private static func isFigure(_ key: String) -> Bool {
        !["year", "township"].contains(key) && !key.hasPrefix("roster_")
    }

    /// The expected numbers by dotted key.
    static func expected() throws -> [String: Double] {
        let data = try Data(contentsOf: URL(filePath: Town.path("expected.json")))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        var found: [String: Double] = [:]
        for (key, value) in object where isFigure(key) {
            if let number = value as? NSNumber { found[key] = number.doubleValue }
            for (part, number) in value as? [String: NSNumber] ?? [:] {
                found["\(key).\(part)"] = number.doubleValue
            }
        }
        return found
    }

    private static func ledgers() throws -> [String] {
        let folder = URL(filePath: Town.path("00-镇情.csv")).deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        .filter { !$0.hasPrefix(".") }
        .sorted(by: >)
    }

    @Test func `every figure of the town is the known one, and opens as many rows`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers())
            let expected = try Self.expected()
            let year = try Town.expected().year
            let owner = try site.owner()
            defer { owner.close() }
            let sheet = try await SummaryCommands(site: site.site, owner: owner).figures(
                SummaryCommands.Wish(place: Town.region, year: year),
                as: "yunxi.officer"
            )
            for (key, number) in expected {
                let cell = try #require(sheet.figures[key], "\(key)")
                #expect(
                    cell.value.map { "\($0)" } == "\(Decimal(string: "\(number)") ?? 0)",
                    "\(key)"
                )
                #expect(cell.kind == "exact", "\(key)")
            }
            // A ledger says whether a suggestion was answered, and not on which day.
            let answered = try String(contentsOfFile: Town.path("12-意见建议.csv"), encoding: .utf8)
                .split(whereSeparator: \.isNewline)
                .count { $0.hasSuffix("已答复") || $0.hasSuffix("已采纳") }
            #expect(sheet.figures["suggestions_answered"]?.value == Decimal(answered))
            #expect(answered > 0 && Double(answered) < expected["suggestions"] ?? 0)
            try await Self.expectRows(site, sheet)
            try Self.expectHonesty(sheet)
        }
    }

    /// Every figure's page counts as many rows as it says.
    private static func expectRows(_ site: TestSite, _ sheet: FigureSheet) async throws {
        let officer = try await site.signIn(Cast.officer)
        let (region, year) = (try RegionCode(Town.region), try Town.expected().year)
        let (_, figures) = try await officer.read(FigureStore.figures(region, year), site)
        #expect(figures.count == sheet.figures.count)
        for figure in figures {
            let link = try #require(sheet.figures[figure.key.rawValue]?.link)
            let rows = try await officer.countRows(at: link)
            #expect(rows == figure.rows, "\(figure.key.rawValue)")
        }
    }

    /// What no row holds is null and unknown; what is kept and was not there is nought.
    private static func expectHonesty(_ sheet: FigureSheet) throws {
        for key in [
            "distance_to_city_km", "project_households_lifted", "star_demonstration_groups",
            "booklets_to_household", "aid_paid_yuan", "rated_months", "households",
        ] {
            #expect(
                sheet.figures[key]?.value == nil && sheet.figures[key]?.kind == "unknown",
                "\(key)"
            )
        }
        #expect(sheet.figures["volunteer_activities"]?.value == 0)
        #expect(sheet.figures["chapters_by_kind.migrant"]?.value == 0)
        let json = String(decoding: try JSONEncoder().encode(sheet), as: UTF8.self)
        #expect(json.contains("\"value\":null"))
        #expect(sheet.figures["health_attendance_rate"]?.value == 98)
        #expect(sheet.figures["health_campaigns"]?.value == 2)
        #expect(sheet.figures["venues_renovated"]?.value == 4)
    }

    @Test func `a year in which nothing was kept yet is not known, rather than nought`()
        async throws
    {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(["00-镇情.csv", "01-协会名册.xlsx", "05-活动台账.xlsx"])
            let officer = try await site.signIn(Cast.officer)
            let (place, year) = (try RegionCode(Town.region), try Town.expected().year)
            let (_, before) = try await officer.read(FigureStore.figures(place, year - 1), site)
            let values = Dictionary(uniqueKeysWithValues: before.map { ($0.key.rawValue, $0) })
            #expect(values["activities"]?.kind == .unknown)
            #expect(values["population"]?.kind == .unknown)
            #expect(values["chapters"]?.value != nil)
        }
    }

    @Test func `the database and the program know the same figures`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let known = try database.run("select figure_key from figure_name")
            .split(separator: "\n").map(String.init)
        #expect(known.sorted() == FigureKey.all.map(\.rawValue).sorted())
        #expect(FigureKey(rawValue: "members_by_chapter.") == nil)
        #expect(FigureKey(rawValue: "born") == nil)
    }
}

extension Person {
    /// What a query answers her, by her own rights.
    func read<Answer: Sendable>(
        _ query: Query<Answer>,
        _ site: TestSite
    ) async throws -> (SignedIn, Answer) {
        let token = try #require(token)
        let (person, answer) = try await site.site.database.run(
            after: ShellQuery.enter.first(SignedIn.self, token.hash, "test"),
            check: { person in
                guard let person else { throw Stop.signIn }
                return person
            },
            query
        )
        return (person, answer)
    }

    /// How many rows a figure's pages show in all.
    func countRows(at link: String) async throws -> Int {
        var (count, next) = (0, Optional(link))
        while let address = next {
            let page = try await get(address).expect(.ok)
            count += page.text.components(separatedBy: "<th scope=\"row\">").count - 1
            next = page.text.range(of: "\" rel=\"next\"").flatMap { end in
                page.text[..<end.lowerBound].range(of: "href=\"", options: .backwards).map {
                    String(page.text[$0.upperBound..<end.lowerBound]).replacing("&amp;", with: "&")
                }
            }
        }
        return count
    }
}
