import Testing

@testable import Domain

struct StandardReturnTests {
    @Test(arguments: [
        ("R1", "2009", "2010-01-15"), ("R2", "2009-Q4", "2010-01-05"),
        ("R3", "2009-Q1", "2009-04-05"),
        ("R4", "2009-12", "2010-01-03"), ("R5", "2009-02", "2009-03-10"),
        ("R7", "2009-Q2", "2009-07-05"),
        ("R9", "2009", "2009-04-30"), ("R12", "2009-01", "2009-02-10"),
        ("R14", "2009", "2009-12-31"),
    ])
    func `a return is due on the day that domain 9 names`(
        _ code: String,
        _ period: String,
        _ due: String
    ) throws {
        let kind = try #require(StandardReturn(code: code))
        let period = try #require(ReturnPeriod(iso: period))
        #expect(period.fits(kind.cycle))
        #expect(kind.rule.due(for: period).iso == due)
    }

    @Test func `the newest period is the last one that is over`() throws {
        let today = try Day(iso: "2026-04-06")
        let newest = StandardReturn.allCases.map { $0.rule.newest(on: today).iso }
        #expect(newest[0] == "2025")
        #expect(newest[1] == "2026-Q1")
        #expect(newest[3] == "2026-03")
        #expect(newest[5] == "2025")
        #expect(newest[8] == "2026")
        #expect(
            StandardReturn.activities.rule.newest(on: try Day(iso: "2026-01-01")).iso == "2025-12"
        )
    }

    @Test func `what was taken out before its period was over is not done`() throws {
        let rule = StandardReturn.activities.rule
        let march = try #require(ReturnPeriod(iso: "2026-03"))
        func state(_ last: String?, _ today: String) throws -> ReturnState {
            ReturnState(
                rule,
                march,
                lastOn: try last.map { try Day(iso: $0) },
                today: try Day(iso: today)
            )
        }
        #expect(try state(nil, "2026-03-31") == .notYet)
        #expect(try state(nil, "2026-04-03") == .due)
        #expect(try state(nil, "2026-04-04") == .overdue)
        #expect(try state("2026-03-30", "2026-04-04") == .overdue)
        #expect(try state("2026-04-01", "2026-04-04") == .done)
    }

    @Test(arguments: ["", "09", "2009-Q5", "2009-q1", "2009-13", "2009-1", "1700", "2009-Q1-1"])
    func `what is no period is none`(_ text: String) {
        #expect(ReturnPeriod(iso: text) == nil)
    }

    @Test(arguments: ["R0", "R15", "4", "", "RX"])
    func `what is no return is none`(_ text: String) {
        #expect(StandardReturn(code: text) == nil)
    }
}
