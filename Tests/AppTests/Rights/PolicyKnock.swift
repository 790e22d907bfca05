import Foundation

@testable import App

/// A knock at a door about insurance: each finds a household, a policy and a payment of its own.
struct PolicyKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /insurance") || door.contains("/policies")
    }

    private typealias Place = (region: String, chapter: Int)

    private static let village: [String: Place] = [
        "own": ("431003190201", 2), "parent": ("431003190", 1), "sibling": ("431003190202", 3),
        "child": ("431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", 1), "parent": ("431003", 6), "sibling": ("431003191", 4),
        "child": ("431003190201", 2),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let places = role == "village_secretary" ? Self.village : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        let keys = try site.database.run(Self.make(place.chapter))
            .split(separator: " ").map(String.init)
        let path = String(door.drop { $0 != "/" })
            .replacing("{household}", with: keys[0]).replacing("{policy}", with: keys[1])
            .replacing("{claim}", with: keys[2])
            .replacing("{place}", with: place.region).replacing("{year}", with: "2026")
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: door.hasSuffix(" /insurance") ? "/insurance?place=\(place.region)" : path,
            fields: [
                "number": "新保单\(keys[1])", "from": "2026-01-01", "premium": "50",
                "paid_on": "2026-02-01", "amount": "300",
            ]
        )
    }

    private static func make(_ chapter: Int) -> String {
        """
        set session_replication_role = replica;
        with h as (
            insert into household (chapter_id, region_code, head_name, person_key_id)
            select chapter_id, region_code, '试一试', (select min(person_key_id) from person_key)
            from chapter where chapter_id = \(chapter)
            returning household_id, chapter_id, region_code
        ), p as (
            insert into insurance_policy (household_id, chapter_id, region_code, policy_no, from_on, to_on,
                premium_fen, entered_by, entered_at)
            select household_id, chapter_id, region_code, '保单' || household_id, '2026-01-01', '2026-12-31',
                5000, 11, '2026-01-01' from h
            returning insurance_policy_id, region_code
        ), c as (
            insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by,
                entered_at)
            select insurance_policy_id, region_code, '2026-02-01', 30000, 11, '2026-02-01' from p
            returning insurance_claim_id
        )
        select (select household_id from h) || ' ' || (select insurance_policy_id from p) || ' '
            || (select insurance_claim_id from c)
        """
    }
}
