import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What people suggest to a chapter, and what it answered within the days that rule says.
struct SuggestionRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/suggestions", to: .seeSuggestions, use: list)
        doors.get("/suggestions/new", to: .keepSuggestions, use: new)
        doors.post("/suggestions", to: .keepSuggestions, use: add)
        doors.get("/suggestions/{suggestion}", to: .seeSuggestions, use: show)
        doors.post("/suggestions/{suggestion}/answer", to: .keepSuggestions, use: answer)
        doors.post("/suggestions/{suggestion}/steps", to: .keepSuggestions, use: step)
        doors.get("/chapters/{chapter}/suggestions/poster", to: .seeSuggestions, use: poster)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/suggestions?place=\(try await visitor.ownPlace().text)")
        }
        let filter = SuggestionFilter(request.uri.queryParameters, at: place, on: site.clock.today)
        let (person, (here, counts, unassigned, rows)) = try await visitor.read(
            MemberStore.place(place),
            filter.counts,
            filter.unassigned,
            filter.rows
        )
        try person.require(.seeSuggestions, at: place)
        return visitor.show(
            SuggestionListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                counts: counts,
                unassigned: unassigned,
                found: rows
            ),
            to: person
        )
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let chapter = request.uri.queryParameters["chapter"].flatMap({ Int64($0) }) else {
            return try await choose(request, visitor)
        }
        return try await newPage(chapter, visitor)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let chapter = Int64(sent["chapter"]) else { throw Stop.notFound }
        do {
            return try await KeepSuggestion(visitor: visitor, sent: sent).add(to: chapter)
        } catch let problems as Problems {
            return try await newPage(chapter, visitor, problems, sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(visitor)
    }

    func answer(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepSuggestion(visitor: visitor, sent: sent)
                .answer(visitor.id("suggestion"))
        } catch let problems as Problems {
            return try await page(visitor, problems, sent)
        }
    }

    func step(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepSuggestion(visitor: visitor, sent: sent)
                .step(visitor.id("suggestion"))
        } catch let problems as Problems {
            return try await page(visitor, problems, sent)
        }
    }

    /// A sheet for the wall: whoever scans it says something without an account.
    func poster(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, found) = try await visitor.read(MemberStore.chapter(try visitor.id("chapter")))
        try person.require(.seeSuggestions, at: found.region)
        guard !found.isDissolved else { throw Stop.notFound }
        let page = SuggestionPoster(
            t: visitor.words(for: person),
            chapter: found,
            site: site.address
        )
        return visitor.show(page, to: person)
    }

    private func page(
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, (found, steps)) = try await visitor.read(
            SuggestionQuery.find.one(Suggestion.self, try visitor.id("suggestion")),
            SuggestionQuery.steps.list(SuggestionStepEntry.self, try visitor.id("suggestion"))
        )
        try person.require(visitor.act, at: found.region)
        let (_, (holidays, rule)) = try await visitor.read(
            WorkingCalendar.rows(from: found.received),
            GovernanceRule.of(found.region, on: found.received)
        )
        return visitor.show(
            SuggestionPage(
                t: visitor.words(for: person),
                suggestion: found,
                steps: steps,
                rule: rule,
                working: WorkingCalendar(holidays),
                mayAnswer: person.may(.keepSuggestions, at: found.region),
                today: site.clock.today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }

    private func newPage(
        _ chapter: Int64,
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.read(MemberStore.chapter(chapter))
        try person.require(.keepSuggestions, at: found.region)
        let today = site.clock.today
        let (_, rule) = try await visitor.read(GovernanceRule.of(found.region, on: today))
        return visitor.show(
            SuggestionFormPage(
                t: visitor.words(for: person),
                chapter: found,
                rule: rule,
                today: today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }

    /// To which chapter it was said: hers at once, if she keeps only one.
    private func choose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/suggestions/new?place=\(try await visitor.ownPlace().text)")
        }
        let (person, found) = try await visitor.read(
            MemberQuery.chapters.list(ChapterChoice.self, place, place.range.upperBound)
        )
        try person.require(.keepSuggestions, at: place)
        if found.count == 1, let only = found.first {
            return .seeOther("/suggestions/new?chapter=\(only.id)")
        }
        let t = visitor.words(for: person)
        return visitor.show(
            ChapterChoicePage(
                t: t,
                place: .suggestions,
                question: t("意见是提给哪个协会的？"),
                choices: found.map {
                    .init(text: $0.name, link: "/suggestions/new?chapter=\($0.id)")
                }
            ),
            to: person
        )
    }
}
