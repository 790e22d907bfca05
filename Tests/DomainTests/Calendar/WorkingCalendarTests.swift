import Domain
import Testing

@Suite struct WorkingCalendarTests {
    private let calendar = WorkingCalendar.published

    @Test(arguments: [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)])
    func `each notice has as many days as it says`(year: Int, free: Int, worked: Int) throws {
        let notice = try #require(HolidayNotice.all.first { $0.year == year })
        #expect(notice.holidays.flatMap(\.days).count == free)
        #expect(notice.workedDays.count == worked)
        #expect(notice.entries.count == free + worked)
        #expect(Set(notice.entries.map(\.day)).count == free + worked)
        #expect(notice.entries.allSatisfy { $0.day.year == year })
        #expect(notice.issuedOn.year == year - 1)
    }

    @Test func `only weekends are worked instead`() {
        for day in HolidayNotice.all.flatMap(\.workedDays) {
            #expect([.saturday, .sunday].contains(day.weekday), "\(day)")
        }
    }

    /// The law gives 11 days a year, since 2025 13; any other weekday off is worked on a weekend.
    @Test(arguments: [(2024, 11), (2025, 13), (2026, 13)])
    func `a weekday off is given by law or made up for`(year: Int, lawful: Int) throws {
        let notice = try #require(HolidayNotice.all.first { $0.year == year })
        let weekdays = notice.holidays.flatMap(\.days).count {
            ![.saturday, .sunday].contains($0.weekday)
        }
        #expect(weekdays == lawful + notice.workedDays.count)
    }

    @Test(arguments: [
        ("2024-02-09", true), ("2024-02-10", false), ("2024-02-18", true), ("2024-05-11", true),
        ("2024-09-14", true), ("2025-01-26", true), ("2025-02-04", false), ("2025-10-08", false),
        ("2025-10-09", true), ("2026-01-02", false), ("2026-01-04", true), ("2026-02-23", false),
        ("2026-02-28", true), ("2026-09-20", true), ("2026-10-10", true), ("2026-10-11", false),
        ("2026-03-07", false), ("2026-03-09", true),
    ])
    func `a day is worked or free as the notice says`(iso: String, isWorked: Bool) throws {
        #expect(calendar.isWorked(try day(iso)) == isWorked)
    }

    @Test(arguments: [
        ("2026-03-02", 5, "2026-03-09"), ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-14", 5, "2026-02-28"), ("2026-04-30", 5, "2026-05-11"),
        ("2024-09-30", 5, "2024-10-12"), ("2026-03-07", 0, "2026-03-07"),
    ])
    func `working days are counted from the day after`(from: String, days: Int, to: String) throws {
        let reached = calendar.adding(workingDays: days, to: try day(from))
        #expect(reached == .init(day: try day(to), isCertain: true))
    }

    @Test func `a year without a notice knows its weekends only, and says so`() throws {
        let reached = calendar.adding(workingDays: 5, to: try day("2026-12-29"))
        #expect(reached.day.iso == "2027-01-05")
        #expect(!reached.isCertain)
        #expect(!calendar.knows(2009))
    }
}
