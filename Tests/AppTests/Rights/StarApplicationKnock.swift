import Foundation

@testable import App

/// A knock at a door about a household's application: each finds one of its own, where it must stand.
///
/// A member's account speaks for the household of her village and for no other; a reviewer sits on its
/// panel.
struct StarApplicationKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        let parts = [
            "/applications/new", "/applications/{application}/categories",
            "/applications/{application}/deeds", "/applications/{application}/submission",
            "/applications/{application}/reopening", "/applications/{application}/withdrawal",
            "/applications/{application}/form.pdf", "/applications/{application}/help",
        ]
        return ["POST /stars/applications", "GET /stars/applications/{application}"].contains(door)
            || parts.contains { door.contains($0) }
    }

    private typealias Place = (region: String, chapter: Int)

    private static let village: [String: Place] = [
        "own": ("431003190201", 2), "parent": ("431003190", 1), "sibling": ("431003190202", 3),
        "child": ("431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", 1), "parent": ("431002101201", 6), "sibling": ("431003191", 4),
        "child": ("431003190201", 2),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let isVillage = ["village_secretary", "member", "star_reviewer"].contains(role)
        guard Self.isAbout(door), let place = (isVillage ? Self.village : Self.township)[column]
        else {
            knock = nil
            return
        }
        let keys =
            try site.database.run(
                Self.make(place, Self.state(at: door), isOwn: ["own", "child"].contains(column))
            ).split(separator: "\n").last.map { $0.split(separator: " ").map(String.init) } ?? []
        var path = String(door.drop { $0 != "/" }).replacing("{application}", with: keys[1])
            .replacing("{letter}", with: "A").replacing("{code}", with: "A1")
        if door.contains("/new") { path += "?household=\(keys[0])" }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "household": keys[0], "A2": "500", "deeds": "照看邻居", "promise": "yes",
                "consent": "yes",
                "signed_by": "试走人", "method": "面对面交流", "content": "试一试 \(keys[1])",
                "held_on": "2026-04-05", "place": "村部", "headcount": "2",
                "result": "试一试 \(keys[1])",
            ]
        )
    }

    /// Where an application must stand for what is behind that door; nil where none may be there.
    private static func state(at door: String) -> String? {
        switch door.split(separator: "/").last {
        case "new", "applications": nil
        case "reopening", "help", "{application}", "{code}", "form.pdf": "submitted"
        default: "draft"
        }
    }

    private static func make(_ place: Place, _ state: String?, isOwn: Bool) -> String {
        let town = place.region.prefix(9)
        return """
            set session_replication_role = replica;
            delete from household_account where account_id in (81, 82);
            insert into star_round (region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
                score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            values ('\(town)', 2026, 1, '2026-01-01', '2026-04-01', '2026-04-30', '2026-05-01',
                '2026-05-20', '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, '2026-03-01')
            on conflict do nothing;
            insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by,
                appointed_at)
            select r.star_round_id, 2, '431003190201', a.account_id, 11, '2026-03-01'
            from star_round r cross join account a
            where r.region_code = '431003190' and r.year = 2026 and a.user_name like 'zhuxi.reviewer%'
            on conflict do nothing;
            with h as (
                insert into household (chapter_id, region_code, head_name, person_key_id)
                select \(place.chapter), '\(place.region)', '试走户', min(person_key_id) from person_key
                returning household_id, person_key_id
            ), k as (
                insert into household_account (account_id, household_id, region_code, issued_by, issued_at)
                select 81, household_id, '\(place.region)', 11, '2026-03-01' from h where \(isOwn)
            ), a as (
                insert into star_application (star_round_id, region_code, chapter_id, household_id, head_name,
                    channel, applied_on, state, entered_by, entered_at, person_key_id)
                select (select star_round_id from star_round where region_code = '\(town)' and year = 2026),
                    '\(place.region)', \(place.chapter), household_id, '试走户', 'paper', '2026-04-02',
                    '\(state ?? "")', 11, '2026-04-02', person_key_id
                from h where \(state != nil) returning star_application_id
            ), s as (
                insert into star_self_score (star_application_id, code, points)
                select a.star_application_id, i.code, 0 from a cross join star_item i
                where i.star_scheme_id = 1 and i.proof <> 'logged'
            )
            select (select household_id from h) || ' ' || coalesce((select star_application_id from a), 0);
            """
    }
}
