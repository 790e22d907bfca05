import Domain
import HTML
import Hummingbird
import Postgres

/// The pages of one member, read and answered: fresh, or with what is wrong.
extension MemberRoutes {
    func memberPage(
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("member")
        let (person, (member, links, posts, events, consents, nominees)) = try await visitor.read(
            MemberStore.find(id),
            MemberStore.links(of: id),
            MemberStore.posts(of: id),
            MemberStore.events(of: id),
            MemberStore.consents(of: id),
            HonourQuery.ofMember.list(Nominee.self, id)
        )
        try person.require(visitor.act, at: member.region)
        let page = MemberPage(
            t: visitor.words(for: person),
            person: person,
            member: member,
            numbers: try OpenedNumbers(of: member, with: site.keys),
            links: links,
            posts: posts,
            events: events,
            consents: consents,
            nominees: nominees,
            today: site.clock.today,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }

    /// Where somebody may move to within her township.
    func transferPage(
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("member")
        let (person, (member, others)) = try await visitor.read(
            MemberStore.find(id),
            MemberStore.otherChapters(of: id)
        )
        try person.require(.transferMember, at: member.region)
        let page = TransferPage(
            t: visitor.words(for: person),
            member: member,
            chapters: others.filter { person.may(.transferMember, at: $0.region) },
            today: site.clock.today,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }

    func newPage(
        _ chapter: Int64,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.read(MemberStore.chapter(chapter))
        try person.require(.addMember, at: found.region)
        let fields = MemberFields(
            t: visitor.words(for: person),
            chapter: found,
            member: nil,
            numbers: nil,
            sent: sent,
            problems: problems
        )
        return visitor.show(
            MemberFormPage(fields: fields, formToken: FormToken(text: visitor.token.formToken)),
            to: person,
            status: status
        )
    }

    func changePage(
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("member")
        let (person, member) = try await visitor.read(MemberStore.find(id))
        try person.require(.changeMember, at: member.region)
        let chapter = try await visitor.read(MemberStore.chapter(member.chapter)).1
        let isStale = problems.sentence(for: "version") != nil
        let fields = MemberFields(
            t: visitor.words(for: person),
            chapter: chapter,
            member: member,
            numbers: try OpenedNumbers(of: member, with: site.keys),
            // Whoever was overtaken sees what the other wrote, not her own form again.
            sent: isStale ? nil : sent,
            problems: problems
        )
        return visitor.show(
            MemberFormPage(fields: fields, formToken: FormToken(text: visitor.token.formToken)),
            to: person,
            status: status
        )
    }

    /// Which chapter somebody joins: hers at once, if she keeps only one.
    func choose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/members/new?place=\(try await visitor.ownPlace().text)")
        }
        let chapters = MemberQuery.chapters
            .list(ChapterChoice.self, place, place.range.upperBound)
        let (person, found) = try await visitor.read(chapters)
        try person.require(.addMember, at: place)
        if found.count == 1, let only = found.first {
            return .seeOther("/members/new?chapter=\(only.id)")
        }
        let t = visitor.words(for: person)
        return visitor.show(
            ChapterChoicePage(
                t: t,
                place: .members,
                question: t("登记到哪个协会？"),
                choices: found.map { .init(text: $0.name, link: "/members/new?chapter=\($0.id)") }
            ),
            to: person
        )
    }
}
