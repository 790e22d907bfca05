import Domain
import HTML
import Hummingbird
import Postgres

/// The members of a place: looking somebody up, taking in, changing.
struct MemberRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/members", to: .seeMembers, use: list)
        doors.get("/members/new", to: .addMember, use: new)
        doors.post("/members", to: .addMember, use: add)
        doors.post("/members/search", to: .seeMembers, use: look)
        doors.get("/members/{member}", to: .seeMembers, use: show)
        doors.get("/members/{member}/change", to: .changeMember, use: form)
        doors.post("/members/{member}", to: .changeMember, use: change)
        doors.post("/members/{member}/approval", to: .changeMember, use: approve)
        doors.post("/members/{member}/enrolment", to: .changeMember, use: enrol)
        doors.post("/members/{member}/departure", to: .changeMember, use: leave)
        doors.post("/members/{member}/return", to: .changeMember, use: comeBack)
        doors.get("/members/{member}/transfer", to: .transferMember, use: transferForm)
        doors.post("/members/{member}/transfer", to: .transferMember, use: transfer)
        doors.post("/members/{member}/consents", to: .recordConsent, use: consent)
        doors.post("/members/{member}/numbers", to: .revealNumber, use: reveal)
    }

    /// A place's list; a number that stands in the address is not looked for, and leaves it.
    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/members?place=\(try await visitor.ownPlace().text)")
        }
        let filter = MemberFilter(request.asked, at: place, on: site.clock.today)
        guard !filter.isNumber else {
            let (person, _) = try await visitor.read()
            try person.require(.seeMembers, at: place)
            return .seeOther("/members\(query: ["place": place.text, "number": "1"])")
        }
        return try await show(filter, visitor)
    }

    /// What is typed above the list: words get an address of their own, a number its answer and no address.
    func look(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let filter = MemberFilter({ sent.fields[$0] }, at: place, on: site.clock.today)
        guard filter.isNumber || visitor.visit.reopened != nil else {
            let (person, _) = try await visitor.read()
            try person.require(.seeMembers, at: place)
            return .seeOther(filter.link())
        }
        return try await show(filter, visitor)
    }

    private func show(_ filter: MemberFilter, _ visitor: Visitor) async throws -> Response {
        let (person, (here, total, rows)) = try await visitor.read(
            MemberStore.place(filter.place),
            filter.total,
            filter.rows(site.keys)
        )
        try person.require(.seeMembers, at: filter.place)
        return visitor.show(
            MemberListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                total: total,
                found: rows,
                formToken: FormToken(text: visitor.token.formToken)
            ),
            to: person
        )
    }

    /// The form for somebody new; without a chapter, the way to choose one.
    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let chapter = request.uri.queryParameters["chapter"].flatMap({ Int64($0) }) else {
            return try await choose(request, visitor)
        }
        return try await newPage(chapter, visitor, .ok)
    }

    /// Takes somebody in, or shows what is wrong.
    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let chapter = Int64(sent["chapter"]) else { throw Stop.notFound }
        do {
            return try await AddMember(visitor: visitor, sent: sent).carryOut(chapter: chapter)
        } catch let problems as Problems {
            return try await newPage(chapter, visitor, .unprocessableContent, problems, sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await memberPage(visitor, .ok)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await changePage(visitor, .ok)
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await ChangeMember(
                visitor: visitor,
                member: visitor.id("member"),
                sent: sent
            ).change()
        } catch let problems as Problems {
            return try await changePage(visitor, .unprocessableContent, problems, sent)
        }
    }

    func approve(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.approve() }
    }

    func enrol(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.enrol() }
    }

    func leave(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.leave() }
    }

    func comeBack(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.comeBack() }
    }

    func transferForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await transferPage(visitor, .ok)
    }

    func transfer(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor, orShow: transferPage) { try await $0.transfer() }
    }

    func consent(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.consent() }
    }

    /// Shows a member's numbers in full; who looked and what for is on record with it.
    func reveal(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let member = try visitor.id("member")
        var problems = Problems()
        let purpose = problems.text("purpose", sent["purpose"], most: 200, orElse: .whatFor)
        guard let purpose, problems.isEmpty else {
            return try await memberPage(visitor, .unprocessableContent, problems, sent)
        }
        return try await visitor.look(
            MemberStore.find(member),
            MemberQuery.look.execute(member, purpose)
        ) { person, found, _ in
            try person.require(.revealNumber, at: found.region)
            return visitor.show(
                MemberNumbersPage(
                    t: visitor.words(for: person),
                    member: found,
                    numbers: try OpenedNumbers(of: found, with: site.keys),
                    purpose: purpose
                ),
                to: person
            )
        }
    }

    /// Acts, or shows what is wrong on the member's own page or on that of the act.
    private func act(
        _ request: Request,
        _ visitor: Visitor,
        orShow page: FormPage? = nil,
        _ act: (ChangeMember) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(
                ChangeMember(visitor: visitor, member: visitor.id("member"), sent: sent)
            )
        } catch let problems as Problems {
            return try await (page ?? memberPage)(visitor, .unprocessableContent, problems, sent)
        }
    }

    private typealias FormPage = (
        Visitor, HTTPResponse.Status, Problems, SentForm?
    ) async throws -> Response
}

extension Sentence {
    static let whatFor = Sentence("请写明为什么要看，这会和您的名字一起记下来。")
}
