import Domain
import HTML
import Hummingbird
import Postgres

extension ChapterRoutes {
    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await changePage(nil, visitor, .ok)
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = ChapterForm(sent)
        do {
            return try await ChangeChapter(visitor: visitor, sent: sent).change(form)
        } catch let problems as Problems {
            return try await changePage(form, visitor, .unprocessableContent, problems)
        }
    }

    func stateForms(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await statePage(nil, visitor, .ok)
    }

    func suspend(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await turn(request, visitor, to: .suspended)
    }

    func resume(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await turn(request, visitor, to: .active)
    }

    func dissolve(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await turn(request, visitor, to: .dissolved)
    }

    private func turn(
        _ request: Request,
        _ visitor: Visitor,
        to state: ChapterState
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await ChangeChapter(visitor: visitor, sent: sent).turn(to: state)
        } catch let problems as Problems {
            return try await statePage(sent, visitor, .unprocessableContent, problems)
        }
    }

    private func changePage(
        _ form: ChapterForm?,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        let (person, found) = try await visitor.read(
            ChapterStore.find(chapter, on: visitor.site.clock.today)
        )
        try person.require(.changeChapter, at: found.region)
        let page = ChangeChapterPage(
            t: visitor.words(for: person),
            chapter: found,
            phone: try visitor.maskedPhone(of: found),
            form: form ?? ChapterForm(found),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }

    private func statePage(
        _ sent: SentForm?,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        let (person, found) = try await visitor.read(
            ChapterStore.find(chapter, on: visitor.site.clock.today)
        )
        try person.require(.changeChapter, at: found.region)
        let page = ChapterStatePage(
            t: visitor.words(for: person),
            chapter: found,
            today: visitor.site.clock.today,
            sent: sent,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }
}
