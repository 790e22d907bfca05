import Testing

@testable import Domain

struct BankListTests {
    @Test func `a bank's list is read under the titles that banks use`() throws {
        var list = BankList()
        try list.read(["某某银行对账单", "", ""], line: 1)
        try list.read(["交易日期", "借方金额（元）", "贷方金额（元）", "摘要", "余额"], line: 2)
        try list.read(["2026-04-01", "", "1,200.00", "拨款 6222020200112233445", "1500"], line: 3)
        try list.read(["20260402", "35.5", "", "买文具", "1464.50"], line: 4)
        try list.read(["2026/4/2", "35.5", "-", "买文具", "1464.50"], line: 5)
        try list.read(["合计", "71", "1200", "", ""], line: 6)
        let rows = try list.finished()
        #expect(rows.map(\.fen) == [120_000, -3_550, -3_550])
        #expect(rows.map(\.turn) == [1, 1, 2])
        #expect(rows.map(\.day.iso) == ["2026-04-01", "2026-04-02", "2026-04-02"])
        #expect(rows.first?.what == "拨款 …3445")
        #expect(rows.first?.balance == 150_000)
    }

    @Test func `one column with a sign is read too`() throws {
        var list = BankList()
        try list.read(["日期", "金额", "备注"], line: 1)
        try list.read(["2026-04-01", "-20", "付电费"], line: 2)
        try list.read(["2026-04-01", "+20.05", "利息"], line: 3)
        #expect(try list.finished().map(\.fen) == [-2_000, 2_005])
    }

    @Test func `what cannot be read is refused by its line`() throws {
        var list = BankList()
        #expect(throws: BankListFault.noHeader) { try list.finished() }
        try list.read(["日期", "金额"], line: 1)
        #expect(throws: BankListFault.empty) { try list.finished() }
        #expect(throws: BankListFault.day(line: 2)) { try list.read(["昨天", "5"], line: 2) }
        #expect(throws: BankListFault.amount(line: 3)) {
            try list.read(["2026-04-01", "五元"], line: 3)
        }
        #expect(throws: BankListFault.amount(line: 4)) {
            try list.read(["2026-04-01", "0"], line: 4)
        }
    }

    @Test func `the same amount within a week is the same money, the nearest day first`() throws {
        func day(_ day: Int) throws -> Day { try #require(Day(year: 2026, month: 4, day: day)) }
        let lines = [
            BankMovement(id: 1, day: try day(10), fen: 500),
            BankMovement(id: 2, day: try day(12), fen: 500),
            BankMovement(id: 3, day: try day(12), fen: -500),
            BankMovement(id: 4, day: try day(28), fen: 700),
        ]
        let sides = [
            BankMovement(id: 11, day: try day(12), fen: 500),
            BankMovement(id: 12, day: try day(5), fen: 500),
            BankMovement(id: 13, day: try day(20), fen: -500),
            BankMovement(id: 14, day: try day(27), fen: 701),
        ]
        let pairs = BankMatching.pairs(lines, sides)
        #expect(pairs.map(\.line) == [2, 1])
        #expect(pairs.map(\.side) == [11, 12])
    }
}
