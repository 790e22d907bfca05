import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// The township's old score sheet and its ledger of help visits taken into the register.
@Suite struct StarImportTests {
    static let sheet = "06-五星农家申报评分表.xlsx"
    static let help = "07-五星农家帮扶记录.csv"
    private static let files = ImportTests.files + [help, sheet]

    @Test func `applications, stars and help visits come out as they are known to be`() async throws
    {
        try await withEmptyRegister { site in
            let expected = try Town.expected()
            let report = try await site.takeIn(Self.files)
            let stars = report.files.suffix(2)
            #expect(stars.map(\.kind) == ["starSheet", "starHelp"])
            #expect(stars.map(\.added) == [expected.starApplications, expected.starHelpVisits])
            #expect(stars.allSatisfy { $0.refused == 0 && $0.changed == 0 && $0.notes == [] })
            let counts = expected.starCounts.map { "\($0)|\($1)" }.sorted()
            #expect(
                try site.database.run(
                    "select stars, count(*) from star_application group by 1 order by 1"
                ).split(separator: "\n").map(String.init) == counts
            )
            let five = try site.database.run(
                """
                select count(*) filter (where is_five), bool_and(is_five = (stars = 5 and total >= 8500)),
                    bool_and(state = 'scored' and channel = 'ledger'), min(applied_on), max(applied_on)
                from star_application
                """
            )
            #expect(five == "\(expected.fiveStarHouseholdsBeforeNotice)|t|t|2009-02-01|2009-04-28")
            let round = try site.database.run(
                """
                select r.region_code, r.year, s.sheet, s.legacy_label, count(distinct h.star_help_id),
                    count(distinct a.star_application_id)
                from star_round r join star_scheme s using (star_scheme_id)
                join star_application a using (star_round_id)
                left join star_help h using (star_application_id) group by 1, 2, 3, 4
                """
            )
            #expect(round == "431003190|2009|categories|五星农家申报评分汇总|85|216")
        }
    }

    @Test func `the same again adds nothing, and a trial says the same and writes nothing`()
        async throws
    {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(ImportTests.files)
            let trial = try await site.takeIn([Self.sheet, Self.help], isTrial: true)
            #expect(trial.files.map(\.added) == [216, 85])
            #expect(try site.database.run("select count(*) from star_round") == "0")
            let first = try await site.takeIn([Self.help, Self.sheet])
            #expect(first.files.map(\.added) == [216, 85])
            let again = try await site.takeIn([Self.sheet, Self.help])
            #expect(again.files.map(\.added) == [0, 0])
            #expect(again.files.map(\.unchanged) == [216, 85])
            #expect(try site.database.run("select count(*) from star_outcome") == "216")
        }
    }

    private static let titles = "所属协会,户主姓名,户主身份证号,申报日期,优生优育,遵规守法,勤劳致富,卫生健康,文明友善,备注\n"
    private static let head = "999999199003070012"

    /// A household of 竹溪村 headed by that number, under a name the sheet does not give it.
    private func enterHousehold(_ site: TestSite) async throws -> String {
        let secretary = try await site.signIn(Cast.secretary)
        return try await secretary.enterHousehold([
            "chapter": "2", "head_name": "杨家富", "id_number": Self.head, "id_consent": "yes",
            "channel": "paper",
        ])
    }

    @Test func `a household is found by its head's number, and by no name`() async throws {
        try await withSite { site in
            let household = try await enterHousehold(site)
            let taken = try await site.bring(
                Self.titles + """
                    竹溪村,王改名,\(Self.head),2025-04-02,16,16,16.5,15.5,20,
                    竹溪村,杨家富,999999199003070020,2025-04-02,16,16,16,16,20,
                    竹溪村,杨家富,,2025-04-02,16,16,16,16,20,
                    竹溪村,杨家富,\(Self.head),2025-04-03,16,16,16,16,20,
                    南坪村,杨家富,\(Self.head),2024-04-03,16,16,16,16,20,
                    竹溪村,杨家富,\(Self.head),2024-04-03,16,20.5,16,16,20,
                    竹溪村,杨家富,\(Self.head),1999-04-03,16,16,16,16,20,
                    """
            )
            #expect(taken.added == 1)
            #expect(
                taken.reasons == [
                    "unknown_household": 2, "duplicate_in_file": 1, "other_chapter": 1,
                    "bad_number": 1, "bad_date": 1,
                ]
            )
            let found = try site.database.run(
                """
                select household_id, head_name, categories, total, stars, is_five from star_application
                """
            )
            #expect(found == "\(household)|杨家富|{1600,1600,1650,1550,2000}|8400|4|f")
        }
    }

    @Test func `a mended sheet says it anew, and what was withdrawn stays withdrawn`() async throws
    {
        try await withSite { site in
            _ = try await enterHousehold(site)
            let row = "竹溪村,,\(Self.head),4月2日,16,16,16,16,20,\n"
            let ledger = "五星农家评分（2025年）\n" + Self.titles + row
            #expect(try await site.bring(ledger).added == 1)
            let mended = try await site.bring(ledger.replacing("16,16,20", with: "16,17,20"))
            #expect((mended.added, mended.changed) == (0, 1))
            #expect(
                try site.database.run(
                    "select turn, total, is_five from star_outcome order by star_outcome_id"
                ) == "1|8400|f\n2|8500|t"
            )
            #expect(try site.database.run("select total from star_application") == "8500")
            let secretary = try await site.signIn(Cast.secretary)
            let token = try #require(secretary.token).hex
            _ = try site.database.run(
                """
                set role xiehui_app; begin; select from enter('\\x\(token)'::bytea);
                insert into star_step (star_application_id, event, taken_by, taken_at)
                select star_application_id, 'withdraw', 11, now() from star_application; commit
                """
            )
            let again = try await site.bring(ledger)
            #expect((again.added, again.unchanged) == (0, 1))
        }
    }

    @Test func `a year that was scored here item by item takes no sheet`() async throws {
        try await withSite { site in
            _ = try await enterHousehold(site)
            _ = try site.database.run(Self.round(2025))
            let taken = try await site.bring(
                Self.titles + "竹溪村,,\(Self.head),2025-04-02,16,16,16,16,20,"
            )
            #expect(taken.reasons == ["other_round": 1])
        }
    }

    @Test func `help is for those who applied that year; alike twice is twice`() async throws {
        try await withSite { site in
            _ = try await enterHousehold(site)
            let help = """
                日期,协会,户主身份证号,帮扶方式,内容
                2025-05-02,竹溪村,\(Self.head),面对面交流,讲解评分标准
                2025-05-02,竹溪村,\(Self.head),面对面交流,讲解评分标准
                2025-05-02,竹溪村,999999199003070020,面对面交流,讲解评分标准
                2025-05-02,竹溪村,\(Self.head),,讲解评分标准
                2025-05-02,竹溪村,\(Self.head),面对面交流,查了孕检
                """
            let before = try await site.bring(help)
            #expect(before.added == 0)
            #expect(before.reasons["no_application"] == 2)
            _ = try await site.bring(Self.titles + "竹溪村,,\(Self.head),2025-04-02,16,16,16,16,20,")
            let taken = try await site.bring(help)
            #expect(taken.added == 2)
            #expect(
                taken.reasons == [
                    "unknown_household": 1, "missing_method": 1, "forbidden_text": 1,
                ]
            )
            let again = try await site.bring(help)
            #expect((again.added, again.unchanged) == (0, 2))
        }
    }

    @Test func `the preview shows what each row says and does`() async throws {
        try await withSite { site in
            _ = try await enterHousehold(site)
            let officer = try await site.signIn(Cast.officer)
            let ledger = Self.titles + "竹溪村,杨家富,\(Self.head),2025-04-02,16,16,16.5,15.5,20,"
            let brought = try await officer.upload(
                "/ledgers",
                ["place": Town.region],
                files: [(name: "五星.csv", bytes: Array(ledger.utf8))]
            )
            try await brought.follow().expect(.ok, showing: "将新增 1 行，更改 0 行，退回 0 行")
            let path = try #require(brought.location)
            let file = try site.database.run("select max(ledger_file_id) from ledger_file")
            try await officer.get("\(path)/files/\(file)?fate=added")
                .expect(.ok, showing: "杨家富 · 2025-04-02 · 16.0 16.0 16.5 15.5 20.0")
            #expect(try site.database.run("select count(*) from star_application") == "0")
            try await officer.post("\(path)/done").expect(.seeOther)
            #expect(try site.database.run("select count(*) from star_application") == "1")
        }
    }

    /// A round of the platform, item by item.
    static func round(_ year: Int) -> String {
        """
        set session_replication_role = replica;
        insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
            apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
        values (\(year), '431003190', \(year), 1, '\(year)-01-01', '\(year)-04-01', '\(year)-04-30',
            '\(year)-05-01', '\(year)-05-20', '\(year)-05-31', '\(year)-06-30', '\(year)-08-31',
            '\(year)-10-31', 21, '\(year)-03-01')
        """
    }
}

extension TestSite {
    /// Brings one ledger, written as csv.
    fileprivate func bring(_ text: String) async throws -> ImportReport.File {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data(text.utf8).write(to: file)
        let report = try await takeIn([file.path(percentEncoded: false)])
        return try #require(report.files.first)
    }
}
