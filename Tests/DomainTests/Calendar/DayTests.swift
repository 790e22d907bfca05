import Domain
import Testing

@Suite struct DayTests {
    @Test func `days and their numbers turn into each other for four hundred years`() {
        var expected: Day? = Day(ordinal: -50_000)
        var wrong: [Int] = []
        for ordinal in -50_000...100_000 {
            let day = Day(ordinal: ordinal)
            let again = Day(year: day.year, month: day.month, day: day.day)
            if day.ordinal != ordinal || again != day || day != expected { wrong.append(ordinal) }
            expected = next(after: day)
        }
        #expect(wrong.isEmpty)
    }

    @Test func `numbers begin at 1 January 1970, a Thursday`() throws {
        #expect(Day(ordinal: 0).iso == "1970-01-01")
        #expect(Day(ordinal: 0).weekday == .thursday)
        #expect(try day("2009-05-29").weekday == .friday)
        #expect(try day("1949-10-01").weekday == .saturday)
        #expect(try day("2000-02-29").weekday == .tuesday)
    }

    @Test func `days that no calendar has are refused`() {
        #expect(Day(year: 2009, month: 2, day: 29) == nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
        #expect(Day(year: 2009, month: 4, day: 31) == nil)
        #expect(Day(year: 2009, month: 13, day: 1) == nil)
        #expect(Day(year: 2009, month: 0, day: 1) == nil)
        #expect(Day(year: 2009, month: 1, day: 0) == nil)
        #expect(Day(year: 0, month: 1, day: 1) == nil)
    }

    @Test func `days can be added, counted and put in order`() throws {
        let notice = try day("2009-12-28")
        #expect(notice.adding(days: 7).iso == "2010-01-04")
        #expect(notice.adding(days: -28).iso == "2009-11-30")
        #expect(notice.days(until: try day("2010-03-01")) == 63)
        #expect(try day("2009-05-09") < day("2009-05-10"))
        #expect(try day("2009-12-31") < day("2010-01-01"))
    }

    @Test func `a member comes of age on her eighteenth birthday`() throws {
        let born = try day("1991-05-29")
        #expect(born.age(on: try day("2009-05-28")) == 17)
        #expect(born.age(on: try day("2009-05-29")) == 18)
        let leapling = try day("1992-02-29")
        #expect(leapling.age(on: try day("2010-02-28")) == 17)
        #expect(leapling.age(on: try day("2010-03-01")) == 18)
    }

    /// The day after, by the lengths of months alone.
    private func next(after day: Day) -> Day? {
        Day(year: day.year, month: day.month, day: day.day + 1)
            ?? Day(year: day.year, month: day.month + 1, day: 1)
            ?? Day(year: day.year + 1, month: 1, day: 1)
    }
}
