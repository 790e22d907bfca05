import Testing

@testable import Domain

@Suite struct VenueCheckTests {
    private static let repair: [LedgerColumn: String] = [
        .chapter: "竹溪村", .venueWork: "办公室、活动室修缮", .amount: "25000", .fundSource: "上级拨款",
    ]

    private func check(
        _ changes: [LedgerColumn: String] = [:],
        ledgerYear: Int? = 2009,
        inTenThousands: Bool = false
    ) throws -> RowVerdict<VenueRow> {
        let check = try VenueCheck(
            Roster.chapters(),
            ledgerYear: ledgerYear,
            inTenThousands: inTenThousands,
            on: day("2010-01-05")
        )
        return check.check(LedgerRow(line: 3, Self.repair.merging(changes) { $1 }))
    }

    @Test func `a repair is the members' home's, in the ledger's year`() throws {
        let row = try #require(check().row)
        #expect(row.year == 2009 && row.venue == .home && row.work == .renovated)
        #expect(row.amount == Fen(2_500_000) && row.source == .superior)
        #expect(row.what == "办公室、活动室修缮" && row.sourceWritten == "上级拨款")
        #expect(try check([.year: "2008"]).row?.year == 2008)
    }

    @Test func `a board is put up, unless it is said to be mended`() throws {
        let board = try #require(check([.venueWork: "宣传栏", .fundSource: "自筹"]).row)
        #expect(board.venue == .board && board.work == .built && board.source == .raised)
        let mended = try #require(check([.venueWork: "公开栏维修"]).row)
        #expect(mended.venue == .board && mended.work == .renovated)
    }

    @Test(arguments: [
        ("2.5万", false, 2_500_000), ("25,000元", false, 2_500_000), ("85.5", false, 8550),
        ("2.5", true, 2_500_000), ("2.5万元", true, 2_500_000),
    ])
    func `an amount is in yuan, or in what its title says`(
        _ text: String,
        _ inTenThousands: Bool,
        _ fen: Int64
    ) throws {
        let row = try check([.amount: text], inTenThousands: inTenThousands).row
        #expect(row?.amount == Fen(fen))
    }

    @Test(
        arguments: [
            ([.chapter: "桃花村"], RowReason.unknownChapter), ([.venueWork: ""], .unknownKind),
            ([.venueWork: "慰问"], .unknownKind), ([.venueWork: "上环室修缮"], .forbiddenText),
            ([.amount: ""], .badNumber), ([.amount: "0"], .badNumber),
            ([.amount: "两万"], .badNumber),
            ([.fundSource: ""], .unknownSource), ([.fundSource: "天上掉的"], .unknownSource),
            ([.fundSource: "周转金"], .unknownSource), ([.year: "2011"], .badDate),
            ([.year: "去年"], .badNumber),
            ([.venueWork: "修缮" + String(repeating: "长", count: 119)], .longText),
        ] as [([LedgerColumn: String], RowReason)]
    )
    func `what is wrong with a row is said by one reason`(
        _ change: [LedgerColumn: String],
        _ reason: RowReason
    ) throws {
        #expect(try check(change).refusal?.fault.reason == reason)
    }

    @Test func `a year is never made up`() throws {
        #expect(try check(ledgerYear: nil).refusal?.fault.reason == .missingYear)
        #expect(try check([.year: "2009"], ledgerYear: nil).row?.year == 2009)
    }
}
