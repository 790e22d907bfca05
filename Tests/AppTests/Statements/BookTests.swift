import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct BookTests {
    private static let march = "/chapters/2/funds/2026-03"

    @Test func `a month's book leads from its opening to its closing, figure by figure`()
        async throws
    {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let secretary = try await site.signIn(FundTown.secretary)
            let book = try await secretary.get(Self.march)
            book.expect(
                .ok,
                showing: "2026 年 3 月结存 1,695.50 元",
                ">1,500</a>",
                ">320.50</a>",
                ">125</a>",
                "?source=town\">300</a>",
                "?purpose=venue\">120</a>",
                "限定用于阵地建设",
                "/chapters/2/funds/new/income",
                "/chapters/2/funds/2026-02",
                "/chapters/2/funds/2026-04"
            )
            #expect(!book.text.contains("上年结余"))
            #expect(!book.text.contains("买茶叶"))
            try await secretary.get("/chapters/2/funds/2026-01")
                .expect(.ok, showing: "2026 年 1 月结存 1,000 元", "其中建账时的余额", "上年结余")
            try await secretary.get("/chapters/2/funds/2026")
                .expect(.ok, showing: "2026 年结存 1,695.50 元", "上年结余", "买桌椅")
        }
    }

    @Test func `a figure opens the entries that it counts`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let secretary = try await site.signIn(FundTown.secretary)
            let income = try await secretary.get("\(Self.march)?kind=income")
            income.expect(.ok, showing: "2 笔，合计 320.50 元", "乡镇补助", "会费")
            #expect(!income.text.contains("买桌椅"))
            let venue = try await secretary.get("\(Self.march)?purpose=venue")
            venue.expect(.ok, showing: "支出：阵地建设", "1 笔，合计 120 元", "买桌椅")
            #expect(!venue.text.contains("复印"))
            let account = try site.database.run(
                "select fund_account_id from fund_account where purpose = 'venue'"
            )
            let held = try await secretary.get("\(Self.march)?account=\(account)")
            held.expect(.ok, showing: "限定用于阵地建设", "乡镇补助", "买桌椅")
            #expect(!held.text.contains("会费</a>"))
            try await secretary.get("\(Self.march)?purpose=births").expect(.notFound)
        }
    }

    @Test func `an entry and its reversal both stand and cancel each other`() async throws {
        try await withSite { site in
            let town = FundTown(site: site)
            try town.keepZhuxi()
            let wrong = try town.book(
                "spending",
                4_000,
                on: "2026-03-08",
                "记错的一笔",
                purpose: "office"
            )
            try town.reverse(wrong, on: "2026-03-09")
            let secretary = try await site.signIn(FundTown.secretary)
            try await secretary.get(Self.march)
                .expect(.ok, showing: "2026 年 3 月结存 1,695.50 元", "已冲正", ">冲正<")
            let office = try await secretary.get("\(Self.march)?purpose=office")
            office.expect(.ok, showing: "3 笔，合计 5 元")
            #expect(office.text.components(separatedBy: "记错的一笔").count == 3)
        }
    }

    @Test func `what waits stands apart and counts in nothing`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            let secretary = try await site.signIn(FundTown.secretary)
            try await secretary.get("/chapters/2/funds/2026-04").expect(
                .ok,
                showing: "2026 年 4 月结存 1,695.50 元",
                "还没有入账的 1 笔",
                "买茶叶",
                "待审核",
                "这一期没有记过账"
            )
        }
    }

    @Test func `a row without a day belongs to its year and to no month`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            _ = try site.database.run(Self.undated)
            let secretary = try await site.signIn(FundTown.secretary)
            try await secretary.get("/chapters/2/funds/2026")
                .expect(.ok, showing: "日期不详", "旧账一笔", "2026 年结存 1,695.50 元")
            let january = try await secretary.get("/chapters/2/funds/2026-01")
            january.expect(.ok, showing: "2026 年 1 月结存 1,000 元")
            #expect(!january.text.contains("旧账一笔"))
        }
    }

    @Test func `a long book is read page by page, each entry once`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            _ = try site.database.run(Self.many)
            let secretary = try await site.signIn(FundTown.secretary)
            let first = try await secretary.get("/chapters/2/funds/2026-02?kind=income")
            first.expect(.ok, showing: "251 笔", "更早的")
            let next = try #require(
                first.text.range(of: "/chapters/2/funds/2026-02?kind=income&amp;day=")
            )
            let link = first.text[next.lowerBound...].prefix { $0 != "\"" }
                .replacing("&amp;", with: "&")
            let second = try await secretary.get(String(link))
            second.expect(.ok, showing: "回到最前")
            let seen = [first, second].map {
                $0.text.components(separatedBy: "/fund-entries/").count - 1
            }
            #expect(seen == [200, 51])
        }
    }

    @Test func `who keeps no book here sees none`() async throws {
        try await withSite { site in
            try FundTown(site: site).keepZhuxi()
            for name in ["nanping.secretary", "shiqiao.keeper"] {
                try await site.signIn(name).get(Self.march).expect(.notFound)
            }
            try await site.signIn("yunxi.payer").get(Self.march).expect(.forbidden)
            let approver = try await site.signIn("yunxi.approver").get(Self.march)
            approver.expect(.ok, showing: "2026 年 3 月结存 1,695.50 元")
            #expect(!approver.text.contains("funds/new"))
        }
    }

    /// A row of an old ledger: an income and what it was spent on.
    private static let undated = """
        set session_replication_role = replica;
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, year, amount_fen,
            money_account_id, source, purpose, party, what, entered_by, entered_at, ledger_file_id, ledger_line, row_hash)
        overriding system value
        select 9000 + n, 2, '431003190201', k, 'posted', 2026, 7000, a.fund_account_id, s, p, '某单位', '旧账一笔',
            11, '2026-04-01', 900, 1, sha256('row')
        from (values (1, 'income', 'town', null), (2, 'spending', null, 'venue')) v (n, k, s, p),
            fund_account a where a.name = '现金';
        insert into fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
        select e.fund_entry_id, a.fund_account_id, 2, e.region_code, e.counts_on,
            7000 * case e.kind when 'income' then 1 else -1 end * case a.kind when 'money' then 1 else -1 end
        from fund_entry e, fund_account a
        where e.fund_entry_id > 9000 and (a.name = '现金' or a.kind = 'fund' and a.purpose is null);
        """

    /// 250 entries of February more, three a day and more.
    private static let many = """
        set session_replication_role = replica;
        insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year, amount_fen,
            money_account_id, source, party, what, entered_by, entered_at)
        overriding system value
        select 9000 + n, 2, '431003190201', 'income', 'posted', date '2026-02-01' + n % 28, 2026, 100,
            a.fund_account_id, 'dues', '会员', '会费', 11, '2026-04-01'
        from generate_series(1, 250) n, fund_account a where a.name = '现金';
        insert into fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
        select e.fund_entry_id, a.fund_account_id, 2, e.region_code, e.counts_on,
            100 * case a.kind when 'money' then 1 else -1 end
        from fund_entry e, fund_account a
        where e.fund_entry_id > 9000 and (a.name = '现金' or a.kind = 'fund' and a.purpose is null);
        """
}
