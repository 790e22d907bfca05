import Domain
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App

/// The township's ledgers taken into a register that is still empty.
@Suite struct ImportTests {
    static let files = [
        "04-会员联系户.csv", "03-会员花名册（乙）.csv", "00-镇情.csv", "02-理事会名册.xlsx",
        "03-会员花名册（甲）.xlsx", "05-活动台账.xlsx", "01-协会名册.xlsx",
    ]

    @Test func `the town's ledgers end with exactly the expected counts`() async throws {
        try await withEmptyRegister { site in
            let expected = try Town.expected()
            let report = try await site.takeIn(Self.files)
            let rosters = report.files.filter { $0.kind == "members" }
            #expect(
                report.files.map(\.kind) == [
                    "profile", "chapters", "members", "members", "officers", "links", "activities",
                ]
            )
            #expect(rosters.map(\.rows).reduce(0, +) == expected.rosterRows)
            #expect(rosters.map(\.added).reduce(0, +) == expected.members)
            #expect(rosters.map(\.refused).reduce(0, +) == expected.rosterRejected)
            let reasons = rosters.map(\.reasons).reduce(into: [:]) {
                $0.merge($1, uniquingKeysWith: +)
            }
            #expect(reasons == expected.rosterFaults)
            #expect(report.files.allSatisfy { $0.changed == 0 && $0.unchanged == 0 })
            #expect(
                try site.register()
                    == "15|\(expected.members)|\(expected.fiveElders)|\(expected.capableEarners)|"
                    + "\(expected.officers)|\(expected.linkedHouseholds)|25152|3979|15"
            )
            #expect(try site.activities() == expected.activitySums)
            let byChapter = try site.database.run(
                """
                select c.name, count(*) from member m join chapter c using (chapter_id)
                where m.state = 'active' group by 1 order by 1
                """
            )
            let pairs = expected.membersByChapter.map { "\($0)|\($1)" }.sorted()
            #expect(byChapter.split(separator: "\n").map(String.init).sorted() == pairs)
            let officer = try await site.signIn("yunxi.officer")
            for chapter in try site.database.run("select chapter_id from chapter").split(
                separator: "\n"
            ) {
                try await officer.get("/chapters/\(chapter)").expect(.ok)
            }
        }
    }

    @Test func `the same ledgers again change nothing`() async throws {
        try await withEmptyRegister { site in
            let first = try await site.takeIn(Self.files)
            let before = try (site.register(), site.activities())
            let again = try await site.takeIn(Self.files)
            #expect(again.files.allSatisfy { $0.added == 0 && $0.changed == 0 })
            #expect(again.files.map(\.unchanged) == first.files.map(\.added))
            #expect(again.files.map(\.refused) == first.files.map(\.refused))
            #expect(again.files.map(\.reasons) == first.files.map(\.reasons))
            #expect(try (site.register(), site.activities()) == before)
        }
    }

    @Test func `a trial says the same and writes nothing`() async throws {
        try await withEmptyRegister { site in
            let trial = try await site.takeIn(Self.files, isTrial: true)
            #expect(
                try site.database.run(
                    """
                    select (select count(*) from chapter) + (select count(*) from member)
                        + (select count(*) from activity)
                        + (select count(*) from ledger_import) + (select count(*) from import_row)
                    """
                ) == "0"
            )
            let real = try await site.takeIn(Self.files)
            #expect(trial.files.map(\.added) == real.files.map(\.added))
            #expect(trial.files.map(\.reasons) == real.files.map(\.reasons))
        }
    }

    @Test func `refused rows come back, and go in once they are mended`() async throws {
        try await withEmptyRegister { site in
            let report = try await site.takeIn(Self.files)
            let refused = try #require(report.files.first { $0.refused == 38 || $0.refused > 10 })
            let path = try #require(refused.refusedFile)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let unmended = try await site.takeIn([path])
            #expect(unmended.files.first?.refused == refused.refused)
            #expect(unmended.files.first?.added == 0)
            // The clerk sets the chapters right that do not exist.
            let wrong = refused.reasons["unknown_chapter"] ?? 0
            let mended = text.replacing("不存在村计生协会", with: "竹溪村计生协会")
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
            try Data(mended.utf8).write(to: file)
            let again = try await site.takeIn([file.path(percentEncoded: false)])
            #expect(wrong > 0)
            #expect(again.files.first?.added == wrong)
            #expect(again.files.first?.refused == refused.refused - wrong)
        }
    }

    @Test func `no readable number stands in the database`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.files)
            let numbers = try site.database.run(
                """
                select count(*) from (
                    select to_jsonb(m) - 'id_sealed' - 'id_hash' - 'phone_sealed' - 'phone_hash'
                        - 'phone_tail' - 'row_hash' as row from member m
                    union all
                    select to_jsonb(h) - 'head_id_sealed' - 'head_id_hash' - 'row_hash'
                    from household h
                ) r
                where r.row::text ~ '[0-9]{17}[0-9X]' or r.row::text ~ '1[3-9][0-9]{9}'
                """
            )
            #expect(numbers == "0")
            #expect(try site.database.run("select count(*) from import_row") == "0")
            #expect(
                try site.database.run(
                    "select count(*) from audit_entry where after::text ~ '99[0-9]{15}[0-9X]'"
                ) == "0"
            )
        }
    }
}

/// A site whose register holds nothing yet, as on the day a township begins.
func withEmptyRegister(_ body: @escaping @Sendable (TestSite) async throws -> Void) async throws {
    try await withSite(on: "2010-01-05") { site in
        _ = try site.database.run(
            """
            truncate consent, officer_post, household_mark, household_link, household, member_event,
                member, term, member_group, chapter, region_year_profile cascade
            """
        )
        try await body(site)
    }
}

extension TestSite {
    /// Takes files in as the township's officer does from the command line.
    func takeIn(_ files: [String], isTrial: Bool = false) async throws -> ImportReport {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let owner = try owner()
        defer { owner.close() }
        return try await LedgerCommands(site: site, owner: owner).takeIn(
            files.map { file in
                let path = file.hasPrefix("/") ? file : Town.path(file)
                return LedgerSource(name: URL(filePath: path).lastPathComponent, path: path)
            },
            LedgerCommands.Wish(
                into: Town.region,
                year: nil,
                isTrial: isTrial,
                refusedFolder: folder.path(percentEncoded: false)
            ),
            as: "yunxi.officer",
            progress: { _, _ in }
        )
    }

    /// Chapters but the township's own, members, elders, earners, posts, households with a living
    /// link, population, area, presidents.
    func register() throws -> String {
        try database.run(
            """
            select (select count(*) from chapter where kind <> 'town'),
                (select count(*) from member where state = 'active'),
                (select count(*) from member where 'five_elders' = any (tags)),
                (select count(*) from member where 'capable_earner' = any (tags)),
                (select count(*) from officer_post),
                (select count(distinct household_id) from household_link where to_on is null),
                (select population from region_year_profile),
                (select area_hundredths from region_year_profile),
                (select count(*) from officer_post where post = 'president')
            """
        )
    }
}
