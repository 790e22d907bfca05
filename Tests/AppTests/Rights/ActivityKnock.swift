import Foundation

@testable import App

/// A knock at a door about the activities of a chapter in a relation to the knocker's own.
///
/// Each finds a record of its own, in the state from which its door leads on, entered by somebody
/// else: the answer tells of the right to it and of nothing else.
struct ActivityKnock {
    /// Nil for a door that is not about activities.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains(" /activities") }

    private typealias Place = (region: String, chapter: Int)

    private static let village: [String: Place] = [
        "own": ("431003190201", 2), "parent": ("431003190", 1), "sibling": ("431003190202", 3),
        "child": ("431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", 1), "parent": ("431003", 6), "sibling": ("431003191", 4),
        "child": ("431003190201", 2),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) async throws {
        let places = role == "village_secretary" ? Self.village : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        let mayMeetRows = ["village_secretary", "township_officer", "township_approver"]
            .contains(role)
        let keys =
            mayMeetRows && door.contains("{activity}")
            ? try await Self.make(door, place, site) : ["0", "0", "0"]
        let path = String(door.drop { $0 != "/" })
            .replacing("{activity}", with: keys[0]).replacing("{file}", with: keys[1])
            .replacing("{participation}", with: keys[2])
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path + Self.query(door, place),
            fields: [
                "chapter": "\(place.chapter)", "held_on": "2026-04-01", "type": "70",
                "topic": "试走", "place": "村部", "headcount": "12", "result": "开了个会",
                "reason": "试一试", "version": keys[0], "member": "101",
            ]
        )
    }

    private static func query(_ door: String, _ place: Place) -> String {
        switch door {
        case "GET /activities", "GET /activities/calendar", "GET /activities/year":
            "?place=\(place.region)"
        case "GET /activities/new": "?chapter=\(place.chapter)"
        default: ""
        }
    }

    /// A record, a photo of it, and somebody who took part.
    private static func make(
        _ door: String,
        _ place: Place,
        _ site: TestSite
    ) async throws -> [String] {
        // Above a township no chapter stands whose record could be met.
        guard place.region.count >= 9 else { return ["0", "0", "0"] }
        let digest = try await site.site.files.put([0xFF, 0xD8, 0xFF, 0xD9]).hex
        let state =
            switch door.split(separator: "/").last {
            case "holding", "record": "planned"
            case "reopening": "verified"
            default: "recorded"
            }
        let printed = try site.database.run(
            """
            with a as (
                insert into activity (chapter_id, state, type, topic, held_on, place, headcount,
                    headcount_kind, result, entered_by, entered_at, entered_on)
                values (\(place.chapter), '\(state)', 70, '试走', '2026-04-01', '村部', 9, 'exact',
                    '开了个会', 12, '2026-04-01 09:00+08', '2026-04-01')
                returning activity_id, region_code
            )
            select activity_id, region_code from a
            """
        )
        let record = String(printed.split(separator: "|")[0])
        let others = try site.database.run(Self.belongings(of: record, place, digest))
        return [record] + others.split(separator: "|").map(String.init)
    }

    private static func belongings(
        of record: String,
        _ place: Place,
        _ digest: String
    ) -> String {
        """
        with f as (
            insert into activity_file (record_id, region_code, digest, media_type, name, bytes,
                added_by, added_at)
            values (\(record), '\(place.region)', '\\x\(digest)', 'image/jpeg', '照片.jpg', 4,
                12, '2026-04-01 09:00+08') returning activity_file_id
        ), p as (
            insert into participation (record_id, region_code, member_id, entered_by, entered_at)
            values (\(record), '\(place.region)', 102, 12, '2026-04-01 09:00+08')
            returning participation_id
        )
        select activity_file_id, participation_id from f, p
        """
    }
}
