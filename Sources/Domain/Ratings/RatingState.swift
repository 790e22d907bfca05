/// Where the rating of a township's month stands.
package enum RatingState: String, CaseIterable, Sendable {
    case open, closed, computed, reviewed, approved, published, locked

    package var label: Label {
        switch self {
        case .open: Label("填报中", "open")
        case .closed: Label("已截止", "closed")
        case .computed: Label("已计算", "computed")
        case .reviewed: Label("已评议", "reviewed")
        case .approved: Label("镇级已审定", "approved")
        case .published: Label("公示中", "on the board")
        case .locked: Label("已锁定", "locked")
        }
    }
}

/// What is done with the rating of a township's month.
package enum RatingEvent: String, CaseIterable, Sendable {
    case close, compute
    /// All points by hand are given.
    case review
    /// The approver gives the points by hand back, with a reason.
    case giveBack = "give_back"
    case approve, publish, lock
    /// A correction or a justified objection, with a reason: revision n + 1.
    case revise

    package var label: Label {
        switch self {
        case .close: Label("截止", "close")
        case .compute: Label("计算", "compute")
        case .review: Label("完成评议", "finish the review")
        case .giveBack: Label("退回评议", "give back")
        case .approve: Label("审定", "approve")
        case .publish: Label("公示", "put on the board")
        case .lock: Label("锁定", "lock")
        case .revise: Label("更正重评", "revise")
        }
    }
}

/// Why something is not done with a rating.
package enum RatingRefusal: Error, Hashable, Sendable {
    // By where the rating stands.
    /// This has to happen first.
    case needs(RatingEvent)
    case alreadyDone(RatingEvent)
    /// On the board or locked: only a new revision, with a reason, changes it.
    case onlyByRevision

    // By what else is so.
    case tooEarly(until: Day)
    case pointsMissing(chapters: Int)
    case objectionsOpen(Int)
    case vetoesUnconfirmed(Int)
    case noReason
    /// Whoever gave points by hand does not approve them.
    case gavePoints
    /// A veto takes two different persons.
    case sameVetoPerson
}

extension RatingState {
    /// What follows, or why nothing does; the one table of all events in all states.
    package func after(_ event: RatingEvent) -> Result<RatingState, RatingRefusal> {
        switch (event, self) {
        case (.close, .open): .success(.closed)
        case (.close, _): .failure(.alreadyDone(.close))

        case (.compute, .open): .failure(.needs(.close))
        case (.compute, .closed), (.compute, .computed): .success(.computed)
        case (.compute, .reviewed), (.compute, .approved): .failure(.needs(.giveBack))
        case (.compute, .published), (.compute, .locked): .failure(.onlyByRevision)

        case (.review, .open), (.review, .closed): .failure(.needs(.compute))
        case (.review, .computed): .success(.reviewed)
        case (.review, .reviewed), (.review, .approved): .failure(.alreadyDone(.review))
        case (.review, .published), (.review, .locked): .failure(.onlyByRevision)

        case (.giveBack, .open), (.giveBack, .closed), (.giveBack, .computed):
            .failure(.needs(.review))
        case (.giveBack, .reviewed), (.giveBack, .approved): .success(.computed)
        case (.giveBack, .published), (.giveBack, .locked): .failure(.onlyByRevision)

        case (.approve, .open), (.approve, .closed), (.approve, .computed):
            .failure(.needs(.review))
        case (.approve, .reviewed): .success(.approved)
        case (.approve, _): .failure(.alreadyDone(.approve))

        case (.publish, .approved): .success(.published)
        case (.publish, .published), (.publish, .locked): .failure(.alreadyDone(.publish))
        case (.publish, _): .failure(.needs(.approve))

        case (.lock, .published): .success(.locked)
        case (.lock, .locked): .failure(.alreadyDone(.lock))
        case (.lock, _): .failure(.needs(.publish))

        // The counts may be what was wrong, so a revision begins with counting again.
        case (.revise, .published), (.revise, .locked): .success(.closed)
        case (.revise, _): .failure(.needs(.publish))
        }
    }
}
