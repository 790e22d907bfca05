import HTTPTypes
import Testing

@testable import App

struct ReconciliationTests {
    private static let list = """
        日期,收入,支出,摘要,余额
        2026-04-01,500,,村民自筹,500
        2026-04-03,,120.50,文具店,379.50
        2026-04-04,,9.90,手续费,369.60
        """

    @Test func `a bank's list is matched with the book, and what is left over is shown`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let keeper = try await site.signIn(BookKeeping.keeper)
            for (kind, fields) in [
                ("income", BookKeeping.income), ("spending", BookKeeping.spending),
            ] {
                let entry = try await BookKeeping.enter(kind, fields, by: secretary)
                try await keeper.post("\(entry)/booking").expect(.seeOther)
            }
            let page = "/fund-accounts/\(try BookKeeping.cashBox(site))"
            try await secretary.get(page).expect(.ok, showing: "还没有读过对账单", "379.50 元")
            for _ in 1...2 {
                try await secretary.upload(
                    "\(page)/lines",
                    [:],
                    files: [("对账单.csv", Array(Self.list.utf8))]
                ).expect(.seeOther)
            }
            try await secretary.get(page)
                .expect(.ok, showing: "还有 1 笔没有对上", "手续费", "补记一笔", "369.60 元", "对错了，分开")
            let rows = "select count(*) || ' ' || (select count(*) from bank_match) from bank_line"
            #expect(try site.database.run(rows) == "3 2")
            let match = try site.database.run("select max(bank_match_id) from bank_match")
            try await secretary.post("\(page)/matches/\(match)/removal").expect(.seeOther)
            try await secretary.post("\(page)/matches/\(match)/removal").expect(.notFound)
            try await keeper.get(page).expect(.ok, showing: "还有 3 笔没有对上", "就是这笔")
            let ids = try site.database.run(
                """
                select string_agg(bank_line_id || ' ' || fund_posting_id, ',' order by fund_posting_id)
                from bank_line join fund_posting using (fund_account_id)
                where bank_line.amount_fen < 0 and fund_posting.amount_fen < 0
                """
            ).split(separator: ",").map { $0.split(separator: " ").map(String.init) }
            let answers = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for id in ids {
                    group.addTask {
                        try await keeper.post("\(page)/matches", ["line": id[0], "side": id[1]])
                            .status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == .seeOther } == 1)
            #expect(answers.count { $0 == .unprocessableContent } == 1)
        }
    }

    @Test func `a file that is no bank's list is refused and nothing of it kept`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await BookKeeping.enter("income", BookKeeping.income, by: secretary)
            let page = "/fund-accounts/\(try BookKeeping.cashBox(site))"
            for (text, sentence) in [
                ("姓名,电话\n王,1\n", "没有找到表头"), ("日期,金额\n2026-04-01,5\n昨天,5\n", "第 3 行的日期读不出来"),
                ("日期,金额\n2026-04-01,五\n", "第 2 行的金额读不出来"), ("日期,金额\n", "一行也没有"),
                ("日期,金额,摘要\n2026-04-01,5,引产补助\n", "这里不能写"),
            ] {
                try await secretary.upload(
                    "\(page)/lines",
                    [:],
                    files: [("对账单.csv", Array(text.utf8))]
                ).expect(.unprocessableContent, showing: sentence)
            }
            try await secretary.upload("\(page)/lines", [:], files: [])
                .expect(.unprocessableContent, showing: "请选择银行的一份对账单")
            #expect(try site.database.run("select count(*) from bank_line") == "0")
            try await site.signIn("nanping.secretary").get(page).expect(.notFound)
        }
    }
}
