import Domain
import Testing

@Suite struct ActivityTypeTests {
    @Test func `the codes are those of the trade`() {
        let codes = [
            10, 20, 21, 22, 30, 31, 32, 40, 41, 42, 43, 50, 60, 70, 71, 72, 73, 80, 81, 90, 95,
        ]
        #expect(ActivityType.allCases.map(\.rawValue) == codes)
        #expect(Set(ActivityType.allCases.map(\.label.chinese)).count == codes.count)
    }

    @Test func `some kinds count for the rating`() {
        let types = ActivityType.allCases
        #expect(types.filter(\.isStudyOrTraining) == [.studyClass, .productionTraining])
        #expect(types.filter(\.isHelp) == [.familyAssistance, .visit, .fiveStarHelp, .warmHome])
        #expect(types.filter(\.isMeeting) == [.meeting, .democraticReview])
        #expect(types.filter(\.isHealthCampaign) == [.healthCampaign])
    }

    @Test(arguments: [
        ("慰问帮扶", ActivityType.familyAssistance), ("入户走访", .visit), ("会议", .meeting),
        ("文体活动", .culture), ("会员活动", .memberActivity), ("生殖健康服务", .healthCampaign),
        ("技术培训", .productionTraining), ("学习培训", .studyClass), ("民主评议", .democraticReview),
        ("宣传咨询", .publicity), ("协会活动日", .membersDay), ("７１", .studyClass), (" 會議 ", .meeting),
        ("5·29会员活动日", .membersDay),
    ])
    func `a ledger's word is read`(word: String, type: ActivityType) {
        #expect(ActivityType(written: word) == type)
    }

    @Test(arguments: ["", "妇检", "99", "其他"])
    func `no other word is a type`(word: String) {
        #expect(ActivityType(written: word) == nil)
    }

    @Test func `every output has a word and a unit`() {
        #expect(Set(OutputKind.allCases.map(\.label.chinese)).count == OutputKind.allCases.count)
        #expect(OutputKind.allCases.allSatisfy { !$0.unit.chinese.isEmpty })
    }
}
