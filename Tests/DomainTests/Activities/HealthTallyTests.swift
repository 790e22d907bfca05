import Domain
import Testing

@Suite struct HealthTallyTests {
    @Test func `each counter is at most the one before it`() throws {
        let tally = try HealthTally(attended: 5300, advised: 712, treated: 538, recovered: 183)
        #expect(HealthTally.Counter.allCases.map { tally[$0] } == [5300, 712, 538, 183])
        #expect(throws: HealthTally.Fault.more(.advised, than: .attended)) {
            try HealthTally(attended: 10, advised: 11, treated: nil, recovered: nil)
        }
        #expect(throws: HealthTally.Fault.more(.recovered, than: .treated)) {
            try HealthTally(attended: 30, advised: 20, treated: 5, recovered: 6)
        }
        // What is not known between them hides nothing.
        #expect(throws: HealthTally.Fault.more(.recovered, than: .attended)) {
            try HealthTally(attended: 5, advised: nil, treated: nil, recovered: 6)
        }
        #expect(throws: HealthTally.Fault.negative(.treated)) {
            try HealthTally(attended: 5, advised: nil, treated: -1, recovered: nil)
        }
    }

    @Test(arguments: [
        ("查出3人，治疗2人", true), ("义诊一天，查出3人", true), ("义诊一天查出３人", true),
        ("当场治疗2人次。", true), ("请县医院讲了健康知识，查出问题的都劝去就诊。", false),
        ("到会的 43 人都领了资料", false), ("", false),
    ])
    func `figures of a campaign are noticed in a text`(text: String, isTold: Bool) {
        #expect(HealthOutcome.isTold(in: text) == isTold)
    }

    @Test(arguments: [(0, "<10"), (9, "<10"), (10, "10"), (712, "712")])
    func `a small number is printed as small and never given out`(count: Int, printed: String) {
        #expect(CellSize.usual.printed(count) == printed)
        #expect(CellSize.usual.exported(count) == (count < 10 ? nil : count))
    }

    @Test func `no place may print numbers below five`() {
        #expect(CellSize(4) == nil)
        #expect(CellSize(5)?.printed(4) == "<5")
    }

    @Test(arguments: [
        ("查出20人，治疗15人，治愈5人", 20, 15, 5), ("查出２０人,治疗15人次，康复5人。", 20, 15, 5),
        ("查出 20 人；治療15人", 20, 15, -1), ("检出7人", 7, -1, -1),
    ])
    func `the outcome of a campaign is read`(
        text: String,
        advised: Int,
        treated: Int,
        recovered: Int
    ) throws {
        let outcome = try #require(HealthOutcome(written: text))
        #expect(outcome.advised == advised)
        #expect(outcome.treated ?? -1 == treated)
        #expect(outcome.recovered ?? -1 == recovered)
    }

    @Test(arguments: [
        "", "群众反映良好", "治疗15人", "查出20人，治愈5人，治疗15人", "查出20", "查出很多人", "查出20人，怀孕3人",
        "查出20人，治疗几人",
    ])
    func `no number is taken out of another text`(text: String) {
        #expect(HealthOutcome(written: text) == nil)
    }

    @Test func `an outcome that contradicts the head-count is refused`() throws {
        let outcome = try #require(HealthOutcome(written: "查出20人，治疗15人，治愈5人"))
        #expect(try outcome.tally(attended: 300).advised == 20)
        #expect(throws: HealthTally.Fault.more(.advised, than: .attended)) {
            try outcome.tally(attended: 19)
        }
    }
}
