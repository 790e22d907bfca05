/// What a household is never measured by, on top of what is written about nobody (domain 5).
package enum StarCriterion: String, CaseIterable, Sendable {
    case births, income, familySize = "family_size", petitioning, illness, religion, complaints

    package var label: Label {
        switch self {
        case .births: Label("生育", "births")
        case .income: Label("收入多少", "income")
        case .familySize: Label("家里有几口人", "size of the family")
        case .petitioning: Label("上访", "petitioning")
        case .illness: Label("生病和因病欠债", "illness, and debt from it")
        case .religion: Label("信教", "religion")
        case .complaints: Label("举报干部", "complaints against officials")
        }
    }

    /// Words of ordinary use are not here: 照顾生病的老人 is no criterion, 患病情况 would be one.
    private var words: [String] {
        switch self {
        case .births:
            [
                "少生", "晚婚", "晚育", "独生子女", "计生政策", "计划生育政策", "实行计划生育", "落实计划生育",
                "遵守计划生育", "生育政策", "生育数量", "生育次数", "几个孩子", "孩子数", "多子女", "生育行为",
                "按政策生育", "依法生育",
            ]
        case .income:
            [
                "年收入", "月收入", "纯收入", "总收入", "人均收入", "家庭收入", "收入水平", "收入达到", "收入高于", "收入超过",
                "收入增长", "收入不低于", "存款", "挣多少钱", "收入多少",
            ]
        case .familySize:
            ["家庭人口", "人口数", "家庭人数", "几口人", "人口多少", "家庭规模"]
        case .petitioning: ["上访", "信访", "越级反映"]
        case .illness:
            ["患病", "病史", "重大疾病", "无疾病", "没有疾病", "不生病", "没人生病", "因病欠债", "因病负债", "残疾"]
        case .religion: ["信教", "宗教", "信仰"]
        case .complaints: ["举报干部", "控告干部", "告干部", "投诉干部", "反映干部", "举报官员"]
        }
    }

    /// The criteria a text sets up, each word once.
    ///
    /// Saying that something does not count is allowed: 不看挣多少钱, 因病欠债不扣分.
    package static func find(in text: some StringProtocol) -> [StarCriterionWord] {
        let clauses = Folding.simplified(Folding.tight(text)).split { "，。；！？,;!?".contains($0) }
            .filter { clause in !denials.contains { clause.contains($0) } }
        return allCases.flatMap { criterion in
            criterion.words.filter { word in clauses.contains { $0.contains(word) } }
                .map { StarCriterionWord(criterion: criterion, word: $0) }
        }
    }

    private static let denials = ["不看", "不问", "不论", "不管", "不比", "不扣分", "不影响", "无关", "不算在内"]
}

/// A word of a forbidden criterion, found in a text of a scheme.
package struct StarCriterionWord: Hashable, Sendable {
    package let criterion: StarCriterion
    package let word: String
}
