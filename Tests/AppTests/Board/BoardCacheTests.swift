import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Postgres
import Testing

@testable import App

struct BoardCacheTests {
    /// Two processes stand side by side on one database; each keeps its own boards.
    @Test func `a publication is seen on every process within two seconds`() async throws {
        try await withNeighbours { site, neighbour in
            let town = PublishedTown(site: site)
            try town.publish("2026-03", quality: (9, 3))
            for one in [site, neighbour] {
                try await one.seen("431003190", showing: "公布，异议期至")
                try await one.seen("431003", showing: "1 个乡镇已公布")
                #expect(one.site.boardCache.size.boards > 0)
            }
            try town.correct("2026-03", because: "补了一份台账", quality: (9, 10))
            for one in [site, neighbour] {
                try await one.seen("431003190", showing: "补了一份台账")
            }
        }
    }

    @Test func `a publication whose notification was lost is found by the next look`()
        async throws
    {
        try await withNeighbours { site, neighbour in
            let town = PublishedTown(site: site)
            try town.publish("2026-03")
            for one in [site, neighbour] { try await one.seen("431003190", showing: "2026 年 3 月“") }
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into flag_month (region_code, month, flag_scheme_id, state, as_of, computed_at,
                    published_revision, published_at)
                select region_code, '2026-04-01', flag_scheme_id, state, as_of, computed_at, 1, now()
                from flag_month;
                insert into publication (region_code, kind, month, revision, published_by, published_at)
                values ('431003190', 'flags', '2026-04-01', 1, 31, now())
                """
            )
            for one in [site, neighbour] { try await one.seen("431003190", showing: "2026 年 4 月“") }
        }
    }

    @Test func `a browser that has the board is told so, and gets it once it changes`()
        async throws
    {
        try await withNeighbours { site, _ in
            let town = PublishedTown(site: site)
            try town.publish("2026-03", quality: (9, 3))
            try await site.seen("431003190", showing: "2026 年 3 月“")
            let first = try await site.guest.get("/board/431003190").response
            let tag: String = try #require(first.headers[.eTag])
            #expect(first.headers[.cacheControl] == "public, max-age=1, must-revalidate")
            let again = try await site.client.execute(
                uri: "/board/431003190",
                method: .get,
                headers: [.ifNoneMatch: "\"old\", W/\(tag)"]
            )
            #expect(again.status == .notModified)
            #expect(again.body.readableBytes == 0)
            #expect(again.headers[.eTag] == tag)
            try town.correct("2026-03", because: "补了一份台账", quality: (9, 10))
            try await site.seen("431003190", showing: "补了一份台账")
            let changed = try await site.client.execute(
                uri: "/board/431003190",
                method: .get,
                headers: [.ifNoneMatch: tag]
            )
            #expect(changed.status == .ok)
        }
    }

    @Test func `while a process hears nothing, it makes every board anew`() async throws {
        let cache = BoardCache()
        let made = Tally()
        for _ in 1...3 { _ = try await cache.paper(for: try .town) { await made.paper() } }
        #expect(await made.count == 3)
        cache.isCurrent(until: .now + .seconds(60))
        for _ in 1...3 { _ = try await cache.paper(for: try .town) { await made.paper() } }
        #expect(await made.count == 3)
        cache.isCurrent(until: .now - .seconds(1))
        _ = try await cache.paper(for: try .town) { await made.paper() }
        #expect(await made.count == 4)
    }

    @Test func `a board that was being made when something was published is not kept`()
        async throws
    {
        let cache = BoardCache()
        let made = Tally()
        cache.isCurrent(until: .now + .seconds(60))
        _ = try await cache.paper(for: try .town) {
            cache.drop(try RegionCode("431003190201"))
            return await made.paper()
        }
        #expect(cache.size.boards == 0)
        _ = try await cache.paper(for: try .town) { await made.paper() }
        #expect(cache.size.boards == 1)
        cache.drop(try RegionCode("431003191"))
        #expect(cache.size.boards == 1)
        cache.drop(try RegionCode("4310"))
        #expect(cache.size.boards == 0)
        #expect(cache.size.bytes == 0)
    }

    @Test func `the cache keeps within its bounds, and what was asked for last`() async throws {
        let cache = BoardCache(mostBytes: 10_000)
        let made = Tally()
        // Longer than a busy machine takes for it.
        cache.isCurrent(until: .now + .seconds(3600))
        for year in 2000...2100 {
            var key = try BoardKey.town
            key.month = Month(year: year, month: 1)
            _ = try await cache.paper(for: try .town) { await made.paper() }
            _ = try await cache.paper(for: key) { await made.paper() }
            #expect(cache.size.bytes <= 10_000)
        }
        #expect(await made.count == 102)
    }

    @Test func `many who ask for the same board at once have it made once`() async throws {
        let cache = BoardCache()
        let made = Tally()
        cache.isCurrent(until: .now + .seconds(60))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...50 {
                group.addTask {
                    _ = try await cache.paper(for: try .town) {
                        try await Task.sleep(for: .milliseconds(20))
                        return await made.paper()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await made.count == 1)
    }
}

/// Counts how often a board was made.
private actor Tally {
    private(set) var count = 0

    func paper() -> BoardPaper {
        count += 1
        return BoardPaper(ByteBuffer(repeating: 65, count: 1000), type: "text/plain")
    }
}

extension BoardKey {
    fileprivate static var town: Self {
        get throws { Self(region: try RegionCode("431003190"), language: .chinese) }
    }
}

extension TestSite {
    /// Waits for a board to show something, two seconds at most.
    fileprivate func seen(
        _ place: String,
        showing text: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let start = ContinuousClock.now
        while try await !guest.get("/board/\(place)").text.contains(text) {
            guard start.duration(to: .now) < .seconds(2) else {
                Issue.record("\(place) does not show \(text)", sourceLocation: sourceLocation)
                return
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}

/// Two sites on one database, both listening.
private func withNeighbours(
    _ body: @escaping @Sendable (TestSite, TestSite) async throws -> Void
) async throws {
    try await withSite(on: "2026-04-10") { first in
        let pool = try TestSite.pool(on: first.database, as: "xiehui_app")
        defer { pool.close() }
        let boards = try TestSite.pool(on: first.database, as: "xiehui_board")
        defer { boards.close() }
        let site = try Site(
            database: pool,
            boards: boards,
            clock: first.site.clock,
            keys: first.site.keys,
            files: first.site.files,
            share: TestDatabase.share,
            address: .plain
        )
        let router = site.router(schema: try await site.schema())
        try await Application(router: router, logger: TestSite.logger).test(.router) { client in
            let second = TestSite(site: site, database: first.database, client: client)
            try await listening(first, second) { try await body(first, second) }
        }
    }
}

private func listening(
    _ sites: TestSite...,
    while body: @escaping @Sendable () async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for site in sites {
            group.addTask { await BoardWatch(site.site, logger: TestSite.logger).run() }
        }
        try await body()
        group.cancelAll()
    }
}
