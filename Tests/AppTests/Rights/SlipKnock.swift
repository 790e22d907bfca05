import Foundation

@testable import App

/// A knock at a door about a household's account: each finds a household, a member and an account of
/// its own.
struct SlipKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /households/{household}/slip")
    }

    private static let village: [String: (String, Int)] = [
        "own": ("431003190201", 2), "parent": ("431003190", 1), "sibling": ("431003190202", 3),
        "child": ("431003190201", 2),
    ]
    private static let township: [String: (String, Int)] = [
        "own": ("431003190202", 3), "parent": ("431002101201", 6), "sibling": ("431003191", 4),
        "child": ("431003190201", 2),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let places = role == "village_secretary" ? Self.village : Self.township
        guard Self.isAbout(door), let (region, chapter) = places[column] else {
            knock = nil
            return
        }
        let keys = try site.database.run(Self.make(region, chapter))
            .split(separator: " ").map(String.init)
        let path = String(door.drop { $0 != "/" }).replacing("{household}", with: keys[0])
            .replacing("{account}", with: keys[2])
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "member": keys[1], "lives_here": "yes", "reason": "试一试",
                "user_name": "walk\(Int.random(in: 1...999_999_999))",
            ]
        )
    }

    private static func make(_ region: String, _ chapter: Int) -> String {
        """
        with m as (
            insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on)
            select \(chapter), '\(region)', '试走人', 1, '1970-01-01', 'active', '2020-01-01'
            from generate_series(1, 2) returning member_id
        ), h as (
            insert into household (chapter_id, region_code, head_name)
            values (\(chapter), '\(region)', '试走户') returning household_id
        ), a as (
            insert into account (user_name, display_name, region_code, made_by)
            values ('walk' || gen_random_uuid(), '试走人', '\(region)', 4) returning account_id
        ), k as (
            insert into household_account
                (account_id, household_id, member_id, region_code, issued_by, issued_at)
            select a.account_id, h.household_id, (select max(member_id) from m), '\(region)', 4, now()
            from a, h returning account_id
        )
        select (select household_id from h) || ' ' || (select min(member_id) from m) || ' '
            || (select account_id from k)
        """
    }
}
