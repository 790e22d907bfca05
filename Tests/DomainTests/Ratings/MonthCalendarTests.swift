import Domain
import Testing

@Suite struct MonthCalendarTests {
    @Test func `a month goes its way through the next one`() throws {
        let calendar = MonthCalendar(of: try month("2026-03"))
        #expect(calendar.closesOn.iso == "2026-04-06")
        #expect(calendar.lastEntryOn.iso == "2026-04-05")
        #expect(calendar.computedOn.iso == "2026-04-07")
        #expect(calendar.byHandOn.iso == "2026-04-07")
        #expect(calendar.approvedOn.iso == "2026-04-08")
        #expect(calendar.publishedOn.iso == "2026-04-10")
        #expect(calendar.statementBy.iso == "2026-03-10")
        // Posted on a Friday: five working days end on the next one.
        #expect(calendar.appealThrough == .init(day: try day("2026-04-17"), isCertain: true))
    }

    @Test func `a row for the 31st entered on the 5th is in`() throws {
        let calendar = MonthCalendar(of: try month("2026-03"))
        #expect(calendar.counts(try day("2026-04-05")))
        #expect(!calendar.counts(try day("2026-04-06")))
        #expect(MonthCalendar(of: try month("2025-12")).closesOn.iso == "2026-01-06")
    }

    @Test func `an appeal waits for a holiday to end`() throws {
        // January's result goes up on 10 February: 15 to 23 February are free, the 14th is worked.
        #expect(MonthCalendar(of: try month("2026-01")).appealThrough.day.iso == "2026-02-24")
        let late = try MonthCalendar(of: month("2026-08")).appealThrough(
            postedOn: day("2026-09-30")
        )
        #expect(late.day.iso == "2026-10-13")
    }

    @Test func `a county may choose its own days`() throws {
        var days = RatingDays()
        days.closes = 4
        days.appealWorkingDays = 3
        let calendar = MonthCalendar(of: try month("2026-06"), days)
        #expect(calendar.closesOn.iso == "2026-07-04")
        #expect(calendar.appealThrough.day.iso == "2026-07-15")
        #expect(days.check().isEmpty)
    }

    @Test func `days that contradict each other are refused`() {
        #expect(RatingDays.standard.check().isEmpty)
        var days = RatingDays()
        days.computed = 5
        #expect(days.check() == [.wrongOrder(5, before: 6)])
        days = RatingDays()
        days.published = 29
        days.entry = -1
        #expect(days.check() == [.outsideMonth(29), .negative(-1)])
    }

    private func month(_ iso: String) throws -> Month {
        try #require(Month(iso: iso))
    }
}
