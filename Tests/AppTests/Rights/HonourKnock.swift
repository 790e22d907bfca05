import Foundation

@testable import App

/// A knock at a door about what follows from a year: nominations, notices, rewards.
///
/// Each knock finds the rows right before the act behind its door, so that the answer tells of the
/// right to it and of nothing else.
struct HonourKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        ["/honours", "/notices", "/rewards"].contains { door.contains($0) }
    }

    /// A place, the chapter there or in it whose rows are knocked at, and where that stands.
    private typealias Place = (region: String, chapter: Int, village: String)

    private static let village: [String: Place] = [
        "own": ("431003190201", 2, "431003190201"), "parent": ("431003190", 1, "431003190"),
        "sibling": ("431003190202", 3, "431003190202"),
        "child": ("431003190201", 2, "431003190201"),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", 1, "431003190"), "parent": ("431003", 6, "431002101201"),
        "sibling": ("431003191", 5, "431003191201"), "child": ("431003190201", 2, "431003190201"),
    ]
    private static let county: [String: Place] = [
        "own": ("431003", 2, "431003190201"), "parent": ("4310", 2, "431003190201"),
        "sibling": ("431002", 6, "431002101201"), "child": ("431003190", 2, "431003190201"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) async throws {
        let places =
            switch role {
            case "village_secretary": Self.village
            case "county_reader": Self.county
            default: Self.township
            }
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        let rows = try Self.rows(door, place, site)
        // What the rows name as their file has to lie in the store.
        try await site.site.files.put(Array("x".utf8))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{year}", with: "2026")
        for (name, key) in rows { path = path.replacing("{\(name)}", with: key) }
        if ["GET /honours", "GET /notices", "GET /notices/new"].contains(door) {
            path += "?place=\(place.region)"
        }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "service": "带头打扫卫生", "reason": "试一试", "objections_at": "镇政府",
                "place": place.region, "title": "试一试", "body": "试一试", "from_on": "2026-04-06",
                "to_on": "2026-04-20", "days": "9", "received_on": "2026-04-06",
                "grounds": "写得不清楚", "objection": rows["objection"] ?? "0", "upheld": "no",
                "answer": "已经核对过", "to": "chapter-\(place.chapter)", "thing": "奖状",
                "quantity": "1", "handed_on": "2026-04-05", "handed_by": "王", "received_by": "李",
            ],
            files: door == "POST /notices/{notice}/files"
                ? [("贴出.jpg", try EvidenceDesk.sample("telephone.jpg"))] : []
        )
    }

    /// Where a nomination stands before the step behind the door.
    private static func state(before door: String) -> String? {
        switch door.split(separator: "/").last {
        case "confirmation": "posted"
        case "revocation": "confirmed"
        case "refusal", "withdrawal", "notice": "nominated"
        default: nil
        }
    }

    /// A member with service in a chapter of forty, a notice with an objection and a photo, a reward.
    private static func rows(
        _ door: String,
        _ place: Place,
        _ site: TestSite
    ) throws -> [String: String] {
        let keys = try site.database.run(make(door, place))
            .split(separator: "\n").last.map { $0.split(separator: " ").map(String.init) }
        let names = ["member", "notice", "objection", "file", "reward"]
        return Dictionary(uniqueKeysWithValues: zip(names, keys ?? []))
    }

    private static func make(_ door: String, _ place: Place) -> String {
        let state = state(before: door)
        // A village keeps the photos of its own notice of stars, and of no other.
        let isStars =
            door.contains("/files") && door.hasPrefix("POST ") && place.village.count == 12
        let photographed =
            isStars
            ? "update notice set kind = 'stars', year = 2026, body = null where kind = 'plain';"
            : ""
        return """
            set session_replication_role = replica;
            delete from notice_objection; delete from notice_file; delete from reward;
            delete from excellent_step; delete from excellent_member; delete from notice;
            insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on, person_key_id)
            select \(place.chapter), '\(place.village)', '试走' || g, 1, '1970-01-01', 'active', '2000-01-01',
                (select min(person_key_id) from person_key)
            from generate_series(1, 40) g
            where (select count(*) from member where chapter_id = \(place.chapter)) < 40;
            insert into contact (household_id, chapter_id, region_code, member_id, contacted_on, channel,
                topics, entered_by, entered_at)
            select 201, chapter_id, region_code, member_id, '2026-03-01', 'visit', '{needs}', 1, '2026-03-01'
            from member where chapter_id = \(place.chapter) order by member_id desc limit 1;
            \(notices(place)) \(honours(place, state)) \(photographed)
            select concat_ws(' ', (select max(member_id) from member where chapter_id = \(place.chapter)),
                (select min(notice_id) from notice), (select max(notice_objection_id) from notice_objection),
                (select max(notice_file_id) from notice_file), (select max(reward_id) from reward));
            """
    }

    private static func notices(_ place: Place) -> String {
        """
        insert into notice (region_code, kind, title, body, objections_at, from_on, to_on, posted_by,
            posted_at)
        values ('\(place.village)', 'plain', '试一试', '试一试', '镇政府', '2026-04-06', '2026-04-20', 1,
            '2026-04-06');
        insert into notice (region_code, kind, year, title, objections_at, from_on, to_on, posted_by,
            posted_at)
        values ('\(place.village)', 'excellent', 2026, '试一试', '镇政府', '2026-03-01', '2026-03-08', 1,
            '2026-03-01');
        insert into notice_objection (notice_id, region_code, received_on, grounds, entered_by, entered_at)
        select min(notice_id), '\(place.village)', '2026-04-06', '写得不清楚', 1, '2026-04-06' from notice;
        insert into notice_file (notice_id, region_code, digest, media_type, name, bytes, added_by,
            added_at)
        select min(notice_id), '\(place.village)', sha256('x'), 'image/png', 'x', 1, 1, '2026-04-06'
        from notice;
        """
    }

    private static func honours(_ place: Place, _ state: String?) -> String {
        """
        insert into excellent_member (member_id, chapter_id, region_code, year, service, state, notice_id,
            entered_by, entered_at)
        select max(member_id), \(place.chapter), '\(place.village)', 2026, '带头打扫卫生',
            '\(state ?? "")', (select max(notice_id) from notice), 1, '2026-03-01'
        from member where chapter_id = \(place.chapter) having '\(state ?? "")' <> '';
        insert into reward (chapter_id, region_code, year, thing, quantity, handed_on, handed_by,
            received_by, digest, media_type, file_name, file_bytes, entered_by, entered_at)
        values (\(place.chapter), '\(place.village)', 2026, '奖状', 1, '2026-04-05', '王', '李',
            sha256('x'), 'image/png', 'x', 1, 1, '2026-04-05');
        delete from score; delete from flag_month;
        insert into flag_month (region_code, month, flag_scheme_id, state, as_of, computed_at,
            published_revision, published_at)
        values (left('\(place.village)', 9), '2026-03-01', 1, 'published', '2026-04-06', '2026-04-06', 1,
            '2026-04-06');
        insert into score (chapter_id, month, revision, region_code, counted, out_of, points, entered,
            late, total, is_provisional, rank, flag)
        values (\(place.chapter), '2026-03-01', 1, '\(place.village)', array_fill(0, '{12}'),
            array_fill(1, '{12}'), array_fill(0, '{12}'), 0, 0, 0, false, 1, 3);
        """
    }
}
