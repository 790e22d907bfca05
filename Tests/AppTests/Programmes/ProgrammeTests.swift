import HTTPTypes
import Testing

@testable import App

struct ProgrammeTests {
    static let form = [
        "place": "431003190", "kind": "emergency", "name": "紧急救助", "village_days": "3",
        "town_days": "3", "county_days": "0", "appeal_days": "15",
    ]

    @Test func `the schemes of the state stand there with their historic rates`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/programmes")
                .expect(.ok, showing: "农村部分计划生育家庭奖励扶助", "计划生育家庭特别扶助", "国家")
            try await secretary.get("/programmes/1")
                .expect(.ok, showing: "2009-01-01", "720", "2004-01-01", "600", "每年")
            let rates = try site.database.run(
                """
                select string_agg((programme_rate_on(p, '431003190201', c, d)).amount_fen::text, ',' order by n)
                from (values (1, 1, null, date '2008-12-31'), (2, 1, null, '2009-01-01'),
                    (3, 2, 'tier1', '2012-06-01'), (4, 2, 'tier2_rural', '2014-01-01'),
                    (5, 1, 'urban', '2020-01-01')) v (n, p, c, d)
                """
            )
            #expect(rates == "60000,72000,13500,15000,72000")
        }
    }

    @Test func `a township runs its own programme, and a mistake comes back with the form`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let officer = try await site.signIn(Cast.officer)
            for (field, value, sentence) in [
                ("name", "救", "请写名称"), ("kind", "", "请选是哪一类帮扶"),
                ("village_days", "x", "请填 0 到 60 的天数"), ("appeal_days", "4", "请填 5 到 90 的天数"),
            ] {
                try await officer.post("/programmes", Self.form.merging([field: value]) { $1 })
                    .expect(.unprocessableContent, showing: sentence)
            }
            let made = try await officer.post("/programmes", Self.form).expect(.seeOther)
            let page = try #require(made.location)
            try await officer.get(page).expect(.ok, showing: "紧急救助", "云溪镇", "还没有标准")
            try await officer.post("/programmes", Self.form)
                .expect(.unprocessableContent, showing: "这个名称已经有了")
            try await officer.post("\(page)/rates", ["place": "431003190"]).expect(.forbidden)
            try await officer.post(
                "\(page)/terms",
                Self.form.merging(["valid_from": "2026-04-05"]) { $1 }
            )
            .expect(.unprocessableContent, showing: "过去的日子按原来的办")
            try await officer.post("\(page)/closing", ["place": "431003190"]).expect(.seeOther)
            try await officer.get(page).expect(.ok, showing: "已停办")
            let id = page.split(separator: "/").last ?? ""
            try await officer.post("/cases/new/\(id)/2", AidDesk.form)
                .expect(.unprocessableContent, showing: "已经停办")
        }
    }

    @Test func `the keeper of the money sets a rate by a notice, and no other`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let keeper = try await site.signIn("yunxi.keeper")
            let rate = [
                "place": "431003190", "amount": "960", "per": "year", "class": "",
                "rate_from": "2026-01-01", "notice_no": "湘卫发〔2026〕1 号",
            ]
            try await keeper.post("/programmes/1/rates", rate.merging(["amount": "0"]) { $1 })
                .expect(.unprocessableContent, showing: "请填金额")
            try await keeper.post("/programmes/1/rates", rate.merging(["notice_no": ""]) { $1 })
                .expect(.unprocessableContent, showing: "哪个文件")
            try await keeper.post("/programmes/1/rates", rate).expect(.seeOther)
            try await keeper.post("/programmes/1/rates", rate)
                .expect(.unprocessableContent, showing: "请换一个日子")
            try await keeper.get("/programmes/1").expect(.ok, showing: "960", "湘卫发〔2026〕1 号")
            try await keeper.post(
                "/programmes/1/rates",
                rate.merging(["place": "431003191"]) { $1 }
            )
            .expect(.notFound)
            #expect(try site.database.run("select power from power_use") == "manage")
        }
    }
}
