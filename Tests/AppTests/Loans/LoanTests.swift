import HTTPTypes
import Testing

@testable import App

struct LoanTests {
    @Test func `a contract is entered, lent by the officer and booked by the keeper`() async throws
    {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            try await officer.get("/loans/431003190/borrowers")
                .expect(.ok, showing: "赵会员", "贺东来", "孙会员", "竹溪养羊")
            try await officer.get("/loan-contracts/new/81")
                .expect(.ok, showing: "每户能借 1,000 到 5,000 元", "联户担保", "不押身份证")
            let loan = try await Lending.contract(81, by: officer)
            try await officer.get(loan).expect(.ok, showing: "已签合同，未借出", "记一笔借出")
            #expect(try Lending.stands(loan, site) == "contracted 0 0")
            try await officer.post("\(loan)/lending", ["lent_on": "2025-03-01", "money": "91"])
                .expect(.seeOther)
            #expect(try Lending.stands(loan, site) == "contracted 0 0")
            try await officer.get(loan).expect(.ok, showing: "等资金管理员入账")
            let draft = try Lending.entry(of: loan, site)
            try await keeper.get(draft).expect(.ok, showing: "支出 4,000 元", "赵会员", "周转金借出")
            try await keeper.post("\(draft)/booking").expect(.seeOther)
            try await officer.get(loan)
                .expect(.ok, showing: "赵会员还有 4,000 元没有还", "使用中", "2026 年 3 月 1 日", "逾期")
        }
    }

    @Test func `a project's page and a household's help lead to its loans`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            try await officer.get("/projects/71").expect(.ok, showing: "还没有借过周转金")
            let loan = try await Lending.lend(81, by: officer, keeper)
            try await officer.get("/projects/71")
                .expect(.ok, showing: "周转金 1 笔，4,000 元还在外面", "href=\"\(loan)\"", "2026-03-01")
            let other = try await officer.get("/projects/72").expect(.ok)
            #expect(!other.text.contains(loan))
            try await officer.get("/households/201/benefits")
                .expect(.ok, showing: "三结合项目：竹溪养羊", "周转金：周-1", "借 4,000 元", loan)
            let elsewhere = try await officer.get("/households/202/benefits").expect(.ok)
            #expect(!elsewhere.text.contains(loan))
        }
    }

    @Test func `a long list of contracts has pages, a county's has townships`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into loan (project_household_id, project_id, region_code, chapter_id, contract_no, amount_fen,
                    contracted_on, due_on, guarantee, entered_by, entered_at)
                select 81, 71, '431003190201', 1, '长-' || n, 100000, date '2026-01-01' - n, '2026-12-31', 'none', 21,
                    '2026-01-02'
                from generate_series(1, 201) n
                """
            )
            let officer = try await site.signIn(Cast.officer)
            let first = try await officer.get("/loans/431003190")
                .expect(.ok, showing: "全部 201 份合同", "更早的合同", "?skip=200#all")
            let second = try await officer.get("/loans/431003190?skip=200")
                .expect(.ok, showing: "后面的合同")
            func contracts(_ page: Answer) -> Set<Substring> {
                Set(page.text.matches(of: /loan-contracts\/([0-9]+)"/).map(\.output.1))
            }
            #expect(contracts(first).count == 200 && contracts(second).count == 1)
            #expect(contracts(first).isDisjoint(with: contracts(second)))
            let county = try await site.signIn(Lending.countyApprover).get("/loans/431003")
            county.expect(.ok, showing: "各乡镇的 201 份合同", "href=\"/loans/431003190\"")
            #expect(contracts(county).isEmpty)
        }
    }

    @Test func `what came back is lent to another household, and no more than that`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let loan = try await Lending.lend(81, by: officer, keeper)
            let back = try await Lending.repay(loan, "3000", by: officer)
            #expect(try Lending.stands(loan, site) == "lent 0 400000")
            try await keeper.post("\(back)/booking").expect(.seeOther)
            #expect(try Lending.stands(loan, site) == "lent 300000 100000")
            let number = Lending.number(of: loan)
            try await officer.get("/loans/431003190")
                .expect(.ok, showing: "可以再借 3,000 元", "在外周转金 1,000 元，到期回收率 75%")
            let others = "/loans/431003190/borrowers?from=\(number)"
            let offered = try await officer.get(others).expect(.ok, showing: "贺东来").text
            #expect(!offered.contains("赵会员</a>"))
            let again = "/loan-contracts/new/83"
            try await officer.get("\(again)?from=\(number)").expect(.ok, showing: "可以再借 3,000 元")
            let changes = ["from": String(number), "contract_no": "周-2"]
            try await officer.post(again, Lending.contract.merging(changes) { $1 })
                .expect(.unprocessableContent, showing: "超过了收回来还没有再借出去的钱", "周-2")
            let second = try await Lending.lend(
                83,
                by: officer,
                keeper,
                changes.merging(["amount": "3000", "contracted_on": "2025-10-01"]) { $1 }
            )
            try await officer.get(second).expect(.ok, showing: "合同 周-1 收回来的钱", "南坪村")
            try await officer.get(loan).expect(.ok, showing: "其中 3,000 元又借给了别的户")
            #expect(try BookKeeping.faults(site) == "")
        }
    }

    @Test func `a form with mistakes comes back filled in and lends nothing`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            for (field, value, sentence) in [
                ("amount", "五千", "请填金额"), ("amount", "999", "不在每户能借的范围里"),
                ("amount", "5001", "不在每户能借的范围里"), ("contract_no", " ", "请写合同编号"),
                ("contracted_on", "2026-04-07", "这一天还没有到"),
                ("due_on", "2025-03-01", "到期日要在签订之后"), ("parts", "0", "请填分几次还"),
                ("guarantee", "id_card", "请选担保方式"),
            ] {
                let form = Lending.contract.merging([field: value]) { $1 }
                let answer = try await officer.post("/loan-contracts/new/81", form)
                answer.expect(.unprocessableContent, showing: sentence)
                if field != "contract_no" { #expect(answer.text.contains("周-1")) }
            }
            #expect(try site.database.run("select count(*) from loan") == "0")
            _ = try await Lending.contract(81, by: officer)
            try await officer.post("/loan-contracts/new/82", Lending.contract)
                .expect(.unprocessableContent, showing: "这个合同编号已经有了")
            try await officer.get("/loan-contracts/new/81")
                .expect(.ok, showing: "还有没还清的周转金")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/loan-contracts/new/82").expect(.forbidden)
            let stranger = try await site.signIn("shiqiao.officer")
            try await stranger.get("/loan-contracts/new/82").expect(.notFound)
        }
    }

    @Test func `a township's own limits hold from their day on`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            let rules = "/loans/431003190/rules"
            try await officer.get(rules).expect(.ok, showing: "每户 1,000 到 5,000 元")
            let rule = [
                "valid_from": "2026-01-01", "least": "2000", "cap": "8000", "reason": "物价涨了",
            ]
            try await officer.post(rules, rule.merging(["cap": "100"]) { $1 })
                .expect(.unprocessableContent, showing: "最多要不小于最少", "物价涨了")
            try await officer.post(rules, rule).expect(.seeOther)
            try await officer.post(rules, rule)
                .expect(.unprocessableContent, showing: "这一天已经定过了")
            try await officer.get(rules).expect(.ok, showing: "8000", "物价涨了")
            try await officer.post(
                "/loan-contracts/new/81",
                Lending.contract.merging(["amount": "6000"]) { $1 }
            )
            .expect(.unprocessableContent, showing: "不在每户能借的范围里")
            _ = try await Lending.contract(
                81,
                by: officer,
                ["amount": "6000", "contracted_on": "2026-01-01", "due_on": "2027-01-01"]
            )
        }
    }

    @Test func `two returns of the same money do not both stand`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let other = try await site.signIn(BookKeeping.countyKeeper)
            let loan = try await Lending.lend(81, by: officer, keeper)
            let one = try await Lending.repay(loan, "3000", by: officer)
            let two = try await Lending.repay(loan, "3000", by: officer)
            async let first = keeper.post("\(one)/booking").status
            async let second = other.post("\(two)/booking").status
            let outcomes = try await [first, second]
            #expect(outcomes.count { $0 == .seeOther } == 1)
            #expect(outcomes.count { $0 == .unprocessableContent } == 1)
            #expect(try Lending.stands(loan, site) == "lent 300000 100000")
            #expect(try BookKeeping.faults(site) == "")
        }
    }

    @Test func `two who lend the same returned principal do not both succeed`() async throws {
        try await withSite(on: "2026-04-06") { site in
            try Lending.prepare(site)
            let officer = try await site.signIn(Cast.officer)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let loan = try await Lending.lend(81, by: officer, keeper)
            let back = try await Lending.repay(loan, "4000", by: officer)
            try await keeper.post("\(back)/booking").expect(.seeOther)
            #expect(try Lending.stands(loan, site) == "repaid 400000 0")
            let terms = Lending.contract.merging([
                "from": String(Lending.number(of: loan)), "amount": "3000",
                "contracted_on": "2025-10-01",
            ]) { $1 }
            let other = try await site.signIn(Cast.officer)
            async let one = officer.post(
                "/loan-contracts/new/82",
                terms.merging(["contract_no": "周-2"]) { $1 }
            ).status
            async let two = other.post(
                "/loan-contracts/new/83",
                terms.merging(["contract_no": "周-3"]) { $1 }
            ).status
            let outcomes = try await [one, two]
            #expect(outcomes.count { $0 == .seeOther } == 1)
            #expect(outcomes.count { $0 == .unprocessableContent } == 1)
            #expect(try site.database.run("select count(*) from loan where rolled_from > 0") == "1")
            let taken = try await officer.post("\(back)/reversal", ["reason": "记错了"])
            let reversal = try #require(taken.location)
            try await keeper.post("\(reversal)/booking")
                .expect(.unprocessableContent, showing: "再借出去")
            #expect(try Lending.stands(loan, site) == "repaid 400000 0")
        }
    }
}
