import Domain
import HTTPTypes
import Testing

@testable import App

struct RewardTests {
    private static let page = "/rewards/431003190/2026"
    private static let prize = [
        "to": "chapter-2", "month": "", "thing": "奖金", "amount": "500", "quantity": "",
        "handed_on": "2026-04-05", "handed_by": "王专干", "received_by": "周建国",
    ]

    @Test func `a reward is recorded with whom, what, by whom and for whom, and summed`()
        async throws
    {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            try await officer.get(Self.page).expect(.ok, showing: "记一笔发放", "全年第 1 名")
            try await officer.post(Self.page, Self.prize).expect(.seeOther)
            var things = Self.prize
            (things["thing"], things["amount"], things["quantity"]) = ("毛毯", "", "2")
            things["month"] = "2026-03"
            try await officer.post(Self.page, things).expect(.seeOther)
            try await officer.get(Self.page).expect(
                .ok,
                showing: "2026 年发奖励 2 笔，奖金 500 元",
                "全年流动旗奖励",
                "2026 年 3 月流动旗奖励",
                "毛毯 2 件",
                "王专干发，周建国领"
            )
            try await officer.get("/ratings/431003190/years/2026")
                .expect(.ok, showing: "2026 年发奖励 2 笔，奖金 500 元", Self.page)
            let secretary = try await site.signIn(Cast.secretary)
            let own = try await secretary.get("/rewards/431003190201/2026")
            own.expect(.ok, showing: "2026 年发奖励 2 笔")
            #expect(!own.text.contains("记一笔发放"))
            let other = try await site.signIn("nanping.secretary").get("/rewards/431003190202/2026")
            other.expect(.ok, showing: "还没有发过奖励")
        }
    }

    @Test func `a form with a mistake comes back filled in`() async throws {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            var wrong = Self.prize
            wrong["quantity"] = "2"
            try await officer.post(Self.page, wrong)
                .expect(.unprocessableContent, showing: "只填一样", "周建国")
            (wrong["quantity"], wrong["amount"]) = ("", "五百")
            try await officer.post(Self.page, wrong)
                .expect(.unprocessableContent, showing: "请填金额，如 500")
            (wrong["amount"], wrong["handed_on"]) = ("500", "2026-04-07")
            try await officer.post(Self.page, wrong)
                .expect(.unprocessableContent, showing: "这一天还没有到")
            #expect(try site.database.run("select count(*) from reward") == "0")
        }
    }

    @Test func `only the first three are rewarded for their flags`() async throws {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            var fourth = Self.prize
            fourth["to"] = "chapter-7"
            try await officer.post(Self.page, fourth)
                .expect(.unprocessableContent, showing: "没有公示过的名次")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update score set rank = 4 where chapter_id = 2
                """
            )
            var month = Self.prize
            month["month"] = "2026-03"
            try await officer.post(Self.page, month)
                .expect(.unprocessableContent, showing: "前 3 名，这个协会是第 4 名")
        }
    }

    @Test func `a mistake is reversed by a further row and never edited`() async throws {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            try await officer.post(Self.page, Self.prize).expect(.seeOther)
            let id = try site.database.run("select max(reward_id) from reward")
            try await officer.post("\(Self.page)/\(id)/reversal", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await officer.post("\(Self.page)/\(id)/reversal", ["reason": "金额记错了"])
                .expect(.seeOther)
            try await officer.get(Self.page)
                .expect(.ok, showing: "还没有发过奖励", "已冲正", "冲正", "金额记错了", "<s>奖金 500 元</s>")
            try await officer.post("\(Self.page)/\(id)/reversal", ["reason": "再来一次"])
                .expect(.unprocessableContent, showing: "已经冲正过了")
            let reversal = try site.database.run("select max(reward_id) from reward")
            try await officer.post("\(Self.page)/\(reversal)/reversal", ["reason": "再冲回来"])
                .expect(.unprocessableContent, showing: "不能再冲正")
            let rows = try site.database.run(
                "select string_agg(amount_fen || ' ' || (reverses is not null), ',') from reward"
            )
            #expect(rows == "50000 false,50000 true")
        }
    }

    @Test func `an excellent member is rewarded once she is confirmed`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            let officer = try await site.signIn(Cast.officer)
            let nominee = try site.database.run(
                "select max(excellent_member_id) from excellent_member"
            )
            var prize = Self.prize
            prize["to"] = "member-\(nominee)"
            try await officer.post(Self.page, prize)
                .expect(.unprocessableContent, showing: "请选发给谁")
            try ServingTown.age(site, by: 8)
            try await site.signIn("yunxi.approver").post("\(ServingTown.liu)/confirmation")
                .expect(.seeOther)
            try await officer.post(Self.page, prize).expect(.seeOther)
            try await officer.get(Self.page).expect(.ok, showing: "刘桂英（竹溪村）", ServingTown.liu)
        }
    }

    @Test func `a county reads sums and no names`() async throws {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            try await officer.post(Self.page, Self.prize).expect(.seeOther)
            let reader = try await site.signIn("suxian.reader")
            let totals = try await reader.get("/rewards/431003/2026/totals")
            totals.expect(.ok, showing: "云溪镇", "2026 年发奖励 1 笔，奖金 500 元")
            #expect(!totals.text.contains("周建国"))
            try await reader.get(Self.page).expect(.forbidden)
            try await site.signIn("beihu.reader").get("/rewards/431003/2026/totals")
                .expect(.notFound)
            try await officer.get("\(Self.page)/totals").expect(
                .ok,
                showing: "href=\"\(Self.page)\""
            )
        }
    }

    @Test func `its evidence is seen by whoever sees the row`() async throws {
        try await withSite { site in
            let (officer, _) = try await ObjectionTests.publish(site)
            let photo = try EvidenceDesk.sample("telephone.jpg")
            try await officer.upload(Self.page, Self.prize, files: [("签收.jpg", photo)])
                .expect(.seeOther)
            let id = try site.database.run("select max(reward_id) from reward")
            let file = "\(Self.page)/\(id)/file"
            try await officer.get(Self.page).expect(.ok, showing: file)
            try await officer.get(file).expect(.ok)
            try await site.signIn(Cast.secretary).get(file).expect(.ok)
            try await site.signIn("nanping.secretary").get(file).expect(.notFound)
        }
    }
}
