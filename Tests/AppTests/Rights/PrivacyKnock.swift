import Foundation

@testable import App

/// A knock at a door about personal data: each finds somebody and a request of her own.
struct PrivacyKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /data-requests") || door == "POST /me/data-requests"
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
        guard Self.isAbout(door) else {
            knock = nil
            return
        }
        guard let place = places[column] else {
            _ = try site.database.run(Self.speaksForHerHousehold)
            let fields = ["kind": "access", "purpose": ""]
            knock = Knock(isGet: false, path: "/me/data-requests", fields: fields)
            return
        }
        let request = try site.database.run(Self.make(place.chapter, door))
        let path = String(door.drop { $0 != "/" }).replacing("{request}", with: request)
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: door == "GET /data-requests" ? "\(path)?place=\(place.region)" : path,
            fields: ["note": "试一试"]
        )
    }

    private static let speaksForHerHousehold = """
        insert into household_account (account_id, household_id, region_code, issued_by, issued_at)
        select 81, 201, '431003190201', 11, '2026-01-01'
        where not exists (select from household_account where account_id = 81 and ended_at is null)
        """

    /// A request that waits for the step behind the door, of somebody who has left.
    private static func make(_ chapter: Int, _ door: String) -> String {
        let isDecided = door.hasSuffix("/confirmation") || door.hasSuffix("/stop")
        let kind = isDecided || door.hasSuffix("/proposal") ? "deletion" : "access"
        return """
            set session_replication_role = replica;
            with m as (
                insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on,
                    left_on, erase_on, person_key_id)
                select chapter_id, region_code, '试走人', 1, '1970-01-01', 'left', '2020-01-01',
                    '2026-01-01', '2027-01-01', (select min(person_key_id) from person_key)
                from chapter where chapter_id = \(chapter)
                returning member_id, region_code
            )
            insert into data_request (member_id, region_code, kind, channel, received_on, due_on, state,
                entered_by, entered_at)
            select member_id, region_code, '\(kind)', 'paper', '2026-02-01', '2026-02-22',
                '\(isDecided ? "proposed" : "received")', 11, '2026-02-01' from m
            returning data_request_id
            """
    }
}
