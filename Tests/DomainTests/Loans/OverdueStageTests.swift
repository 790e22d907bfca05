import Testing

@testable import Domain

struct OverdueStageTests {
    @Test(
        arguments: [
            (1, OverdueStage.late), (29, .late), (30, .reminder), (59, .reminder), (60, .visit),
            (89, .visit), (90, .decision), (900, .decision),
        ]
    )
    func `30, 60 and 90 days ask for a reminder, a visit and a decision`(
        days: Int,
        stage: OverdueStage
    ) {
        #expect(OverdueStage(days: days) == stage)
    }

    @Test func `a stage is done by its own step or a graver one, taken since it began`() throws {
        let due = try Day(iso: "2026-01-01")
        let early = try Day(iso: "2026-01-30")
        let first = try Day(iso: "2026-01-31")
        #expect(OverdueStage.reminder.begins(since: due) == first)
        #expect(!OverdueStage.reminder.isDone([], since: due))
        #expect(!OverdueStage.reminder.isDone([(.reminder, early)], since: due))
        #expect(OverdueStage.reminder.isDone([(.reminder, first)], since: due))
        #expect(OverdueStage.reminder.isDone([(.visit, first)], since: due))
        #expect(!OverdueStage.visit.isDone([(.reminder, try Day(iso: "2026-03-05"))], since: due))
        #expect(!OverdueStage.decision.isDone([(.visit, try Day(iso: "2026-05-05"))], since: due))
        #expect(
            OverdueStage.decision.isDone([(.rescheduled, try Day(iso: "2026-05-05"))], since: due)
        )
        #expect(OverdueStage.late.isDone([], since: due))
    }

    @Test func `only a request is answered, and every answer answers one`() {
        let answers = LoanStep.allCases.compactMap(\.answers).flatMap { [$0.yes, $0.no] }
        #expect(Set(answers) == [.waived, .waiverRefused, .writtenOff, .writeOffRefused])
        #expect(answers.allSatisfy { $0.answers == nil })
    }
}
