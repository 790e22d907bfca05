/// Where somebody's nomination as an excellent member of a year stands (优秀会员, domain 6).
package enum ExcellentState: String, CaseIterable, Sendable {
    case nominated, posted, confirmed, refused, withdrawn, revoked

    package var label: Label {
        switch self {
        case .nominated: Label("已提名", "nominated")
        case .posted: Label("公示中", "on notice")
        case .confirmed: Label("优秀会员", "excellent member")
        case .refused: Label("没有通过", "refused")
        case .withdrawn: Label("已撤回提名", "nomination withdrawn")
        case .revoked: Label("已取消称号", "honour revoked")
        }
    }

    /// Whether it takes up one of the chapter's places, and keeps her from being nominated twice.
    package var isLiving: Bool {
        switch self {
        case .nominated, .posted, .confirmed: true
        case .refused, .withdrawn, .revoked: false
        }
    }
}

/// What is done with a nomination, by whom is a matter of rights.
package enum ExcellentEvent: String, CaseIterable, Sendable {
    case post, confirm, refuse, withdraw, revoke

    package var label: Label {
        switch self {
        case .post: Label("公示", "put on notice")
        case .confirm: Label("审定", "confirm")
        case .refuse: Label("不予通过", "refuse")
        case .withdraw: Label("撤回提名", "withdraw the nomination")
        case .revoke: Label("取消称号", "revoke the honour")
        }
    }

    /// Whatever takes something from a person says why.
    package var needsReason: Bool {
        switch self {
        case .post, .confirm: false
        case .refuse, .withdraw, .revoke: true
        }
    }
}

/// Why something is not done with a nomination.
package enum ExcellentRefusal: Error, Hashable, Sendable {
    case notFrom(ExcellentState)
    case noticeLasts(until: Day)
    case objectionsOpen(Int)
    case objectionUpheld
    /// Whoever entered it does not approve it.
    case nominated
    case noReason
}

extension ExcellentState {
    /// What follows, or why nothing does; the one table of all events in all states.
    package func after(_ event: ExcellentEvent) -> Result<ExcellentState, ExcellentRefusal> {
        switch (event, self) {
        case (.post, .nominated): .success(.posted)
        case (.confirm, .posted): .success(.confirmed)
        case (.refuse, .nominated), (.refuse, .posted): .success(.refused)
        case (.withdraw, .nominated), (.withdraw, .posted): .success(.withdrawn)
        case (.revoke, .confirmed): .success(.revoked)
        case (.post, _), (.confirm, _), (.refuse, _), (.withdraw, _), (.revoke, _):
            .failure(.notFrom(self))
        }
    }
}
