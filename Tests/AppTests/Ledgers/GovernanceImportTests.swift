import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// The township's ledgers of suggestions and charters taken in, and its activities that are democratic reviews.
@Suite struct GovernanceImportTests {
    private static let files = [
        "14-村民自治章程.csv", "12-意见建议.csv", "05-活动台账.xlsx", "01-协会名册.xlsx", "00-镇情.csv",
    ]

    /// Suggestions of the year, villages with a charter, reviews, activities.
    private static let figures = """
        select (select count(*) from suggestion where extract(year from received_on) = 2009),
            (select count(distinct chapter_id) from charter where extract(year from adopted_on) = 2009),
            (select count(*) from democratic_review where extract(year from held_on) = 2009),
            (select count(*) from activity)
        """

    @Test func `a year's suggestions, charters and reviews are the known ones, and again nothing`()
        async throws
    {
        try await withEmptyRegister { site in
            let expected = try Town.expected()
            let report = try await site.takeIn(Self.files)
            let taken = report.files.filter { ["suggestions", "charters"].contains($0.kind) }
            #expect(taken.map(\.added) == [28, 9])
            #expect(taken.allSatisfy { $0.refused == 0 && $0.notes == [] })
            let figures =
                "\(expected.suggestions)|\(expected.villagesWithCharter)|"
                + "\(expected.democraticReviews)|\(expected.activities)"
            #expect(try site.database.run(Self.figures) == figures)
            let again = try await site.takeIn(Self.files)
            #expect(again.files.allSatisfy { $0.added == 0 && $0.changed == 0 && $0.refused == 0 })
            #expect(try site.database.run(Self.figures) == figures)
            try Self.expectNothingMadeUp(site)
        }
    }

    /// No way it came, no day of an answer, no day it was due, no vote, no ballot, no step.
    private static func expectNothingMadeUp(_ site: TestSite) throws {
        let made = try site.database.run(
            """
            select (select count(*) from suggestion where num_nonnulls(channel, answered_on, answer, due_on,
                    waits_until, topic, assigned_on) > 0)
                + (select count(*) from charter where num_nonnulls(clauses, meeting, votes_for, posted_on) > 0)
                + (select count(*) from democratic_review
                    where num_nonnulls(ballots_issued, satisfied, posted_on) > 0 or activity_id is null)
                + (select count(*) from charter_step) + (select count(*) from suggestion_step)
            """
        )
        #expect(made == "0")
        let states = try site.database.run(
            "select state, count(*) from suggestion group by 1 order by 1"
        )
        #expect(states == "accepted|10\nanswered|9\nreceived|9")
        let people = try site.database.run(
            "select string_agg(participants::text, ' ' order by held_on) from democratic_review"
        )
        #expect(people == "96 73")
    }

    private func bring(_ text: String, _ site: TestSite) async throws -> ImportReport.File {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data(text.utf8).write(to: file)
        let report = try await site.takeIn([file.path(percentEncoded: false)])
        return try #require(report.files.first)
    }

    @Test func `suggestions that cannot stand come back, each with its reason`()
        async throws
    {
        try await withSite { site in
            let said = try await bring(
                """
                意见建议（2025年）
                日期,协会,提出人,内容,办理结果
                2025-03-05,竹溪村,村民,希望增加路灯,已答复
                2025-03-05,竹溪村,村民,希望增加路灯,办理中
                2025-03-05,没有村,村民,希望增加路灯,已答复
                2025-03-05,竹溪村,村民,谁家超生了,已答复
                2025-03-05,竹溪村,村民,,已答复
                2025-03-05,竹溪村,村民,修桥,不知道
                """,
                site
            )
            #expect(said.added == 2 && said.refused == 4)
            #expect(
                said.reasons == [
                    "unknown_chapter": 1, "forbidden_text": 1, "missing_content": 1,
                    "unknown_kind": 1,
                ]
            )
        }
    }

    @Test func `a charter is known by its village and its day`() async throws {
        try await withSite { site in
            let filed = try await bring(
                """
                村民自治章程
                村,通过日期,参会户代表,备案日期
                竹溪村,2025-06-01,61,2025-06-15
                竹溪村,2025-06-01,61,2025-06-15
                南坪村,2025-06-02,78,2025-06-01
                南坪村,2025-06-02,0,2025-06-03
                """,
                site
            )
            #expect(filed.added == 1 && filed.refused == 3)
            #expect(filed.reasons == ["duplicate_in_file": 1, "bad_date": 1, "bad_number": 1])
            let changed = try await bring(
                "村,通过日期,参会户代表,备案日期\n竹溪村,2025-06-01,62,2025-06-15\n",
                site
            )
            #expect(changed.changed == 1 && changed.reasons.isEmpty)
        }
    }

    @Test func `the return's suggestions taken in again change nothing`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            for content in ["晚上也想用活动室", "希望增加路灯"] {
                try await secretary.post(
                    "/suggestions",
                    [
                        "chapter": "2", "received_on": "2026-04-03", "channel": "desk",
                        "theme": "活动室", "content": content, "raised_by": "",
                    ]
                ).expect(.seeOther)
            }
            let officer = try await site.signIn(Cast.officer)
            let sheet = "/governance/431003190/2026-Q2/r11.xlsx?of=suggestions"
            let bytes = Array(try await officer.get(sheet).response.body.readableBytesView)
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xlsx")
            try Data(bytes).write(to: file)
            let report = try await site.takeIn([file.path(percentEncoded: false)])
            let taken = try #require(report.files.first)
            #expect(taken.kind == "suggestions" && taken.unchanged == 2)
            #expect(taken.added == 0 && taken.changed == 0 && taken.refused == 0)
            #expect(try site.database.run("select count(*) from suggestion") == "2")
        }
    }
}
