import Domain
import Testing

@Suite struct CopiedTextTests {
    private let text = "全镇共走访二十八户困难家庭。开展了丰富多彩的宣传活动！效果好。"

    @Test func `a sentence is the same however it is set`() {
        let other = "  全鎮共走訪「二十八」戶困難家庭。我们另有自己的做法和体会。"
        let copied = CopiedText(of: text, in: other)
        #expect(copied.sentences == ["全镇共走访二十八户困难家庭"])
        #expect(copied.compared == 2)
        #expect(copied.isSuspicious)
    }

    @Test func `short sentences are alike by themselves`() {
        #expect(!CopiedText(of: "会员小组活动。", in: "会员小组活动。").isSuspicious)
    }

    @Test func `figures are copied when all that both name are the same`() throws {
        let own = try figures([.leaflet: 1200, .banner: 2, .chart: 24])
        let same = CopiedText(of: "", own, in: "", try figures([.leaflet: 1200, .banner: 2]))
        #expect(same.figures == [.leaflet, .banner])
        #expect(same.isSuspicious)
        let other = CopiedText(of: "", own, in: "", try figures([.leaflet: 1200, .banner: 3]))
        #expect(other.figures == [.leaflet])
        #expect(!other.isSuspicious)
        // One figure alone, as two banners, says nothing; nor do two zeros.
        let one = CopiedText(of: "", own, in: "", try figures([.banner: 2, .panel: 0]))
        #expect(!one.isSuspicious)
    }

    @Test func `a number with a point does not end a sentence`() {
        #expect(CopiedText.sentences(of: "发放资料1.5万份，张贴标语").count == 1)
    }

    private func figures(_ numbers: [OutputKind: Int]) throws -> [OutputKind: Quantity] {
        try numbers.mapValues { try #require(Quantity($0)) }
    }
}
