import Foundation

@testable import App

/// A knock at a door about a chapter's venues: each finds a venue and a work of its own.
struct VenueKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains("/venues") }

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
            .replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{venue}", with: keys[0]).replacing("{work}", with: keys[1])
            .replacing("{place}", with: place.region).replacing("{year}", with: "2026")
        let isWork = door.hasSuffix("/works")
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "kind": isWork ? "renovated" : "home", "version": "1", "year": "2026",
                "what": "试一试",
            ]
        )
    }

    private static func make(_ chapter: Int) -> String {
        """
        set session_replication_role = replica;
        with v as (
            insert into venue (chapter_id, region_code, kind, entered_by, entered_at)
            select chapter_id, region_code, 'home', 11, '2026-01-01' from chapter
            where chapter_id = \(chapter)
            returning venue_id, region_code
        ), w as (
            insert into venue_work (venue_id, region_code, kind, year, what, entered_by, entered_at)
            select venue_id, region_code, 'renovated', 2026, '试一试', 11, '2026-01-01' from v
            returning venue_work_id
        )
        select (select venue_id from v) || ' ' || (select venue_work_id from w)
        """
    }
}
