import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// The households of a place: looking one up, entering, changing, and who keeps in contact.
struct HouseholdRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/households", to: .seeHouseholds, use: list)
        doors.get("/households/new", to: .changeHouseholds, use: new)
        doors.post("/households", to: .changeHouseholds, use: add)
        doors.post("/households/search", to: .seeHouseholds, use: look)
        doors.get("/households/{household}", to: .seeHouseholds, use: show)
        doors.get("/households/{household}/change", to: .changeHouseholds, use: form)
        doors.post("/households/{household}", to: .changeHouseholds, use: change)
        doors.post("/households/{household}/end", to: .changeHouseholds, use: end)
        doors.post("/households/{household}/consents", to: .recordConsent, use: consent)
        doors.post("/households/{household}/number", to: .revealNumber, use: reveal)
        doors.get("/households/{household}/link", to: .changeLinks, use: linkForm)
        doors.post("/households/{household}/links", to: .changeLinks, use: link)
        doors.post("/households/{household}/links/{link}/end", to: .changeLinks, use: endLink)
    }

    /// A place's list; a number that stands in the address is not looked for, and leaves it.
    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/households?place=\(try await visitor.ownPlace().text)")
        }
        let filter = HouseholdFilter(request.asked, at: place, on: site.clock.today)
        guard !filter.isNumber else {
            let (person, _) = try await visitor.read()
            try person.require(.seeHouseholds, at: place)
            return .seeOther("/households\(query: ["place": place.text, "number": "1"])")
        }
        return try await show(filter, visitor)
    }

    /// What is typed above the list: words get an address of their own, a number its answer and no address.
    func look(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let filter = HouseholdFilter({ sent.fields[$0] }, at: place, on: site.clock.today)
        guard filter.isNumber || visitor.visit.reopened != nil else {
            let (person, _) = try await visitor.read()
            try person.require(.seeHouseholds, at: place)
            return .seeOther(filter.link())
        }
        return try await show(filter, visitor)
    }

    private func show(_ filter: HouseholdFilter, _ visitor: Visitor) async throws -> Response {
        let place = filter.place
        let (person, (here, groups, total, rows)) = try await visitor.read(
            MemberStore.place(place),
            HouseholdQuery.groups.list(String.self, place, place.range.upperBound),
            filter.total,
            filter.rows(site.keys)
        )
        try person.require(.seeHouseholds, at: place)
        return visitor.show(
            HouseholdListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                groups: groups,
                total: total,
                found: rows,
                formToken: FormToken(text: visitor.token.formToken)
            ),
            to: person
        )
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let chapter = request.uri.queryParameters["chapter"].flatMap({ Int64($0) }) else {
            return try await choose(request, visitor)
        }
        return try await newPage(chapter, visitor, .ok)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let chapter = Int64(sent["chapter"]) else { throw Stop.notFound }
        do {
            return try await AddHousehold(visitor: visitor, sent: sent).carryOut(chapter: chapter)
        } catch let problems as Problems {
            return try await newPage(chapter, visitor, .unprocessableContent, problems, sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await householdPage(visitor, .ok)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await changePage(visitor, .ok)
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await ChangeHousehold(
                visitor: visitor,
                household: visitor.id("household"),
                sent: sent
            ).change()
        } catch let problems as Problems {
            return try await changePage(visitor, .unprocessableContent, problems, sent)
        }
    }

    func end(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.end() }
    }

    func consent(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.consent() }
    }

    /// Shows the head's ID number in full; who looked and what for is on record with it.
    func reveal(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let household = try visitor.id("household")
        var problems = Problems()
        let purpose = problems.text("purpose", sent["purpose"], most: 200, orElse: .whatFor)
        guard let purpose, problems.isEmpty else {
            return try await householdPage(visitor, .unprocessableContent, problems, sent)
        }
        return try await visitor.look(
            HouseholdStore.find(household),
            HouseholdQuery.look.execute(household, purpose)
        ) { person, found, _ in
            try person.require(.revealNumber, at: found.region)
            let page = HeadNumberPage(
                t: visitor.words(for: person),
                household: found,
                idNumber: try found.idSealed.map { try site.keys.idNumber(in: Data($0)) },
                purpose: purpose
            )
            return visitor.show(page, to: person)
        }
    }

    func endLink(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let link = try visitor.id("link")
        return try await act(request, visitor) { try await $0.endLink(link) }
    }

    func linkForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await linkPage(request, visitor, .ok)
    }

    func link(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await ChangeHousehold(
                visitor: visitor,
                household: visitor.id("household"),
                sent: sent
            ).link()
        } catch let problems as Problems {
            return try await linkPage(request, visitor, .unprocessableContent, problems, sent)
        }
    }

    private func act(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (ChangeHousehold) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(
                ChangeHousehold(visitor: visitor, household: visitor.id("household"), sent: sent)
            )
        } catch let problems as Problems {
            return try await householdPage(visitor, .unprocessableContent, problems, sent)
        }
    }
}
