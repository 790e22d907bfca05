import Domain
import HTML
import Hummingbird
import Postgres

/// The chapters of a place: listed, looked at, added and changed.
struct ChapterRoutes {
    func add(to doors: inout Doors) {
        doors.get("/chapters", to: .seeChapters, use: list)
        doors.get("/chapters/new", to: .addChapter, use: new)
        doors.post("/chapters", to: .addChapter, use: add)
        doors.get("/chapters/{chapter}", to: .seeChapters, use: show)
        doors.get("/chapters/{chapter}/change", to: .changeChapter, use: form)
        doors.post("/chapters/{chapter}", to: .changeChapter, use: change)
        doors.get("/chapters/{chapter}/state", to: .changeChapter, use: stateForms)
        doors.post("/chapters/{chapter}/suspension", to: .changeChapter, use: suspend)
        doors.post("/chapters/{chapter}/resumption", to: .changeChapter, use: resume)
        doors.post("/chapters/{chapter}/dissolution", to: .changeChapter, use: dissolve)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else { return try await ownList(request, visitor) }
        let filter = try ChapterFilter(request.uri.queryParameters, place: place)
        let today = visitor.site.clock.today
        let (person, (region, below, totals, rows)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            RegionQuery.children.list(RegionEntry.self, place, String?.none, 200),
            ChapterQuery.totals.one(ChapterTotals.self, place, today),
            filter.query(on: today)
        )
        try person.require(.seeChapters, at: place)
        let t = visitor.words(for: person)
        let page = ChapterListPage(
            t: t,
            person: person,
            region: region,
            today: today,
            filter: filter,
            totals: totals,
            found: rows,
            places: ChapterPlaces(t: t, person: person, region: region, below: below).choices
        )
        return visitor.show(page, to: person)
    }

    /// Without a wish: the place of one's own duty.
    private func ownList(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, _) = try await visitor.read(
            ChapterQuery.here.one(ChaptersHere.self, visitor.site.clock.today)
        )
        guard let own = Rights.regions(for: .seeChapters, holding: person.grants).first else {
            throw Stop.forbidden
        }
        let due = request.uri.queryParameters["due"].map(String.init)
        return .seeOther(Link("/chapters\(query: ["place": own.text, "due": due])"))
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let chapter = try visitor.chapter()
        let today = visitor.site.clock.today
        let (person, (found, groups, terms, posts, venues, units)) = try await visitor.read(
            ChapterStore.find(chapter, on: today),
            ChapterStore.groups(of: chapter),
            ChapterStore.terms(of: chapter),
            ChapterStore.posts(of: chapter),
            VenueQuery.count.one(Int.self, chapter),
            ChapterQuery.unitCount.one(Int.self, chapter, today)
        )
        try person.require(.seeChapters, at: found.region)
        let t = visitor.words(for: person)
        let (waiting, month) = try await visitor.doings(of: found, for: person)
        let page = ChapterPage(
            t: t,
            person: person,
            today: today,
            chapter: found,
            phone: try visitor.maskedPhone(of: found),
            groups: groups,
            terms: terms,
            posts: posts,
            waiting: waiting.map {
                ChapterWaiting(t: t, waiting: $0, chapter: found, person: person)
            },
            month: month,
            venues: person.may(.seeVenues, at: found.region) ? venues : nil,
            units: units
        )
        return visitor.show(page, to: person)
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else { return .seeOther("/chapters") }
        // Chapters are added township by township.
        guard let township = place.ancestor(at: .township) else { throw Stop.notFound }
        var form = NewChapterForm(township: township)
        if place.level == .village { form.region = place.text }
        return try await newPage(form, visitor, .ok)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = try NewChapterForm(sent)
        do {
            return try await AddChapter(visitor: visitor, sent: sent).carryOut(form)
        } catch let problems as Problems {
            return try await newPage(form, visitor, .unprocessableContent, problems)
        }
    }

    private func newPage(
        _ form: NewChapterForm,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, (region, vacancies)) = try await visitor.read(
            RegionQuery.find.one(Region.self, form.township),
            ChapterStore.vacancies(in: form.township)
        )
        try person.require(.addChapter, at: form.township)
        let page = NewChapterPage(
            t: visitor.words(for: person),
            region: region,
            form: form,
            vacancies: vacancies,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }
}

extension Visitor {
    /// What waits at a chapter and what it did this month, each for whoever may see it.
    func doings(
        of chapter: ChapterDetail,
        for person: SignedIn
    ) async throws -> (Waiting?, ActivitySums?) {
        let seesContacts = person.may(.seeContacts, at: chapter.region)
        let seesActivities = person.may(.seeActivities, at: chapter.region)
        guard seesContacts || seesActivities else { return (nil, nil) }
        let filter = ActivityFilter(chapter.region, Month(of: site.clock.today))
            .with { $0.chapter = chapter.id.value }
        let (_, (waiting, sums)) = try await read(
            Waiting.query(at: chapter.region, on: site.clock.today),
            filter.sums
        )
        return (seesContacts ? waiting : nil, seesActivities ? ActivitySums(all: sums) : nil)
    }

    /// First three and last two digits of a chapter's telephone number.
    func maskedPhone(of chapter: ChapterDetail) throws -> String? {
        try chapter.phoneSealed.map { sealed in
            try Phone(site.keys.phone(in: .init(sealed))).masked
        }
    }
}

/// The places that a list of chapters can be moved to from where it stands.
struct ChapterPlaces {
    let t: Words
    let person: SignedIn
    let region: Region
    let below: [RegionEntry]

    /// Villages are rows of the list itself and are not offered as lists of one.
    var choices: [Field.Choice] {
        var choices = [Field.Choice(value: region.code.text, label: region.name)]
        if let above = region.code.parent, person.may(.seeChapters, at: above) {
            choices.insert(Field.Choice(value: above.text, label: t("上一级")), at: 0)
        }
        guard region.level < .township else { return choices }
        return choices
            + below.map { Field.Choice(value: $0.code.text, label: "　\($0.name)") }
    }
}
