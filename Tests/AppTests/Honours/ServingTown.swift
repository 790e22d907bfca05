import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postgres
import Synchronization
import Testing

@testable import App

/// 竹溪村 with forty members, two of whom did something that is logged in 2026: two places for the year.
enum ServingTown {
    static let year = "/honours/431003190/2026"
    /// 刘桂英: one activity attended, one helped at, two contacts.
    static let liu = "/members/101/honours/2026"
    /// 周建国: one activity attended.
    static let zhou = "/members/102/honours/2026"
    /// 曾立: nothing.
    static let zeng = "/members/107/honours/2026"

    static func enter(_ site: TestSite) throws {
        _ = try site.database.run(members + activities + contacts)
    }

    /// With 101, 102 and 107 there are forty.
    private static let members = """
        insert into member (chapter_id, region_code, name, initials, sex, birth_date, state, joined_on)
        select 2, '431003190201', '会员' || g, 'hy', 1, '1970-01-01', 'active', '2000-05-29'
        from generate_series(1, 37) g;
        """

    private static let activities = """
        insert into activity (chapter_id, region_code, state, type, topic, held_on, place, headcount,
            headcount_kind, result, entered_by, entered_at, entered_on)
        select 2, 'x', 'recorded', 95, t, '2026-03-10', '村部', 12, 'exact', '好', 11,
            '2026-03-11 09:00+08', '2026-03-11'
        from (values ('打扫卫生'), ('清理水沟')) v (t);
        insert into participation (record_id, region_code, member_id, role, entered_by, entered_at)
        select a.record_id, '431003190201', m, r, 11, '2026-03-11 09:00+08'
        from activity a
        join (values ('打扫卫生', 101, 'attend'), ('清理水沟', 101, 'help'), ('打扫卫生', 102, 'attend'))
            v (t, m, r) on v.t = a.topic;
        """

    private static let contacts = """
        insert into contact (household_id, chapter_id, region_code, member_id, contacted_on, channel,
            topics, entered_by, entered_at)
        select 201, 2, '431003190201', 101, d::date, 'visit', '{needs}', 11, d
        from unnest('{2026-02-10 10:00+08,2026-03-15 10:00+08}'::timestamptz[]) d;
        """

    /// Nominates 刘桂英 and puts her on the board; everything is done through the doors.
    static func post(_ site: TestSite) async throws {
        try enter(site)
        let secretary = try await site.signIn(Cast.secretary)
        try await secretary.post(liu, ["service": "带头打扫，走访两户", "group": "1"]).expect(.seeOther)
        let officer = try await site.signIn(Cast.officer)
        try await officer.post("\(year)/notice", ["objections_at": "镇政府二楼"])
            .expect(.seeOther)
    }

    /// As if everything had been put up so many days earlier.
    static func age(_ site: TestSite, by days: Int) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            update notice set from_on = from_on - \(days), to_on = to_on - \(days),
                posted_at = posted_at - interval '\(days) days'
            """
        )
    }

    static func notice(_ site: TestSite) throws -> String {
        "/notices/" + (try site.database.run("select max(notice_id) from notice"))
    }
}

/// A clock that a test moves on.
final class MovedClock: Sendable {
    private let moment: Mutex<Date>

    init(on day: String) throws {
        moment = Mutex(Moment(day: try Day(iso: day), hour: 9, minute: 0).date)
    }

    func move(days: Int) {
        moment.withLock { $0 += Double(days) * 86_400 }
    }

    var clock: Clock { Clock { [self] in moment.withLock { $0 } } }
}

/// Another process on the same database, with a clock of its own, listening for publications.
func withNeighbour(
    of first: TestSite,
    _ clock: Clock,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
) async throws {
    let pool = try TestSite.pool(on: first.database, as: "xiehui_app")
    defer { pool.close() }
    let boards = try TestSite.pool(on: first.database, as: "xiehui_board")
    defer { boards.close() }
    let site = try Site(
        database: pool,
        boards: boards,
        clock: clock,
        keys: first.site.keys,
        files: first.site.files,
        share: TestDatabase.share,
        address: .plain
    )
    let router = site.router(schema: try await site.schema())
    try await Application(router: router, logger: TestSite.logger).test(.router) { client in
        let neighbour = TestSite(site: site, database: first.database, client: client)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await BoardWatch(site, logger: TestSite.logger).run() }
            try await body(neighbour)
            group.cancelAll()
        }
    }
}
