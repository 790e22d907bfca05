import Foundation

@testable import App

/// A knock at a door about contacts, needs, suggestions or postings of a place in a relation to the
/// knocker's own.
///
/// Whoever may act finds rows of her own for each knock, since most acts use a row up; everyone
/// else must be stopped before any row is looked at.
struct ContactKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        [" /contacts", " /follow-ups", " /suggestions", " /postings"].contains { door.contains($0) }
    }

    private typealias Place = (region: String, chapter: Int)

    /// A chapter stands in a village or a township: above and below those there is none.
    private static let village: [String: Place] = [
        "own": ("431003190201", 2), "parent": ("431003190", 1), "sibling": ("431003190202", 3),
        "child": ("431003190201", 2),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", 1), "parent": ("431003", 0), "sibling": ("431003191", 4),
        "child": ("431003190201", 2),
    ]
    private static let keepers = ["village_secretary", "township_officer", "township_approver"]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let places = role == "village_secretary" ? Self.village : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        let rows = try Self.keepers.contains(role) ? Self.rows(place, site) : [:]
        var path = String(door.drop { $0 != "/" })
        for (name, key) in rows { path = path.replacing("{\(name)}", with: key) }
        for name in Self.names { path = path.replacing("{\(name)}", with: "0") }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path + Self.query(door, place, rows),
            fields: Self.fields(place, rows)
        )
    }

    private static func query(_ door: String, _ place: Place, _ rows: [String: String]) -> String {
        switch door {
        case "GET /contacts", "GET /contacts/log", "GET /follow-ups", "GET /suggestions",
            "GET /postings":
            "?place=\(place.region)"
        case "GET /contacts/new": "?household=\(rows["household"] ?? "0")"
        case "GET /suggestions/new": "?chapter=\(place.chapter)"
        default: ""
        }
    }

    private static func fields(_ place: Place, _ rows: [String: String]) -> [String: String] {
        let household = rows["household"] ?? "0"
        return [
            "household": household, "households": household, "chapter": "\(place.chapter)",
            "contacted_on": "2026-04-01", "channel": "visit", "topic_policy": "yes",
            "need": "修屋顶", "due_on": "2026-04-20", "reason": "试一试", "from_on": "2026-04-01",
            "to_on": "2026-04-02", "done_on": "2026-04-02", "result": "办好了",
            "received_on": "2026-04-01", "theme": "活动室", "content": "晚上也开门",
            "answered_on": "2026-04-02", "answer": "已经延长", "kind": "fund_statement",
            "month": "2026-03", "posted_on": "2026-04-02", "step": "assign", "words": "李秘书",
            "day": "2026-04-02",
        ]
    }

    private static let names = [
        "household", "contact", "need", "suggestion", "posting", "declined",
    ]

    /// Rows of a place that nobody else's knock touches, by what they are called in addresses.
    private static func rows(_ place: Place, _ site: TestSite) throws -> [String: String] {
        guard place.chapter > 0 else { return [:] }
        let keys = try site.database.run(make(place.region, place.chapter)).split(separator: " ")
        return Dictionary(uniqueKeysWithValues: zip(names, keys.map(String.init)))
    }

    private static func make(_ region: String, _ chapter: Int) -> String {
        """
        with h as (
            insert into household (chapter_id, region_code, head_name)
            select \(chapter), '\(region)', '试走户' from generate_series(1, 2)
            returning household_id
        ), k as (
            insert into contact (household_id, chapter_id, region_code, contacted_on, channel,
                topics, entered_by, entered_at)
            select min(household_id), \(chapter), '\(region)', '2026-03-01', 'visit', '{needs}', 11,
                '2026-03-01'
            from h returning contact_id
        ), f as (
            insert into follow_up (chapter_id, region_code, need, due_on, entered_by, entered_at)
            values (\(chapter), '\(region)', '试一试', '2026-04-20', 11, '2026-03-01')
            returning follow_up_id
        ), s as (
            insert into suggestion (chapter_id, region_code, received_on, channel, theme, content,
                due_on, entered_by, entered_at)
            values (\(chapter), '\(region)', '2026-03-01', 'box', '试', '试一试', '2026-03-20', 11,
                '2026-03-01')
            returning suggestion_id
        ), p as (
            insert into board_posting (chapter_id, region_code, kind, month, posted_on, entered_by,
                entered_at)
            values (\(chapter), '\(region)', 'notice', '2026-03-01', '2026-03-05', 11, '2026-03-05')
            returning board_posting_id
        ), d as (
            insert into contact_declined (household_id, region_code, from_on, entered_by, entered_at)
            select max(household_id), '\(region)', '2026-01-01', 11, '2026-01-01'
            from h returning contact_declined_id
        )
        select concat_ws(' ', (select min(household_id) from h), contact_id, follow_up_id,
            suggestion_id, board_posting_id, contact_declined_id)
        from k, f, s, p, d
        """
    }
}
