import HTTPTypes
import Testing

@testable import App

/// What a page says about who looked at somebody's values, and who took them out with a list.
@Suite struct LookTests {
    @Test func `her page says who looked at her number and what for`() async throws {
        try await withSite { site in
            try site.speakForHousehold()
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/members/101/numbers", ["purpose": "核对入会登记"])
                .expect(.ok)
            let member = try await site.signIn("zhuxi.member")
            let look = "用途：核对入会登记"
            try await member.get("/me/kept").expect(.ok, showing: look)
            try await secretary.get("/members/101/kept").expect(.ok, showing: look, "登记申请")
            let neighbour = try await site.signIn("yunxi.newcomer")
            let page = try await neighbour.get("/me/kept")
            #expect(!page.text.contains(look))
        }
    }

    @Test func `her page says who took out the whole roster of her township, and no other's`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            try site.speakForHousehold()
            let officer = try await site.signIn(Cast.officer)
            let door = "/returns/431003190/2026-Q1/r2/whole"
            try await officer.post(door, ["purpose": "核对保险资料"]).expect(.ok)
            _ = try site.database.run(
                """
                insert into audit_entry (account_id, act, table_name, row_key, purpose) values
                    (11, 'read', 'region', '431003191', '会员花名册（R2）：别的乡镇'),
                    (11, 'read', 'region', '431003190', '阵地情况表（R13）');
                insert into audit_entry (account_id, act, table_name, row_key, purpose, moment) values
                    (11, 'read', 'region', '431003190', '会员花名册（R2）：入会以前', '2001-01-01')
                """
            )
            let member = try await site.signIn("zhuxi.member")
            let page = try await member.get("/me/kept")
                .expect(.ok, showing: "导出了包括本村的整份名单，用途：会员花名册（R2）：核对保险资料")
            for other in ["别的乡镇", "入会以前", "R13"] {
                #expect(!page.text.contains(other), "\(other)")
            }
        }
    }

    @Test func `her page alone says who saw what is paid to her and who changed her case`()
        async throws
    {
        try await withSite { site in
            try site.speakForHousehold()
            let secretary = try await site.signIn(Cast.secretary)
            let town = try await PayingTown(site)
            let batch = try await town.prepare()
            try await town.release(batch)
            try await town.payer.post("\(batch)/payees").expect(.ok)
            _ = try site.database.run(
                """
                update assistance_case set household_id = 201 where case_id = 9001;
                insert into audit_entry (account_id, act, table_name, row_key, purpose)
                values (11, 'read', 'payment_batch', '999', '别的批次')
                """
            )
            let member = try await site.signIn("zhuxi.member")
            let paid = "查看了有本户的发放名单，用途：核对发放名单"
            let page = try await member.get("/me/kept")
                .expect(.ok, showing: paid, "帮扶救助登记：")
            #expect(!page.text.contains("别的批次"))
            let others = try await secretary.get("/members/101/kept").expect(.ok)
            #expect(!others.text.contains(paid) && !others.text.contains("帮扶救助登记："))
        }
    }
}
