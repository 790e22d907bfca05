/// What kind of activity was held, by the codes of the trade.
///
/// 73 and 81 are kinds that ledgers keep and the six key tasks have no code for; they stand under
/// the heads they belong to.
package enum ActivityType: Int, CaseIterable, Sendable {
    case publicity = 10
    case counselling = 20
    case healthCampaign = 21
    case youthHealth = 22
    case parenting = 30
    case guidanceCentre = 31
    case parentChildRoom = 32
    case familyAssistance = 40
    case visit = 41
    case fiveStarHelp = 42
    case warmHome = 43
    case rightsProtection = 50
    case migrantServices = 60
    case meeting = 70
    case studyClass = 71
    case productionTraining = 72
    case democraticReview = 73
    case membersDay = 80
    case memberActivity = 81
    case culture = 90
    case volunteer = 95

    package var code: String { String(rawValue) }

    /// What the rating counts as study or training.
    package var isStudyOrTraining: Bool { self == .studyClass || self == .productionTraining }

    /// What the rating counts as help: family assistance of every kind.
    package var isHelp: Bool { (40...49).contains(rawValue) }

    package var isMeeting: Bool { self == .meeting || self == .democraticReview }

    /// Of which head-counts are kept, and nobody's name.
    package var isHealthCampaign: Bool { self == .healthCampaign }

    package var label: Label {
        switch self {
        case .publicity: Label("宣传教育", "publicity")
        case .counselling: Label("生殖健康咨询服务", "reproductive-health counselling")
        case .healthCampaign: Label("生殖健康义诊", "health campaign")
        case .youthHealth: Label("青春健康", "youth health")
        case .parenting: Label("优生优育指导", "parenting guidance")
        case .guidanceCentre: Label("优生优育指导中心活动", "guidance centre")
        case .parentChildRoom: Label("亲子小屋活动", "parent-child room")
        case .familyAssistance: Label("家庭帮扶", "family assistance")
        case .visit: Label("入户走访慰问", "home visit")
        case .fiveStarHelp: Label("五星农家帮扶", "five-star help")
        case .warmHome: Label("暖心家园活动", "warm home")
        case .rightsProtection: Label("权益维护", "rights protection")
        case .migrantServices: Label("流动人口服务", "migrants' services")
        case .meeting: Label("会议", "meeting")
        case .studyClass: Label("学习培训", "study class")
        case .productionTraining: Label("生产技术培训", "production training")
        case .democraticReview: Label("民主评议", "democratic review")
        case .membersDay: Label("5·29会员活动日", "Members' Activity Day")
        case .memberActivity: Label("会员活动", "members' activity")
        case .culture: Label("文体活动", "culture and sport")
        case .volunteer: Label("志愿服务与清洁", "volunteer work and clean-up")
        }
    }

    /// Reads the type as a ledger has it: its label, its code, or a usual word.
    package init?(written text: some StringProtocol) {
        let word = Folding.simplified(Folding.tight(text))
        let found =
            ActivityType.usual[word] ?? Digits.number(word).flatMap(ActivityType.init(rawValue:))
            ?? ActivityType.allCases.first { $0.label.chinese == word }
        guard let found else { return nil }
        self = found
    }

    private static let usual: [String: ActivityType] = [
        "宣传咨询": .publicity, "宣传": .publicity, "生殖健康咨询": .counselling,
        "生殖健康服务": .healthCampaign, "义诊": .healthCampaign, "优生优育": .parenting,
        "亲子小屋": .parentChildRoom, "慰问帮扶": .familyAssistance, "帮扶": .familyAssistance,
        "慰问": .familyAssistance, "入户走访": .visit, "走访": .visit, "暖心家园": .warmHome,
        "维权": .rightsProtection, "例会": .meeting, "培训": .productionTraining,
        "技术培训": .productionTraining, "学习": .studyClass, "协会活动日": .membersDay,
        "会员活动日": .membersDay, "文体": .culture, "志愿服务": .volunteer, "宣传活动": .publicity,
        "健康义诊": .healthCampaign, "义诊服务": .healthCampaign, "健康服务": .healthCampaign,
        "技能培训": .productionTraining, "实用技术培训": .productionTraining,
        "生产培训": .productionTraining, "政策学习": .studyClass, "学习班": .studyClass, "文艺活动": .culture,
        "文娱活动": .culture, "会员日": .membersDay, "志愿活动": .volunteer, "志愿者活动": .volunteer,
        "评议": .democraticReview, "民主评议会": .democraticReview, "走访慰问": .visit, "入户": .visit,
        "座谈会": .meeting, "理事会": .meeting,
    ]
}
