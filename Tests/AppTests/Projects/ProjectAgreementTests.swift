import Domain
import HTTPTypes
import Testing

@testable import App

struct ProjectAgreementTests {
    @Test func `the table of moves is the same in Swift and in the database`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let moves = ProjectStep.allCases.flatMap { step in
                step.froms.map { state in
                    let duties = step.duties(in: state).map(\.rawValue).sorted()
                    let whose = duties.isEmpty ? "signatures" : duties.joined(separator: ",")
                    return "\(step.rawValue) \(state.rawValue) \(step.to.rawValue) \(whose)"
                }
            }
            let rows = try site.database.run(
                """
                select m.step || ' ' || m.from_state || ' ' || m.to_state || ' '
                    || (select string_agg(d, ',' order by d collate "C") from unnest(m.duties) d)
                from project_move m
                """
            )
            #expect(moves.sorted() == rows.split(separator: "\n").map(String.init).sorted())
        }
    }

    @Test func `a step out of its turn is refused in every state`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let project = try await ProjectTown.enter(by: secretary)
            let officer = try await site.signIn(Cast.officer)
            for state in ProjectState.allCases {
                try ProjectTown.put(state.rawValue, site)
                for (noun, step, act) in ProjectStepRoutes.steps
                where !step.froms.contains(state) && act == .carryProject {
                    let form = ["day": "2026-04-06", "reason": "试一试"]
                    try await officer.post("\(project)/\(noun)", form)
                        .expect(.unprocessableContent, showing: "现在办不了这一步")
                }
                #expect(try ProjectTown.state(site) == state.rawValue)
            }
        }
    }
}
