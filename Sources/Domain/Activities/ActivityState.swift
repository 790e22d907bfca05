/// Where an activity stands (domain 3).
package enum ActivityState: String, CaseIterable, Sendable {
    case planned, held, recorded, verified, cancelled

    package var label: Label {
        switch self {
        case .planned: Label("已计划", "planned")
        case .held: Label("已开展，待记录", "held")
        case .recorded: Label("已记录", "recorded")
        case .verified: Label("已核实", "verified")
        case .cancelled: Label("已取消", "cancelled")
        }
    }

    /// Whether it counts in ratings and returns.
    package var counts: Bool { self == .recorded || self == .verified }
}

/// What happens to an activity.
package enum ActivityEvent: String, CaseIterable, Sendable {
    case hold, record, verify, cancel
    /// What was verified is opened again to be corrected.
    case reopen

    package var label: Label {
        switch self {
        case .hold: Label("开展", "hold")
        case .record: Label("记录", "record")
        case .verify: Label("核实", "verify")
        case .cancel: Label("取消", "cancel")
        case .reopen: Label("退回更正", "reopen")
        }
    }
}

/// Why something does not happen to an activity.
package enum ActivityRefusal: Error, Hashable, Sendable {
    /// This has to happen first.
    case needs(ActivityEvent)
    case alreadyDone(ActivityEvent)
    /// A cancelled activity stays one; a new one is entered instead.
    case isCancelled
    /// What was verified is reopened before anything else is done to it.
    case isVerified
    /// The day it is planned for has not come.
    case tooEarly(until: Day)
    /// Nothing counts that lacks these.
    case incomplete([RecordField])
    /// Whoever entered a record does not verify it.
    case ownRecord
    case noReason
}

extension ActivityState {
    /// What follows, or why nothing does; the one table of all events in all states.
    ///
    /// Most activities are entered after they were held, so recording may follow planning at once.
    package func after(_ event: ActivityEvent) -> Result<ActivityState, ActivityRefusal> {
        switch (event, self) {
        case (_, .cancelled): .failure(.isCancelled)

        case (.hold, .planned): .success(.held)
        case (.hold, _): .failure(.alreadyDone(.hold))

        // A record may be mended until it is verified.
        case (.record, .planned), (.record, .held), (.record, .recorded): .success(.recorded)
        case (.record, .verified): .failure(.isVerified)

        case (.verify, .recorded): .success(.verified)
        case (.verify, .verified): .failure(.alreadyDone(.verify))
        case (.verify, _): .failure(.needs(.record))

        case (.cancel, .planned), (.cancel, .held), (.cancel, .recorded): .success(.cancelled)
        case (.cancel, .verified): .failure(.isVerified)

        case (.reopen, .verified): .success(.recorded)
        case (.reopen, _): .failure(.needs(.verify))
        }
    }
}
