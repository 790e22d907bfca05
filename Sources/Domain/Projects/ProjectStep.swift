/// What is done about a project; the same table of moves as the database's `project_move`.
package enum ProjectStep: String, CaseIterable, Sendable {
    case applied
    case villageReviewed = "village_reviewed"
    case onNotice = "on_notice"
    case townApproved = "town_approved"
    case countyApproved = "county_approved"
    case contracted, funded, running
    /// Follows by itself on the second signature.
    case accepted
    case repaying, closed, returned, terminated

    package var label: Label {
        switch self {
        case .applied: Label("申报", "applied for")
        case .villageReviewed: Label("村里评议", "reviewed by the village")
        case .onNotice: Label("公示", "posted")
        case .townApproved: Label("乡镇批准", "approved by the township")
        case .countyApproved: Label("县里批准", "approved by the county")
        case .contracted: Label("签协议", "contracted")
        case .funded: Label("资金到位", "funded")
        case .running: Label("开始实施", "began to run")
        case .accepted: Label("验收", "accepted")
        case .repaying: Label("开始还款", "began to repay")
        case .closed: Label("办结", "closed")
        case .returned: Label("退回修改", "returned")
        case .terminated: Label("终止", "terminated")
        }
    }

    /// The states in which it may be taken.
    package var froms: [ProjectState] {
        switch self {
        case .applied: [.idea]
        case .villageReviewed: [.applied]
        case .onNotice: [.villageReviewed]
        case .townApproved: [.onNotice]
        case .countyApproved: [.townApproved]
        case .contracted: [.townApproved, .countyApproved]
        case .funded: [.contracted]
        case .running: [.funded]
        case .accepted: [.running]
        case .repaying: [.accepted]
        case .closed: [.accepted, .repaying]
        case .returned: [.applied, .villageReviewed, .onNotice, .townApproved]
        case .terminated: ProjectState.allCases.filter { !$0.isOver }
        }
    }

    package var to: ProjectState {
        self == .returned ? .idea : ProjectState(rawValue: rawValue) ?? .idea
    }

    /// Whose step it is in that state; nobody's alone where two sign.
    package func duties(in state: ProjectState) -> [Duty] {
        switch self {
        case .applied, .villageReviewed, .onNotice: [.villageSecretary, .townshipOfficer]
        case .townApproved: [.townshipApprover]
        case .countyApproved: [.countyApprover]
        case .accepted: []
        case .returned:
            state == .townApproved ? [.countyApprover] : [.townshipOfficer, .townshipApprover]
        case .contracted, .funded, .running, .repaying, .closed, .terminated: [.townshipOfficer]
        }
    }

    package var needsReason: Bool { self == .returned || self == .terminated }
}

/// From which budget on the county approves as well: 50,000 yuan.
package enum LargeProject {
    package static let leastFen: Int64 = 5_000_000

    package static func includes(_ budget: Fen?) -> Bool {
        budget.map { $0.count >= leastFen } ?? false
    }
}
