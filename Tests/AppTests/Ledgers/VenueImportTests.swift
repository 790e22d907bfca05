import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// The township's ledger of venues taken into the chapters' books and among their venues.
@Suite struct VenueImportTests {
    private static let files = ["13-活动阵地投入.csv", "01-协会名册.xlsx", "00-镇情.csv"]

    /// Yuan that came in, were spent on repairs and on boards, entries, and what every account holds.
    private static let money = """
        select div(sum(e.amount_fen) filter (where e.kind = 'income'), 100),
            div(sum(e.amount_fen) filter (where w.kind = 'renovated'), 100),
            div(sum(e.amount_fen) filter (where w.kind = 'built'), 100), count(*),
            (select count(*) from (select sum(amount_fen) from fund_posting group by fund_account_id) p
             where p.sum <> 0),
            bool_and(e.state = 'posted' and e.booked_on is null and e.year = 2009
                and e.restricted_to = 'venue' and e.purpose is not distinct from
                    case e.kind when 'spending' then 'venue' end)
        from fund_entry e left join venue_work w using (fund_entry_id)
        """
    /// Venues, homes renovated in 2009, boards put up in 2009, works without an entry.
    private static let venues = """
        select (select count(*) from venue),
            count(distinct v.venue_id) filter (where v.kind = 'home' and w.kind = 'renovated'),
            count(distinct v.venue_id) filter (where v.kind = 'board' and v.built_year = 2009),
            count(*) filter (where w.fund_entry_id is null)
        from venue v join venue_work w on w.venue_id = v.venue_id and w.year = 2009
        """

    @Test func `a year's spending on venues is the known one, from rows, and again nothing`()
        async throws
    {
        try await withEmptyRegister { site in
            let expected = try Town.expected()
            let report = try await site.takeIn(Self.files)
            let taken = try #require(report.files.last)
            #expect(taken.kind == "venues" && taken.added == 5 && taken.refused == 0)
            #expect(taken.notes == [])
            #expect(
                expected.venueRepairYuan + expected.venueBoardYuan == expected.venueInvestmentYuan
            )
            let money =
                "\(expected.venueInvestmentYuan)|\(expected.venueRepairYuan)|\(expected.venueBoardYuan)|10|0|t"
            #expect(try site.database.run(Self.money) == money)
            #expect(try site.database.run(Self.venues) == "5|4|1|0")
            let sources = try site.database.run(
                "select source, div(sum(amount_fen), 100) from fund_entry where kind = 'income' group by 1 order by 1"
            )
            #expect(sources == "raised|20000\nsuperior|100000")
            let again = try await site.takeIn(Self.files)
            #expect(again.files.last?.added == 0 && again.files.last?.unchanged == 5)
            #expect(try site.database.run(Self.money) == money)
            #expect(try site.database.run(Self.venues) == "5|4|1|0")
        }
    }

    private func bring(_ rows: String, _ site: TestSite) async throws -> ImportReport.File {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        let text = "阵地投入（2025年）\n地点,项目,金额（元）,资金来源\n" + rows
        try Data(text.utf8).write(to: file)
        let report = try await site.takeIn([file.path(percentEncoded: false)])
        return try #require(report.files.first)
    }

    @Test func `two rows alike are two spendings at one venue, found where it stands already`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into venue (venue_id, chapter_id, region_code, kind, entered_by, entered_at)
                overriding system value values (71, 2, '431003190201', 'home', 11, '2025-01-01')
                """
            )
            let twice = "竹溪村,办公室修缮,2500,自筹\n竹溪村,办公室修缮,2500,自筹\n镇协会,宣传栏,800.50,会费\n"
            let taken = try await bring(twice, site)
            #expect(taken.added == 3)
            let works = try site.database.run(
                """
                select v.chapter_id, v.kind, v.venue_id = 71, v.ledger_line, w.kind, w.year, e.amount_fen, e.party
                from venue_work w join venue v using (venue_id) join fund_entry e using (fund_entry_id)
                order by venue_work_id
                """
            )
            #expect(
                works == """
                    2|home|t||renovated|2025|250000|台账未写
                    2|home|t||renovated|2025|250000|台账未写
                    1|board|f|5|built|2025|80050|台账未写
                    """
            )
            let again = try await bring(twice, site)
            #expect((again.added, again.unchanged) == (0, 3))
            let parties = try site.database.run(
                "select distinct party, source from fund_entry where kind = 'income' order by 1"
            )
            #expect(parties.split(separator: "\n").sorted() == ["会费|dues", "自筹|raised"])
        }
    }

    @Test func `rows without a known place, work or source come back and go in once mended`()
        async throws
    {
        try await withSite { site in
            let refused = try await bring(
                "桃花村,办公室修缮,2500,自筹\n竹溪村,慰问,2500,自筹\n竹溪村,办公室修缮,2500,天上掉的\n",
                site
            )
            #expect(
                refused.reasons == ["unknown_chapter": 1, "unknown_kind": 1, "unknown_source": 1]
            )
            let text = try String(contentsOfFile: #require(refused.refusedFile), encoding: .utf8)
            #expect(text.contains("资金来源有误"))
            let mended = text.replacing("桃花村", with: "南坪村").replacing("慰问", with: "公开栏")
                .replacing("天上掉的", with: "捐赠")
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
            try Data(mended.utf8).write(to: file)
            let again = try await site.takeIn([file.path(percentEncoded: false)])
            #expect(again.files.first?.added == 3)
        }
    }

    @Test func `the preview shows what each row does to the book`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let ledger = "年度,地点,项目,金额（元）,资金来源\n2025,竹溪村,办公室修缮,25000,上级拨款\n"
            let brought = try await officer.upload(
                "/ledgers",
                ["place": Town.region],
                files: [(name: "阵地.csv", bytes: Array(ledger.utf8))]
            )
            try await brought.follow().expect(.ok, showing: "将新增 1 行，更改 0 行，退回 0 行")
            let path = try #require(brought.location)
            let file = try site.database.run("select max(ledger_file_id) from ledger_file")
            try await officer.get("\(path)/files/\(file)?fate=added")
                .expect(.ok, showing: "会员之家", "2025 · 办公室修缮 · 25000.00 · 上级拨款")
            #expect(try site.database.run("select count(*) from fund_entry") == "0")
            try await officer.post("\(path)/done").expect(.seeOther)
            #expect(try site.database.run("select count(*) from fund_entry") == "2")
        }
    }
}
