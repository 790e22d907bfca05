import Domain
import Foundation
import Postgres

/// A step of a month as it was taken.
struct StepEntry: Row, Sendable {
    let step: MonthStep
    let revision: Int
    let reason: String?
    let by: String
    let at: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        revision = try row.next()
        reason = try row.next()
        by = try row.next()
        at = try row.next()
    }
}

/// The steps as the register writes them down.
enum MonthStep: String, CaseIterable, Column, Sendable {
    case computed, reviewed, approved, returned, published, locked, revised

    /// The step as the rules know it.
    var event: RatingEvent {
        switch self {
        case .computed: .compute
        case .reviewed: .review
        case .approved: .approve
        case .returned: .giveBack
        case .published: .publish
        case .locked: .lock
        case .revised: .revise
        }
    }

    /// What the address of its door ends in: a noun.
    var noun: String {
        switch self {
        case .computed: "computation"
        case .reviewed: "review"
        case .approved: "approval"
        case .returned: "return"
        case .published: "publication"
        case .locked: "lock"
        case .revised: "revision"
        }
    }

    /// The act that its door asks for.
    var act: Act {
        switch self {
        case .computed: .computeMonth
        case .reviewed, .revised: .reviewMonth
        case .approved, .returned: .approveMonth
        case .published, .locked: .publishMonth
        }
    }

    var needsReason: Bool { self == .returned || self == .revised }
}
