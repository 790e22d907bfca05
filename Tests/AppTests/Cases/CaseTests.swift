import HTTPTypes
import Testing

@testable import App

struct CaseTests {
    @Test
    func `a village proposes, the township checks, the county decides, and somebody is listed`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme(["needs_county": "yes"]))
            try await desk.secretary.get(one)
                .expect(.ok, showing: "陈长福：节日慰问", "摸底", "431*************18", "尾号 1234", "提出申请")
            try await desk.bringToVillageNotice(one)
            try await desk.approver.get(one)
                .expect(.ok, showing: "村级公示", "乡镇核实通过", "到会 12 人，同意 10，反对 1")
            try await desk.approver.post("\(one)/town-check").expect(.seeOther)
            try await desk.officer.post("\(one)/town-notice", AidDesk.today).expect(.seeOther)
            try await desk.officer.post("\(one)/listing")
                .expect(.unprocessableContent, showing: "要县级确认以后才能列入名册")
            try await desk.county.post("\(one)/county-decision", ["decision_no": ""])
                .expect(.unprocessableContent, showing: "请写决定的文号")
            try await desk.county.post("\(one)/county-decision", ["decision_no": "苏卫〔2026〕3 号"])
                .expect(.seeOther)
            try await desk.officer.post("\(one)/listing").expect(.seeOther)
            try await desk.secretary.get(one).expect(.ok, showing: "在册", "文号 苏卫〔2026〕3 号")
            try await desk.secretary.get("/cases/place/431003190201/2026")
                .expect(.ok, showing: "2026 年在册 1 人，0 人在办", "陈长福", "今年可以发放")
            let uses = try site.database.run(
                "select string_agg(first_account || power, ',' order by first_account) from power_use"
            )
            #expect(uses == "31confirm,35confirm")
        }
    }

    @Test func `nothing is decided while a notice hangs, and none hangs too short`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter("/programmes/1")
            try await desk.secretary.post("\(one)/application").expect(.seeOther)
            try await desk.secretary.post(
                "\(one)/deliberation",
                ["present": "12", "in_favour": "6", "against": "1"]
            )
            .expect(.unprocessableContent, showing: "同意的没有过半")
            try await desk.secretary.post("\(one)/deliberation", AidDesk.vote).expect(.seeOther)
            try await desk.secretary.post("\(one)/village-notice", ["ends_on": "2026-04-12"])
                .expect(.unprocessableContent, showing: "公示的天数不够")
            try await desk.secretary.post("\(one)/village-notice", ["ends_on": "2026-04-13"])
                .expect(.seeOther)
            try await desk.approver.get(one).expect(.ok, showing: "公示到 2026-04-13，过了才能")
            try await desk.approver.post("\(one)/town-check")
                .expect(.unprocessableContent, showing: "公示期还没有过")
            #expect(try desk.state(one) == "village_notice")
        }
    }

    @Test func `a child is helped with a guardian's consent only`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let tuition = try await desk.programme([
                "kind": "tuition", "name": "一帮一助学", "for_child": "yes",
            ])
            let id = tuition.split(separator: "/").last ?? ""
            var child = AidDesk.form
            child["guardian"] = ""
            try await desk.secretary.post("/cases/new/\(id)/2", child)
                .expect(.unprocessableContent, showing: "要有监护人同意")
            child["guardian"] = "陈父"
            child["consented_on"] = ""
            try await desk.secretary.post("/cases/new/\(id)/2", child)
                .expect(.unprocessableContent, showing: "没有本人（未成年人是监护人）的同意")
            child["consented_on"] = "2026-04-01"
            try await desk.secretary.post("/cases/new/\(id)/2", child).expect(.seeOther)
            #expect(try site.database.run("select is_child from assistance_case") == "t")
            #expect(throws: (any Error).self) {
                try site.database.run("update assistance_case set guardian = null")
            }
        }
    }

    @Test func `help of the same kind is shown before more of it is entered`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            try desk.addHousehold()
            let home = ["household": AidDesk.household]
            _ = try await desk.enter(desk.programme(), home)
            let other = try await desk.programme(["name": "走访慰问"])
            let id = other.split(separator: "/").last ?? ""
            let again = AidDesk.form.merging(["name": "陈家二叔", "id_number": ""]) { $1 }
                .merging(home) { $1 }
            try await desk.secretary.post("/cases/new/\(id)/2", again)
                .expect(.unprocessableContent, showing: "这一户已经有同一类的帮扶", "云溪镇 节日慰问", "2026 年，摸底")
            try await desk.secretary.post("/cases/new/\(id)/2", AidDesk.form)
                .expect(.unprocessableContent, showing: "这个人已经有同一类的帮扶")
            let known = try await desk.enter(other, ["doubles_known": "yes"])
            try await desk.secretary.get(known).expect(.ok, showing: "登记时已知道")
            try await desk.secretary.post(
                "/cases/new/\(id)/2",
                AidDesk.form.merging(["doubles_known": "yes"]) { $1 }
            )
            .expect(.unprocessableContent, showing: "在这个项目里已经有一份")
        }
    }

    @Test func `a case is looked at every year, and pauses or ends with a reason`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme())
            try await desk.list(one)
            try await desk.approver.post("\(one)/checks", ["result": "continued"])
                .expect(.unprocessableContent, showing: "当年列入的不用再审")
            let payable = "select case_is_payable(max(case_id), 2026) from assistance_case"
            #expect(try site.database.run(payable) == "t")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update assistance_case set listed_from = 2025, year = 2025
                """
            )
            #expect(try site.database.run(payable) == "f")
            try await desk.secretary.get("/cases").expect(.seeOther)
            try await desk.secretary.get("/cases/place/431003190201/2026")
                .expect(.ok, showing: "1 人今年还没有年审", "等今年的年审")
            try await desk.approver.post("\(one)/checks", ["result": "suspended"])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await desk.secretary.post("\(one)/checks", ["result": "continued"])
                .expect(.forbidden)
            try await desk.approver.post("\(one)/checks", ["result": "continued"])
                .expect(.seeOther)
            #expect(try site.database.run(payable) == "t")
            try await desk.approver.post("\(one)/suspension", ["reason": "在外地核对"])
                .expect(.seeOther)
            #expect(try site.database.run(payable) == "f")
            try await desk.approver.post("\(one)/resumption", ["reason": "核对过了"])
                .expect(.seeOther)
            try await desk.secretary.post("\(one)/exit", ["grounds": "moved"]).expect(.seeOther)
            try await desk.secretary.get(one).expect(.ok, showing: "已退出", "迁出", "年审：继续")
        }
    }

    @Test func `whoever is refused appeals once, and another person answers`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme())
            try await desk.bringToVillageNotice(one)
            try await desk.approver.post("\(one)/town-refusal", ["reason": "材料不齐"])
                .expect(.seeOther)
            try await desk.secretary.post("\(one)/appeal", ["reason": "材料补齐了"])
                .expect(.seeOther)
            try await desk.approver.post("\(one)/appeal-dismissal", ["reason": "再看一次"])
                .expect(.unprocessableContent, showing: "由不同的人来办")
            try await desk.county.post("\(one)/appeal-dismissal", ["reason": "仍不符合"])
                .expect(.seeOther)
            try await desk.secretary.post("\(one)/appeal", ["reason": "再申诉"])
                .expect(.unprocessableContent, showing: "只能申诉一次")
            #expect(try desk.state(one) == "rejected")
        }
    }
}
