import DequeModule

/// Who has a connection to himself, or waits for it to drain.
enum Holder: Sendable {
    case nobody
    case draining(Checkout)
    case held
}

/// Somebody who wants a connection to himself.
struct Checkout: Sendable {
    let promise: Promise<Connection>
    let deadline: ContinuousClock.Instant
}

/// A shared batch that no connection has room for yet.
struct Waiting: Sendable {
    let batch: Batch
    let deadline: ContinuousClock.Instant
}

/// One of the pool's places for a connection.
struct Slot: Sendable {
    var connection: Connection?
    /// Shared batches under way.
    var depth = 0
    var holder = Holder.nobody
    var isOpening = false
    var failures = 0
    /// When the connection was made, or before when a broken one is not replaced.
    var since = ContinuousClock.now

    var isFree: Bool {
        if case .nobody = holder { true } else { false }
    }
}

/// What is to be done once the pool's lock is released.
struct Errands: Sendable {
    var sends: [(Connection, Batch)] = []
    var handovers: [(Checkout, Connection)] = []
    var refusals: [Batch] = []
    var refusedCheckouts: [Checkout] = []
    var openings: [Int] = []
}

/// The pool's book: which connection does what, and who waits; guarded by the pool's lock.
struct PoolState: Sendable {
    var slots: [Slot]
    var batches: Deque<Waiting> = []
    var checkouts: Deque<Checkout> = []
    var isClosed = false
    var counts = PoolCounts()
    let depth: Int

    init(size: Int, depth: Int) {
        slots = Array(repeating: Slot(), count: size)
        self.depth = depth
    }

    /// At least one connection always stays with the short reads, if there is more than one.
    private var mayReserve: Bool {
        slots.count { !$0.isFree } < max(1, slots.count - 1)
    }

    /// The least loaded shared connection with room, now one batch fuller.
    mutating func place() -> Connection? {
        var best: Int?
        for index in slots.indices
        where slots[index].connection != nil && slots[index].isFree && slots[index].depth < depth {
            if let known = best, slots[known].depth <= slots[index].depth { continue }
            best = index
        }
        guard let best else { return nil }
        slots[best].depth += 1
        counts.batches += 1
        return slots[best].connection
    }

    /// Gives room that has become free to those who wait, oldest first.
    mutating func serve(_ errands: inout Errands) {
        while let next = batches.first {
            if next.batch.promise.isSettled {
                batches.removeFirst()
                continue
            }
            guard let connection = place() else { break }
            batches.removeFirst()
            errands.sends.append((connection, next.batch))
        }
        while let next = checkouts.first {
            if next.promise.isSettled {
                checkouts.removeFirst()
                continue
            }
            guard mayReserve, let index = leastLoaded() else { break }
            checkouts.removeFirst()
            slots[index].holder = .draining(next)
            handOver(index, &errands)
        }
    }

    /// Hands a reserved connection over once its shared batches are answered.
    mutating func handOver(_ index: Int, _ errands: inout Errands) {
        guard case .draining(let checkout) = slots[index].holder, slots[index].depth == 0,
            let connection = slots[index].connection
        else { return }
        slots[index].holder = .held
        errands.handovers.append((checkout, connection))
    }

    private func leastLoaded() -> Int? {
        slots.indices.filter { slots[$0].connection != nil && slots[$0].isFree }
            .min { slots[$0].depth < slots[$1].depth }
    }

    /// Forgets a connection that is gone; whoever waited for it to drain goes back to the front.
    mutating func lose(_ connection: Connection, at now: ContinuousClock.Instant) {
        guard slots[connection.slot].connection === connection else { return }
        if case .draining(let checkout) = slots[connection.slot].holder {
            checkouts.prepend(checkout)
        }
        slots[connection.slot].connection = nil
        slots[connection.slot].depth = 0
        slots[connection.slot].holder = .nobody
        // One that broke as soon as it was made is not replaced in a tight circle.
        let isYoung = slots[connection.slot].since.duration(to: now) < .seconds(1)
        slots[connection.slot].since =
            isYoung ? now + .milliseconds(Int.random(in: 50...250)) : now
        counts.lost += 1
    }

    /// Collects whoever has waited too long, and the places whose pause is over.
    mutating func sweep(at now: ContinuousClock.Instant, _ errands: inout Errands) {
        while let next = batches.first, next.deadline <= now || isClosed {
            errands.refusals.append(next.batch)
            batches.removeFirst()
        }
        while let next = checkouts.first, next.deadline <= now || isClosed {
            errands.refusedCheckouts.append(next)
            checkouts.removeFirst()
        }
        for index in slots.indices {
            if case .draining(let checkout) = slots[index].holder, checkout.deadline <= now {
                slots[index].holder = .nobody
                errands.refusedCheckouts.append(checkout)
            }
            guard !isClosed, slots[index].connection == nil, !slots[index].isOpening,
                slots[index].since <= now
            else { continue }
            slots[index].isOpening = true
            errands.openings.append(index)
        }
    }

    /// Whether anything has a deadline.
    var isPending: Bool {
        !batches.isEmpty || !checkouts.isEmpty
            || slots.contains { $0.connection == nil || $0.depth > 0 || !$0.isFree }
    }

    /// What an observer may count.
    func summary(prepared: Int) -> PoolCounts {
        var summary = counts
        summary.open = slots.count { $0.connection != nil }
        summary.idle = slots.count { $0.connection != nil && $0.depth == 0 && $0.isFree }
        summary.checkedOut = slots.count { !$0.isFree }
        summary.waiting = batches.count + checkouts.count
        summary.underWay = slots.reduce(0) { $0 + $1.depth }
        summary.prepared = prepared
        return summary
    }
}
