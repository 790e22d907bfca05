import Foundation

@testable import App

/// A knock at a door of a round of stars: each finds an application right before the act behind its door.
struct StarKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    private static let doors: Set<String> = [
        "/stars", "/stars/{place}/{year}", "/stars/{place}/{year}/notice",
        "/stars/{place}/{year}/decisions", "/stars/{place}/{year}/approvals",
        "/stars/{place}/{year}/awards", "/stars/{place}/{year}/sample",
        "/stars/applications/{application}/decision", "/stars/applications/{application}/approval",
        "/stars/applications/{application}/rejection", "/stars/applications/{application}/check",
        "/stars/applications/{application}/vetoes",
        "/stars/applications/{application}/vetoes/{veto}/answer",
    ]

    /// A place, and a village in it with its chapter.
    private typealias Place = (region: String, village: String, chapter: Int)

    private static let village: [String: Place] = [
        "own": ("431003190201", "431003190201", 2), "parent": ("431003190", "431003190201", 2),
        "sibling": ("431003190202", "431003190202", 3),
        "child": ("431003190201", "431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", "431003190201", 2), "parent": ("431003", "431002101201", 6),
        "sibling": ("431003191", "431003191201", 5), "child": ("431003190201", "431003190201", 2),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let path = String(door.drop { $0 != "/" })
        let isVillage = ["village_secretary", "star_reviewer", "member"].contains(role)
        let places = isVillage ? Self.village : Self.township
        guard Self.doors.contains(path), let place = places[column == "other" ? "child" : column]
        else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, place))
        let asked = path == "/stars" ? "?place=\(place.region)" : ""
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path.replacing("{place}", with: place.region).replacing("{year}", with: "2026")
                .replacing("{application}", with: "1").replacing("{veto}", with: "1") + asked,
            fields: [
                "objections_at": "镇政府", "reason": "试一试", "found": "看过了",
                "checked_on": "2026-04-06", "code": "V1", "issuer": "法院", "number": "1 号",
                "dated_on": "2026-02-01", "upheld": "no", "answer": "查过了",
            ]
        )
    }

    /// Where the application stands before the step behind the door.
    private static func state(before door: String, at place: Place) -> String {
        switch door.split(separator: "/").last {
        case "notice": place.region.count == 12 ? "passed" : "approved"
        case "awards": "on_town_notice"
        default: "on_notice"
        }
    }

    private static func make(_ door: String, _ place: Place) -> String {
        let isSampled = !door.hasSuffix("/sample")
        return """
            set session_replication_role = replica;
            delete from notice_objection; delete from notice_file; delete from star_veto; delete from star_check_item;
            delete from star_check; delete from star_sample; delete from star_step; delete from star_outcome;
            delete from star_award_step; delete from star_review; delete from star_appeal; delete from star_award;
            delete from star_application; delete from star_round; delete from notice where notice_id = 90001;
            insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
                apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            select row_number() over (), t, 2026, 1, '2026-01-01', '2026-03-01', '2026-03-20', '2026-03-21',
                '2026-03-28', '2026-03-31', '2026-04-30', '2026-08-31', '2026-10-31', 21, '2026-02-20'
            from unnest('{431003190,431003191,431002101}'::text[]) t;
            insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id,
                head_name, channel, applied_on, state, categories, total, stars, is_five, entered_by, entered_at,
                person_key_id)
            select 1, r.star_round_id, '\(place.village)', \(place.chapter), 201, '试走户', 'paper', '2026-03-10',
                '\(state(before: door, at: place))', '{1700,1700,1700,1700,1750}', 8550, 5, true, 1, '2026-03-10',
                (select min(person_key_id) from person_key)
            from star_round r where r.region_code = left('\(place.village)', 9);
            insert into notice (notice_id, region_code, kind, year, title, objections_at, from_on, to_on, posted_by,
                posted_at) overriding system value
            values (90001, '\(place.village)', 'stars', 2026, '试一试', '村部', '2026-03-20', '2026-03-28', 1, '2026-03-20');
            insert into star_step (star_application_id, region_code, event, from_state, to_state, turn, notice_id,
                taken_by, taken_at)
            values (1, '\(place.village)', 'post', 'passed', 'on_notice', 1, 90001, 1, '2026-03-20');
            insert into star_sample (star_sample_id, star_round_id, region_code, seed, percent, drawn_by, drawn_at)
                overriding system value
            select 1, star_round_id, region_code, 'seedseedseedseed', 20, 1, '2026-03-21' from star_round
            where \(isSampled) and region_code = left('\(place.village)', 9);
            insert into star_check (star_sample_id, star_application_id, region_code, turn, is_drawn)
            select 1, 1, '\(place.village)', 1, \(door.hasSuffix("/check")) where \(isSampled);
            insert into star_veto (star_veto_id, star_application_id, region_code, code, issuer, number, dated_on,
                raised_by, raised_at) overriding system value
            select 1, 1, '\(place.village)', 'V2', '法院', '2 号', '2026-02-01', 1, '2026-03-21'
            where \(door.hasSuffix("/answer"))
            """
    }
}
