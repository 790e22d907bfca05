import Domain
import HTML
import Hummingbird
import Postgres

/// The venues of a chapter: listed, added, changed and closed, with what was done to them.
struct VenueRoutes {
    func add(to doors: inout Doors) {
        let all = "/chapters/{chapter}/venues"
        doors.get(all, to: .seeVenues, use: list)
        doors.get("\(all)/new", to: .keepVenues, use: new)
        doors.post(all, to: .keepVenues, use: add)
        let one = "\(all)/{venue}"
        doors.get(one, to: .seeVenues, use: show)
        doors.get("\(one)/change", to: .keepVenues, use: form)
        doors.post(one, to: .keepVenues, use: change)
        doors.post("\(one)/closing", to: .keepVenues, use: close)
        doors.post("\(one)/works", to: .keepVenues, use: addWork)
        doors.post("\(one)/works/{work}/removal", to: .keepVenues, use: removeWork)
        doors.get("/venues/{place}/{year}", to: .seeVenues, use: yearReturn)
        doors.get("/venues/{place}/{year}/r13", to: .seeVenues, use: paper)
        doors.get("/venues/{place}/{year}/r13.xlsx", to: .seeVenues, use: workbook)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let chapter = try visitor.chapter()
        let today = visitor.site.clock.today
        let (person, (found, venues)) = try await visitor.read(
            ChapterStore.find(chapter, on: today),
            VenueQuery.ofChapter.list(Venue.self, chapter)
        )
        try person.require(.seeVenues, at: found.region)
        let page = ChapterVenuesPage(
            t: visitor.words(for: person),
            person: person,
            chapter: found,
            venues: venues,
            year: today.year
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.venue()
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.newVenue(VenueForm())
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.changedVenue(nil)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = VenueForm(sent)
        do {
            return try await KeepVenues(visitor: visitor, sent: sent).add(form)
        } catch let problems as Problems {
            return try await visitor.newVenue(form, problems)
        }
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = VenueForm(sent)
        do {
            return try await KeepVenues(visitor: visitor, sent: sent).change(form)
        } catch let problems as Problems {
            return try await visitor.changedVenue(form, problems)
        }
    }

    func close(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(request, visitor) { try await $0.close() }
    }

    func addWork(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(request, visitor) { try await $0.addWork() }
    }

    func removeWork(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(request, visitor) { try await $0.removeWork() }
    }

    private func keep(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (KeepVenues) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(KeepVenues(visitor: visitor, sent: sent))
        } catch let problems as Problems {
            return try await visitor.venue(problems, sent)
        }
    }
}

extension Visitor {
    /// A venue's page, also with a form that was refused.
    fileprivate func venue(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (chapter, venue) = (try chapter(), try id("venue"))
        let (person, (found, one, works, payable)) = try await read(
            ChapterStore.find(chapter, on: site.clock.today),
            VenueQuery.find.one(Venue.self, venue, chapter),
            VenueQuery.works.list(VenueWork.self, venue),
            VenueQuery.payable.list(PayableEntry.self, chapter)
        )
        try person.require(.seeVenues, at: found.region)
        let page = VenuePage(
            t: words(for: person),
            person: person,
            chapter: found,
            venue: one,
            works: works,
            payable: payable,
            today: site.clock.today,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    fileprivate func newVenue(
        _ form: VenueForm,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let chapter = try chapter()
        let (person, found) = try await read(ChapterStore.find(chapter, on: site.clock.today))
        try person.require(.keepVenues, at: found.region)
        guard found.state != .dissolved else { throw Stop.notFound }
        return formPage(found, nil, form, problems, person)
    }

    /// - Parameter typed: what was refused; nil for what is registered.
    fileprivate func changedVenue(
        _ typed: VenueForm?,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (chapter, venue) = (try chapter(), try id("venue"))
        let (person, (found, one)) = try await read(
            ChapterStore.find(chapter, on: site.clock.today),
            VenueQuery.find.one(Venue.self, venue, chapter)
        )
        try person.require(.keepVenues, at: found.region)
        guard one.closed == nil else { throw Stop.notFound }
        return formPage(found, one, typed ?? VenueForm(one), problems, person)
    }

    private func formPage(
        _ chapter: ChapterDetail,
        _ venue: Venue?,
        _ form: VenueForm,
        _ problems: Problems,
        _ person: SignedIn
    ) -> Response {
        let page = VenueFormPage(
            t: words(for: person),
            chapter: chapter,
            venue: venue,
            form: form,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
