/// How far a Three-Combination project has come (domain 7).
package enum ProjectState: String, CaseIterable, Sendable {
    case idea, applied
    case villageReviewed = "village_reviewed"
    case onNotice = "on_notice"
    case townApproved = "town_approved"
    case countyApproved = "county_approved"
    case contracted, funded, running, accepted, repaying, closed, terminated

    package var label: Label {
        switch self {
        case .idea: Label("筹划中", "being planned")
        case .applied: Label("已申报", "applied for")
        case .villageReviewed: Label("村里评议过", "reviewed by the village")
        case .onNotice: Label("公示中", "on notice")
        case .townApproved: Label("乡镇已批准", "approved by the township")
        case .countyApproved: Label("县里已批准", "approved by the county")
        case .contracted: Label("已签协议", "contracted")
        case .funded: Label("资金已到位", "funded")
        case .running: Label("实施中", "running")
        case .accepted: Label("已验收", "accepted")
        case .repaying: Label("还款中", "repaying")
        case .closed: Label("已办结", "closed")
        case .terminated: Label("已终止", "terminated")
        }
    }

    /// Whether nothing more happens to it.
    package var isOver: Bool { self == .closed || self == .terminated }
    /// Whether a book may pay for it.
    package var isPaidFor: Bool {
        [.contracted, .funded, .running, .accepted, .repaying].contains(self)
    }
    /// Whether somebody looks in on it every quarter.
    package var isFollowedUp: Bool { [.running, .accepted, .repaying].contains(self) }
}
