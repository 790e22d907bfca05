import Domain
import Testing

struct AnswerTimeTests {
    @Test(arguments: [
        // No holiday on the way; over 清明 with its Monday off; over 国庆 with the Saturday worked.
        ("2026-03-02", "2026-03-23"), ("2026-04-03", "2026-04-27"), ("2026-09-28", "2026-10-23"),
    ])
    func `an answer is due after fifteen working days`(received: String, due: String) throws {
        let deadline = AnswerTime.due(from: try Day(iso: received), by: .published)
        #expect(deadline.day.iso == due)
        #expect(deadline.isCertain)
    }

    @Test func `without the year's notice only weekends are left out`() throws {
        let deadline = AnswerTime.due(from: try Day(iso: "2031-03-03"), by: .published)
        #expect(deadline.day.iso == "2031-03-24")
        #expect(!deadline.isCertain)
    }
}
