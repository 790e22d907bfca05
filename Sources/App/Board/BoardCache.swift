import Domain
import Postgres
import Synchronization

/// What a visitor of the board asks for; pages that are told apart by nothing else are the same.
struct BoardKey: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case page, workbook, funds
    }

    let region: RegionCode
    var month: Month?
    var revision: Int?
    var form = Form.page
    let language: Language
    /// The day for which it is made, where notices hang: they come and go by themselves at midnight.
    var day: Day?
}

/// Finished boards, kept by what was asked for until something is published that they may show.
///
/// A board is served from here only while this process knows of all that is published; when it
/// does not, boards are made anew, and only if the database is not at hand is an old one shown.
package final class BoardCache: Sendable {
    fileprivate struct Kept {
        let paper: BoardPaper
        let goodUntil: ContinuousClock.Instant
        var lastUse: UInt64
    }

    /// A board being made; whoever wants the same waits for it.
    fileprivate struct Making {
        let number: UInt64
        let task: Task<BoardPaper, any Error>
    }

    fileprivate struct State {
        var kept: [BoardKey: Kept] = [:]
        var makings: [BoardKey: Making] = [:]
        var bytes = 0
        var count: UInt64 = 0
        /// Until when it is known that nothing was missed.
        var isCurrentUntil: ContinuousClock.Instant?
    }

    fileprivate enum Step {
        case have(BoardPaper)
        case wait(Task<BoardPaper, any Error>, UInt64?)
    }

    private let state = Mutex(State())
    private let mostBytes: Int
    /// Names of chapters and places may change without a publication.
    private let lifetime = Duration.seconds(300)

    package init(mostBytes: Int = 64 << 20) {
        self.mostBytes = mostBytes
    }

    func paper(
        for key: BoardKey,
        make: @escaping @Sendable () async throws -> BoardPaper
    ) async throws -> BoardPaper {
        let now = ContinuousClock.now
        switch state.withLock({ $0.step(key, now, make) }) {
        case .have(let paper): return paper
        case .wait(let task, let number):
            let result = await task.result
            if let number { finish(key, number, result, now) }
            return try fresh(result, for: key)
        }
    }

    /// What was made, or an old board while the database is not at hand.
    private func fresh(
        _ result: Result<BoardPaper, any Error>,
        for key: BoardKey
    ) throws -> BoardPaper {
        do {
            return try result.get()
        } catch let error as PostgresError where error.isPassing {
            guard let old = state.withLock({ $0.kept[key]?.paper }) else { throw error }
            return old
        }
    }

    /// Keeps what was made, unless something was published meanwhile that it may lack.
    private func finish(
        _ key: BoardKey,
        _ number: UInt64,
        _ result: Result<BoardPaper, any Error>,
        _ start: ContinuousClock.Instant
    ) {
        state.withLock { state in
            guard state.makings[key]?.number == number else { return }
            state.makings[key] = nil
            if case .success(let paper) = result {
                state.keep(paper, for: key, until: start + lifetime, most: mostBytes)
            }
        }
    }

    /// Something was published of a place: boards of it, in it and above it are out of date.
    func drop(_ region: RegionCode) {
        state.withLock { state in
            for (key, kept) in state.kept where key.region.overlaps(region) {
                state.bytes -= kept.paper.cost
                state.kept[key] = nil
            }
            for key in state.makings.keys where key.region.overlaps(region) {
                state.makings[key] = nil
            }
        }
    }

    /// Everything that was published up to a look is known; its news holds for a short while.
    func isCurrent(until moment: ContinuousClock.Instant) {
        state.withLock { $0.isCurrentUntil = moment }
    }

    /// How many boards are kept, and their bytes: for the metrics.
    package var size: (boards: Int, bytes: Int) {
        state.withLock { ($0.kept.count, $0.bytes) }
    }
}

extension BoardCache.State {
    fileprivate mutating func step(
        _ key: BoardKey,
        _ now: ContinuousClock.Instant,
        _ make: @escaping @Sendable () async throws -> BoardPaper
    ) -> BoardCache.Step {
        count += 1
        if let until = isCurrentUntil, until > now,
            let found = kept.index(forKey: key), kept.values[found].goodUntil > now
        {
            kept.values[found].lastUse = count
            return .have(kept.values[found].paper)
        }
        if let making = makings[key] { return .wait(making.task, nil) }
        let making = BoardCache.Making(number: count, task: Task { try await make() })
        makings[key] = making
        return .wait(making.task, making.number)
    }

    fileprivate mutating func keep(
        _ paper: BoardPaper,
        for key: BoardKey,
        until moment: ContinuousClock.Instant,
        most: Int
    ) {
        let kept = BoardCache.Kept(paper: paper, goodUntil: moment, lastUse: count)
        bytes += paper.cost - (self.kept.updateValue(kept, forKey: key)?.paper.cost ?? 0)
        if bytes > most { makeRoom(most / 4 * 3) }
    }

    /// Lets go of what was not asked for the longest, some at a time.
    private mutating func makeRoom(_ enough: Int) {
        for (key, old) in kept.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
            guard bytes > enough else { return }
            bytes -= old.paper.cost
            kept[key] = nil
        }
    }
}
