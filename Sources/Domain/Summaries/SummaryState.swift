/// How far an annual summary has come (domain 3 AnnualSummary).
package enum SummaryState: String, CaseIterable, Sendable {
    case draft
    case handedIn = "handed_in"
    case checked, approved, published

    package var label: Label {
        switch self {
        case .draft: Label("起草中", "draft")
        case .handedIn: Label("已上报，待审核", "handed in, to be checked")
        case .checked: Label("已审核，待审批", "checked, to be approved")
        case .approved: Label("已审批，待公布", "approved, to be published")
        case .published: Label("已公布", "published")
        }
    }

    /// Figures are frozen from the moment it is handed in.
    package var isSealed: Bool { self != .draft }
}

/// What is done with a summary, each by another person; the table of steps in the database says the same.
package enum SummaryStep: String, CaseIterable, Sendable {
    case handedIn = "handed_in"
    case checked, approved, published, returned

    package var label: Label {
        switch self {
        case .handedIn: Label("上报", "handed in")
        case .checked: Label("审核", "checked")
        case .approved: Label("审批", "approved")
        case .published: Label("公布", "published")
        case .returned: Label("退回", "sent back")
        }
    }

    package var act: Act {
        switch self {
        case .handedIn: .writeSummary
        case .checked: .checkSummary
        case .approved: .approveSummary
        case .published: .publishSummary
        case .returned: .returnSummary
        }
    }

    /// Where it is taken from.
    package func isDue(in state: SummaryState) -> Bool {
        switch self {
        case .handedIn: state == .draft
        case .checked: state == .handedIn
        case .approved: state == .checked
        case .published: state == .approved
        case .returned: [.handedIn, .checked, .approved].contains(state)
        }
    }

    /// Whose it is at a place: a village's and a township's are the township's, a county's the county's.
    package func duties(at level: RegionLevel) -> [Duty] {
        let isCounty = level == .county
        return switch self {
        case .handedIn:
            isCounty
                ? [.countyApprover]
                : level == .township ? [.townshipOfficer] : [.villageSecretary, .townshipOfficer]
        case .checked: [isCounty ? .countyApprover : .townshipOfficer, .fundKeeper]
        case .approved: [isCounty ? .countyApprover : .townshipApprover]
        case .published: isCounty ? [.countyApprover] : [.townshipOfficer, .townshipApprover]
        case .returned:
            isCounty
                ? [.countyApprover, .fundKeeper]
                : [.townshipOfficer, .fundKeeper, .townshipApprover]
        }
    }

    /// Whether somebody with these grants takes this step there.
    package func isFor(_ grants: [Grant], at place: RegionCode) -> Bool {
        guard [.county, .township, .village].contains(place.level) else { return false }
        let duties = duties(at: place.level)
        return grants.contains {
            duties.contains($0.duty) && $0.isAtItsLevel && $0.region.contains(place)
        }
    }

    /// Whether somebody with these grants makes the sentences that summaries begin with there.
    ///
    /// It is whoever writes the summary of the township, or of the county; a village has its township's.
    package static func isForTemplates(_ grants: [Grant], at place: RegionCode) -> Bool {
        place.level != .village && handedIn.isFor(grants, at: place)
    }
}
