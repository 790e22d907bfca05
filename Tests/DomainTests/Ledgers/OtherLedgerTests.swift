import Testing

@testable import Domain

@Suite struct OtherLedgerTests {
    private static let chapter: [LedgerColumn: String] = [
        .regionCode: "431003190201", .chapter: "竹溪村计生协会", .chapterKind: "村", .place: "竹溪村",
        .foundedOn: "1981.4.3", .office: "竹溪村办公楼", .phone: "0735-2345678",
    ]
    private static let officer: [LedgerColumn: String] = [
        .chapter: "竹溪村计生协会", .post: "会长", .name: "孟林宇", .idNumber: "999999199003070012",
        .servesFrom: "20090520", .termYears: "3",
    ]
    private static let link: [LedgerColumn: String] = [
        .chapter: "竹溪村", .group: "2组", .headName: "谭雪静", .headIDNumber: "999999199003070020",
        .householdSize: "6", .householdCategory: "困难户", .memberIDNumber: "999999199003070012",
    ]

    @Test(
        arguments: [
            ([.chapter: ""], RowReason.missingName), ([.regionCode: ""], .badRegionCode),
            ([.regionCode: "431003190"], .badRegionCode), ([.regionCode: "竹溪"], .badRegionCode),
            ([.chapterKind: "组"], .unknownKind),
        ] as [([LedgerColumn: String], RowReason)]
    )
    func `a chapter needs name, code and kind`(
        _ change: [LedgerColumn: String],
        _ reason: RowReason
    ) throws {
        var check = try ChapterCheck(into: region("431003190"), on: day("2010-01-05"))
        let row = LedgerRow(line: 3, Self.chapter.merging(change) { $1 })
        #expect(try check.check(row).refusal?.fault.reason == reason)
    }

    @Test func `a list of another township is refused whole`() throws {
        var check = try ChapterCheck(into: region("431003191"), on: day("2010-01-05"))
        let fault = OutsidePlace(
            line: 3,
            code: try region("431003190201"),
            into: try region("431003191")
        )
        #expect(throws: fault) { try check.check(LedgerRow(line: 3, Self.chapter)) }
    }

    @Test func `a chapter stands once in its list`() throws {
        var check = try ChapterCheck(into: region("431003190"), on: day("2010-01-05"))
        let other = Self.chapter.merging([.regionCode: "431003190202"]) { $1 }
        #expect(try check.check(LedgerRow(line: 3, Self.chapter)).row?.kind == .village)
        let again = try check.check(LedgerRow(line: 4, Self.chapter)).refusal
        #expect(again?.fault.column == .regionCode)
        let named = try check.check(LedgerRow(line: 5, other)).refusal
        #expect(named?.fault == RowFault(.duplicateInFile, .chapter, "竹溪村计生协会"))
    }

    @Test(
        arguments: [
            ([.post: "主任"], RowReason.unknownPost), ([.servesFrom: ""], .badDate),
            ([.servesFrom: "五月"], .badDate), ([.termYears: "30"], .badNumber),
            ([.termYears: "三"], .badNumber), ([.name: ""], .missingName),
            ([.idNumber: "1"], .badChecksum), ([.chapter: "石村"], .unknownChapter),
        ] as [([LedgerColumn: String], RowReason)]
    )
    func `an officer needs post, name and day`(
        _ change: [LedgerColumn: String],
        _ reason: RowReason
    ) throws {
        var check = try OfficerCheck(Roster.chapters(), on: day("2010-01-05"))
        let row = LedgerRow(line: 3, Self.officer.merging(change) { $1 })
        #expect(check.check(row).refusal?.fault.reason == reason)
    }

    @Test func `a chapter has one president and any number of councillors`() throws {
        var check = try OfficerCheck(Roster.chapters(), on: day("2010-01-05"))
        func reason(_ changes: [LedgerColumn: String]) -> RowReason? {
            check.check(LedgerRow(line: 3, Self.officer.merging(changes) { $1 })).refusal?
                .fault.reason
        }
        #expect(reason([:]) == nil)
        #expect(reason([:]) == .duplicateInFile)
        #expect(reason([.idNumber: "999999199003070020"]) == .postTaken)
        #expect(reason([.chapter: "石桥村"]) == nil)
        #expect(reason([.post: "理事"]) == nil)
        #expect(reason([.post: "理事", .idNumber: "999999199003070020"]) == nil)
    }

    @Test func `a household stands once, with the member who looks after it`() throws {
        var check = try LinkCheck(Roster.chapters(), on: day("2010-01-05"))
        let link = try #require(check.check(LedgerRow(line: 2, Self.link)).row)
        #expect(link.category == .hardship)
        #expect(link.size == 6)
        let second = check.check(LedgerRow(line: 3, Self.link)).refusal
        #expect(second?.fault.reason == .duplicateInFile)
        let alone = Self.link.merging([.memberIDNumber: "", .headIDNumber: ""]) { $1 }
        // Whether a household that is known has somebody already is for the register to say.
        let third = try #require(check.check(LedgerRow(line: 4, alone)).row)
        #expect(third.memberIDNumber == nil)
    }

    @Test func `a profile without a year takes the title's, and a number is a number`() throws {
        let row: [LedgerColumn: String] = [
            .population: "２５,152人", .area: "39.790000", .villages: "10",
        ]
        let profile = try ProfileRow(
            LedgerRow(line: 2, row),
            ledgerYear: 2009,
            on: day("2010-01-05")
        )
        #expect(profile.year == 2009)
        #expect(profile.population == 25_152)
        #expect(profile.areaHundredths == 3979)
        #expect(profile.communities == nil)
        #expect(throws: RowFault(.badDate, .year, "")) {
            try ProfileRow(LedgerRow(line: 2, row), ledgerYear: nil, on: day("2010-01-05"))
        }
        #expect(throws: RowFault(.badNumber, .villages, "约10")) {
            try ProfileRow(
                LedgerRow(line: 2, [.villages: "约10"]),
                ledgerYear: 2009,
                on: day("2010-01-05")
            )
        }
    }
}
