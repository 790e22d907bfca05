import Foundation

@testable import App

/// A knock at a door about what follows on the plaque: each finds an award right before the act behind its door.
struct StarAwardKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    private static let doors: Set<String> = [
        "/stars/{place}/reviews", "/stars/{place}/{year}/plaques.pdf", "/stars/awards/{award}",
        "/stars/awards/{award}/certificate.pdf", "/stars/awards/{award}/letter.pdf",
        "/stars/awards/{award}/reviews", "/stars/awards/{award}/reviews/{review}/decision",
        "/stars/awards/{award}/renouncement", "/stars/applications/{application}/appeals",
        "/stars/applications/{application}/appeals/{appeal}/answer",
        "/stars/applications/{application}/letter.pdf",
    ]

    static func isAbout(_ door: String) -> Bool { doors.contains(String(door.drop { $0 != "/" })) }

    /// A place, and where the award lies that is knocked at.
    private typealias Place = (region: String, village: String, chapter: Int)

    private static let village: [String: Place] = [
        "own": ("431003190201", "431003190201", 2), "parent": ("431003190", "431003190", 1),
        "sibling": ("431003190202", "431003190202", 3),
        "child": ("431003190201", "431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", "431003190201", 2), "parent": ("431003", "431002101201", 6),
        "sibling": ("431003191", "431003191201", 5), "child": ("431003190201", "431003190201", 2),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let isVillage = ["village_secretary", "star_reviewer", "member"].contains(role)
        let places = isVillage ? Self.village : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, place))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{year}", with: "2026")
        for name in ["award", "review", "application", "appeal"] {
            path = path.replacing("{\(name)}", with: "1")
        }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "finding": "suspend", "report": "上门看过，情况属实", "verdict": "no", "answer": "查过了，没有依据",
                "grounds": "培训漏记了，有签到表", "received_on": "2026-04-06",
            ]
        )
    }

    private static func make(_ door: String, _ place: Place) -> String {
        let isAppeal = door.contains("/appeals")
        return """
            set session_replication_role = replica;
            delete from star_appeal; delete from star_award_step; delete from star_review; delete from star_award;
            delete from star_step; delete from star_application; delete from star_round;
            delete from household_account;
            insert into household_account (account_id, household_id, region_code, issued_by, issued_at)
            values (81, case when '\(place.village)' = '431003190201' then 202 else 201 end, '431003190201', 11,
                '2026-03-01');
            insert into star_round (star_round_id, region_code, year, star_scheme_id, counts_from, apply_from,
                apply_to, score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            values (1, left('\(place.village)', 9), 2026, 1, '2026-01-01', '2026-02-01', '2026-02-10', '2026-02-11',
                '2026-02-12', '2026-02-13', '2026-02-28', '2026-03-15', '2026-03-31', 1, '2026-01-01');
            insert into star_application (star_application_id, star_round_id, region_code, chapter_id, household_id,
                head_name, channel, applied_on, state, categories, total, stars, is_five, entered_by, entered_at,
                person_key_id)
            select 1, 1, '\(place.village)', \(place.chapter), 202, '试走户', 'paper', '2026-02-05',
                '\(isAppeal ? "rejected" : "awarded")', '{1700,1700,1700,1700,1750}', 8550, 5, true, 1, '2026-02-05',
                min(person_key_id) from person_key;
            insert into star_step (star_step_id, star_application_id, region_code, event, from_state, to_state, turn,
                reason, taken_by, taken_at) overriding system value
            values (1, 1, '\(place.village)', '\(isAppeal ? "reject" : "award")', 'on_notice',
                '\(isAppeal ? "rejected" : "awarded")', 1, '试一试', 1, '2026-03-30');
            insert into star_award (star_award_id, star_application_id, star_round_id, household_id, region_code,
                year, number, serial, letters, is_five, awarded_on, valid_to, awarded_by) overriding system value
            select 1, 1, 1, 202, '\(place.village)', 2026, 1, star_serial(left('\(place.village)', 9), 2026, 1),
                '{A,B,C,D,E}', true, '2026-03-30', '2026-12-31', 1 where not \(isAppeal);
            insert into star_review (star_review_id, star_award_id, region_code, finding, report, proposed_by,
                proposed_at) overriding system value
            select 1, 1, '\(place.village)', 'suspend', '上门看过了', 1, '2026-04-01'
            where \(door.hasSuffix("/decision"));
            insert into star_appeal (star_appeal_id, star_application_id, region_code, star_step_id, received_on,
                grounds, entered_by, entered_at) overriding system value
            select 1, 1, '\(place.village)', 1, '2026-04-01', '培训漏记了', 1, '2026-04-01'
            where \(door.hasSuffix("/answer"))
            """
    }
}
