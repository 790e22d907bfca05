import Domain
import Testing

@testable import App

@Suite struct TownTests {
    @Test func `the profile is the year in figures`() throws {
        let sheet = try Town.read("00-镇情.csv")
        let row = try #require(sheet.rows.first)
        let profile = try ProfileRow(row.row, ledgerYear: nil, on: Town.today())
        let expected = try Town.expected()
        #expect(try sheet.header.kind == .profile)
        #expect(sheet.rows.count == 1)
        #expect(profile.year == expected.year)
        #expect(profile.villages == 10)
        #expect(profile.communities == 4)
        #expect(profile.areaHundredths == Int((expected.areaKm2 * 100).rounded()))
        #expect(profile.population == expected.population)
        #expect(profile.marriedWomen == 5408)
    }

    @Test func `fifteen chapters of three kinds`() throws {
        let expected = try Town.expected()
        let chapters = try Town.chapters()
        let kinds = Dictionary(grouping: chapters, by: \.kind.rawValue).mapValues(\.count)
        #expect(chapters.count == expected.chapters)
        #expect(kinds == expected.chaptersByKind)
        #expect(chapters.allSatisfy { $0.foundedOn != nil && $0.phone != nil })
        #expect(try Town.read("01-协会名册.xlsx").header.year == 2009)
        #expect(chapters.last?.region.kind == .pseudo)
    }

    @Test func `every post of the councils, one president each`() throws {
        let sheet = try Town.read("02-理事会名册.xlsx")
        var check = try OfficerCheck(Town.known(), on: Town.today())
        let verdicts = sheet.rows.map { check.check($0.row) }
        let officers = verdicts.compactMap(\.row)
        #expect(try sheet.header.kind == .officers)
        #expect(try sheet.header.year == 2009)
        #expect(officers.count == (try Town.expected().officers))
        #expect(verdicts.allSatisfy { $0.refusal == nil })
        #expect(officers.filter { $0.post == .president }.count == 15)
        #expect(Set(officers.map(\.servesFrom.iso)) == ["2009-05-20"])
        #expect(officers.allSatisfy { $0.termYears == 3 })
    }

    @Test func `the rosters end with every member and every refusal`() throws {
        let expected = try Town.expected()
        let rosters = try Rosters()
        let members = rosters.members
        let names = try Dictionary(
            uniqueKeysWithValues: Town.chapters().map { ($0.region, $0.name) }
        )
        let chapters = Dictionary(grouping: members) { names[$0.chapter] ?? "" }
        let reasons = Dictionary(grouping: rosters.refusals, by: \.fault.reason.rawValue)
        #expect(rosters.rows == expected.rosterRows)
        #expect(members.count == expected.members)
        #expect(rosters.refusals.count == expected.rosterRejected)
        #expect(reasons.mapValues(\.count) == expected.rosterFaults)
        #expect(chapters.mapValues(\.count) == expected.membersByChapter)
        #expect(members.filter { $0.category.tags == [.fiveElders] }.count == expected.fiveElders)
        #expect(
            members.filter { $0.category.tags == [.capableEarner] }.count == expected.capableEarners
        )
        #expect(members.allSatisfy { $0.idNumber != nil && $0.phone != nil && $0.joinedOn != nil })
        #expect(
            rosters.notes.allSatisfy { note in
                if case .leftOut = note { false } else { true }
            }
        )
    }

    @Test func `a refusal is found where the clerk sees it`() throws {
        let refusals = try Rosters().refusals
        let found = refusals.map { "\($0.line) \($0.fault.reason.rawValue) \($0.fault.value)" }
        #expect(found.contains("19 impossible_birth 990625198302318184"))
        #expect(found.contains("40 bad_checksum 996785195106122369"))
        #expect(found.contains("224 sex_conflicts_id 女"))
        #expect(found.contains("375 unknown_chapter 不存在村计生协会"))
        #expect(found.contains("1482 duplicate_in_file 990484198610187090"))
        #expect(found.contains("1219 duplicate_in_file 993507194607137719"))
        #expect(refusals.first { $0.fault.reason == .missingName }?.line == 441)
    }

    @Test func `every linked household has a member to look after it`() throws {
        let sheet = try Town.read("04-会员联系户.csv")
        var check = try LinkCheck(Town.known(), on: Town.today())
        let links = sheet.rows.compactMap { check.check($0.row).row }
        let numbers = try Set(Rosters().members.compactMap(\.idNumber))
        #expect(try sheet.header.kind == .links)
        #expect(sheet.rows.count == links.count)
        #expect(links.count == (try Town.expected().linkedHouseholds))
        #expect(links.compactMap(\.memberIDNumber).count == links.count)
        #expect(links.compactMap(\.memberIDNumber).allSatisfy { numbers.contains($0) })
        #expect(Set(links.compactMap(\.headIDNumber)).count == links.count)
        #expect(links.filter { $0.category == .hardship }.count == 253)
        #expect(links.filter { $0.category == .special }.count == 100)
        #expect(links.allSatisfy { $0.size != nil && $0.group != nil })
    }

    @Test func `every activity is read, whatever style its date has`() throws {
        let sheet = try Town.read("05-活动台账.xlsx")
        var known = try Town.known()
        known.add([.init(region: try RegionCode(Town.region), name: "云溪镇计生协会", place: "云溪镇")])
        let check = try ActivityCheck(known, ledgerYear: sheet.header.year, on: Town.today())
        let verdicts = sheet.rows.map { check.check($0.row) }
        let activities = verdicts.compactMap(\.row)
        #expect(try sheet.header.kind == .activities)
        #expect(verdicts.compactMap(\.refusal) == [])
        #expect(activities.count == (try Town.expected().activities))
        #expect(activities.allSatisfy { $0.heldOn.year == 2009 && $0.headcount.kind == .exact })
        #expect(activities.filter { $0.chapter.level == .township }.count == 16)
        #expect(activities.filter { $0.type == .healthCampaign }.count == 28)
        #expect(activities.allSatisfy { ($0.tally != nil) == ($0.type == .healthCampaign) })
        #expect(activities.compactMap(\.result) == [])
        #expect(activities.compactMap(\.costFen).count == 252)
    }

    @Test func `every sheet and every help visit is read, whatever style its date has`() throws {
        let expected = try Town.expected()
        let sheet = try Town.read("06-五星农家申报评分表.xlsx")
        var check = try StarSheetCheck(Town.known(), ledgerYear: nil, on: Town.today())
        let rows = sheet.rows.compactMap { check.check($0.row).row }
        #expect(try sheet.header.kind == .starSheet)
        #expect(rows.count == expected.starApplications)
        #expect(rows.allSatisfy { $0.appliedOn.year == 2009 && $0.headName != nil })
        let stars = rows.map { row in row.points.count { $0 >= 1600 } }
        let counts = Dictionary(grouping: stars) { "\($0)" }.mapValues(\.count)
        #expect(counts == expected.starCounts)
        let visits = try Town.read("07-五星农家帮扶记录.csv")
        let help = try StarHelpCheck(Town.known(), ledgerYear: nil, on: Town.today())
        let helped = visits.rows.compactMap { help.check($0.row).row }
        #expect(try visits.header.kind == .starHelp)
        #expect(helped.count == expected.starHelpVisits)
        #expect(Set(helped.map(\.headIDNumber)).isSubset(of: Set(rows.map(\.headIDNumber))))
    }

    @Test func `in no ledger of the town is a column left over`() throws {
        for name in [
            "01-协会名册.xlsx", "02-理事会名册.xlsx", "03-会员花名册（乙）.csv", "04-会员联系户.csv",
            "05-活动台账.xlsx", "06-五星农家申报评分表.xlsx", "07-五星农家帮扶记录.csv",
            "08-三结合项目基地.xlsx", "09-三结合帮扶户.xlsx", "10-奖励扶助对象.csv", "11-平安保险保单.csv",
            "12-意见建议.csv", "13-活动阵地投入.csv", "14-村民自治章程.csv",
        ] {
            let header = try Town.read(name).header
            #expect(header.unknown == [])
            #expect(header.forbidden == [])
        }
    }

    @Test func `suggestions and charters are read to their end`() throws {
        let expected = try Town.expected()
        let suggestions = try Town.read("12-意见建议.csv")
        let check = try SuggestionCheck(Town.known(), ledgerYear: nil, on: Town.today())
        let said = suggestions.rows.compactMap { check.check($0.row).row }
        #expect(try suggestions.header.kind == .suggestions)
        #expect(said.count == expected.suggestions && said.count == suggestions.rows.count)
        let states = Dictionary(grouping: said, by: \.state).mapValues(\.count)
        #expect(states == [.received: 9, .answered: 9, .accepted: 10])
        let charters = try Town.read("14-村民自治章程.csv")
        var filing = try CharterCheck(Town.known(), ledgerYear: nil, on: Town.today())
        let filed = charters.rows.compactMap { filing.check($0.row).row }
        #expect(try charters.header.kind == .charters)
        #expect(Set(filed.map(\.chapter)).count == expected.villagesWithCharter)
        #expect(filed.allSatisfy { $0.filedOn > $0.adoptedOn })
    }
}

/// Both rosters, checked as one import checks them.
struct Rosters {
    var rows = 0
    var members: [MemberRow] = []
    var refusals: [RowRefusal] = []
    var notes: [RowNote] = []

    init() throws {
        var check = try RosterCheck(Town.known(), on: Town.today())
        for name in ["03-会员花名册（甲）.xlsx", "03-会员花名册（乙）.csv"] {
            check.beginFile()
            for row in try Town.read(name).rows {
                rows += 1
                switch check.check(row.row) {
                case .accepted(let listed, let found):
                    #expect(listed.earlier == nil)
                    members.append(listed.member)
                    notes += found
                case .refused(let refusal):
                    refusals.append(refusal)
                }
            }
        }
    }
}
