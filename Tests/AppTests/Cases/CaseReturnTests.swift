import HTTPTypes
import Testing

@testable import App

struct CaseReturnTests {
    @Test func `a board names whom a programme helps with a character hidden, and no child`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            try await desk.bringToVillageNotice(try await desk.enter(desk.programme()))
            let tuition = try await desk.programme([
                "kind": "tuition", "name": "一帮一助学", "for_child": "yes",
            ])
            let child = ["name": "陈小宝", "id_number": "", "guardian": "陈父", "household": "9101"]
            try desk.addHousehold()
            try await desk.bringToVillageNotice(try await desk.enter(tuition, child))
            let board = try await site.guest.get("/board/431003190201")
                .expect(.ok, showing: "扶助对象公示", "竹溪村 · 村级公示", "陈*福", "一名未成年人")
            for hidden in ["陈长福", "陈小宝", "陈*宝", "节日慰问", "助学", "4310031952"] {
                #expect(!board.text.contains(hidden))
            }
            let township = try await site.guest.get("/board/431003190").expect(.ok)
            #expect(township.text.contains("陈*福"))
            let next = try await site.guest.get("/board/431003190202")
            #expect(!next.text.contains("陈*福"))
        }
    }

    @Test func `the returns list what was given and how it was decided, and name nobody`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme())
            let gift = [
                "given_on": "2026-04-02", "goods": "大米 10 公斤", "worth": "80", "source": "镇协会",
            ]
            try await desk.secretary.post("\(one)/gifts", gift)
                .expect(.unprocessableContent, showing: "在册以后才能登记实物")
            try await desk.list(one)
            try await desk.secretary.post("\(one)/gifts", gift.merging(["worth": "x"]) { $1 })
                .expect(.unprocessableContent, showing: "请填折合多少元")
            try await desk.secretary.post("\(one)/gifts", gift).expect(.seeOther)
            try await desk.secretary.post(
                "\(one)/documents",
                ["kind": "id_card", "number_tail": "2619"]
            )
            .expect(.seeOther)
            try await desk.secretary.get(one)
                .expect(.ok, showing: "大米 10 公斤，折合 80 元", "身份证，尾号 2619")
            let place = "/cases/place/431003190/2026"
            let aid = try await desk.officer.get("\(place)/aid-return?quarter=2")
                .expect(.ok, showing: "2026 年第 2 季度帮扶救助台账", "节日慰问", "陈*福", "大米 10 公斤", "镇协会")
            #expect(!aid.text.contains("陈长福"))
            let first = try await desk.officer.get("\(place)/aid-return?quarter=1").expect(.ok)
            #expect(!first.text.contains("大米"))
        }
    }

    @Test func `the state's schemes are listed with their decisions, and taking out is recorded`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let place = "/cases/place/431003190/2026"
            _ = try await desk.enter("/programmes/1")
            let notice = try await desk.officer.get("\(place)/notice-return")
                .expect(.ok, showing: "两扶公示、年审表", "奖励扶助", "陈*福", "摸底")
            #expect(!notice.text.contains("陈长福"))
            for file in ["aid-return.xlsx", "notice-return.xlsx"] {
                let book = try await desk.officer.get("\(place)/\(file)").expect(.ok)
                #expect(book.text.hasPrefix("PK"))
            }
            let looks = try site.database.run(
                "select count(*) from audit_entry where purpose like '%R8%' or purpose like '%R9%'"
            )
            #expect(looks == "3")
        }
    }

    @Test func `all help of a household stands on one page, and two of a kind are pointed out`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            try desk.addHousehold()
            let home = ["household": AidDesk.household]
            let one = try await desk.enter(desk.programme(), home)
            try await desk.secretary.get("/households/\(AidDesk.household)/benefits")
                .expect(.ok, showing: "1 项在办或在册，共得 0 元", "节日慰问", "陈长福")
            let more = try await desk.programme(["name": "走访慰问"])
            let other = try await desk.enter(
                more,
                ["doubles_known": "yes", "household": AidDesk.household]
            )
            try await desk.secretary.get("\(other)/benefits")
                .expect(.ok, showing: "2 项在办或在册", "同一类的有不止一份：慰问", one)
            try await desk.county.get("\(other)/benefits").expect(.ok, showing: "节日慰问")
            try await site.signIn("nanping.secretary").get("\(other)/benefits").expect(.notFound)
            try await site.signIn("nanping.secretary")
                .get("/households/\(AidDesk.household)/benefits").expect(.notFound)
        }
    }
}
