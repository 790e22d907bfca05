import Domain
import HTML
import Hummingbird
import Postgres

/// The terms of a chapter's council.
struct TermRoutes {
    func add(to doors: inout Doors) {
        doors.get("/chapters/{chapter}/terms/new", to: .changeOfficers, use: new)
        doors.post("/chapters/{chapter}/terms", to: .changeOfficers, use: add)
        doors.get("/chapters/{chapter}/terms/{term}/change", to: .changeOfficers, use: changeForm)
        doors.post("/chapters/{chapter}/terms/{term}", to: .changeOfficers, use: change)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(nil, visitor, .ok)
    }

    /// Begins the term and goes on to its officers, or shows what is wrong.
    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = TermForm(sent)
        do {
            return try await begin(form, sent, visitor)
        } catch let problems as Problems {
            return try await page(form, visitor, .unprocessableContent, problems)
        }
    }

    func changeForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await changePage(nil, visitor, .ok)
    }

    /// Corrects the term, or shows what is wrong.
    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = TermForm(sent)
        do {
            return try await CorrectTerm(visitor: visitor, sent: sent, form: form).carryOut()
        } catch let problems as Problems {
            return try await changePage(form, visitor, .unprocessableContent, problems)
        }
    }

    private func begin(
        _ form: TermForm,
        _ sent: SentForm,
        _ visitor: Visitor
    ) async throws -> Response {
        let checked = try form.checked(on: visitor.site.clock.today)
        let chapter = try visitor.chapter()
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ChapterStore(database: transaction)
                let held = try await store.hold(chapter)
                try person.require(.changeOfficers, at: held.region)
                guard held.state != .dissolved else { throw Stop.notFound }
                let term = try await store.begin(checked, of: chapter)
                return "/chapters/\(chapter.value)/terms/\(term)/posts/new"
            }
        } catch let error as PostgresError {
            throw try Problems.ofChapters(error)
        }
    }

    private func page(
        _ form: TermForm?,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        let today = visitor.site.clock.today
        let (person, (found, terms)) = try await visitor.read(
            ChapterStore.find(chapter, on: today),
            ChapterStore.terms(of: chapter)
        )
        try person.require(.changeOfficers, at: found.region)
        let page = NewTermPage(
            t: visitor.words(for: person),
            chapter: found,
            last: terms.first,
            form: form ?? TermForm(after: terms.first, today: today),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }

    private func changePage(
        _ form: TermForm?,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let council = try await CouncilReading(visitor: visitor).council()
        let term = try council.term(visitor.id("term"))
        let page = ChangeTermPage(
            t: visitor.words(for: council.person),
            chapter: council.chapter,
            term: term,
            posts: council.posts.filter { $0.term == term.id }.count,
            form: form ?? TermForm(term),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: council.person, status: status)
    }
}

extension ChapterStore {
    func begin(_ term: TermForm.Checked, of chapter: Chapter.ID) async throws -> Int64 {
        try await database.run(
            ChapterQuery.termAdd.one(
                Int64.self,
                chapter,
                term.number,
                term.term.first,
                term.term.last,
                term.elected,
                term.electors,
                term.votes
            )
        )
    }
}
