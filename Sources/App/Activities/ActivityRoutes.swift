import Domain
import HTML
import Hummingbird
import Postgres

/// What chapters do: the month's list and calendar, a new record, and one record with its changes.
struct ActivityRoutes {
    func add(to doors: inout Doors) {
        doors.get("/activities", to: .seeActivities, use: list)
        doors.get("/activities/calendar", to: .seeActivities, use: calendar)
        doors.get("/activities/year", to: .seeActivities, use: year)
        doors.get("/activities/new", to: .logActivity, use: new)
        doors.post("/activities", to: .logActivity, use: log)
        doors.get("/activities/{activity}", to: .seeActivities, use: show)
        doors.get("/activities/{activity}/change", to: .logActivity, use: form)
        doors.post("/activities/{activity}", to: .logActivity, use: change)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        guard let filter = try request.activityFilter(on: today) else {
            return .seeOther("/activities?place=\(try await visitor.ownPlace().text)")
        }
        let (person, (here, sums, rows)) = try await visitor.read(
            filter.here,
            filter.sums,
            filter.rows()
        )
        try person.require(.seeActivities, at: filter.place)
        return visitor.show(
            ActivityListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                sums: ActivitySums(all: sums),
                found: rows,
                today: today
            ),
            to: person
        )
    }

    func calendar(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        guard let filter = try request.activityFilter(on: today) else {
            return .seeOther("/activities/calendar?place=\(try await visitor.ownPlace().text)")
        }
        // Fifteen chapters of a township with one activity a day are not as many.
        let (person, (here, rows)) = try await visitor.read(filter.here, filter.rows(most: 500))
        try person.require(.seeActivities, at: filter.place)
        return visitor.show(
            ActivityCalendarPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                found: rows,
                today: today
            ),
            to: person
        )
    }

    func year(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        guard let filter = try request.activityFilter(on: today) else {
            return .seeOther("/activities/year?place=\(try await visitor.ownPlace().text)")
        }
        let (person, (here, sums)) = try await visitor.read(filter.here, filter.yearSums)
        try person.require(.seeActivities, at: filter.place)
        let page = ActivityYearPage(
            t: visitor.words(for: person),
            filter: filter,
            here: here,
            sums: sums
        )
        return visitor.show(page, to: person)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let chapter = request.uri.queryParameters["chapter"].flatMap({ Int64($0) }) else {
            return try await choose(request, visitor)
        }
        return try await ActivityDesk(visitor: visitor).newPage(chapter, .ok)
    }

    /// Whoever keeps one chapter needs not say which.
    private func choose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let named = try request.place()
        let place = if let named { named } else { try await visitor.ownPlace() }
        let month = Month(of: visitor.site.clock.today)
        let (person, here) = try await visitor.read(ActivityFilter(place, month).here)
        try person.require(.logActivity, at: place)
        if here.chapters.count == 1 {
            return .seeOther("/activities/new?chapter=\(here.chapters[0].id)")
        }
        let t = visitor.words(for: person)
        let page = ChapterChoicePage(
            t: t,
            place: .activities,
            question: t("记哪个协会的活动？"),
            choices: here.chapters.map {
                PlainList.Item(text: $0.name, link: "/activities/new?chapter=\($0.id)")
            }
        )
        return visitor.show(page, to: person)
    }

    func log(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        guard let chapter = Int64(sent.form["chapter"]) else { throw Stop.notFound }
        do {
            return try await LogActivity(visitor: visitor, sent: sent).carryOut(for: chapter)
        } catch let problems as Problems {
            return try await ActivityDesk(visitor: visitor)
                .newPage(chapter, .unprocessableContent, problems, sent.form)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ActivityDesk(visitor: visitor).recordPage(
            visitor.id("activity"),
            .ok,
            done: request.uri.queryParameters["done"].map(String.init)
        )
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ActivityDesk(visitor: visitor).changePage(visitor.id("activity"), .ok)
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await ActivityDesk(visitor: visitor).change(request, entering: nil)
    }
}

extension Request {
    /// What the list is asked for; nil where no place is named.
    func activityFilter(on today: Day) throws -> ActivityFilter? {
        try place().map { ActivityFilter(uri.queryParameters, at: $0, on: today) }
    }
}

extension ActivityFilter {
    var here: Query<ActivityPlace> {
        ActivityQuery.place.one(ActivityPlace.self, place, place.range.upperBound, month.first)
    }
}
