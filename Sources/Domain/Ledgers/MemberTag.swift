/// What a member is besides being one; several may be true at once.
package enum MemberTag: String, CaseIterable, Sendable {
    case fiveElders = "five_elders"
    case capableEarner = "capable_earner"
    case backbone, migrant, volunteer
}

/// Which of the five kinds of elder; often not said, and then unknown.
package enum ElderKind: String, CaseIterable, Sendable {
    case cadre, veteran, expert, teacher
    case modelWorker = "model_worker"
}

/// What the column 会员类别 says of a member.
package struct MemberCategory: Hashable, Sendable {
    package private(set) var tags: Set<MemberTag> = []
    package private(set) var elderKind: ElderKind?
    /// Whether the cell says anything that means something, be it only that she is an ordinary one.
    package private(set) var isSaid = false
    /// Words that mean nothing to us.
    private(set) var strange: [String] = []

    package init() {}

    /// Reads one or several words: `五老会员、致富能人`.
    package init(_ typed: some StringProtocol) {
        guard typed != "普通会员" else {
            isSaid = true
            return
        }
        let marks: Set<Character> = ["、", ",", ";", "/", "+", "|", "和"]
        for word in Folding.tight(typed).split(whereSeparator: marks.contains) {
            read(word)
        }
    }

    private mutating func read(_ word: Substring) {
        var core = word.filter { !"“”\"()".contains($0) }
        if core.hasSuffix("会员"), core != "会员" { core.removeLast(2) }
        if let tag = MemberCategory.tags[core] {
            tags.insert(tag)
        } else if let kind = MemberCategory.elders[core] {
            tags.insert(.fiveElders)
            elderKind = elderKind ?? kind
        } else if !MemberCategory.ordinary.contains(core) {
            strange.append(String(word))
            return
        }
        isSaid = true
    }

    private static let ordinary: Set<String> = ["会员", "普通", "一般", "个人", "正式"]

    private static let tags: [String: MemberTag] = [
        "五老": .fiveElders, "五老人员": .fiveElders, "致富能人": .capableEarner,
        "致富带头人": .capableEarner,
        "致富能手": .capableEarner, "能人": .capableEarner, "骨干": .backbone, "流动": .migrant,
        "流动人口": .migrant, "志愿者": .volunteer,
    ]

    private static let elders: [String: ElderKind] = [
        "老干部": .cadre, "老战士": .veteran, "老军人": .veteran, "老专家": .expert,
        "老教师": .teacher, "老模范": .modelWorker, "老劳模": .modelWorker,
    ]
}
