/// The level of education, as GB/T 4658 codes it: eight groups, each with finer codes.
package struct Education: Hashable, Sendable {
    /// Two digits; 20 is the group, 21 a finer code of it (degree taken, left early …).
    package let code: String
    package let group: EducationGroup

    /// Nil when the first digit belongs to no group.
    package init?(code: String) {
        guard code.utf8.count == 2, let number = Digits.number(code),
            let group = EducationGroup(rawValue: number / 10 * 10)
        else { return nil }
        self.code = code
        self.group = group
    }

    package init(_ group: EducationGroup) {
        code = String(group.rawValue)
        self.group = group
    }

    /// Reads the word or the code as rosters write it; nil for anything else.
    package init?(written text: some StringProtocol) {
        let folded = Folding.simplified(Folding.tight(text))
        if let coded = Education(code: folded) {
            self = coded
        } else if let group = EducationGroup.words[folded] {
            self.init(group)
        } else {
            return nil
        }
    }
}

/// The groups of GB/T 4658 that the association reports.
package enum EducationGroup: Int, CaseIterable, Sendable {
    case postgraduate = 10
    case bachelor = 20
    case college = 30
    case vocational = 40
    case seniorMiddle = 60
    case juniorMiddle = 70
    case primary = 80
    case other = 90

    package var label: Label {
        switch self {
        case .postgraduate: Label("研究生", "postgraduate")
        case .bachelor: Label("大学本科", "bachelor")
        case .college: Label("大学专科", "college")
        case .vocational: Label("中等职业教育", "vocational secondary")
        case .seniorMiddle: Label("高中", "senior middle school")
        case .juniorMiddle: Label("初中", "junior middle school")
        case .primary: Label("小学", "primary school")
        case .other: Label("其他", "other")
        }
    }

    static let words: [String: EducationGroup] = [
        "研究生": .postgraduate, "硕士": .postgraduate, "博士": .postgraduate,
        "硕士研究生": .postgraduate, "博士研究生": .postgraduate,
        "大学本科": .bachelor, "本科": .bachelor, "大学": .bachelor, "学士": .bachelor,
        "大学专科": .college, "大专": .college, "专科": .college, "高职": .college,
        "中等职业教育": .vocational, "中等专科": .vocational, "中专": .vocational,
        "中技": .vocational, "技校": .vocational, "职高": .vocational, "职业高中": .vocational,
        "高中": .seniorMiddle, "普通高中": .seniorMiddle,
        "初中": .juniorMiddle, "初级中学": .juniorMiddle,
        "小学": .primary,
        "其他": .other, "其它": .other, "文盲": .other, "半文盲": .other, "未上学": .other,
    ]
}
