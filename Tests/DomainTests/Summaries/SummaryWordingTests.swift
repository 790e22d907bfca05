import Testing

@testable import Domain

struct SummaryWordingTests {
    private static func key(_ name: String) throws -> FigureKey {
        try #require(FigureKey(rawValue: name))
    }

    private static func figure(_ name: String, _ value: Int64?, _ kind: FigureKind) throws
        -> Figure
    {
        Figure(key: try key(name), value: value, kind: kind, rows: 1)
    }

    private static func said(_ text: String, _ figures: [Figure]) throws -> SummaryWording {
        try SummaryWriter(place: "某镇", year: 2031, figures: figures).word(
            SummaryText(text),
            ifZero: SummaryText("没有人来。"),
            ifUnknown: nil
        )
    }

    @Test(arguments: [
        (FigureKind.exact, "参加5300人次。"), (.atLeast, "参加5300余人次。"), (.about, "参加约5300人次。"),
    ])
    func `a figure is written as exactly as it is known`(kind: FigureKind, text: String) throws {
        let attended = try Self.figure("health_attended", 5300, kind)
        let wording = try Self.said("参加{health_attended}人次。", [attended])
        #expect(wording.text == text)
        #expect(wording.pieces.compactMap(\.key) == [try Self.key("health_attended")])
    }

    @Test func `a few people are not counted out`() throws {
        let few = try Self.figure("assistance_recipients", nil, .belowTen)
        #expect(try Self.said("确认{assistance_recipients}人。", [few]).text == "确认不足10人。")
    }

    @Test func `money and areas are written with their decimals`() throws {
        let area = try Self.figure("area_km2", 3979, .exact)
        let money = try Self.figure("venue_repair_yuan", 10_000_000, .exact)
        let wording = try Self.said("{area_km2}平方公里，{venue_repair_yuan}元", [area, money])
        #expect(wording.text == "39.79平方公里，10万元")
    }

    @Test(arguments: [
        (999_900, "9999"), (1_000_000, "1万"), (20_050_000, "20.05万"), (12_500_000, "12.5万"),
        (1_234_567, "12345.67"), (100_000_000, "100万"),
    ])
    func `money of ten thousand yuan and more is written as people say it`(
        fen: Int64,
        text: String
    ) throws {
        #expect(try Self.figure("income_yuan", fen, .exact).worded == text)
    }

    @Test func `zero says so in other words, unknown is left out, and both say why`() throws {
        let zero = try Self.said("参加{activities}人。", [Self.figure("activities", 0, .exact)])
        #expect(zero.text == "没有人来。" && zero.outcome == .saidForZero)
        let unknown = try Self.said("参加{activities}人。", [])
        #expect(unknown.text.isEmpty)
        #expect(unknown.outcome == .leftOutForUnknown(try Self.key("activities")))
    }

    @Test func `a clause between brackets goes with its figure`() throws {
        let members = try Self.figure("members", 20, .exact)
        let text = "会员{members}人[，五老会员{five_elders}人][，致富能人{capable_earners}人]。"
        let elders = try Self.figure("five_elders", 3, .exact)
        let none = try Self.figure("capable_earners", 0, .exact)
        #expect(try Self.said(text, [members, elders, none]).text == "会员20人，五老会员3人。")
        #expect(try Self.said(text, [members]).text == "会员20人。")
    }

    @Test func `place and year stand in their places`() throws {
        #expect(try Self.said("{year}年，{place}。", []).text == "2031年，某镇。")
    }

    @Test func `a text is edited by the names of its figures and kept by their keys`() throws {
        let text = try SummaryText("现有{会员}人[，{five_elders}人]。")
        #expect(text.kept == "现有{members}人[，{five_elders}人]。")
        #expect(text.edited == "现有{会员}人[，{五老会员}人]。")
        #expect(try SummaryText(text.edited) == text)
    }

    @Test func `each figure has a name of its own`() {
        let names = FigureKey.all.map(\.label.chinese)
        #expect(Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }

    @Test func `what cannot be read says where`() {
        #expect(throws: SummaryText.Fault.unknownFigure("孕妇")) { try SummaryText("{孕妇}人") }
        #expect(throws: SummaryText.Fault.unpaired("{")) { try SummaryText("现有{members") }
        #expect(throws: SummaryText.Fault.unpaired("[")) { try SummaryText("现有[{members}") }
        #expect(throws: SummaryText.Fault.unpaired("]")) { try SummaryText("现有]") }
        #expect(throws: SummaryText.Fault.unpaired("}")) { try SummaryText("现有}") }
    }

    @Test func `a typed number that no row holds is marked, years and days are not`() throws {
        let known = [
            try Self.figure("members", 2660, .exact),
            try Self.figure("venue_raised_yuan", 2_000_000, .exact),
        ]
        func marked(_ text: String) -> [String] {
            TypedText.unmatched(in: text, figures: known, year: 2031)
        }
        #expect(marked("会员2660人，筹资2万元，自筹20000元，2032年5月29日") == [])
        #expect(marked("走访１２０户，投入3.5万元，占1,234人") == ["120", "3.5万", "1,234"])
        #expect(marked("5·29活动日，第3届") == [])
        #expect(marked("2030—2031年，2031 年底，发放资料2030份") == ["2030"])
        #expect(marked("走访八百户，慰问三十五人，每人两千元，拾十户") == ["八百", "三十五", "两千", "十"])
        #expect(marked("会员二千六百六十人，筹资两万元，三结合，千家万户，一户一策，十八大") == [])
    }

    @Test func `words are compared without numbers, marks and the own name`() {
        let one = TypedText.normalised("某镇为12户困难家庭送去了慰问品。", without: ["某镇"])
        let other = TypedText.normalised("别镇为 30 户困难家庭，送去了慰问品", without: ["别镇"])
        #expect(one != nil && one == other)
        #expect(TypedText.normalised("工作很好。") == nil)
        #expect(TypedText.sentences(of: "一句。又一句；\n三") == ["一句", "又一句", "三"])
    }

    @Test func `the steps of a summary belong to different duties at each level`() throws {
        let town = try RegionCode("431003190")
        let officer = [Grant(.townshipOfficer, at: town)]
        let county = [Grant(.countyApprover, at: try RegionCode("431003"))]
        #expect(SummaryStep.handedIn.isFor(officer, at: town))
        #expect(!SummaryStep.approved.isFor(officer, at: town))
        #expect(!SummaryStep.approved.isFor(county, at: town))
        #expect(SummaryStep.approved.isFor(county, at: try RegionCode("431003")))
        #expect(SummaryState.allCases.filter { SummaryStep.returned.isDue(in: $0) }.count == 3)
    }
}
