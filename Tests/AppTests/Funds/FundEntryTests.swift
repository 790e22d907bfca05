import HTTPTypes
import Testing

@testable import App

struct FundEntryTests {
    @Test func `a secretary enters, the fund keeper books, and both sides stand in the book`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let entry = try await BookKeeping.enter("income", BookKeeping.income, by: secretary)
            try await secretary.get(entry)
                .expect(.ok, showing: "收入 500 元", "待审核", "自筹", "村民自筹", "等资金管理员审核")
            try await secretary.post("\(entry)/booking").expect(.forbidden)
            let keeper = try await site.signIn(BookKeeping.keeper)
            try await keeper.get("/start")
                .expect(.ok, showing: "1 笔账等着审核或入账", "/funds/431003190/waiting")
            try await keeper.get("/funds/431003190/waiting")
                .expect(.ok, showing: "1 笔账等着审核或入账", "自筹活动经费", entry)
            try await keeper.get(entry).expect(.ok, showing: "批准并入账")
            try await keeper.post("\(entry)/booking").expect(.seeOther)
            try await keeper.get(entry).expect(.ok, showing: "已入账", "入账的两边", "不限定用途", "冲正")
            let sides = try site.database.run(
                """
                select string_agg(coalesce(a.name, a.kind) || ' ' || amount_fen, ',' order by amount_fen)
                from fund_posting join fund_account a using (fund_account_id)
                """
            )
            #expect(sides == "fund -50000,现金 50000")
            try await keeper.get("/funds/431003190/waiting").expect(.ok, showing: "没有等着审核的账")
        }
    }

    @Test func `a form with mistakes comes back filled in and enters nothing`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let page = "\(BookKeeping.new)/income"
            for (field, value, sentence) in [
                ("amount", "五百", "请填金额"), ("amount", "0", "请填金额"),
                ("booked_on", "2026-04-07", "这一天还没有到"), ("source", "", "请选钱从哪里来"),
                ("party", " ", "请写谁付来的"), ("what", "钱", "请写摘要"), ("money", "", "请选钱放在哪里"),
                ("what", "给某人避孕的补助", "这里不能写"),
            ] {
                let form = BookKeeping.income.merging([field: value]) { $1 }
                let answer = try await secretary.post(page, form)
                answer.expect(.unprocessableContent, showing: sentence)
                if field != "party" { #expect(answer.text.contains("村民自筹")) }
            }
            var principal = BookKeeping.income
            principal["source"] = "revolving"
            try await secretary.post(page, principal)
                .expect(.unprocessableContent, showing: "收回的周转金仍是周转金")
            #expect(try site.database.run("select count(*) from fund_entry") == "0")
            try await secretary.get("\(BookKeeping.new)/lottery").expect(.notFound)
            try await secretary.get("/chapters/3/funds/new/income").expect(.notFound)
        }
    }

    @Test func `nothing is spent beyond what is there, nor on another purpose`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let income = try await BookKeeping.enter(
                "income",
                BookKeeping.income,
                by: secretary,
                changing: ["restriction": "venue"]
            )
            try await keeper.post("\(income)/booking").expect(.seeOther)
            let box = try BookKeeping.cashBox(site)
            let other = BookKeeping.spending.merging(["money": box, "restriction": "venue"]) { $1 }
            try await secretary.post("\(BookKeeping.new)/spending", other)
                .expect(.unprocessableContent, showing: "只能用在那上面", "买文具", "限定用于阵地建设，有 500 元")
            let free = try await BookKeeping.enter("spending", BookKeeping.spending, by: secretary)
            try await keeper.post("\(free)/booking")
                .expect(.unprocessableContent, showing: "用在这上面的钱没有这么多")
            #expect(try BookKeeping.state(free, site) == "draft")
            #expect(try BookKeeping.faults(site) == "")
        }
    }

    @Test func `what fits is spent, on a day when it is there`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let held = ["restriction": "venue"]
            let income = try await BookKeeping.enter(
                "income",
                BookKeeping.income,
                by: secretary,
                changing: held
            )
            try await keeper.post("\(income)/booking").expect(.seeOther)
            func spend(_ field: String, _ value: String) async throws -> String {
                try await BookKeeping.enter(
                    "spending",
                    BookKeeping.spending,
                    by: secretary,
                    changing: ["purpose": "venue", "restriction": "venue", field: value]
                )
            }
            for (field, value) in [("amount", "500.01"), ("booked_on", "2026-03-31")] {
                try await keeper.post("\(spend(field, value))/booking")
                    .expect(.unprocessableContent, showing: "钱不够")
            }
            let fits = try await spend("amount", "500")
            try await keeper.post("\(fits)/approval").expect(.seeOther)
            #expect(try BookKeeping.state(fits, site) == "approved")
            try await keeper.post("\(fits)/booking").expect(.seeOther)
            #expect(try BookKeeping.state(fits, site) == "posted")
            try await keeper.post("\(fits)/booking")
                .expect(.unprocessableContent, showing: "已经办过这一步了")
            #expect(try BookKeeping.faults(site) == "")
        }
    }

    @Test func `whoever enters does not approve, under another name neither`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let keeper = try await site.signIn(BookKeeping.keeper)
            let entry = try await BookKeeping.enter("income", BookKeeping.income, by: keeper)
            try await keeper.get(entry).expect(.ok, showing: "要由另一位资金管理员审核")
            try await keeper.post("\(entry)/booking")
                .expect(.unprocessableContent, showing: "谁记的账谁不能审核")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into duty_grant (account_id, duty, region_code, reason, granted_by)
                values (\(Cast.keeperAgain), 'fund_keeper', '431003190', '任命', 4);
                """
            )
            let name = try site.database.run(
                "select user_name from account where account_id = \(Cast.keeperAgain)"
            )
            let again = try await site.signIn(name)
            try await again.post("\(entry)/booking")
                .expect(.unprocessableContent, showing: "谁记的账谁不能审核")
            try await site.signIn("shiqiao.keeper").post("\(entry)/booking").expect(.notFound)
            try await site.signIn("yunxi.payer").get(entry).expect(.forbidden)
            try await site.signIn(BookKeeping.countyKeeper).post("\(entry)/booking")
                .expect(.seeOther)
            #expect(try BookKeeping.state(entry, site) == "posted")
        }
    }

    @Test func `what comes back is entered again, and what is booked is taken back by an entry`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let keeper = try await site.signIn(BookKeeping.keeper)
            let wrong = try await BookKeeping.enter("income", BookKeeping.income, by: secretary)
            try await keeper.post("\(wrong)/refusal", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await keeper.post("\(wrong)/refusal", ["reason": "金额不对"]).expect(.seeOther)
            let id = wrong.split(separator: "/").last ?? ""
            try await secretary.get(wrong).expect(.ok, showing: "已退回", "金额不对", "照着再记一笔")
            try await secretary.get("\(BookKeeping.new)/income?from=\(id)")
                .expect(.ok, showing: "村民自筹", "自筹活动经费")
            let entry = try await BookKeeping.enter("income", BookKeeping.income, by: secretary)
            try await keeper.post("\(entry)/withdrawal")
                .expect(.unprocessableContent, showing: "别的职责")
            try await secretary.post("\(entry)/reversal", ["reason": "记错了"])
                .expect(.unprocessableContent, showing: "只有入了账的才能冲正")
            try await keeper.post("\(entry)/booking").expect(.seeOther)
            let reversal = try await secretary.post("\(entry)/reversal", ["reason": "记了两遍"])
            let taken = try #require(reversal.expect(.seeOther).location)
            try await secretary.post("\(entry)/reversal", ["reason": "记了两遍"])
                .expect(.unprocessableContent, showing: "已经有人在冲正")
            try await keeper.post("\(taken)/booking").expect(.seeOther)
            #expect(try BookKeeping.state(entry, site) == "reversed")
            try await secretary.get(entry).expect(.ok, showing: "已冲正", "冲正的一笔")
            try await secretary.get(taken)
                .expect(.ok, showing: "冲正收入 500 元", "记了两遍", "原来的一笔")
            let left = try site.database.run(
                "select string_agg(fund_balance(fund_account_id, '2026-04-06')::text, ',') from fund_account"
            )
            #expect(left == "0,0")
            #expect(try BookKeeping.faults(site) == "")
        }
    }
}
