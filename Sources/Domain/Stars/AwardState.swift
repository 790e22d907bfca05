/// Where an award stands; that it has expired is a matter of the day.
package enum AwardState: String, CaseIterable, Sendable {
    case valid, suspended, revoked, renounced

    package var label: Label {
        switch self {
        case .valid: Label("有效", "valid")
        case .suspended: Label("暂停，限期整改", "suspended until mended")
        case .revoked: Label("已撤销", "revoked")
        case .renounced: Label("本户放弃", "renounced by the household")
        }
    }

    package var hasEnded: Bool { self == .revoked || self == .renounced }
}

/// What happens to an award (复评).
package enum AwardEvent: String, CaseIterable, Sendable {
    case renew, reduce, suspend, mend, revoke, renounce, restore

    package var label: Label {
        switch self {
        case .renew: Label("复评合格", "renew")
        case .reduce: Label("摘星", "take stars away")
        case .suspend: Label("暂停，限期整改", "suspend until mended")
        case .mend: Label("整改合格", "accept what was mended")
        case .revoke: Label("撤销", "revoke")
        case .renounce: Label("放弃", "renounce")
        case .restore: Label("申诉成立，恢复", "restore after an appeal")
        }
    }

    /// Who takes the step; what is decided was proposed by another person.
    package var duties: [Duty] {
        switch self {
        case .renounce: [.member, .villageSecretary, .townshipOfficer]
        case .renew, .reduce, .suspend, .mend, .revoke, .restore: [.townshipApprover]
        }
    }

    /// Who proposes it; an appeal and a renouncement are the household's.
    package var proposers: [Duty] {
        switch self {
        case .renew, .reduce, .suspend, .mend, .revoke: [.villageSecretary, .townshipOfficer]
        case .renounce, .restore: []
        }
    }

    package var needsReason: Bool {
        switch self {
        case .reduce, .suspend, .revoke, .restore: true
        case .renew, .mend, .renounce: false
        }
    }
}

/// Why something does not happen to an award.
package enum AwardRefusal: Error, Hashable, Sendable {
    case notSuspended
    case alreadySuspended
    case isRevoked
    case isRenounced
    /// Its last day has passed.
    case expired(Day)
    /// Stars are taken away or given back, never left as they are.
    case noStarLess(now: Int)
    case nothingToRestore
    case notYourDuty(AwardEvent)
    case notYourHousehold
    case proposedIt
    case decidedIt
    case appealOver(since: Day)
    case noReason
}

extension AwardState {
    /// What follows, or why nothing does; the one table of all events in all states.
    package func after(_ event: AwardEvent) -> Result<AwardState, AwardRefusal> {
        switch (event, self) {
        case (_, .renounced): .failure(.isRenounced)

        case (.renew, .valid), (.reduce, .valid): .success(.valid)
        case (.renew, .suspended), (.reduce, .suspended): .failure(.alreadySuspended)

        case (.suspend, .valid): .success(.suspended)
        case (.suspend, .suspended): .failure(.alreadySuspended)

        case (.mend, .suspended): .success(.valid)
        case (.mend, .valid): .failure(.notSuspended)

        case (.revoke, .valid), (.revoke, .suspended): .success(.revoked)
        case (.renounce, .valid), (.renounce, .suspended): .success(.renounced)

        // Stars that were taken away come back to an award that stayed valid.
        case (.restore, _): .success(.valid)

        case (_, .revoked): .failure(.isRevoked)
        }
    }
}
