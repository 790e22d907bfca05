import Domain
import HTML
import Hummingbird
import Postgres

/// The posts of a chapter's council: given to members within a term, ended early.
struct PostRoutes {
    /// As many people as are offered at a time.
    static let mostOffered = 20

    func add(to doors: inout Doors) {
        doors.get("/chapters/{chapter}/terms/{term}/posts/new", to: .changeOfficers, use: new)
        doors.post("/chapters/{chapter}/terms/{term}/posts", to: .changeOfficers, use: add)
        doors.get("/chapters/{chapter}/posts/{post}/end", to: .changeOfficers, use: endForm)
        doors.post("/chapters/{chapter}/posts/{post}/end", to: .changeOfficers, use: end)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        var form = PostForm()
        form.search = request.uri.queryParameters["q"].map { Folding.trimmed($0) } ?? ""
        form.post = request.uri.queryParameters["post"].map(String.init) ?? ""
        form.origin = request.uri.queryParameters["came_by"].map(String.init) ?? form.origin
        return try await newPage(form, visitor, .ok)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = PostForm(sent)
        do {
            return try await ChangeCouncil(visitor: visitor, sent: sent).give(form)
        } catch let problems as Problems {
            return try await newPage(form, visitor, .unprocessableContent, problems)
        }
    }

    func endForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await endPage(nil, visitor, .ok)
    }

    func end(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await ChangeCouncil(visitor: visitor, sent: sent).end()
        } catch let problems as Problems {
            return try await endPage(sent, visitor, .unprocessableContent, problems)
        }
    }

    private func newPage(
        _ form: PostForm,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let council = try await CouncilReading(visitor: visitor).council()
        let term = try council.term(visitor.id("term"))
        let (person, found) = try await visitor.read(council.candidates(named: form.search))
        let (_, chosen) = try await visitor.read(council.candidate(form.member))
        let page = NewPostPage(
            t: visitor.words(for: person),
            today: visitor.site.clock.today,
            chapter: council.chapter,
            term: term,
            posts: council.posts.filter { $0.term == term.id },
            form: form.filled(for: term, on: visitor.site.clock.today),
            found: found,
            chosen: chosen,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }

    private func endPage(
        _ sent: SentForm?,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let council = try await CouncilReading(visitor: visitor).council()
        let page = EndPostPage(
            t: visitor.words(for: council.person),
            chapter: council.chapter,
            post: try council.post(visitor.id("post")),
            today: visitor.site.clock.today,
            sent: sent,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: council.person, status: status)
    }
}

/// A chapter with its terms and posts, read for whoever may change them.
struct CouncilReading {
    let visitor: Visitor

    func council() async throws -> Council {
        let chapter = try visitor.chapter()
        let (person, (found, terms, posts)) = try await visitor.read(
            ChapterStore.find(chapter, on: visitor.site.clock.today),
            ChapterStore.terms(of: chapter),
            ChapterStore.posts(of: chapter)
        )
        try person.require(.changeOfficers, at: found.region)
        return Council(person: person, chapter: found, terms: terms, posts: posts)
    }
}

/// A chapter's terms and posts; what is not among them is not there.
struct Council: Sendable {
    let person: SignedIn
    let chapter: ChapterDetail
    let terms: [TermEntry]
    let posts: [PostEntry]

    func term(_ id: Int64) throws -> TermEntry {
        guard let term = terms.first(where: { $0.id == id }) else { throw Stop.notFound }
        return term
    }

    func post(_ id: Int64) throws -> PostEntry {
        guard let post = posts.first(where: { $0.id == id }) else { throw Stop.notFound }
        return post
    }

    /// The chapter's members of that name; the township's own chapter draws on all its chapters.
    func candidates(named search: String) -> Query<[Candidate]> {
        let most = PostRoutes.mostOffered + 1
        return chapter.kind == .town
            ? ChapterQuery.membersOfTown.list(Candidate.self, chapter.region, search, most)
            : ChapterQuery.membersOfChapter.list(Candidate.self, chapter.id, search, most)
    }

    func candidate(_ member: String) -> Query<Candidate?> {
        ChapterQuery.candidate.first(Candidate.self, Int64(member), chapter.id)
    }
}
