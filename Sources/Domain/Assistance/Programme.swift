/// What kind of help a programme gives (domain 8).
package enum ProgrammeKind: String, CaseIterable, Sendable {
    case reward, special, tuition, visit, emergency, insurance, happiness, skills, other

    package var label: Label {
        switch self {
        case .reward: Label("奖励扶助", "reward assistance")
        case .special: Label("特别扶助", "special assistance")
        case .tuition: Label("助学", "tuition aid")
        case .visit: Label("慰问", "festival visits")
        case .emergency: Label("紧急救助", "emergency aid")
        case .insurance: Label("保险", "insurance")
        case .happiness: Label("幸福工程", "Happiness Project")
        case .skills: Label("技能帮扶", "help with skills")
        case .other: Label("其他帮扶", "other help")
        }
    }
}

/// Which of a programme's rates a case has; the tiers of a scheme say nothing of why.
package enum RateClass: String, CaseIterable, Sendable {
    case tier1, tier2
    case firstUrban = "tier1_urban"
    case secondUrban = "tier2_urban"
    case firstRural = "tier1_rural"
    case secondRural = "tier2_rural"
    case urban, rural, primary, junior, senior, college

    package var label: Label {
        switch self {
        case .tier1: Label("一档", "first tier")
        case .tier2: Label("二档", "second tier")
        case .firstUrban: Label("一档，城镇", "first tier, urban")
        case .secondUrban: Label("二档，城镇", "second tier, urban")
        case .firstRural: Label("一档，农村", "first tier, rural")
        case .secondRural: Label("二档，农村", "second tier, rural")
        case .urban: Label("城镇", "urban")
        case .rural: Label("农村", "rural")
        case .primary: Label("小学", "primary school")
        case .junior: Label("初中", "junior secondary school")
        case .senior: Label("高中、中职", "senior secondary school")
        case .college: Label("大学", "college")
        }
    }
}

/// For how long an amount is paid.
package enum RatePeriod: String, CaseIterable, Sendable {
    case year, month, term, once

    package var label: Label {
        switch self {
        case .year: Label("每年", "a year")
        case .month: Label("每月", "a month")
        case .term: Label("每学期", "a school term")
        case .once: Label("一次", "once")
        }
    }
}

/// A paper that was seen: its kind and the end of its number are kept, never a copy.
package enum CaseDocument: String, CaseIterable, Sendable {
    case idCard = "id_card"
    case register, disability, certificate, school, hospital
    case bankCard = "bank_card"
    case other

    package var label: Label {
        switch self {
        case .idCard: Label("身份证", "ID card")
        case .register: Label("户口簿", "household register")
        case .disability: Label("残疾人证", "certificate of disability")
        case .certificate: Label("主管部门的证明", "certificate of an authority")
        case .school: Label("学籍证明", "certificate of a school")
        case .hospital: Label("医院证明", "certificate of a hospital")
        case .bankCard: Label("银行卡", "bank card")
        case .other: Label("其他", "other")
        }
    }
}

/// Why somebody leaves without a decision against her.
package enum ExitGrounds: String, CaseIterable, Sendable {
    case died, moved, withdrawn

    package var label: Label {
        switch self {
        case .died: Label("去世", "died")
        case .moved: Label("迁出", "moved away")
        case .withdrawn: Label("本人退出", "withdrew")
        }
    }
}

/// What a year's look at a case came to.
package enum CaseCheckResult: String, CaseIterable, Sendable {
    case continued, suspended, exited

    package var label: Label {
        switch self {
        case .continued: Label("继续", "goes on")
        case .suspended: Label("暂停", "paused")
        case .exited: Label("退出", "ended")
        }
    }
}
