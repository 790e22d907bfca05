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

    /// An income and a spending in the book, and the page of the cash box.
    private static func prepare(_ site: TestSite) async throws -> (Person, page: String) {
        let secretary = try await site.signIn(Cast.secretary)
        let keeper = try await site.signIn(BookKeeping.keeper)
        for (kind, fields) in [
            ("income", BookKeeping.income), ("spending", BookKeeping.spending),
        ] {
            let entry = try await BookKeeping.enter(kind, fields, by: secretary)
            try await keeper.post("\(entry)/booking").expect(.seeOther)
        }
        return (secretary, "/fund-accounts/\(try BookKeeping.cashBox(site))")
    }

    private static func send(_ text: String, to page: String, by person: Person) async throws
        -> Answer
    {
        try await person.upload("\(page)/lines", [:], files: [("对账单.csv", Array(text.utf8))])
    }

    @Test func `a bank's list is matched with the book, and what is left over is shown`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let (secretary, page) = try await Self.prepare(site)
            try await secretary.get(page).expect(.ok, showing: "还没有读过对账单", "379.50 元")
            for _ in 1...2 {
                try await Self.send(Self.list, to: page, by: secretary).expect(.seeOther)
            }
            try await secretary.get(page)
                .expect(.ok, showing: "还有 1 笔没有对上", "手续费", "补记一笔", "369.60 元", "对错了，分开")
            let rows = "select count(*) || ' ' || (select count(*) from bank_match) from bank_line"
            #expect(try site.database.run(rows) == "3 2")
            let match = try site.database.run("select max(bank_match_id) from bank_match")
            try await secretary.post("\(page)/matches/\(match)/removal").expect(.seeOther)
            try await secretary.post("\(page)/matches/\(match)/removal").expect(.notFound)
            try await secretary.get(page).expect(.ok, showing: "还有 3 笔没有对上", "就是这笔")
        }
    }

    @Test func `a line is about one entry, of the same amount`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let (secretary, page) = try await Self.prepare(site)
            try await Self.send(Self.list, to: page, by: secretary).expect(.seeOther)
            let matched = try site.database.run(
                "select bank_match_id || ' ' || bank_line_id || ' ' || fund_posting_id from bank_match"
            ).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            let one = try #require(matched.first)
            let other = try #require(matched.last)
            let pair = ["line": one[1], "side": one[2]]
            try await secretary.post("\(page)/matches", pair)
                .expect(.unprocessableContent, showing: "这一笔已经对上了")
            try await secretary.post("\(page)/matches/\(one[0])/removal").expect(.seeOther)
            try await secretary.post("\(page)/matches", ["line": one[1], "side": other[2]])
                .expect(.unprocessableContent, showing: "不是同一笔钱")
            try await secretary.post("\(page)/matches", ["line": one[1], "side": ""])
                .expect(.unprocessableContent, showing: "请选账上的哪一笔")
            try await secretary.post("\(page)/matches", pair).expect(.seeOther)
            try await secretary.get(page).expect(.ok, showing: "还有 1 笔没有对上")
        }
    }

    @Test func `a file that is no bank's list is refused and nothing of it kept`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let (secretary, page) = try await Self.prepare(site)
            for (text, sentence) in [
                ("姓名,电话\n王,1\n", "没有找到表头"), ("日期,金额\n2026-04-01,5\n昨天,5\n", "第 3 行的日期读不出来"),
                ("日期,金额\n2026-04-01,五\n", "第 2 行的金额读不出来"), ("日期,金额\n", "一行也没有"),
                ("日期,金额,摘要\n2026-04-01,5,引产补助\n", "这里不能写"),
            ] {
                try await Self.send(text, to: page, by: secretary)
                    .expect(.unprocessableContent, showing: sentence)
            }
            try await secretary.upload("\(page)/lines", [:], files: [])
                .expect(.unprocessableContent, showing: "请选择银行的一份对账单")
            #expect(try site.database.run("select count(*) from bank_line") == "0")
            try await site.signIn("nanping.secretary").get(page).expect(.notFound)
        }
    }
}
