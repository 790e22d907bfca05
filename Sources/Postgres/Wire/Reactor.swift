import CPostgres
import Foundation
import Synchronization

/// The one thread that watches the sockets of a pool and keeps its deadlines.
///
/// A thread and epoll, since neither NIO nor Dispatch can watch libpq's descriptors as cheaply.
final class Reactor: Sendable {
    struct Interest: OptionSet {
        let rawValue: UInt32
        static let input = Interest(rawValue: EPOLLIN.rawValue)
        static let output = Interest(rawValue: EPOLLOUT.rawValue)
        static let once = Interest(rawValue: EPOLLONESHOT.rawValue)
    }

    private struct State {
        var connections: [UInt64: Connection] = [:]
        var isStopped = false
    }

    private static let bellKey: UInt64 = 0
    private static let tick = Duration.milliseconds(50)

    private let poll: Int32
    private let bell: Int32
    private let keys = Atomic<UInt64>(1)
    private let state = Mutex(State())
    /// Whether the thread sleeps without ticking, so that whoever adds work must wake it.
    private let isAsleep = Atomic<Bool>(false)

    init() throws {
        poll = epoll_create1(Int32(EPOLL_CLOEXEC))
        bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard poll >= 0, bell >= 0 else {
            throw PostgresError(.busy, note: "the system gives no descriptors for the reactor")
        }
        control(EPOLL_CTL_ADD, bell, .input, key: Reactor.bellKey)
    }

    deinit {
        close(poll)
        close(bell)
    }

    func newKey() -> UInt64 { keys.add(1, ordering: .relaxed).oldValue }

    /// Starts the thread; the tick says whether anything is still pending.
    func start(name: String, tick: @escaping @Sendable (ContinuousClock.Instant) -> Bool) {
        let thread = Thread { self.run(tick) }
        thread.name = name
        thread.start()
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        ring()
    }

    /// Makes sure that the reactor ticks; to be called when something with a deadline begins.
    func stir() {
        if isAsleep.load(ordering: .sequentiallyConsistent) { ring() }
    }

    func add(_ connection: Connection) {
        state.withLock { $0.connections[connection.key] = connection }
        control(EPOLL_CTL_ADD, connection.descriptor, .input, key: connection.key)
    }

    func watch(_ connection: Connection, for interest: Interest) {
        control(EPOLL_CTL_MOD, connection.descriptor, interest, key: connection.key)
    }

    func remove(_ connection: Connection, stillOpen: Bool) {
        state.withLock { $0.connections[connection.key] = nil }
        if stillOpen { control(EPOLL_CTL_DEL, connection.descriptor, [], key: connection.key) }
    }

    private func ring() { eventfd_write(bell, 1) }

    private func control(_ what: Int32, _ descriptor: Int32, _ interest: Interest, key: UInt64) {
        var event = epoll_event(events: interest.rawValue, data: epoll_data_t(u64: key))
        epoll_ctl(poll, what, descriptor, &event)
    }

    private func run(_ tick: (ContinuousClock.Instant) -> Bool) {
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        var ticked = ContinuousClock.now
        var idleTicks = 0
        while !state.withLock({ $0.isStopped }) {
            let sleeps = idleTicks >= 20 && !mayStayAwake(tick)
            let count = epoll_wait(poll, &events, Int32(events.count), sleeps ? -1 : 50)
            if idleTicks >= 20 {
                isAsleep.store(false, ordering: .sequentiallyConsistent)
                idleTicks = 0
            }
            for index in 0..<max(0, Int(count)) { handle(events[index].data.u64) }
            let now = ContinuousClock.now
            guard ticked.duration(to: now) >= Reactor.tick else { continue }
            ticked = now
            idleTicks = tick(now) ? 0 : idleTicks + 1
        }
    }

    /// Says that it is going to sleep and looks once more, lest work that came meanwhile be missed.
    private func mayStayAwake(_ tick: (ContinuousClock.Instant) -> Bool) -> Bool {
        isAsleep.store(true, ordering: .sequentiallyConsistent)
        return tick(.now)
    }

    private func handle(_ key: UInt64) {
        guard key != Reactor.bellKey else {
            var value: eventfd_t = 0
            eventfd_read(bell, &value)
            return
        }
        state.withLock { $0.connections[key] }?.becameReady()
    }
}
