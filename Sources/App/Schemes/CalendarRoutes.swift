import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// The days of a township's months: looked at with what they were, and set for months to come.
struct CalendarRoutes {
    func add(to doors: inout Doors) {
        doors.get("/schemes/{place}/calendar", to: .changeScheme, use: show)
        doors.post("/schemes/{place}/calendar", to: .changeScheme, use: set)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.calendarPage()
    }

    func set(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let town = try visitor.schemeTown()
        do {
            let first = try await visitor.firstOpenMonth(of: town)
            let today = visitor.site.clock.today
            let (person, _) = try await visitor.read()
            let form = CalendarForm(
                sent: sent,
                openFrom: first,
                today: today,
                t: visitor.words(for: person)
            )
            let (month, days) = try form.checked()
            return try await visitor.act(sent) { person, transaction in
                try person.require(.changeScheme, at: town)
                _ = try await transaction.run(
                    SchemeQuery.setCalendar.execute(
                        town,
                        month.first,
                        days.closes,
                        days.computed,
                        days.byHand,
                        days.approved,
                        days.published,
                        days.appealWorkingDays,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return "/schemes/\(town.text)/calendar"
            }
        } catch let problems as Problems {
            return try await visitor.calendarPage(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.calendarPage(try Problems.ofSchemes(error), sent)
        }
    }
}

extension Visitor {
    /// The calendars of a township, also with a form that was refused.
    func calendarPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let town = try schemeTown()
        let (person, (region, entries)) = try await read(
            RegionQuery.find.one(Region.self, town),
            SchemeQuery.calendars.list(CalendarEntry.self, town)
        )
        try person.require(.changeScheme, at: town)
        let page = CalendarPage(
            t: words(for: person),
            region: region,
            entries: entries,
            now: Month(of: site.clock.today),
            openFrom: try await firstOpenMonth(of: town),
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}

/// The days as typed, from a month on that is still open.
struct CalendarForm: Sendable {
    static let fields = ["closes", "computed", "by_hand", "approved", "published", "appeal"]

    let sent: SentForm
    let openFrom: Month
    let today: Day
    let t: Words

    func checked() throws(Problems) -> (Month, RatingDays) {
        var problems = Problems()
        var numbers: [Int] = []
        for field in Self.fields {
            let most = field == "appeal" ? 30 : 28
            let number = SchemeFields.whole(sent[field])
            if let number, (1...most).contains(number) {
                numbers.append(number)
            } else {
                problems.add(field, Sentence("请填 {n} 到 {m} 的整数。", 1, most))
            }
        }
        let month = Month(iso: sent["from"])
        if month == nil { problems.add("from", Sentence("请选从哪个月起。")) }
        if let month, month < openFrom {
            problems.add(
                "from",
                Sentence("已经截止的月份不能再改，最早从 {month}起。", t.month(openFrom))
            )
        }
        guard let month, numbers.count == Self.fields.count, problems.isEmpty else {
            throw problems
        }
        return (month, try days(numbers, from: month))
    }

    private func days(_ numbers: [Int], from month: Month) throws(Problems) -> RatingDays {
        var days = RatingDays()
        days.closes = numbers[0]
        days.computed = numbers[1]
        days.byHand = numbers[2]
        days.approved = numbers[3]
        days.published = numbers[4]
        days.appealWorkingDays = numbers[5]
        var problems = Problems()
        for fault in days.check() { problems.add("closes", Sentence(fault)) }
        // Who still enters rows today must not find the month closed yesterday.
        if month.following.first.adding(days: days.closes - 1) <= today {
            problems.add(
                "closes",
                Sentence("这样改，{month}今天就已经截止了，请把截止日改晚一些。", t.month(month))
            )
        }
        try problems.stopIfAny()
        return days
    }
}
