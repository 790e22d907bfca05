import Domain
import Testing

@Suite struct StarDaysTests {
    private let days = StarCalendar.standard.of(2026)

    @Test func `the calendar of domain 5 fits every year`() {
        for year in 2020...2032 {
            #expect(StarCalendar.standard.of(year).check(.standard).isEmpty)
        }
        #expect(days[.scoreTo]?.iso == "2026-05-20")
    }

    @Test func `a household applies from the first day through the last`() throws {
        let (first, last) = (try day("2026-04-01"), try day("2026-04-30"))
        #expect(days.applicationRefusal(on: first.adding(days: -1)) == .windowNotOpen(until: first))
        #expect(days.applicationRefusal(on: first) == nil)
        #expect(days.applicationRefusal(on: last) == nil)
        #expect(days.applicationRefusal(on: last.adding(days: 1)) == .windowClosed(since: last))
    }

    @Test(
        arguments: [
            // Scoring begins when applying is over.
            (.scoreFrom, "2026-04-30", [.wrongOrder(.scoreFrom, after: .applyTo)]),
            (.applyTo, "2026-03-31", [.wrongOrder(.applyTo, after: .applyFrom)]),
            (.scoreTo, "2026-05-01", []),
            (.meetBy, "2026-05-20", []),
            (.meetBy, "2026-05-19", [.wrongOrder(.meetBy, after: .scoreTo)]),
            (.awardBy, "2026-08-30", [.wrongOrder(.awardBy, after: .decideBy)]),
            // Seven days of notice between the meeting and the last day of the notice.
            (.noticeBy, "2026-06-07", []),
            (.noticeBy, "2026-06-06", [.noticeDoesNotFit(.noticeBy, days: 7)]),
            (.awardBy, "2026-09-06", [.noticeDoesNotFit(.awardBy, days: 7)]),
        ] as [(StarDeadline, String, [StarDayFault])]
    )
    func `each step has its time, one after the other`(
        deadline: StarDeadline,
        iso: String,
        faults: [StarDayFault]
    ) throws {
        #expect(try days(with: deadline, on: iso).check(.standard) == faults)
    }

    @Test func `a longer notice needs more room`() {
        var rules = StarRules.standard
        rules.villageNoticeDays = 30
        #expect(days.check(rules).isEmpty)
        var changed = days.days
        changed[.noticeBy] = changed[.noticeBy]?.adding(days: -1)
        #expect(StarDays(changed).check(rules) == [.noticeDoesNotFit(.noticeBy, days: 30)])
    }

    @Test func `what has passed stays, and nothing is laid into the past`() throws {
        let today = try day("2026-05-10")
        let applied = try days(with: .applyTo, on: "2026-04-20")
        #expect(days.faults(changingTo: applied, on: today, .standard) == [.hasPassed(.applyTo)])
        let early = try days(with: .scoreTo, on: "2026-05-09")
        #expect(days.faults(changingTo: early, on: today, .standard) == [.liesInThePast(.scoreTo)])
        for iso in ["2026-05-10", "2026-05-31"] {
            let later = try days(with: .scoreTo, on: iso)
            #expect(days.faults(changingTo: later, on: today, .standard).isEmpty)
        }
        let wrong = try days(with: .scoreTo, on: "2026-06-01")
        let fault = StarDayFault.wrongOrder(.meetBy, after: .scoreTo)
        #expect(days.faults(changingTo: wrong, on: today, .standard) == [fault])
    }

    @Test func `29 February and days that do not exist are no day of a calendar`() {
        #expect(MonthDay(number: 229) == nil)
        #expect(MonthDay(number: 431) == nil)
        #expect(MonthDay(number: 228)?.number == 228)
        let broken = StarCalendar([229, 430, 501, 520, 531, 630, 831, 1031])
        #expect(broken.of(2028).check(.standard) == [.missing(.applyFrom)])
    }

    private func days(with deadline: StarDeadline, on iso: String) throws -> StarDays {
        var changed = days.days
        changed[deadline] = try day(iso)
        return StarDays(changed)
    }
}
