import Foundation

@testable import App

/// A knock at a door about a published month: objections, revisions, the year of flags.
struct ObjectionKnock {
    /// Nil for a door that is not about a published month.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        ["/objections", "/revisions", "/years/"].contains { door.contains($0) }
    }

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        guard Self.isAbout(door),
            let near = RatingKnock.places[role] ?? RatingKnock.places["township"],
            let place = near[column]
        else {
            knock = nil
            return
        }
        let objection = try Self.publish(place.chapter, site)
        let isSheet = door.contains("{chapter}")
        let path = String(door.drop { $0 != "/" })
            .replacing("{place}", with: isSheet ? place.town : place.region)
            .replacing("{month}", with: "2026-03").replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{year}", with: "2026").replacing("{objection}", with: objection)
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: door == "GET /objections" ? "\(path)?place=\(place.region)" : path,
            fields: [
                "code": "I1", "grounds": "活动一共办了三次", "upheld": "no", "answer": "已经核对过",
            ]
        )
    }

    /// Puts March on the board everywhere and returns an objection of a chapter that waits.
    private static func publish(_ chapter: Int, _ site: TestSite) throws -> String {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            delete from objection; delete from score; delete from month_step; delete from flag_month;
            insert into flag_month (region_code, month, flag_scheme_id, state, as_of, computed_at,
                published_revision, published_at)
            select region_code, '2026-03-01', 1, 'published', '2026-04-06', '2026-04-06', 1,
                '2026-04-06'
            from region where level = 'township' and region_code like '43100%';
            insert into score (chapter_id, month, revision, region_code, counted, out_of, points,
                entered, late, total, is_provisional, rank, flag)
            select chapter_id, '2026-03-01', 1, region_code, array_fill(0, '{12}'),
                array_fill(1, '{12}'), array_fill(0, '{12}'), 0, 0, 0, false, 1, 3
            from chapter where kind = 'village';
            insert into objection (chapter_id, region_code, month, revision, code, grounds, raised_by,
                raised_at)
            select chapter_id, region_code, '2026-03-01', 1, 'I2', '小组都开过会', 12, '2026-04-06'
            from chapter where chapter_id = \(chapter);
            """
        )
        return try site.database.run("select coalesce(max(objection_id), 0) from objection")
    }
}
