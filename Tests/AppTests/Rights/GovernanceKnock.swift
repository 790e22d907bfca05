import Foundation

@testable import App

/// A knock at a door about self-governance: each finds a charter as far as the door needs it, agreements, a review
/// and an issue of its own.
struct GovernanceKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        [
            "/charters", "/agreements", "/democratic-reviews", "/review-issues", "/governance",
            "/suggestions/poster",
        ].contains { door.contains($0) } && !door.contains("/board/")
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

    /// How far a charter has come before the door takes it further.
    private static let states = [
        "/check": "adopted", "/filing": "checked", "/return": "adopted", "/posting": "filed",
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) async throws {
        let places = role == "village_secretary" ? Self.village : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        let state = Self.states.first { door.hasSuffix($0.key) }?.value ?? "draft"
        let isNew = door == "POST /chapters/{chapter}/charters"
        let keys = try site.database.run(Self.make(place.chapter, isNew ? "filed" : state))
            .split(separator: " ").map(String.init)
        try await site.site.files.put(Array("x".utf8))
        var path = String(door.drop { $0 != "/" })
        let names = ["charter", "agreement", "review", "issue", "paper"]
        for (name, key) in zip(names, keys) { path = path.replacing("{\(name)}", with: key) }
        path = path.replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{place}", with: place.region).replacing("{quarter}", with: "2026-Q1")
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: door == "GET /governance" ? "/governance?place=\(place.region)" : path,
            fields: Self.fields,
            files: door.hasSuffix("/papers")
                ? [("章程.pdf", try EvidenceDesk.sample("paper.pdf"))] : []
        )
    }

    private static let fields = [
        "title": "村民自治章程", "clauses": "大家自愿约定：邻里互助，爱护环境，红白喜事从简，随时可以退出。",
        "version": "1", "day": "2026-04-02", "meeting": "villagers", "present": "60",
        "in_favour": "50", "against": "3", "no_birth_number": "yes", "no_penalty": "yes",
        "no_lost_right": "yes", "voluntary": "yes", "reason": "试一试", "count": "5",
        "held_on": "2026-03-20", "participants": "60", "issued": "50", "valid": "48",
        "satisfied": "40", "basically": "6", "dissatisfied": "2", "issue": "路灯不亮",
        "owner": "李秘书", "due_on": "2026-04-10", "result": "换好了", "valid_from": "2026-05-01",
        "reviews_a_year": "2", "rectify_days": "30", "assign_days": "3", "answer_days": "15",
    ]

    private static func make(_ chapter: Int, _ state: String) -> String {
        """
        set session_replication_role = replica;
        update charter set state = 'dropped' where chapter_id = \(chapter)
            and state in ('draft', 'adopted', 'checked');
        with c as (select chapter_id, region_code from chapter where chapter_id = \(chapter)), h as (
            insert into charter (chapter_id, region_code, version, title, clauses, state, adopted_on,
                present_households, filed_on, written_by, written_at)
            select chapter_id, region_code, 1 + coalesce((select max(version) from charter x
                where x.chapter_id = c.chapter_id), 0), '章程', repeat('邻里互助', 8), '\(state)',
                case when '\(state)' <> 'draft' then '2026-03-01'::date end,
                case when '\(state)' <> 'draft' then 60 end,
                case when '\(state)' = 'filed' then '2026-03-10'::date end, 11, '2026-02-01'
            from c returning charter_id
        ), p as (
            insert into charter_paper (charter_id, region_code, digest, media_type, name, bytes, added_by,
                added_at)
            select h.charter_id, c.region_code, sha256('x'), 'image/png', 'x', 1, 11, '2026-03-01' from h, c
            returning charter_paper_id
        ), a as (
            insert into agreement (chapter_id, region_code, signed_on, count, entered_by, entered_at)
            select chapter_id, region_code, '2026-03-01', 50, 11, '2026-03-01' from c
            returning agreement_id
        ), d as (
            insert into democratic_review (chapter_id, region_code, held_on, participants, ballots_issued,
                ballots_valid, satisfied, basically, dissatisfied, entered_by, entered_at)
            select chapter_id, region_code, '2026-03-20', 60, 50, 48, 40, 6, 2, 11, '2026-03-20' from c
            returning democratic_review_id, region_code
        ), i as (
            insert into review_issue (democratic_review_id, region_code, issue, owner, due_on, entered_by,
                entered_at)
            select democratic_review_id, region_code, '路灯', '李秘书', '2026-04-10', 11, '2026-03-20' from d
            returning review_issue_id
        )
        select concat_ws(' ', (select charter_id from h), (select agreement_id from a),
            (select democratic_review_id from d), (select review_issue_id from i), (select charter_paper_id from p))
        """
    }
}
