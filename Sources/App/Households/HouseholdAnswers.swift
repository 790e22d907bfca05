import Domain
import HTML
import Hummingbird
import Postgres

/// The pages of one household, read and answered: fresh, or with what is wrong.
extension HouseholdRoutes {
    func householdPage(
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("household")
        let (person, (household, links, consents, contacts, declining, accounts, stars, policies)) =
            try await visitor.read(
                HouseholdStore.find(id),
                HouseholdStore.links(of: id),
                HouseholdStore.consents(of: id),
                ContactQuery.ofHousehold.list(HouseholdContact.self, id),
                ContactQuery.declining.first(Declining.self, id, site.clock.today),
                SlipQuery.accounts.list(HouseholdAccount.self, id),
                StarApplicationQuery.ofHousehold.list(PastApplication.self, id),
                PolicyQuery.ofHousehold.list(Policy.self, id)
            )
        try person.require(visitor.act, at: household.region)
        return visitor.show(
            HouseholdPage(
                t: visitor.words(for: person),
                person: person,
                household: household,
                maskedID: try household.maskedID(site.keys),
                links: links,
                consents: consents,
                contacts: HouseholdContacts(of: household, person, contacts, declining, visitor),
                accounts: accounts,
                applications: stars,
                policies: policies,
                today: site.clock.today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: status
        )
    }

    func newPage(
        _ chapter: Int64,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.read(MemberStore.chapter(chapter))
        try person.require(.changeHouseholds, at: found.region)
        return visitor.show(
            HouseholdFormPage(
                t: visitor.words(for: person),
                chapter: found,
                household: nil,
                maskedID: nil,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
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
        let id = try visitor.id("household")
        let (person, household) = try await visitor.read(HouseholdStore.find(id))
        try person.require(.changeHouseholds, at: household.region)
        let chapter = try await visitor.read(MemberStore.chapter(household.chapter)).1
        let isStale = problems.sentence(for: "version") != nil
        return visitor.show(
            HouseholdFormPage(
                t: visitor.words(for: person),
                chapter: chapter,
                household: household,
                maskedID: try household.maskedID(site.keys),
                formToken: FormToken(text: visitor.token.formToken),
                sent: isStale ? nil : sent,
                problems: problems
            ),
            to: person,
            status: status
        )
    }

    /// Who shall keep in contact: the members of its chapter, looked up by name or initials.
    func linkPage(
        _ request: Request,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("household")
        let (person, (household, links)) = try await visitor.read(
            HouseholdStore.find(id),
            HouseholdStore.links(of: id)
        )
        try person.require(.changeLinks, at: household.region)
        var filter = MemberFilter(request.asked, at: household.region, on: site.clock.today)
        // Before anything is typed, the neighbours: those of the household's own group.
        if filter.search == nil { filter.group = household.group }
        let found = try await visitor.read(filter.rows(site.keys)).1
        return visitor.show(
            LinkPage(
                t: visitor.words(for: person),
                household: household,
                current: links.first { $0.to == nil },
                typed: filter.typed,
                found: found.filter { $0.region == household.region && $0.state == .active },
                today: site.clock.today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: status
        )
    }

    /// Which chapter a household belongs to: hers at once, if she keeps only one.
    func choose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/households/new?place=\(try await visitor.ownPlace().text)")
        }
        let (person, found) = try await visitor.read(
            MemberQuery.chapters.list(ChapterChoice.self, place, place.range.upperBound)
        )
        try person.require(.changeHouseholds, at: place)
        if found.count == 1, let only = found.first {
            return .seeOther("/households/new?chapter=\(only.id)")
        }
        let t = visitor.words(for: person)
        return visitor.show(
            ChapterChoicePage(
                t: t,
                place: .households,
                question: t("这一户归哪个协会联系？"),
                choices: found.map {
                    .init(text: $0.name, link: "/households/new?chapter=\($0.id)")
                }
            ),
            to: person
        )
    }
}
