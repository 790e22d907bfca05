import Foundation

@testable import App

/// A knock at a door about panels, sheets and votes of five-star households.
///
/// Each knock finds the application right before the act behind its door, so that the answer tells of
/// the right to it and of nothing else.
struct StarScoringKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        ["/scores", "/evidence/", "/vote", "/reviewers", "/stars/scoring"].contains {
            door.contains(" /stars") && door.contains($0)
        }
    }

    private typealias Place = (village: String, chapter: Int)

    /// A township's own chapter has no panel: for its own place one of its villages stands.
    private static let village: [String: Place] = [
        "own": ("431003190201", 2), "parent": ("431003190", 1), "sibling": ("431003190202", 3),
        "child": ("431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190201", 2), "parent": ("431002101201", 6), "sibling": ("431003191201", 5),
        "child": ("431003190202", 3),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let isOfVillage = ["village_secretary", "star_reviewer", "member"].contains(role)
        let place = (isOfVillage ? Self.village : Self.township)[column] ?? Self.village["own"]
        guard Self.isAbout(door), let place else {
            knock = nil
            return
        }
        let made = try site.database.run(Self.make(place, door))
        let keys = made.split(separator: "\n").last?.split(separator: " ").map(String.init) ?? []
        let named = Dictionary(
            uniqueKeysWithValues: zip(["application", "household", "seat", "relation"], keys)
        )
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.village)
            .replacing("{year}", with: "2026").replacing("{code}", with: "A1")
        for (name, key) in named { path = path.replacing("{\(name)}", with: key) }
        let application = named["application"] ?? "0"
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "save": "A", "kind": "relative", "reason": "试一试",
                "account": place.village.hasSuffix("202") ? "88" : "86", "relative": "85",
                "household": named["household"] ?? "0", "held_on": "2026-04-06", "present": "9",
                "in_favour_\(application)": "9",
            ]
        )
    }

    private static func make(_ place: Place, _ door: String) -> String {
        let isVote = door.contains("/vote")
        return """
            set session_replication_role = replica;
            delete from star_vote; delete from star_village_score; delete from star_item_score;
            delete from star_score; delete from star_reviewer; delete from relation; delete from star_step;
            delete from star_outcome; delete from star_self_score; delete from star_member;
            delete from household_account; delete from star_application; delete from star_round;
            insert into star_round (region_code, year, star_scheme_id, counts_from, apply_from, apply_to,
                score_from, score_to, meet_by, notice_by, decide_by, award_by, opened_by, opened_at)
            select r, 2026, 1, '2026-01-01', '2026-03-01', '2026-03-20', '2026-03-21', '2026-05-20',
                '2026-05-31', '2026-06-30', '2026-08-31', '2026-10-31', 21, '2026-03-01'
            from unnest('{431003190,431003191,431002101}'::text[]) r;
            insert into household (region_code, chapter_id, head_name, person_key_id)
            select '\(place.village)', \(place.chapter), '试走', min(person_key_id) from person_key;
            insert into star_application (star_round_id, region_code, chapter_id, household_id, head_name,
                channel, applied_on, state, entered_by, entered_at, person_key_id)
            select r.star_round_id, h.region_code, h.chapter_id, h.household_id, h.head_name, 'paper',
                '2026-03-05', '\(isVote ? "scored" : "submitted")', 1, '2026-03-05', h.person_key_id
            from household h join star_round r on h.region_code ^@ r.region_code
            order by h.household_id desc limit 1;
            \(rows(place, door))
            select concat_ws(' ', (select max(star_application_id) from star_application),
                (select max(household_id) from household),
                coalesce((select max(star_reviewer_id) from star_reviewer), 0),
                coalesce((select max(relation_id) from relation), 0));
            """
    }

    /// What the panel and others have done with the application so far.
    private static func rows(_ place: Place, _ door: String) -> String {
        let hasSheet = door.hasSuffix("/scores")
        let isRelated = door.contains("{relation}") || door.hasSuffix("/relation/ending")
        return """
            insert into star_outcome (star_application_id, region_code, turn, came_by, categories, total, stars,
                is_five, computed_at)
            select star_application_id, region_code, 1, 'panel', '{1800,1800,1800,1800,1800}', 9000, 5, true,
                '2026-04-01' from star_application where state = 'scored';
            insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by,
                appointed_at)
            select star_round_id, chapter_id, region_code, 85, 1, '2026-03-10' from star_application
            where '\(place.village)' = '431003190201' or \(door.contains("{seat}"));
            insert into star_score (star_application_id, region_code, turn, account_id, unrelated, begun_at)
            select star_application_id, region_code, 1, 85, true, '2026-04-01' from star_application
            where \(hasSheet);
            insert into relation (account_id, household_id, region_code, kind, declared_by, declared_at)
            select 85, household_id, region_code, 'relative', 85, '2026-04-01' from star_application
            where \(isRelated);
            insert into household_account (account_id, household_id, region_code, issued_by, issued_at)
            select 81, household_id, region_code, 1, '2026-03-01' from star_application
            where '\(place.village)' = '431003190201';
            """
    }
}
