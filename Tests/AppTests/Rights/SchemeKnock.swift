import Foundation

@testable import App

/// A knock at a door of a township's scheme or calendar.
struct SchemeKnock {
    /// Nil for a door that is not about schemes.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains(" /schemes") }

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        guard Self.isAbout(door),
            let near = RatingKnock.places[role] ?? RatingKnock.places["township"],
            let place = near[column]
        else {
            knock = nil
            return
        }
        // Whoever only reads looks at the scheme for all, who changes at her township's own draft.
        let isRead = door == "GET /schemes/{place}/{scheme}"
        let draft = place.town == "431003191" ? "902" : "901"
        if !isRead { try Self.draft(site) }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
                .replacing("{scheme}", with: isRead ? "1" : draft),
            fields: Self.fields(door)
        )
    }

    private static func fields(_ door: String) -> [String: String] {
        switch door.split(separator: "/").last {
        case "drafts": ["scheme": "1"]
        case "publication": ["from": "2026-06"]
        case "calendar":
            [
                "from": "2026-06", "closes": "6", "computed": "7", "by_hand": "7", "approved": "8",
                "published": "10", "appeal": "5",
            ]
        default: SchemeDesk.fields
        }
    }

    /// The default scheme as a draft of two townships, as nobody has changed it.
    private static func draft(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            delete from flag_scheme_veto where flag_scheme_id > 1;
            delete from flag_scheme_flag where flag_scheme_id > 1;
            delete from flag_scheme_part where flag_scheme_id > 1;
            delete from flag_scheme_indicator where flag_scheme_id > 1;
            delete from flag_scheme where flag_scheme_id > 1;
            insert into flag_scheme (flag_scheme_id, region_code, name, made_by)
            values (901, '431003190', '草稿', 21), (902, '431003191', '草稿', 22);
            insert into flag_scheme_indicator (flag_scheme_id, code, sort, label)
            select d, code, sort, label from flag_scheme_indicator, unnest('{901,902}'::bigint[]) d
            where flag_scheme_id = 1;
            insert into flag_scheme_part (flag_scheme_id, source, code, formula, max_points, steps_at,
                steps_points, target_permille, when_none, hand_step)
            select d, source, code, formula, max_points, steps_at, steps_points, target_permille,
                when_none, hand_step
            from flag_scheme_part, unnest('{901,902}'::bigint[]) d where flag_scheme_id = 1;
            insert into flag_scheme_flag (flag_scheme_id, rank, colour, label, grade, from_total)
            select d, rank, colour, label, grade, from_total
            from flag_scheme_flag, unnest('{901,902}'::bigint[]) d where flag_scheme_id = 1;
            """
        )
    }
}
