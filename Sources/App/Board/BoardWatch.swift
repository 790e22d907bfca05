import Domain
import Logging
import Postgres

/// Hears of everything that is put on a board, so that the cache never shows an old one.
///
/// The database says so by a notification, within milliseconds. In case one is lost, a look each
/// second at the newest publications finds it; while neither gets through, nothing is taken from
/// the cache.
package struct BoardWatch: Sendable {
    private let boards: Pool
    private let cache: BoardCache
    private let logger: Logger

    package init(_ site: Site, logger: Logger) {
        boards = site.boards
        cache = site.boardCache
        self.logger = logger
    }

    /// Runs until it is cancelled.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await listen() }
            group.addTask { await look() }
        }
    }

    private func listen() async {
        for await notification in boards.listen("xiehui_board") {
            switch notification {
            case .listening: cache.drop(.country)
            case .notified(_, let payload): cache.drop(place(payload))
            }
        }
    }

    /// The place that a notification names; what cannot be read concerns every place.
    private func place(_ payload: String) -> RegionCode {
        do { return try RegionCode(payload) } catch { return .country }
    }

    private func look() async {
        var newest: Int64?
        var seen: Set<Int64> = []
        while !Task.isCancelled {
            let start = ContinuousClock.now
            do {
                let changes = try await boards.run(
                    BoardQuery.changes.list(BoardChange.self, newest)
                )
                for change in changes where !seen.contains(change.number) {
                    cache.drop(change.code)
                }
                seen = Set(changes.map(\.number))
                newest = changes.last?.number ?? newest
                cache.isCurrent(until: start + .seconds(2))
            } catch {
                logger.warning("no look at the boards", metadata: ["error": "\(error)"])
            }
            guard await pause(until: start + .seconds(1)) else { return }
        }
    }

    private func pause(until moment: ContinuousClock.Instant) async -> Bool {
        do {
            try await Task.sleep(until: moment, clock: .continuous)
            return true
        } catch {
            return false
        }
    }
}
