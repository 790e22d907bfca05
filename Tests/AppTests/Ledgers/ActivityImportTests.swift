import Foundation
import HTTPTypes
import Testing

@testable import App

/// A ledger of activities taken into the town's register.
@Suite struct ActivityImportTests {
    private static let ledger = """
        云溪镇计生协会活动台账（2009年）,,,,,,,,,
        日期,主办协会,活动类型,活动主题,参加人数,宣传资料（份）,挂图（张）,横幅（条）,经费（元）,成效说明
        5月4日,竹溪村,会议,理事会例会,19,,,,200,
        2009.5.4,竹溪村,会议,理事会例会,19,,,,200,
        20090505,镇协会,宣传咨询,赶集日咨询,300多人,1200,0,2,,效果好
        2009-05-06,竹溪村,生殖健康服务,义诊,30,,,,,查出8人，治疗9人
        2009-05-07,桃花村,会议,例会,9,,,,,
        """

    private func bring(_ text: String, _ site: TestSite) async throws -> ImportReport.File {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data(text.utf8).write(to: file)
        let report = try await site.takeIn([file.path(percentEncoded: false)])
        return try #require(report.files.first)
    }

    @Test func `two rows alike are two, and again they are the same two`() async throws {
        try await withSite(on: "2010-01-05") { site in
            let first = try await bring(Self.ledger, site)
            #expect(first.added == 3)
            #expect(first.reasons == ["bad_tally": 1, "unknown_chapter": 1])
            #expect(
                try site.database.run(
                    """
                    select a.held_on, c.kind, a.type, a.headcount, a.headcount_kind, a.cost_fen, a.result,
                        a.is_complete, a.entered_on is null,
                        (select string_agg(o.kind || o.quantity, ' ' order by o.turn)
                         from activity_output o where o.activity_id = a.activity_id)
                    from activity a join chapter c using (chapter_id)
                    where a.ledger_file_id is not null order by a.activity_id
                    """
                )
                    == """
                    2009-05-04|village|70|19|exact|20000||t|t|
                    2009-05-04|village|70|19|exact|20000||t|t|
                    2009-05-05|town|10|300|at_least||效果好|t|t|leaflet1200 chart0 banner2
                    """
            )
            let again = try await bring(Self.ledger, site)
            #expect(again.added == 0)
            #expect(again.unchanged == 3)
        }
    }

    @Test func `refused activities come back, and go in once they are mended`() async throws {
        try await withSite(on: "2010-01-05") { site in
            let refused = try await bring(Self.ledger, site)
            let text = try String(contentsOfFile: #require(refused.refusedFile), encoding: .utf8)
            #expect(text.contains("诊治人数有误"))
            #expect(try await bring(text, site).added == 0)
            let mended = text.replacing("治疗9人", with: "治疗8人").replacing("桃花村", with: "竹溪村")
            let again = try await bring(mended, site)
            #expect(again.added == 2)
            #expect(again.refused == 0)
            #expect(
                try site.database.run(
                    "select attended, advised, treated, recovered from health_tally"
                )
                    == "30|8|8|"
            )
        }
    }

    @Test func `what was cancelled since is not brought back by its old row`() async throws {
        try await withSite(on: "2010-01-05") { site in
            _ = try await bring(Self.ledger, site)
            _ = try site.database.run(
                """
                insert into activity (record_id, follows, chapter_id, region_code, state, type, topic,
                    held_on, entered_by, entered_at, change_reason)
                select record_id, activity_id, chapter_id, region_code, 'cancelled', type, topic, held_on,
                    entered_by, entered_at + interval '1 day', '没有举办'
                from activity where ledger_file_id is not null and type = 10
                """
            )
            let again = try await bring(Self.ledger, site)
            #expect(again.added == 0)
            #expect(again.unchanged == 3)
        }
    }

    @Test func `a date without a year in a ledger without one is asked back`() async throws {
        try await withSite(on: "2010-01-05") { site in
            let untitled = Self.ledger.replacing("云溪镇计生协会活动台账（2009年）,,,,,,,,,\n", with: "")
            let file = try await bring(untitled, site)
            #expect(file.added == 2)
            #expect(file.reasons["missing_year"] == 1)
        }
    }

    @Test func `the preview shows what was held and what kind it was`() async throws {
        try await withSite(on: "2010-01-05") { site in
            let officer = try await site.signIn("yunxi.officer")
            let brought = try await officer.upload(
                "/ledgers",
                ["place": Town.region],
                files: [(name: "活动.csv", bytes: Array(Self.ledger.utf8))]
            )
            try await brought.follow().expect(.ok, showing: "将新增 3 行，更改 0 行，退回 2 行")
            let path = try #require(brought.location)
            let file = try site.database.run("select max(ledger_file_id) from ledger_file")
            try await officer.get("\(path)/files/\(file)?fate=added")
                .expect(.ok, showing: "会议 · 理事会例会 · 2009-05-04 · 19 · 200.00", "宣传教育")
            #expect(try site.database.run("select count(*) from activity where type = 10") == "0")
        }
    }
}

extension TestSite {
    /// Activities; trainings and who came; study classes and who came; leaflets, wall charts,
    /// banners; the four sums of health campaigns; democratic reviews.
    func activities() throws -> String {
        try database.run(
            """
            with a as (select * from activity where state = 'recorded' and entered_on is null
                and ledger_file_id is not null and superseded_at is null)
            select count(*), count(*) filter (where type = 72),
                sum(headcount) filter (where type = 72), count(*) filter (where type = 71),
                sum(headcount) filter (where type = 71),
                (select sum(quantity) from activity_output where kind = 'leaflet'),
                (select sum(quantity) from activity_output where kind = 'chart'),
                (select sum(quantity) from activity_output where kind = 'banner'),
                (select sum(attended) from health_tally), (select sum(advised) from health_tally),
                (select sum(treated) from health_tally), (select sum(recovered) from health_tally),
                count(*) filter (where type = 73)
            from a
            """
        )
    }
}

extension Town.Expected {
    /// As `activities()` gives them; the two democratic reviews are activities as well.
    var activitySums: String {
        [
            activities, trainingSessions, trainingParticipants, studySessions, studyParticipants,
            leaflets, posters, banners, healthAttended, healthAdvised, healthTreated,
            healthRecovered, democraticReviews,
        ].map(String.init).joined(separator: "|")
    }
}
