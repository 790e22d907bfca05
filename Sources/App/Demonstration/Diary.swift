import Domain
import Foundation
import Synchronization

/// Something that somebody of the town does at a moment.
struct PlannedAct: Sendable {
    let at: Date
    let carryOut: @Sendable (TownPeople) async throws -> Void
}

/// All that is done in a demonstration's months, whoever does it; nothing later than now.
struct Diary {
    let now: Date
    private var acts: [PlannedAct] = []

    init(until now: Date) {
        self.now = now
    }

    /// What has not come yet is left out.
    mutating func add(
        _ day: Day,
        _ hour: Int,
        _ minute: Int,
        _ carryOut: @escaping @Sendable (TownPeople) async throws -> Void
    ) {
        let at = Moment(day: day, hour: hour, minute: minute).date
        guard at <= now else { return }
        acts.append(PlannedAct(at: at, carryOut: carryOut))
    }

    /// What has not come yet is done now: nothing would wait for anybody without it.
    mutating func addAtLatestNow(
        _ day: Day,
        _ hour: Int,
        _ minute: Int,
        _ carryOut: @escaping @Sendable (TownPeople) async throws -> Void
    ) {
        let at = min(now, Moment(day: day, hour: hour, minute: minute).date)
        acts.append(PlannedAct(at: at, carryOut: carryOut))
    }

    /// In the order of their moments; what falls on the same, in the order it was added.
    var inOrder: [PlannedAct] {
        acts.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }
}

/// A clock whose hands are moved on from act to act.
final class ClockHands: Sendable {
    private let date: Mutex<Date>

    init(at date: Date) {
        self.date = Mutex(date)
    }

    func move(to date: Date) {
        self.date.withLock { $0 = date }
    }

    var clock: Clock { Clock { self.date.withLock { $0 } } }
}
