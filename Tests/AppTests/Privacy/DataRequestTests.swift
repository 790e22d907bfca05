import Foundation
import HTTPTypes
import Testing

@testable import App

/// Requests about personal data, from asking to answer, and what a page says is kept and who looked.
@Suite struct DataRequestTests {
    private static let asked = ["kind": "access", "content": "想看看存了我什么"]

    @Test func `a member asks in her own account, and the township answers by its day`()
        async throws
    {
        try await withSite { site in
            try site.speakForHousehold()
            let member = try await site.signIn("zhuxi.member")
            try await member.get("/me").expect(.ok, showing: "/me/kept")
            try await member.get("/me/kept")
                .expect(
                    .ok,
                    showing: "我本人",
                    "赵会员户",
                    "提出申请",
                    "保存着什么",
                    "登录账号",
                    "个人内容保存 12 个月，从离开那天算起"
                )
            try await member.post("/me/data-requests", ["kind": "correction"])
                .expect(.unprocessableContent, showing: "请写明哪里不对，应该是什么。")
            try await member.post("/me/data-requests", Self.asked).expect(.seeOther)
            let kept = try site.database.run(
                "select kind, channel, member_id, due_on from data_request"
            )
            #expect(kept == "access|own_account|101|2026-04-27")
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/data-requests").follow()
                .expect(.ok, showing: "1 件个人信息申请等着办", "2026 年 4 月 27 日前答复")
            let request = try site.onlyRequest()
            try await officer.post("\(request)/work").expect(.seeOther)
            try await officer.post("\(request)/answer")
                .expect(.unprocessableContent, showing: "请写明怎样答复的。")
            try await officer.post("\(request)/answer", ["note": "当面给她看了"]).expect(.seeOther)
            try await member.get(request).expect(.ok, showing: "已答复", "当面给她看了")
            try await officer.post("\(request)/refusal", ["note": "晚了"])
                .expect(.unprocessableContent, showing: "别人改过这条记录")
        }
    }

    @Test func `only who may change the register is led there from a request`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let fields = [
                "kind": "correction", "channel": "paper", "received_on": "2026-04-01",
                "content": "名字写错了一个字",
            ]
            let answer = try await secretary.post("/members/107/data-requests", fields)
            let request = try #require(answer.location)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get(request).expect(.ok, showing: "/members/107/change")
            let approver = try await site.signIn("yunxi.approver")
            let shown = try await approver.get(request).expect(.ok)
            #expect(!shown.text.contains("/members/107/change"))
        }
    }

    @Test func `a withdrawal that is answered ends the consent and what rests on it`() async throws
    {
        try await withSite { site in
            _ = try site.database.run(
                "update member set phone_sealed = 'x', phone_hash = sha256('x'), phone_tail = '00' "
                    + "where member_id = 107"
            )
            let secretary = try await site.signIn(Cast.secretary)
            let form = "/members/107/data-requests"
            try await secretary.get(form).expect(.ok, showing: "登记个人信息申请")
            let fields = ["kind": "withdrawal", "channel": "paper", "received_on": "2026-04-01"]
            try await secretary.post(form, fields)
                .expect(.unprocessableContent, showing: "请选撤回哪一项同意。")
            let whole = fields.merging(["purpose": "phone"]) { $1 }
            let request = try #require(try await secretary.post(form, whole).location)
            try await secretary.post("\(request)/answer", ["note": "删了"]).expect(.forbidden)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(request)/answer", ["note": "删了"]).expect(.seeOther)
            let left = try site.database.run(
                """
                select phone_sealed is null, (select given from consent where member_id = 107
                    and purpose = 'phone' order by consent_id desc limit 1)
                from member where member_id = 107
                """
            )
            #expect(left == "t|f")
        }
    }

    @Test func `what is deleted one person proposes, another confirms, and it can be stopped`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let fields = ["kind": "deletion", "channel": "paper", "received_on": "2026-04-01"]
            let request = try #require(
                try await officer.post("/members/107/data-requests", fields).location
            )
            try await officer.post("\(request)/proposal")
                .expect(.unprocessableContent, showing: "还在会的，请先办退会，再提出删除。")
            try await officer.post(
                "/members/107/departure",
                ["how": "left", "day": "2026-04-01"]
            ).expect(.seeOther)
            try await officer.post("\(request)/proposal").expect(.seeOther)
            try await officer.post("\(request)/confirmation").expect(.forbidden)
            try await approver.post("\(request)/confirmation").expect(.seeOther)
            let day =
                "select erase_on = (select runs_on from data_request) from member where member_id = 107"
            #expect(try site.database.run(day) == "t")
            try await approver.get(request).expect(.ok, showing: "等到日子删除", "停止删除")
            #expect(try await site.site.eraseMembers() == 0)
            try await officer.post("\(request)/stop", ["note": "她又想留下"]).expect(.seeOther)
            #expect(
                try site.database.run("select erase_on from member where member_id = 107")
                    == "2027-04-01"
            )
        }
    }

    @Test func `a second account of who entered a request does not confirm its deletion`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = sha256('one holder')
                where user_name in ('zhuxi.secretary', 'yunxi.approver');
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let fields = ["kind": "deletion", "channel": "paper", "received_on": "2026-04-01"]
            let request = try #require(
                try await secretary.post("/members/107/data-requests", fields).location
            )
            try await officer.post(
                "/members/107/departure",
                ["how": "left", "day": "2026-04-01"]
            ).expect(.seeOther)
            try await officer.post("\(request)/proposal").expect(.seeOther)
            let refused = try await approver.post("\(request)/confirmation")
            #expect(refused.status != .seeOther)
            #expect(try site.database.run("select state from data_request") == "proposed")
        }
    }

    @Test func `a confirmed deletion erases on its day, her own words in the request too`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await officer.post(
                "/members/107/departure",
                ["how": "left", "day": "2026-04-01"]
            ).expect(.seeOther)
            let fields = [
                "kind": "deletion", "channel": "paper", "received_on": "2026-04-01",
                "content": "我姓曾，请都删掉",
            ]
            let request = try #require(
                try await officer.post("/members/107/data-requests", fields).location
            )
            try await officer.post("\(request)/proposal").expect(.seeOther)
            try await approver.post("\(request)/confirmation").expect(.seeOther)
            _ = try site.database.run(
                """
                update data_request set runs_on = '2026-04-05';
                update member set erase_on = '2026-04-05' where member_id = 107
                """
            )
            #expect(try await site.site.eraseMembers() == 1)
            try await officer.get(request).expect(.ok, showing: "已经删除", "已清除")
            #expect(try site.database.run("select content is null from data_request") == "t")
        }
    }
}

extension TestSite {
    /// Lets 赵会员's account speak for household 201 and herself.
    func speakForHousehold() throws {
        _ = try database.run(
            """
            insert into household_account (account_id, household_id, member_id, region_code, issued_by,
                issued_at)
            values (81, 201, 101, '431003190201', 11, '2026-03-01')
            """
        )
    }

    fileprivate func onlyRequest() throws -> String {
        "/data-requests/" + (try database.run("select data_request_id from data_request"))
    }
}
