import Domain
import HTML
import Hummingbird
import Postgres

/// The excellent members of a year: who served, who is nominated, and what becomes of it.
struct HonourRoutes {
    func add(to doors: inout Doors) {
        doors.get("/honours", to: .seeHonours, use: own)
        doors.get("/honours/{place}/{year}", to: .seeHonours, use: year)
        doors.post("/honours/{place}/{year}/notice", to: .postNotice, use: post)
        let ofMember = "/members/{member}/honours/{year}"
        doors.get("\(ofMember)", to: .seeHonours, use: member)
        doors.post("\(ofMember)", to: .nominate, use: nominate)
        for (noun, event) in Self.steps {
            let act: Act = event == .withdraw ? .nominate : .confirmHonour
            doors.post("\(ofMember)/\(noun)", to: act) { request, visitor in
                try await take(event, request, visitor)
            }
        }
    }

    static let steps: [(noun: String, event: ExcellentEvent)] = [
        ("confirmation", .confirm), ("refusal", .refuse), ("withdrawal", .withdraw),
        ("revocation", .revoke),
    ]

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeHonours, at: place)
        return .seeOther(.honours(place, visitor.site.clock.today.year))
    }

    func year(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.honourYear()
    }

    func member(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.memberHonour()
    }

    /// Puts all that wait in a township on the board, on one notice.
    func post(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try visitor.ratedPlace()
        guard place.level == .township else { throw Stop.notFound }
        let year = try visitor.year()
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.postNotice, at: place)
                var problems = Problems()
                let desk = problems.text(
                    "objections_at",
                    sent["objections_at"],
                    most: 80,
                    orElse: .whichDesk
                )
                if NoticeText.holdsPersonalNumber(sent["objections_at"]) {
                    problems.add("objections_at", .noNumbersOnBoards)
                }
                guard let desk, problems.isEmpty else { throw problems }
                return try await PostNominees(place: place, year: year, clock: visitor.site.clock)
                    .carryOut(person, transaction, desk)
            }
        } catch let problems as Problems {
            return try await visitor.honourYear(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.honourYear(try Problems.ofHonours(error), sent)
        }
    }

    func nominate(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (id, year) = (try visitor.id("member"), try visitor.year())
        return try await visitor.onMemberHonour(sent) {
            try await visitor.act(sent) { person, transaction in
                let member = try await transaction.run(MemberStore.find(id))
                try person.require(.nominate, at: member.region)
                var problems = Problems()
                let tooShort = Sentence("请写明做了什么，至少 5 个字。")
                let service =
                    problems.text("service", sent["service"], most: 200, orElse: tooShort)
                if let service, service.unicodeScalars.count < 5 {
                    problems.add("service", tooShort)
                }
                guard let service, problems.isEmpty else { throw problems }
                _ = try await transaction.run(
                    HonourQuery.nominate.execute(
                        id,
                        year,
                        Int64(sent["group"]),
                        service,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .honours(ofMember: id, year)
            }
        }
    }

    /// Moves the nomination that stands for the year on by one step.
    private func take(
        _ event: ExcellentEvent,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (id, year) = (try visitor.id("member"), try visitor.year())
        return try await visitor.onMemberHonour(sent) {
            try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(
                    HonourQuery.ofMember.list(Nominee.self, id)
                )
                guard let nominee = found.first(where: { $0.year == year }) else {
                    throw Stop.notFound
                }
                try person.require(visitor.act, at: nominee.region)
                var problems = Problems()
                let reason = event.needsReason ? problems.reason(sent["reason"]) : ""
                try problems.stopIfAny()
                let step = TakeExcellentStep(
                    event: event,
                    reason: reason,
                    clock: visitor.site.clock,
                    t: visitor.words(for: person)
                )
                try await step.carryOut(person, transaction, nominee)
                return nominee.link
            }
        }
    }
}

extension Visitor {
    /// The year of the address, from the first of the reform to this one.
    func year() throws -> Int {
        guard let year = visit.parameters.get("year", as: Int.self),
            (2000...site.clock.today.year).contains(year)
        else { throw Stop.notFound }
        return year
    }

    /// Does something with a nomination; what stands against it comes back with the page.
    func onMemberHonour(
        _ sent: SentForm,
        _ act: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await act()
        } catch let problems as Problems {
            return try await memberHonour(problems, sent)
        } catch let error as PostgresError {
            return try await memberHonour(try Problems.ofHonours(error), sent)
        }
    }

    /// A place's honours of a year, also with a form that was refused.
    func honourYear(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, year) = (try ratedPlace(), try year())
        let (person, (region, chapters, nominees, members)) = try await read(
            RegionQuery.find.one(Region.self, place),
            HonourQuery.chapters.list(
                HonourChapter.self,
                place,
                place.range.upperBound,
                year,
                site.clock.today
            ),
            HonourQuery.nominees.list(Nominee.self, place, place.range.upperBound, year),
            HonourQuery.members.list(ServingMember.self, place, year)
        )
        try person.require(.seeHonours, at: place)
        let page = HonourYearPage(
            t: words(for: person),
            person: person,
            region: region,
            year: year,
            today: site.clock.today,
            chapters: chapters,
            nominees: nominees,
            members: members,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// A member's year, also with a form that was refused.
    func memberHonour(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (id, year) = (try id("member"), try year())
        let (_, member) = try await read(MemberStore.find(id))
        let (person, (chapter, rows, nominees, steps, places)) = try await read(
            MemberStore.chapter(member.chapter),
            HonourQuery.service.list(ServiceRow.self, id, year),
            HonourQuery.ofMember.list(Nominee.self, id),
            HonourQuery.steps.list(NominationStep.self, id, year),
            HonourQuery.places.one(TakenPlaces.self, member.chapter, year, site.clock.today)
        )
        try person.require(.seeHonours, at: member.region)
        let page = MemberHonourPage(
            t: words(for: person),
            person: person,
            member: member,
            chapter: chapter,
            year: year,
            today: site.clock.today,
            rows: rows,
            nominees: nominees.filter { $0.year == year },
            steps: steps,
            places: places.places,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
