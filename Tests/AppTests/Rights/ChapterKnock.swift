import Foundation

@testable import App

/// A knock at a door about the chapters of a place in a relation to the knocker's own.
///
/// Whatever an act uses up (a group that is closed, a term whose days are taken) is made anew for
/// each knock, so that the answer tells of the right to it and of nothing else.
struct ChapterKnock {
    /// Nil for a door that is not about chapters.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /chapters") || door.contains(" /profile") || door.contains(" /history")
            || door.contains(" /comparison")
    }

    private typealias Place = (region: String, chapter: Int)

    /// A chapter stands in a village or a township: above and below those, one nearby is taken.
    private static let places: [String: [String: Place]] = [
        "village_secretary": [
            "own": ("431003190201", 2), "parent": ("431003190", 1),
            "sibling": ("431003190202", 3), "child": ("431003190201", 2),
        ],
        "township": [
            "own": ("431003190", 1), "parent": ("431003", 6), "sibling": ("431003191", 4),
            "child": ("431003190201", 2),
        ],
        "county_reader": [
            "own": ("431003", 1), "parent": ("4310", 6), "sibling": ("431002", 6),
            "child": ("431003190201", 2),
        ],
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let height = role == "county_approver" ? "county_reader" : role
        guard Self.isAbout(door), let near = Self.places[height] ?? Self.places["township"],
            var place = near[column]
        else {
            knock = nil
            return
        }
        // 竹溪村 has members, so what is dissolved below the township is the mine's chapter.
        if door.hasSuffix("/dissolution"), place.chapter == 2 { place = ("431003190990", 7) }
        // Everybody else is stopped before any row is looked at.
        let isKeeper = role == "village_secretary" || role == "township_officer"
        let needsRows =
            isKeeper
            && (door.hasPrefix("POST ") || door.contains("/{term}") || door.contains("/{post}/"))
        let rows = needsRows ? try Rows(place.chapter, door, site) : Rows()
        let path = String(door.drop { $0 != "/" })
            .replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{group}", with: rows.group).replacing("{unit}", with: rows.unit).replacing(
                "{term}",
                with: rows.term
            )
            .replacing("{post}", with: rows.post).replacing("{kind}", with: "chapters")
            .replacing("{id}", with: "\(place.chapter)")
            .replacing("{region}", with: place.region)
        let asks = [
            "GET /comparison", "GET /chapters", "GET /chapters/new", "GET /profile",
            "GET /profile/year",
        ]
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: asks.contains(door) ? "\(path)?place=\(place.region)" : path,
            fields: Self.fields(door, place, rows)
        )
    }

    private static func fields(_ door: String, _ place: Place, _ rows: Rows) -> [String: String] {
        let common = [
            "name": "试走\(Int.random(in: 1...999_999_999))", "reason": "试一试",
            "version": rows.version,
            "joined_on": "2026-04-01", "left_on": "2026-04-02",
            "day": door.contains("/posts/") ? "2041-01-01" : "2026-04-01",
        ]
        let own: [String: String] =
            switch door {
            case "POST /chapters": newChapter(place)
            case "POST /chapters/{chapter}/terms":
                ["starts_on": "2050-01-01", "ends_on": "2054-12-31"]
            case "POST /chapters/{chapter}/terms/{term}":
                ["starts_on": "2040-01-01", "ends_on": "2044-12-31", "version": "1"]
            case "POST /chapters/{chapter}/terms/{term}/posts":
                [
                    "member": "101", "post": "councillor", "came_by": "elected",
                    "from_on": "2040-01-01", "to_on": "2044-12-31",
                ]
            case "POST /profile":
                ["region": place.region, "year": "2020", "source": "试一试", "version": ""]
            default: [:]
            }
        return common.merging(own) { $1 }
    }

    /// Below the township a village without a chapter; at a township an enterprise in no village.
    private static func newChapter(_ place: Place) -> [String: String] {
        place.region.count == 12
            ? ["township": "431003190", "kind": "village", "region": "431003190203"]
            : ["township": place.region, "kind": "enterprise", "region": ""]
    }
}

extension ChapterKnock {
    /// Rows of a chapter that an act may use up.
    private struct Rows {
        var group = "0"
        var unit = "0"
        var term = "0"
        var post = "0"
        var version = "0"

        init() {}

        init(_ chapter: Int, _ door: String, _ site: TestSite) throws {
            try Self.reset(chapter, isSuspended: door.hasSuffix("/resumption"), site)
            if door.contains("/unit-members/") {
                unit = try site.database.run(Self.newUnit(chapter))
                version = "1"
            } else if door.contains("/groups/") {
                group = try site.database.run(Self.newGroup(chapter))
                version = "1"
            } else {
                term = try site.database.run(Self.newTerm(chapter))
                post = try site.database.run(Self.newPost(term))
                version = door.contains("/posts/") ? "1" : try Self.version(of: chapter, site)
            }
        }

        private static func reset(
            _ chapter: Int,
            isSuspended: Bool,
            _ site: TestSite
        ) throws {
            let state = isSuspended ? "suspended" : "active"
            _ = try site.database.run(
                """
                update chapter set state = '\(state)', dissolved_on = null
                where chapter_id = \(chapter);
                delete from officer_post where chapter_id = \(chapter) and from_on >= '2040-01-01';
                delete from term where chapter_id = \(chapter) and starts_on >= '2040-01-01';
                delete from region_year_profile where year = 2020;
                set session_replication_role = replica;
                delete from member where name like '试走%'
                """
            )
        }

        private static func newGroup(_ chapter: Int) -> String {
            """
            insert into member_group (chapter_id, region_code, name)
            select chapter_id, region_code, 'g' || gen_random_uuid()::text::varchar(20)
            from chapter where chapter_id = \(chapter) returning member_group_id
            """
        }

        private static func newUnit(_ chapter: Int) -> String {
            """
            insert into unit_member (chapter_id, region_code, name, joined_on, entered_by)
            select chapter_id, region_code, left('u' || gen_random_uuid()::text, 20), '2025-01-01', 11
            from chapter where chapter_id = \(chapter) returning unit_member_id
            """
        }

        private static func newTerm(_ chapter: Int) -> String {
            """
            insert into term (chapter_id, region_code, starts_on, ends_on)
            select chapter_id, region_code, '2040-01-01', '2044-12-31'
            from chapter where chapter_id = \(chapter) returning term_id
            """
        }

        private static func newPost(_ term: String) -> String {
            """
            insert into officer_post (term_id, chapter_id, region_code, member_id, post, from_on,
                to_on, came_by)
            select term_id, chapter_id, region_code, 101, 'supervisor', starts_on, ends_on, 'elected'
            from term where term_id = \(term) returning officer_post_id
            """
        }

        private static func version(of chapter: Int, _ site: TestSite) throws -> String {
            try site.database.run("select version from chapter where chapter_id = \(chapter)")
        }
    }
}
