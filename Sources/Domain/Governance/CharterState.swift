/// How far a village charter has come (domain 4.6).
package enum CharterState: String, CaseIterable, Sendable {
    case draft, adopted, checked, filed, posted, dropped

    package var label: Label {
        switch self {
        case .draft: Label("起草中", "draft")
        case .adopted: Label("会议已通过", "adopted by a meeting")
        case .checked: Label("合法性已核对", "checked against the law")
        case .filed: Label("已报镇备案", "filed with the town")
        case .posted: Label("已公布", "posted")
        case .dropped: Label("不再办理", "dropped")
        }
    }
}

/// What takes a charter further.
package enum CharterStep: String, CaseIterable, Sendable {
    case adopt, check, file
    case sendBack = "send_back"
    case post, drop

    package var label: Label {
        switch self {
        case .adopt: Label("会议通过", "adopted by a meeting")
        case .check: Label("核对合法性", "checked against the law")
        case .file: Label("备案", "filed")
        case .sendBack: Label("退回修改", "sent back")
        case .post: Label("公布", "posted")
        case .drop: Label("不再办理", "dropped")
        }
    }

    /// From which states it leads on.
    package var follows: [CharterState] {
        switch self {
        case .adopt: [.draft]
        case .check: [.adopted]
        case .file: [.checked]
        case .sendBack: [.adopted, .checked]
        case .post: [.filed]
        case .drop: [.draft, .adopted]
        }
    }

    /// Whether it is the township's; the others are the village's.
    package var isTheTowns: Bool { self == .check || self == .file || self == .sendBack }
}

/// Which meeting adopted a charter.
package enum CharterMeeting: String, CaseIterable, Sendable {
    case villagers, delegates

    package var label: Label {
        switch self {
        case .villagers: Label("村民会议", "villagers' meeting")
        case .delegates: Label("村民代表会议", "villagers' representatives' meeting")
        }
    }
}

/// The list that a charter is checked against before it is filed: all of it must hold.
package enum CharterCheckItem: String, CaseIterable, Sendable {
    case noBirthNumber = "no_birth_number"
    case noPenalty = "no_penalty"
    case noLostRight = "no_lost_right"
    case voluntary

    package var label: Label {
        switch self {
        case .noBirthNumber: Label("没有规定生几个、间隔几年", "sets no number or spacing of births")
        case .noPenalty: Label("没有罚款、扣款、违约金", "asks no fine, deduction or damages")
        case .noLostRight: Label("没有取消、停发应得的权益", "takes no right or benefit away")
        case .voluntary: Label("自愿签订，可以随时退出", "is voluntary and may be left at any time")
        }
    }
}
