import Domain
import Foundation
import Postgres
import Testing

@testable import App

/// Someone else's ledgers: a town of another province, of other names and sizes and in another year, laid out as its own
/// clerks like it, comes out as whoever made it up counted it.
@Suite struct OtherLedgersTests {
    static let town = PlannedTown(
        code: "621126290",
        name: "青崖乡",
        year: 2016,
        seed: 1,
        villages: ["马家沟村", "上磨村", "石硖村", "红土坡村", "柏林村", "店子村"],
        enterprises: [("青崖砂石厂", "955"), ("岷兴药材公司", "901")]
    )

    @Test
    func `the ledgers of another town end with its own figures, again nothing, and its next year`()
        async throws
    {
        try await withSite(on: "2018-01-10") { site in
            try site.found(Self.town)
            let first = try await site.takeIn(Self.town, of: 2016)
            let reasons = first.files.filter { $0.kind == "members" }.map(\.reasons)
                .reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
            #expect(reasons == PlannedLedgers.faults)
            for file in first.files where file.kind != "members" {
                #expect(file.reasons == [:] && file.added == file.rows, "\(file.file)")
            }
            try await site.expect(Self.town, in: 2016)
            let again = try await site.takeIn(Self.town, of: 2016)
            #expect(again.files.allSatisfy { $0.added == 0 && $0.changed == 0 })
            let next = try await site.takeIn(Self.town, of: 2017)
            #expect(next.files.allSatisfy { $0.refused == 0 }, "\(next.files.map(\.reasons))")
            try await site.expect(Self.town, in: 2017)
            try await site.expect(Self.town, in: 2016)
        }
    }

    /// Of many villages, two communities and no enterprise, whose clerks kept few ledgers.
    private static let large = PlannedTown(
        code: "220183288",
        name: "双泉镇",
        year: 2023,
        seed: 2,
        villages: (1...23).map { "第\($0)屯村" },
        communities: ["站前社区", "林场社区"],
        missing: ["00", "05", "08", "09", "10", "12"]
    )

    @Test
    func
        `a larger town with few ledgers says what it has not kept, and no other town's figures change`()
        async throws
    {
        try await withSite(on: "2025-02-03") { site in
            try site.found(Self.town)
            try site.found(Self.large)
            _ = try await site.takeIn(Self.town, of: 2016)
            let taken = try await site.takeIn(Self.large, of: 2023, saying: 2023)
            #expect(taken.files.count == 10)
            try await site.expect(Self.large, in: 2023)
            try await site.expect(Self.town, in: 2016)
        }
    }
}

extension TestSite {
    /// Makes the place and its officer, as an administrator would before anything is taken in.
    func found(_ town: PlannedTown) throws {
        let code = town.code
        _ = try database.run(
            """
            insert into region (region_code, name, is_local) values
                (left('\(code)', 2), '某省', false), (left('\(code)', 4), '某市', false),
                (left('\(code)', 6), '某县', false), ('\(code)', '\(town.name)', true)
            on conflict do nothing;
            insert into account (account_id, user_name, display_name, language, region_code, holder_hash, made_by)
            overriding system value values (90\(town.seed), 'officer.\(code)', '马专干', 'zh', '\(code)', sha256('other \(code)'), 1);
            insert into duty_grant (duty_grant_id, account_id, duty, region_code, reason, granted_by)
            overriding system value values (90\(town.seed), 90\(town.seed), 'township_officer', '\(code)', '任命', 1)
            """
        )
    }

    /// Takes the town's ledgers of a year in, as `xiehui import` does, the last first.
    func takeIn(_ town: PlannedTown, of year: Int, saying told: Int? = nil) async throws
        -> ImportReport
    {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let owner = try owner()
        defer { owner.close() }
        let files = try PlannedLedgers(town: town, year: year).files().reversed()
        let sources = try files.map { name, bytes in
            let file = folder.appending(path: name)
            try Data(bytes).write(to: file)
            return LedgerSource(name: name, path: file.path(percentEncoded: false))
        }
        return try await LedgerCommands(site: site, owner: owner).takeIn(
            sources,
            LedgerCommands.Wish(
                into: town.code,
                year: told,
                isTrial: false,
                refusedFolder: folder.path(percentEncoded: false)
            ),
            as: "officer.\(town.code)",
            progress: { _, _ in }
        )
    }

    /// Every key of `xiehui summary` is what the plan says, and opens as many rows as it counts.
    func expect(_ town: PlannedTown, in year: Int) async throws {
        let owner = try owner()
        defer { owner.close() }
        let sheet = try await SummaryCommands(site: site, owner: owner).figures(
            SummaryCommands.Wish(place: town.code, year: year),
            as: "officer.\(town.code)"
        )
        let planned = town.figures(of: year)
        #expect(Set(sheet.figures.keys) == Set(planned.keys))
        for (key, number) in planned {
            let cell = sheet.figures[key]
            let found = cell?.value.map { NSDecimalNumber(decimal: $0).doubleValue }
            #expect(found == number, "\(key) in \(year)")
            #expect(cell?.kind == (number == nil ? "unknown" : "exact"), "\(key) in \(year)")
        }
        let officer = try await signIn("officer.\(town.code)")
        let (_, figures) = try await officer.read(
            FigureStore.figures(RegionCode(town.code), year),
            self
        )
        for figure in figures where figure.value != nil {
            let link = try #require(sheet.figures[figure.key.rawValue]?.link)
            #expect(try await officer.countRows(at: link) == figure.rows, "\(figure.key.rawValue)")
        }
    }
}
