/// What somebody asks about her personal data (domain 1.5).
package enum DataRequestKind: String, CaseIterable, Sendable {
    case access, copy, correction, withdrawal, deletion

    package var label: Label {
        switch self {
        case .access: Label("查看", "access")
        case .copy: Label("复制", "a copy")
        case .correction: Label("更正", "correction")
        case .withdrawal: Label("撤回同意", "withdrawal of consent")
        case .deletion: Label("删除", "deletion")
        }
    }
}

/// Where a request stands: a deletion is proposed by one person and confirmed by another.
package enum DataRequestState: String, CaseIterable, Sendable {
    case received, answered, refused, proposed, confirmed, stopped
    case inWork = "in_work"

    package var label: Label {
        switch self {
        case .received: Label("收到了", "received")
        case .inWork: Label("正在办", "being worked on")
        case .answered: Label("已答复", "answered")
        case .refused: Label("不予办理", "refused")
        case .proposed: Label("等第二人确认", "waits for a second person")
        case .confirmed: Label("等到日子删除", "deletion waits for its day")
        case .stopped: Label("停止删除", "deletion stopped")
        }
    }

    /// Whether somebody has still to answer or decide.
    package var waits: Bool { self == .received || self == .inWork || self == .proposed }
}

/// A step about a request.
package enum DataRequestEvent: String, CaseIterable, Sendable {
    case work, answer, refuse, propose, confirm, stop

    package var label: Label {
        switch self {
        case .work: Label("开始办理", "taken up")
        case .answer: Label("答复", "answered")
        case .refuse: Label("不予办理", "refused")
        case .propose: Label("提出删除", "deletion proposed")
        case .confirm: Label("确认删除", "deletion confirmed")
        case .stop: Label("停止删除", "deletion stopped")
        }
    }

    /// Where a request of the kind must stand for the step.
    package func follows(_ state: DataRequestState, of kind: DataRequestKind) -> Bool {
        switch self {
        case .work: state == .received
        // Words delete nothing: a deletion is proposed and confirmed, or refused.
        case .answer: kind != .deletion && (state == .received || state == .inWork)
        case .refuse: state == .received || state == .inWork
        case .propose: kind == .deletion && (state == .received || state == .inWork)
        case .confirm: state == .proposed
        case .stop: state == .proposed || state == .confirmed
        }
    }

    /// Whether it is said why, or what was answered.
    package var needsNote: Bool { self == .answer || self == .refuse || self == .stop }
}
