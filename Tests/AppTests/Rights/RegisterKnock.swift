import Foundation

@testable import App

/// A knock at a door about members or households of a place in a relation to the knocker's own.
///
/// Whoever may act finds rows of her own for each knock, since most acts use a row up; everyone
/// else must be stopped before any row is looked at.
struct RegisterKnock {
    /// Nil for a door that is not about people.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /members") || door.contains(" /households")
    }

    private typealias Place = (region: String, chapter: Int)

    /// A chapter stands in a village or a township: above and below those there is none.
    private static let places: [String: [String: Place]] = [
        "village_secretary": [
            "own": ("431003190201", 2), "parent": ("431003190", 1),
            "sibling": ("431003190202", 3), "child": ("431003190201", 2),
        ],
        "township_officer": [
            "own": ("431003190", 1), "parent": ("431003", 0), "sibling": ("431003191", 4),
            "child": ("431003190201", 2),
        ],
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        guard Self.isAbout(door) else {
            knock = nil
            return
        }
        let relations =
            Self.places[role == "township_approver" ? "township_officer" : role]
            ?? Self.places["township_officer"]
        let place = relations?[column] ?? ("431003190201", 2)
        let mayMeetRows =
            role != "visitor" && Self.places[role] != nil || role == "township_approver"
        let rows = mayMeetRows ? try Rows(place.region, place.chapter, door, site) : Rows.none
        let path = String(door.drop { $0 != "/" })
            .replacing("{member}", with: rows.member).replacing("{household}", with: rows.household)
            .replacing("{link}", with: rows.link).replacing("{mark}", with: rows.mark)
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path + Self.query(door, place, rows),
            fields: Self.fields(door, place, rows)
        )
    }

    private static func query(_ door: String, _ place: Place, _ rows: Rows) -> String {
        switch door {
        case "GET /members", "GET /households", "GET /members/duplicates",
            "GET /households/duplicates":
            "?place=\(place.region)"
        case "GET /members/new", "GET /households/new": "?chapter=\(place.chapter)"
        case "GET /members/{member}/merger": "?with=\(rows.otherMember)"
        case "GET /households/{household}/merger": "?with=\(rows.otherHousehold)"
        default: ""
        }
    }

    private static func fields(_ door: String, _ place: Place, _ rows: Rows) -> [String: String] {
        let common = [
            "day": "2026-04-01", "decided_on": "2026-04-01", "from_on": "2026-04-01",
            "to_on": "2026-04-02", "channel": "paper", "purpose": "试一试",
            "mark_purpose": "试一试", "reason": "试一试", "consent": "yes", "version": "1",
            "name": "试走人", "head_name": "试走人", "sex": "1", "birth_date": "1970-01-01",
            "mark": "hardship", "member": rows.member, "chapter": "\(place.chapter)",
        ]
        let own: [String: String] =
            switch door {
            case "POST /members/{member}/consents", "POST /households/{household}/consents":
                ["purpose": "id_number", "decision": "given"]
            case "POST /members/search", "POST /households/search":
                ["place": place.region, "q": "试走"]
            case "POST /members/{member}/transfer": ["chapter": rows.otherChapter]
            case "POST /members/{member}/merger":
                ["with": rows.otherMember, "keep": rows.member]
            case "POST /households/{household}/merger":
                ["with": rows.otherHousehold, "keep": rows.household]
            case "POST /members/{member}/data-requests",
                "POST /households/{household}/data-requests":
                ["kind": "access", "received_on": "2026-04-01"]
            default: [:]
            }
        return common.merging(own) { $1 }
    }
}

/// Rows of a place that nobody else's knock touches.
private struct Rows {
    var member = "101"
    var otherMember = "102"
    var household = "201"
    var otherHousehold = "202"
    var link = "301"
    var mark = "501"
    var otherChapter = "3"

    static let none = Rows()

    private init() {}

    init(_ region: String, _ chapter: Int, _ door: String, _ site: TestSite) throws {
        guard chapter > 0 else {
            (member, otherMember, household, otherHousehold) = ("0", "0", "0", "0")
            return
        }
        otherChapter = chapter == 3 ? "2" : "3"
        // A village's neighbour of the same township, or one that stands in the other township.
        if region.hasPrefix("431003191") { otherChapter = "5" }
        let printed = try site.database.run(
            Self.make(region, chapter, state: Self.state(at: door))
        )
        let keys = printed.split(separator: " ").map(String.init)
        guard keys.count == 6 else { return }
        (member, otherMember, household, otherHousehold) = (keys[0], keys[1], keys[2], keys[3])
        (link, mark) = (keys[4], keys[5])
    }

    private static func make(_ region: String, _ chapter: Int, state: String) -> String {
        let left = state == "left" ? "'2026-01-01'" : "null"
        let joined = state == "active" || state == "left" ? "'2020-01-01'" : "null"
        return """
            with m as (
                insert into member (chapter_id, region_code, name, sex, birth_date, state,
                    joined_on, left_on)
                select \(chapter), '\(region)', '试走人', 1, '1970-01-01', '\(state)', \(joined),
                    \(left)::date
                from generate_series(1, 2) returning member_id
            ), h as (
                insert into household (chapter_id, region_code, head_name)
                select \(chapter), '\(region)', '试走户' from generate_series(1, 2)
                returning household_id
            ), k as (
                insert into household_mark (household_id, mark)
                select min(household_id), 'disability' from h returning household_mark_id
            ), l as (
                insert into household_link (household_id, region_code, member_id, from_on)
                select (select min(household_id) from h), '\(region)', min(member_id), '2025-01-01'
                from m returning household_link_id
            )
            select (select min(member_id) || ' ' || max(member_id) from m) || ' '
                || (select min(household_id) || ' ' || max(household_id) from h) || ' '
                || (select household_link_id from l) || ' ' || (select household_mark_id from k)
            """
    }

    /// Where a membership must stand for the step behind that door.
    private static func state(at door: String) -> String {
        switch door {
        case "POST /members/{member}/approval": "applied"
        case "POST /members/{member}/enrolment": "approved"
        case "POST /members/{member}/return": "left"
        default: "active"
        }
    }
}
