import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct WebSuggestionTests {
    private static let door = "/board/431003190201/suggestions/new"

    private func form(
        _ site: TestSite,
        at place: String = "431003190201",
        seconds: Double = -60,
        but other: [String: String] = [:]
    ) throws -> [String: String] {
        let question = RobotQuestion(
            board: try RegionCode(place),
            at: site.site.clock.now().addingTimeInterval(seconds)
        )
        return [
            "topic": "venue", "content": "希望活动室晚上也开门", "raised_by": "", "reach_at": "",
            "answer": "\(question.one + question.other)",
            RobotQuestion.field: try site.site.keys.sealed(question), RobotQuestion.trap: "",
        ].merging(other) { $1 }
    }

    @Test func `anybody speaks without an account, and the village finds it with its day`()
        async throws
    {
        try await withSite { site in
            try await site.guest.get(Self.door).expect(.ok, showing: "给竹溪村计生协会提意见", "等于几")
            try await site.guest.post(Self.door, try form(site))
                .expect(.ok, showing: "意见收到了", "15 个工作日内答复")
            let byCode = try form(site, but: ["by": "qr", "raised_by": "王大妈", "reach_at": "村口第一家"])
            try await site.guest.post(Self.door, byCode).expect(.ok)
            let rows = try site.database.run(
                """
                select channel, coalesce(raised_by, '-'), state, received_on, due_on, assign_by, entered_by is null
                from suggestion order by suggestion_id
                """
            )
            #expect(
                rows == "web|-|received|2026-04-06|2026-04-27|2026-04-09|t\n"
                    + "qr|王大妈|received|2026-04-06|2026-04-27|2026-04-09|t"
            )
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/suggestions?place=\(Newcomer.village)")
                .expect(.ok, showing: "2 条意见等着答复", "希望活动室晚上也开门", "扫码")
            let id = try site.database.run("select max(suggestion_id) from suggestion")
            try await secretary.get("/suggestions/\(id)").expect(.ok, showing: "村口第一家", "王大妈")
        }
    }

    @Test func `robots are kept out, and a person who miscounts loses nothing`() async throws {
        try await withSite { site in
            for (wrong, seconds) in [
                (["answer": "99"], -60.0), ([RobotQuestion.trap: "http://a"], -60), ([:], -1),
                ([:], -8000), ([RobotQuestion.field: "x"], -60),
            ] {
                let sent = try form(site, seconds: seconds, but: wrong)
                try await site.guest.post(Self.door, sent)
                    .expect(.unprocessableContent, showing: "算", "希望活动室晚上也开门")
            }
            // The question of another place's form.
            try await site.guest.post(Self.door, try form(site, at: "431003190202"))
                .expect(.unprocessableContent)
            try await site.guest.post(
                Self.door,
                try form(site, but: ["content": "短", "topic": ""])
            ).expect(.unprocessableContent, showing: "至少 5 个字", "哪一类的意见")
            try await site.guest.post(Self.door, try form(site, but: ["content": "隔壁谁家超生了"]))
                .expect(.unprocessableContent, showing: "这里不能写")
            #expect(try site.database.run("select count(*) from suggestion") == "0")
        }
    }

    @Test func `one sender speaks three times a day, and no address is kept`() async throws {
        try await withSite { site in
            for _ in 1...3 { try await site.guest.post(Self.door, try form(site)).expect(.ok) }
            try await site.guest.post(Self.door, try form(site))
                .expect(.unprocessableContent, showing: "今天收到的意见太多了", "希望活动室晚上也开门")
            let hashes = try site.database.run(
                "select count(distinct sender_hash) || ' ' || max(length(sender_hash)) from suggestion"
            )
            #expect(hashes == "1 32")
        }
    }

    @Test func `where no chapter is, there is no form`() async throws {
        try await withSite { site in
            try await site.guest.get("/board/431003190209/suggestions/new").expect(.notFound)
            try await site.guest.get("/board/x/suggestions/new").expect(.notFound)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update chapter set state = 'dissolved', dissolved_on = '2026-04-01' where chapter_id = 2
                """
            )
            try await site.guest.post(Self.door, try form(site)).expect(.notFound)
        }
    }
}
