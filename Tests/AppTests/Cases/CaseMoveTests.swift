import Domain
import HTTPTypes
import Testing

@testable import App

struct CaseMoveTests {
    @Test func `the database's table of a case's steps is that of the rules`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let kept = Set(
            try database.run(
                """
                select concat_ws(' ', step, from_state, to_state, array_to_string(duties, ','), power)
                from case_move
                """
            )
            .split(separator: "\n").map(String.init)
        )
        var meant: Set<String> = []
        for step in CaseStep.allCases {
            let duties = step.duties.map(\.rawValue).joined(separator: ",")
            for state in step.from {
                let parts = [
                    step.rawValue, state.rawValue, step.to.rawValue, duties, step.power?.rawValue,
                ]
                meant.insert(parts.compactMap { $0 }.joined(separator: " "))
            }
        }
        #expect(kept == meant)
    }

    @Test func `no step is taken but from the state it belongs to`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await desk.enter(desk.programme())
            let people = [desk.secretary, desk.officer, desk.approver, desk.county]
            var fields = AidDesk.vote.merging(AidDesk.today) { $1 }
            fields["reason"] = "试一试"
            fields["decision_no"] = "苏卫〔2026〕3 号"
            fields["grounds"] = "moved"
            let id = one.split(separator: "/").last ?? ""
            for state in CaseState.allCases where state != .carriedOver {
                _ = try site.database.run(
                    """
                    set session_replication_role = replica;
                    update assistance_case set state = '\(state.rawValue)' where case_id = \(id)
                    """
                )
                for step in CaseStep.allCases where !step.from.contains(state) {
                    for person in people {
                        let answer = try await person.post("\(one)/\(step.noun)", fields)
                        #expect([.forbidden, .unprocessableContent].contains(answer.status))
                    }
                    #expect(try desk.state(one) == state.rawValue, "\(step) from \(state)")
                }
            }
            #expect(try site.database.run("select count(*) from case_step") == "0")
        }
    }
}
