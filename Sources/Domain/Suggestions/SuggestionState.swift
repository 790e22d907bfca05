/// How far a suggestion has come (domain 4.8).
package enum SuggestionState: String, CaseIterable, Sendable {
    case received, assigned, answered, accepted, forwarded, reopened, closed

    package var label: Label {
        switch self {
        case .received: Label("办理中", "in hand")
        case .assigned: Label("已交办", "assigned")
        case .answered: Label("已答复", "answered")
        case .accepted: Label("已采纳", "taken up")
        case .forwarded: Label("已转办", "passed on")
        case .reopened: Label("重新办理", "opened again")
        case .closed: Label("已办结", "closed")
        }
    }

    /// Whether somebody still waits for an answer.
    package var isOpen: Bool { self == .received || self == .assigned || self == .reopened }

    /// What a ledger says became of it, as far as a ledger can say: in hand, answered or taken up.
    package init?(written text: String) {
        switch Folding.simplified(Folding.tight(text)) {
        case "", "办理中", "正在办理", "未答复", "待答复", "未办理", "已交办", "重新办理",
            "处理中", "正在处理", "待办", "待办理":
            self = .received
        case "已答复", "答复", "已回复", "已办理", "已办结", "已转办", "办结", "已办", "已处理",
            "已解决", "已落实", "未采纳", "不予采纳":
            self = .answered
        case "已采纳", "采纳", "已采纳并答复": self = .accepted
        default: return nil
        }
    }
}

/// What is done with a suggestion besides its first answer.
package enum SuggestionStep: String, CaseIterable, Sendable {
    case assign, accept, forward, reopen
    case answerAgain = "answer_again"
    case close

    package var label: Label {
        switch self {
        case .assign: Label("交办", "assigned")
        case .accept: Label("采纳", "taken up")
        case .forward: Label("转办", "passed on")
        case .reopen: Label("重新办理", "opened again")
        case .answerAgain: Label("再次答复", "answered again")
        case .close: Label("办结", "closed")
        }
    }

    /// From which states it leads on.
    package var follows: [SuggestionState] {
        switch self {
        case .assign: [.received, .assigned, .reopened]
        case .accept: [.answered]
        case .forward: [.answered, .accepted]
        case .reopen, .close: [.answered, .accepted, .forwarded]
        case .answerAgain: [.reopened]
        }
    }
}
