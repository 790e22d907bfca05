import Foundation
import HTTPTypes
import Testing

@testable import App

struct ContactTests {
    private static let list = "/contacts?place=\(Newcomer.village)"
    private static let form = [
        "households": "201", "contacted_on": "2026-04-06", "channel": "visit",
        "topic_policy": "yes",
    ]
    /// A second linked household of 竹溪村, visited in March.
    private static let neighbour = """
        insert into household_link (household_id, region_code, member_id, from_on)
        values (202, '431003190201', 107, '2024-03-01');
        insert into contact (household_id, chapter_id, region_code, contacted_on, channel, topics,
            entered_by, entered_at)
        values (202, 2, '431003190201', '2026-03-20', 'visit', '{needs}', 11, '2026-03-20')
        """

    @Test func `a visit is entered from the list, and the count opens its row`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.list)
                .expect(.ok, showing: "本月联系了 0 户，共 1 户", "赵会员", "还没有登记过走访")
            try await secretary.get("/contacts/new?household=201")
                .expect(.ok, showing: "登记走访：赵会员户", "2026-04-06")
            try await secretary.post("/contacts", Self.form).expect(.seeOther).follow()
                .expect(.ok, showing: "登记好了 1 户", "本月联系了 1 户，共 1 户", "今天联系过")
            try await secretary.get("\(Self.list)&show=contacted").expect(.ok, showing: "赵会员")
            let waiting = try await secretary.get("\(Self.list)&show=waiting").expect(.ok)
            #expect(!waiting.text.contains("赵会员"))
            let row = try site.database.run(
                """
                select member_id, chapter_id, channel, topics, entered_by,
                    entered_at = '2026-04-06 09:00+08' from contact
                """
            )
            #expect(row == "101|2|visit|{policy}|11|t")
        }
    }

    @Test func `whoever was left alone longest stands first`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.neighbour)
            let secretary = try await site.signIn(Cast.secretary)
            let before = try await secretary.get(Self.list).expect(.ok, showing: "17 天前").text
            let never = try #require(before.range(of: "赵会员户"))
            let march = try #require(before.range(of: "贺东来户"))
            #expect(never.lowerBound < march.lowerBound)
            try await secretary.post("/contacts", Self.form).expect(.seeOther)
            let after = try await secretary.get(Self.list).text
            let today = try #require(after.range(of: "赵会员户"))
            let still = try #require(after.range(of: "贺东来户"))
            #expect(still.lowerBound < today.lowerBound)
        }
    }

    @Test func `a list is narrowed to a group and to a member`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.neighbour)
            let secretary = try await site.signIn(Cast.secretary)
            for narrowed in ["group=2%E7%BB%84", "member=107"] {
                let answer = try await secretary.get("\(Self.list)&\(narrowed)")
                answer.expect(.ok, showing: "贺东来户", "共 1 户")
                #expect(!answer.text.contains("赵会员户"))
            }
        }
    }

    @Test func `a round of visits makes a contact each, and the need of one`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/contacts/new?household=201&household=202")
                .expect(.ok, showing: "登记 2 户的走访", "赵会员", "贺东来")
            let round = Self.form.merging([
                "households": "201,202", "need": "修屋顶", "due_on": "2026-04-20",
            ]) { $1 }
            try await secretary.post("/contacts", round)
                .expect(.unprocessableContent, showing: "请选是哪一户提出的", "修屋顶")
            try await secretary.post(
                "/contacts",
                round.merging(["need_household": "202"]) { $1 }
            ).expect(.seeOther)
            let rows = try site.database.run(
                """
                select string_agg(k.household_id || ' ' || k.topics::text || coalesce(' ' || f.need, ''),
                    ',' order by k.household_id)
                from contact k left join follow_up f using (contact_id)
                """
            )
            #expect(rows == "201 {needs,policy},202 {needs,policy} 修屋顶")
        }
    }

    @Test(arguments: [
        (["topic_policy": ""], "请至少选一样"), (["channel": "spy"], "请选怎样联系的"),
        (["contacted_on": "2026-04-07"], "这一天还没有到"), (["note": "查了计划外怀孕"], "这里不能写"),
        (["need": "修屋顶", "due_on": "2026-04-05"], "不能早于提出的那一天"),
    ])
    func `what is wrong is said, and nothing is entered`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/contacts", Self.form.merging(change) { $1 })
                .expect(.unprocessableContent, showing: sentence, "赵会员")
            #expect(try site.database.run("select count(*) from contact") == "0")
        }
    }

    @Test func `a form sent twice makes one contact`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = Self.form.merging(["form_key": "0f2b0a4e-7a44-4b1b-9a40-3b9a6a3f3a11"]) {
                $1
            }
            try await secretary.post("/contacts", form).expect(.seeOther)
            try await secretary.post("/contacts", form).expect(.seeOther)
            #expect(try site.database.run("select count(*) from contact") == "1")
        }
    }

    @Test func `one household of another place and the whole round is not there`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/contacts/new?household=201&household=203").expect(.notFound)
            try await secretary.post(
                "/contacts",
                Self.form.merging(["households": "201,203"]) { $1 }
            ).expect(.notFound)
            #expect(try site.database.run("select count(*) from contact") == "0")
        }
    }

    @Test func `a mistaken contact is taken back with a reason and counts no more`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/contacts", Self.form).expect(.seeOther)
            let key = try site.database.run("select contact_id from contact")
            let path = "/contacts/\(key)/withdrawal"
            try await secretary.post(path, ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post(path, ["reason": "登错了户"]).expect(.seeOther).follow()
                .expect(.ok, showing: "不再计数：登错了户")
            try await secretary.post(path, ["reason": "再来一次"])
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            try await secretary.get(Self.list).expect(.ok, showing: "本月联系了 0 户")
            let log = try await secretary.get("/contacts/log?place=\(Newcomer.village)")
            #expect(!log.text.contains("赵会员户"))
        }
    }

    @Test func `the log shows a month's contacts, and the household's page its last ones`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(Self.neighbour)
            let secretary = try await site.signIn(Cast.secretary)
            let log = "/contacts/log?place=\(Newcomer.village)"
            try await secretary.get(log).expect(.ok, showing: "这个月还没有登记走访")
            try await secretary.get("\(log)&month=2026-03").expect(.ok, showing: "贺东来户", "问需求")
            try await secretary.get("/households/202")
                .expect(.ok, showing: "上门走访：问需求", "/contacts/new?household=202")
        }
    }
}
