import Domain
import Testing

struct NoticeTimeTests {
    @Test func `seven full days hang between the day of posting and the decision`() throws {
        let time = NoticeTime(from: try Day(iso: "2026-06-01"), days: 7)
        #expect(time.to == (try Day(iso: "2026-06-08")))
        #expect(time.days == 7)
        #expect(time.decidedFrom == (try Day(iso: "2026-06-09")))
    }

    @Test(arguments: [
        ("2026-05-31", false, false), ("2026-06-01", true, false), ("2026-06-08", true, false),
        ("2026-06-09", false, true),
    ])
    func `it is in force from its first day through its last`(
        day: String,
        isInForce: Bool,
        isOver: Bool
    ) throws {
        let time = NoticeTime(from: try Day(iso: "2026-06-01"), days: 7)
        let day = try Day(iso: day)
        #expect(time.isInForce(on: day) == isInForce)
        #expect(time.isOver(on: day) == isOver)
    }

    /// The seven days of the National Day holiday count like any other.
    @Test func `holidays are days of a notice`() throws {
        let time = NoticeTime(from: try Day(iso: "2026-09-30"), days: 7)
        #expect(time.to == (try Day(iso: "2026-10-07")))
    }
}
