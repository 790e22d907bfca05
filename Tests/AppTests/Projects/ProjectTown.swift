import HTTPTypes
import Testing

@testable import App

/// A project of 竹溪村, as its people enter it.
enum ProjectTown {
    static let form = [
        "name": "竹溪生猪养殖", "kind": "livestock", "product": "生猪", "is_base": "yes",
        "operator_kind": "household", "operator_name": "贺东来", "site": "竹溪村旁", "scale": "100",
        "scale_unit": "head", "budget": "30000", "cycle_months": "36",
    ]
    static let review = [
        "day": "2026-03-10", "present": "30", "votes_for": "28", "votes_against": "1",
    ]
    static let notice = ["day": "2026-03-20", "ends_on": "2026-03-27"]

    /// Enters the project and gives its address.
    static func enter(
        by person: Person,
        changing changes: [String: String] = [:]
    ) async throws -> String {
        let answer = try await person.post("/projects/new/2", form.merging(changes) { $1 })
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    static func state(_ site: TestSite) throws -> String {
        try site.database.run("select state from project order by project_id desc limit 1")
    }

    static func addOwnFunds(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into project_funding (project_id, region_code, kind, amount_fen, year, entered_by, entered_at)
            select project_id, region_code, 'own', 100000, 2026, 11, '2026-03-01' from project
            """
        )
    }

    /// Puts every project into a state, with a notice that is over.
    static func put(_ state: String, _ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            update project set state = '\(state)';
            insert into project_step (project_id, region_code, step, from_state, day, ends_on, taken_by, taken_at)
            select project_id, region_code, 'on_notice', 'village_reviewed', '2026-03-20', '2026-03-27', 11,
                '2026-03-20' from project
            """
        )
    }
}
