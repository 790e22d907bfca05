import Testing

@testable import Domain

@Suite struct ActivityCheckTests {
    private static let campaign: [LedgerColumn: String] = [
        .heldOn: "2009年5月23日", .chapter: "竹溪村", .activityType: "生殖健康服务",
        .topic: "生殖健康义诊（上半年）", .headcount: "151", .leaflets: "1,200份", .cost: "1500.5",
        .outcome: "查出20人，治疗15人，治愈5人",
    ]

    private func check(
        _ changes: [LedgerColumn: String],
        ledgerYear: Int? = 2009
    ) throws -> RowVerdict<ActivityRow> {
        var known = try Roster.chapters()
        known.add([.init(region: try region("431003190"), name: "云溪镇计生协会", place: "云溪镇")])
        let check = try ActivityCheck(known, ledgerYear: ledgerYear, on: day("2010-01-05"))
        return check.check(LedgerRow(line: 3, Self.campaign.merging(changes) { $1 }))
    }

    @Test func `a campaign's outcome becomes sums and is not kept as a text`() throws {
        let row = try #require(check([:]).row)
        #expect(row.type == .healthCampaign)
        #expect(row.heldOn == (try day("2009-05-23")))
        #expect(row.leaflets == Quantity(1200))
        #expect(row.wallCharts == nil)
        #expect(row.costFen == 150_050)
        #expect(row.tally?.attended == 151)
        #expect(row.tally?.recovered == 5)
        #expect(row.result == nil)
    }

    @Test(
        arguments: [
            ([.chapter: "不存在村"], RowReason.unknownChapter), ([.chapter: ""], .unknownChapter),
            ([.heldOn: ""], .badDate), ([.heldOn: "2009-02-30"], .badDate),
            ([.heldOn: "2-30"], .badDate), ([.heldOn: "五月"], .badDate),
            ([.heldOn: "2009-5"], .badDate), ([.heldOn: "2010-01-06"], .badDate),
            ([.activityType: "大会战"], .unknownKind), ([.activityType: ""], .unknownKind),
            ([.topic: ""], .missingTopic), ([.headcount: ""], .missingHeadcount),
            ([.headcount: "十几"], .badNumber), ([.headcount: "0"], .badNumber),
            ([.headcount: "-3"], .badNumber), ([.leaflets: "若干"], .badNumber),
            ([.cost: "两百"], .badNumber), ([.headcount: "19"], .badTally),
            ([.outcome: "查出20人，治疗25人"], .badTally), ([.outcome: "查出2O人5"], .badTally),
            ([.activityType: "会议"], .badTally), ([.topic: "孕检通知"], .forbiddenText),
            ([.outcome: "落实上环3例"], .forbiddenText),
            ([.topic: String(repeating: "长", count: 81)], .longText),
        ] as [([LedgerColumn: String], RowReason)]
    )
    func `what is wrong with an activity is said by one reason`(
        _ change: [LedgerColumn: String],
        _ reason: RowReason
    ) throws {
        #expect(try check(change).refusal?.fault.reason == reason)
    }

    @Test func `nothing was held before the chapter was founded`() throws {
        #expect(try check([.chapter: "石桥村"]).refusal?.fault.reason == .beforeFounding)
    }

    @Test(arguments: ["5月23日", "5-23", "5.23", "05/23", "５月２３号"])
    func `a date without a year is of the ledger's year`(_ text: String) throws {
        #expect(try check([.heldOn: text]).row?.heldOn == (try day("2009-05-23")))
        let refused = try check([.heldOn: text], ledgerYear: nil).refusal
        #expect(refused?.fault.reason == .missingYear)
    }

    @Test(arguments: ["镇协会", "镇计生协会", "云溪镇计划生育协会"])
    func `the township's own chapter is known by its usual names`(_ name: String) throws {
        #expect(try check([.chapter: name]).row?.chapter == (try region("431003190")))
    }

    @Test func `the type is told by its column alone`() throws {
        let kinds = [
            "学习培训": 71, "技术培训": 72, "民主评议": 73, "会员活动": 81, "协会活动日": 80, "生殖健康服务": 21,
            "慰问帮扶": 40, "入户走访": 41, "文体活动": 90, "会议": 70, "宣传咨询": 10,
        ]
        for (word, code) in kinds {
            let row = try check([.activityType: word, .outcome: ""]).row
            #expect(row?.type.rawValue == code)
        }
    }

    @Test func `a number of people may be a round one`() throws {
        #expect(try check([.headcount: "300多人"]).row?.headcount == Quantity(300, .atLeast))
    }
}
