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
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/suggestions?place=\(try await visitor.ownPlace().text)")
        }
        let filter = SuggestionFilter(request.uri.queryParameters, at: place, on: site.clock.today)
        let (person, (here, counts, rows)) = try await visitor.read(
            MemberStore.place(place),
            filter.counts,
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

    private func page(
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.read(
            SuggestionQuery.find.one(Suggestion.self, try visitor.id("suggestion"))
        )
        try person.require(visitor.act, at: found.region)
        let (_, holidays) = try await visitor.read(WorkingCalendar.rows(from: found.received))
        return visitor.show(
            SuggestionPage(
                t: visitor.words(for: person),
                suggestion: found,
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
        return visitor.show(
            SuggestionFormPage(
                t: visitor.words(for: person),
                chapter: found,
                today: site.clock.today,
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

/// Enters a suggestion, or answers it, in one transaction.
struct KeepSuggestion: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    func add(to chapter: Int64) async throws -> Response {
        let form = try SuggestionForm(sent: sent).checked(on: clock.today)
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(MemberStore.chapter(chapter))
            try person.require(.keepSuggestions, at: found.region)
            guard !found.isDissolved else { throw Problems("state", .dissolved) }
            let holidays = try await transaction.run(WorkingCalendar.rows(from: form.received))
            let due = AnswerTime.due(from: form.received, by: WorkingCalendar(holidays)).day
            let suggestion = try await transaction.run(
                SuggestionQuery.add.one(
                    Int64.self,
                    chapter,
                    form.received,
                    form.channel.rawValue,
                    form.theme,
                    form.content,
                    form.raisedBy,
                    due,
                    clock.now()
                )
            )
            return "/suggestions/\(suggestion)"
        }
    }

    func answer(_ suggestion: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day(
            "answered_on",
            sent["answered_on"],
            upTo: clock.today,
            orElse: .whichDay
        )
        let answer = problems.text(
            "answer",
            sent["answer"],
            most: 500,
            orElse: Sentence("请写明怎样答复的。")
        )
        guard let day, let answer, problems.isEmpty else { throw problems }
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(
                SuggestionQuery.find.one(Suggestion.self, suggestion)
            )
            try person.require(.keepSuggestions, at: found.region)
            guard day >= found.received else {
                throw Problems("answered_on", Sentence("不能早于收到意见的那一天。"))
            }
            guard found.answered == nil else { throw Problems("state", .changedMeanwhile) }
            let changed = try await transaction.run(
                SuggestionQuery.answer.execute(suggestion, day, answer, clock.now())
            )
            guard changed == 1 else { throw Problems("state", .changedMeanwhile) }
            return "/suggestions/\(suggestion)"
        }
    }
}
