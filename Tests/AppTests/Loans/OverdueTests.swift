import HTTPTypes
import Testing

@testable import App

struct OverdueTests {
    /// A loan of 4,000 yuan whose first half fell due on 2025-08-30 and nothing of which came back.
    private static func lend(_ site: TestSite) async throws -> (String, Person, Person) {
        try Lending.prepare(site)
        let officer = try await site.signIn(Cast.officer)
        let keeper = try await site.signIn(BookKeeping.keeper)
        return (try await Lending.lend(81, by: officer, keeper), officer, keeper)
    }

    @Test(
        arguments: [
            ("2025-08-30", ""), ("2025-09-10", "已到期"), ("2025-09-29", "该提醒"),
            ("2025-10-29", "该上门"), ("2025-11-28", "该定办法"),
        ]
    )
    func `what is late asks for a reminder, a visit and a decision`(day: String, stage: String)
        async throws
    {
        try await withSite(on: day) { site in
            let (loan, officer, _) = try await Self.lend(site)
            let page = try await officer.get(loan).text
            #expect(page.contains("逾期") == !stage.isEmpty)
            #expect(stage.isEmpty || page.contains(stage))
            let start = try await officer.get("/start").text
            #expect(start.contains("1 笔周转金逾期") == (stage.hasPrefix("该")))
        }
    }

    @Test func `a reminder is taken down, and the start page is quiet until the next stage`()
        async throws
    {
        try await withSite(on: "2025-10-05") { site in
            let (loan, officer, keeper) = try await Self.lend(site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/start").expect(.ok, showing: "1 笔周转金逾期")
            try await secretary.get("/loans/431003190201")
                .expect(.ok, showing: "逾期的 1 笔", "该提醒")
            try await secretary.post("\(loan)/reminders", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post("\(loan)/reminders", ["reason": "打了电话，说月底还"])
                .expect(.seeOther)
            #expect(try await !secretary.get("/start").text.contains("笔周转金逾期"))
            try await secretary.get("/loans/431003190201").expect(.ok, showing: "已办")
            try await secretary.get(loan).expect(.ok, showing: "提醒还款：打了电话", "账上的收付")
            try await keeper.post("\(loan)/reminders", ["reason": "提醒"]).expect(.forbidden)
            try await officer.post("\(loan)/visits", ["reason": "上门看了"]).expect(.seeOther)
        }
    }

    @Test func `rescheduled, it is no longer late, and the plan before stays readable`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let (loan, officer, keeper) = try await Self.lend(site)
            let back = try await Lending.repay(loan, "1000", by: officer)
            try await keeper.post("\(back)/booking").expect(.seeOther)
            let terms = ["due_on": "2027-04-06", "parts": "3", "reason": "受了旱灾"]
            try await officer.post("\(loan)/rescheduling", terms.merging(["parts": "x"]) { $1 })
                .expect(.unprocessableContent, showing: "请填分几次还", "受了旱灾")
            try await officer.post("\(loan)/rescheduling", terms).expect(.seeOther)
            let page = try await officer.get(loan)
            page.expect(.ok, showing: "2027-04-06", "展期以前的分期（第 1 次）", "展期：受了旱灾")
            #expect(!page.text.contains("逾期"))
            let sums = try site.database.run(
                "select string_agg(s::text, ' ' order by plan) from (select plan, sum(amount_fen) s from loan_instalment group by plan) p"
            )
            #expect(sums == "400000 300000")
        }
    }

    @Test func `the county waives what the township's officer asks for`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let (loan, officer, _) = try await Self.lend(site)
            let county = try await site.signIn(Lending.countyApprover)
            let ask = ["amount": "4001", "reason": "房子被淹"]
            try await officer.post("\(loan)/waiver-request", ask)
                .expect(.unprocessableContent, showing: "超过了还没有还的数", "房子被淹")
            try await officer.post("\(loan)/waiver-request", ask.merging(["amount": "1500"]) { $1 })
                .expect(.seeOther)
            try await officer.post("\(loan)/write-off-request", ask)
                .expect(.unprocessableContent)
            try await officer.get(loan).expect(.ok, showing: "等县级审批人决定")
            try await officer.post("\(loan)/waiver").expect(.forbidden)
            try await county.get("/start").expect(.ok, showing: "1 件周转金等您决定")
            try await county.get("/loans/431003").expect(
                .ok,
                showing: "等着决定的 1 件",
                "1,500",
                "各乡镇的",
                "href=\"/loans/431003190\""
            )
            let page = try await county.get(loan)
            page.expect(.ok, showing: "申请减免：1,500 元", "同意", "竹溪养羊")
            #expect(!page.text.contains("赵会员"))
            try await county.post("\(loan)/waiver").expect(.seeOther)
            #expect(try Lending.stands(loan, site) == "lent 0 250000")
            try await county.post("\(loan)/waiver").expect(.unprocessableContent)
            try await officer.post("\(loan)/waiver-request", ask.merging(["amount": "100"]) { $1 })
                .expect(.seeOther)
            try await county.post("\(loan)/waiver-refusal", ["reason": "还得起"]).expect(.seeOther)
            #expect(try Lending.stands(loan, site) == "lent 0 250000")
        }
    }

    @Test func `a write-off takes the officer and the township's approver`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let (loan, officer, keeper) = try await Self.lend(site)
            let approver = try await site.signIn(Lending.approver)
            let county = try await site.signIn(Lending.countyApprover)
            try await approver.post("\(loan)/write-off").expect(.unprocessableContent)
            let ask = ["amount": "4000", "reason": "人去世了"]
            try await approver.post("\(loan)/write-off-request", ask).expect(.forbidden)
            try await officer.post("\(loan)/write-off-request", ask).expect(.seeOther)
            try await county.post("\(loan)/waiver").expect(.unprocessableContent)
            try await approver.get("/start").expect(.ok, showing: "1 件周转金等您决定")
            try await approver.post("\(loan)/write-off").expect(.seeOther)
            #expect(try Lending.stands(loan, site) == "written_off 0 0")
            try await keeper.post(
                "\(loan)/repayments",
                ["day": "2026-04-01", "amount": "1", "money": "91", "paper_no": ""]
            )
            .expect(.unprocessableContent, showing: "超过了还没有还的数")
            try await officer.get("/loans/431003190")
                .expect(.ok, showing: "在外周转金 0 元，到期回收率 0%")
        }
    }
}
