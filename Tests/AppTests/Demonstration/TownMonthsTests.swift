import Domain
import Foundation
import Postgres
import Testing

@testable import App

struct TownMonthsTests {
    @Test func `before the seventh last month is not computed yet`() throws {
        for day in 1...31 {
            let months = TownMonths(
                on: try #require(Day(year: 2026, month: 1, day: day)),
                count: 14
            )
            #expect(months.waiting.iso == (day < 7 ? "2025-11" : "2025-12"))
            #expect(months.newest == months.waiting.preceding)
            #expect(months.first.iso == "2024-12" && months.all.count == 14)
        }
    }

    /// The correction is answered, approved and posted in order, and its days of appeal still run.
    @Test func `on every day of three years the newest month can still be objected to`()
        async throws
    {
        try await withSite { site in
            let owner = try site.owner()
            defer { owner.close() }
            let days = try await owner.run(WorkingCalendar.rows(from: try Day(iso: "2024-01-01")))
            try Self.walk(OfficeDays(WorkingCalendar(days)))
        }
    }

    private static func walk(_ office: OfficeDays) throws {
        var day = try Day(iso: "2025-01-01")
        while day.year < 2028 {
            let months = TownMonths(on: day, count: 3)
            let calendar = office.calendar(of: months.newest)
            let first = office.on(calendar.publishedOn)
            let revised = office.before(day, 4)
            #expect(office.after(first, 4) < revised, "\(day.iso)")
            let deadline = calendar.appealThrough(postedOn: office.before(day, 3))
            #expect(deadline.day >= day && office.before(day, 1) < day, "\(day.iso)")
            day = day.adding(days: 1)
        }
    }

    @Test func `the lists of what villages write keep to the boundary`() throws {
        let book = try SayingBook(folder: DemonstratedTown.seed)
        let texts =
            book.sayings.flatMap { [$0.topic, $0.place, $0.result, $0.output?.topic ?? ""] }
            + book.needs.flatMap { [$0.need, $0.result] }
            + book.suggestions.flatMap { [$0.theme, $0.content, $0.answer] }
            + book.reasons.flatMap { [$0.reason, $0.measure] }
        #expect(texts.count > 250 && book.photos.count == 3)
        for text in texts {
            #expect(
                ForbiddenWords.find(in: text).isEmpty && !text.contains(/孕|胎|生育|节育|独生|子女/),
                "\(text)"
            )
        }
        for month in 1...12 {
            let month = try #require(Month(year: 2026, month: month))
            for kind in [ChapterKind.village, .community] {
                #expect(book.sayings(of: kind, in: month).count >= 7)
                #expect(book.groupSayings(of: kind, in: month).count >= 4)
            }
            #expect(book.sayings(of: .town, in: month).count >= 1)
            #expect(book.sayings(of: .enterprise, in: month).count >= 4)
        }
    }

    @Test func `chance falls the same way twice`() {
        var (one, other, third) = (Chance("a", "b"), Chance("a", "b"), Chance("a", "c"))
        let numbers = (0..<20).map { _ in one.number(0...99) }
        #expect(numbers == (0..<20).map { _ in other.number(0...99) })
        #expect(numbers != (0..<20).map { _ in third.number(0...99) })
    }
}
