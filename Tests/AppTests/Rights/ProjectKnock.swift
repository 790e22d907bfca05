import Foundation

@testable import App

/// A knock at a door of Three-Combination projects: each finds a project right before the act behind its door.
struct ProjectKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains(" /projects") }

    /// The key of each row that is knocked at, far from those that the site gives.
    private static let key = 9101

    /// A place, and the chapter there or in it whose project is knocked at.
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
        "own": ("431003", 2, "431003190201"), "parent": ("4310", 6, "431002101201"),
        "sibling": ("431002", 6, "431002101201"), "child": ("431003190", 2, "431003190201"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) async throws {
        let places =
            switch role {
            case "village_secretary": Self.village
            case "county_approver", "county_reader": Self.county
            default: Self.township
            }
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, role, place))
        try await site.site.files.put(Array("x".utf8))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
        for name in ["{project}", "{row}", "{photo}"] {
            path = path.replacing(name, with: "\(Self.key)")
        }
        path = path.replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{year}", with: "2026")
        if door == "GET /projects" { path += "?place=\(place.region)" }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: Self.fields(door, role),
            files: door == "POST /projects/{project}/photos"
                ? [("猪圈.jpg", try EvidenceDesk.sample("telephone.jpg"))] : []
        )
    }

    private static func fields(_ door: String, _ role: String) -> [String: String] {
        ProjectTown.form.merging([
            "version": "1", "day": "2026-04-06", "ends_on": "2026-04-20", "present": "9",
            "votes_for": "8", "votes_against": "1", "reason": "试一试", "role": "new",
            "household": "\(key)", "joined_on": "2026-04-01", "left_on": "2026-04-06",
            "what": "试一试", "year": "2025", "band": "1", "declared_on": "2026-04-01",
            "lifted_on": "2026-04-02", "funding": "own", "amount": "5", "activity": "\(key + 1)",
            "due_on": "2026-05-01", "done_on": "2026-04-05", "seen": "都好",
            "checked_on": "2026-04-05", "notes": "都看了",
            "duty": role == "township_approver" ? role : "township_officer",
        ]) { $1 }
    }

    /// The state that the door's step begins in.
    private static func state(_ door: String) -> String {
        switch door.split(separator: "/").last ?? "" {
        case "change", "application", "{project}": "idea"
        case "review": "applied"
        case "notice": "village_reviewed"
        case "approval": "on_notice"
        case "county-approval", "return": "town_approved"
        case "contract": "county_approved"
        case "money": "contracted"
        case "start": "funded"
        case "repayment", "closing": "accepted"
        default: "running"
        }
    }

    /// A project with one of everything; the household that is knocked in is another one.
    private static func make(_ door: String, _ role: String, _ place: Place) -> String {
        let state = door.hasSuffix("/return") ? returned(by: role) : state(door)
        let row = door.hasSuffix("/households") ? key + 1 : key
        return """
            set session_replication_role = replica;
            \(cleared)\(outstanding(door))
            insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
            overriding system value
            values (\(key), '\(place.village)', \(place.chapter), '试走户', 1),
                (\(key + 1), '\(place.village)', \(place.chapter), '另一户', 1);
            insert into project (project_id, chapter_id, region_code, name, kind, product, is_base,
                operator_kind, operator_name, budget_fen, state, entered_by, entered_at, person_key_id)
            overriding system value
            values (\(key), \(place.chapter), '\(place.village)', '试走项目', 'crop', '柑桔', true, 'household',
                '试走户', 6000000, '\(state)', 1, '2026-01-01', 1);
            insert into project_step (project_id, region_code, step, from_state, day, ends_on, taken_by, taken_at)
            values (\(key), '\(place.village)', 'on_notice', 'village_reviewed', '2026-03-01', '2026-03-10', 1,
                '2026-03-01');
            insert into project_household (project_household_id, project_id, region_code, household_id, role,
                joined_on, entered_by, entered_at)
            overriding system value
            values (\(key), \(key), '\(place.village)', \(row), 'new', '2026-01-05', 1, '2026-01-05');
            insert into project_lifting (project_lifting_id, project_household_id, region_code, lifted_on, reason,
                confirmed_by, confirmed_at)
            overriding system value
            select \(key), \(key), '\(place.village)', '2026-02-01', '试', 2, '2026-02-01'
            where \(door.hasSuffix("/lifting-reversal"));
            \(rest(place))
            """
    }

    private static let cleared =
        [
            "project_photo", "project_signature", "project_acceptance", "project_follow_up",
            "project_activity", "project_funding", "project_income", "project_lifting",
            "project_household", "project_step", "project",
        ].map { "delete from \($0);" }.joined()
        + "delete from household where household_id in (\(key), \(key + 1));"
        + "delete from activity where activity_id in (\(key), \(key + 1));"

    /// The county returns what the township approved; the township what still is on notice.
    private static func returned(by role: String) -> String {
        role == "county_approver" ? "town_approved" : "on_notice"
    }

    /// Something is outstanding where a project begins to repay, and nothing where it is closed.
    private static func outstanding(_ door: String) -> String {
        guard door.hasSuffix("/repayment") || door.hasSuffix("/closing") else { return "" }
        return """
            create or replace function project_outstanding_fen(project bigint) returns bigint
            language sql stable security definer set search_path = pg_catalog, public, pg_temp
            as $$ select \(door.hasSuffix("/repayment") ? 1 : 0)::bigint $$;
            """
    }

    private static func rest(_ place: Place) -> String {
        """
        insert into project_funding (project_funding_id, project_id, region_code, kind, amount_fen, year,
            entered_by, entered_at)
        overriding system value
        values (\(key), \(key), '\(place.village)', 'own', 100, 2026, 1, '2026-01-05');
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            entered_by, entered_at, entered_on)
        overriding system value
        select n, n, \(place.chapter), '\(place.village)', 'held', 72, '试一试', '2026-03-01', 1,
            '2026-03-01', '2026-03-01'
        from unnest('{\(key),\(key + 1)}'::bigint[]) n;
        insert into project_activity (project_activity_id, project_id, region_code, record_id, linked_by, linked_at)
        overriding system value
        values (\(key), \(key), '\(place.village)', \(key), 1, '2026-03-01');
        insert into project_follow_up (project_follow_up_id, project_id, region_code, kind, due_on)
        overriding system value values (\(key), \(key), '\(place.village)', 'quarterly', '2026-04-01');
        insert into project_acceptance (project_acceptance_id, project_id, region_code, checked_on, money_as_planned,
            assets_seen, households_present, training_given, benefit_paid, account_closed, entered_by, entered_at)
        overriding system value
        values (\(key), \(key), '\(place.village)', '2026-03-05', true, true, true, true, true, true, 1,
            '2026-03-05');
        insert into project_photo (project_photo_id, project_id, region_code, digest, media_type, name, bytes,
            added_by, added_at)
        overriding system value
        values (\(key), \(key), '\(place.village)', sha256('x'), 'image/png', 'x', 1, 1, '2026-03-05');
        """
    }
}
