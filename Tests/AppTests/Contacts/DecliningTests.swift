import HTTPTypes
import Testing

@testable import App

struct DecliningTests {
    private static let list = "/contacts?place=\(Newcomer.village)"

    @Test func `a household that declines leaves list and count, unnamed`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = ["household": "201", "from_on": "2026-04-06"]
            try await secretary.post("/contacts/declined", form).expect(.seeOther).follow()
                .expect(.ok, showing: "这一户不愿意被联系", "又愿意联系了")
            let list = try await secretary.get(Self.list).expect(.ok, showing: "还没有可以走访的联系户")
            #expect(!list.text.contains("赵会员"))
            try await secretary.post("/contacts/declined", form)
                .expect(.unprocessableContent, showing: "已经记过")
            try await secretary.post(
                "/contacts",
                [
                    "households": "201", "contacted_on": "2026-04-06", "channel": "phone",
                    "topic_help": "yes",
                ]
            ).expect(.unprocessableContent, showing: "赵会员户这一天不愿意被联系")
        }
    }

    @Test func `a household that may be contacted again is back in the list`() async throws {
        try await withSite { site in
            let key = try site.database.run(
                """
                insert into contact_declined (household_id, region_code, from_on, entered_by,
                    entered_at)
                values (201, '431003190201', '2026-02-01', 11, '2026-02-01')
                returning contact_declined_id
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            let end = "/contacts/declined/\(key.split(separator: "\n")[0])/end"
            try await secretary.post(end, ["to_on": "2026-01-31"])
                .expect(.unprocessableContent, showing: "不能早于开始的那一天")
            try await secretary.post(end, ["to_on": "2026-04-05"]).expect(.seeOther)
            try await secretary.get(Self.list).expect(.ok, showing: "赵会员", "共 1 户")
            try await secretary.post(end, ["to_on": "2026-04-06"])
                .expect(.unprocessableContent, showing: "别人改过这条记录")
        }
    }
}
