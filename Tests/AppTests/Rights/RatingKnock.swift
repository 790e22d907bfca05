import Foundation

@testable import App

/// A knock at a door of the monthly rating: a month of a place, or a chapter's sheet in it.
///
/// Each knock that takes a step finds the month right before that step, so that the answer tells of
/// the right to it and of nothing else.
struct RatingKnock {
    /// Nil for a door that is not about ratings.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /ratings") || door.contains(" /computations")
    }

    /// Where one knocks: the place whose month it is, and for a sheet its township and chapter.
    typealias Place = (region: String, town: String, chapter: Int)

    /// A township's own chapter is not rated: for its own place one of its villages stands.
    static let places: [String: [String: Place]] = [
        "village_secretary": [
            "own": ("431003190201", "431003190", 2), "parent": ("431003190", "431003190", 1),
            "sibling": ("431003190202", "431003190", 3), "child": ("431003190201", "431003190", 2),
        ],
        "township": [
            "own": ("431003190", "431003190", 2), "parent": ("431003", "431003", 6),
            "sibling": ("431003191", "431003191", 5), "child": ("431003190202", "431003190", 3),
        ],
        "rating_clerk": [
            "own": ("431003", "431003190", 2), "parent": ("4310", "431003190", 2),
            "sibling": ("431002", "431002101", 6), "child": ("431003190", "431003190", 2),
        ],
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        guard Self.isAbout(door), let near = Self.places[role] ?? Self.places["township"],
            let place = near[column]
        else {
            knock = nil
            return
        }
        let isSheet = door.contains("{chapter}")
        let veto = door.hasPrefix("POST ") || isSheet ? try Self.prepare(door, place, site) : "0"
        let path = String(door.drop { $0 != "/" })
            .replacing("{place}", with: isSheet ? place.town : place.region)
            .replacing("{month}", with: "2026-03").replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{source}", with: "contacts").replacing("{veto}", with: veto)
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: ["GET /ratings", "GET /computations"].contains(door)
                ? "\(path)?place=\(place.region)" : path,
            fields: [
                "reason": "试一试", "points_11": "800", "reason_11": "试一试", "points_12": "900",
                "reason_12": "试一试", "kind": "no_data", "fact": "三月没有任何记录", "confirmed": "no",
            ]
        )
    }

    /// Where the month must stand for the step behind a door; nil for the computation itself.
    private static func state(at door: String) -> String? {
        switch door.split(separator: "/").last {
        case "computation": nil
        case "approval", "return": "reviewed"
        case "publication": "approved"
        case "lock", "revision": "published"
        default: "computed"
        }
    }

    /// Sets the months back and returns a fact that waits for a second person.
    private static func prepare(_ door: String, _ place: Place, _ site: TestSite) throws -> String {
        var sql = """
            set session_replication_role = replica;
            delete from objection; delete from score; delete from month_step; delete from hand_points;
            delete from veto; delete from flag_month;
            """
        if let state = state(at: door) {
            let posted = state == "published" ? "1, '2026-03-20'" : "null, null"
            sql += """
                insert into flag_month (region_code, month, flag_scheme_id, state, as_of, computed_at,
                    published_revision, published_at)
                select region_code, '2026-03-01', 1, '\(state)', '2026-04-06', '2026-04-06', \(posted)
                from region where level = 'township' and region_code like '43100%';
                insert into score (chapter_id, month, revision, region_code, counted, out_of, points,
                    entered, late, total, is_provisional, rank, flag)
                select chapter_id, '2026-03-01', 1, region_code, array_fill(0, '{12}'),
                    array_fill(1, '{12}'), array_fill(0, '{12}'), 0, 0, 0, false, 1, 3
                from chapter where kind = 'village';
                insert into veto (chapter_id, region_code, month, kind, fact, raised_by, raised_at)
                select chapter_id, region_code, '2026-03-01', 'no_data', '三月没有任何记录', 4,
                    '2026-04-06'
                from chapter where chapter_id = \(place.chapter) and '\(door)' like '%decision';
                """
        }
        _ = try site.database.run(sql)
        return try site.database.run("select coalesce(max(veto_id), 0) from veto")
    }
}
