import Domain
import HTML
import Hummingbird
import Postgres

/// What a household gets from where, and the person of a case.
struct BenefitRoutes {
    func add(to doors: inout Doors) {
        doors.get("/cases/{case}/benefits", to: .seeCases, use: ofPerson)
        doors.get("/households/{household}/benefits", to: .seeHouseholds, use: ofHousehold)
    }

    func ofPerson(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("case")
        let today = visitor.site.clock.today
        let (_, found) = try await visitor.read(CaseQuery.find.one(AssistanceCase.self, id, today))
        let (person, (one, benefits, awards, others)) = try await visitor.read(
            CaseQuery.find.one(AssistanceCase.self, id, today),
            CaseQuery.benefits.list(Benefit.self, found.household, id),
            CaseQuery.awards.list(BenefitAward.self, found.household),
            CaseQuery.otherHelp.list(OtherHelp.self, Int64?.none, id)
        )
        try person.require(.seeCases, at: one.region)
        let page = BenefitsPage(
            t: visitor.words(for: person),
            person: person,
            whose: one.name,
            link: .assistanceCase(id),
            benefits: benefits,
            awards: person.may(.seeHouseholds, at: one.region) ? awards : [],
            others: others.filter { person.may($0.act, at: $0.region) }
        )
        return visitor.show(page, to: person)
    }

    func ofHousehold(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("household")
        let (person, (household, benefits, awards, others)) = try await visitor.read(
            HouseholdStore.find(id),
            CaseQuery.benefits.list(Benefit.self, id, Int64?.none),
            CaseQuery.awards.list(BenefitAward.self, id),
            CaseQuery.otherHelp.list(OtherHelp.self, id, Int64?.none)
        )
        try person.require(.seeHouseholds, at: household.region)
        let t = visitor.words(for: person)
        let page = BenefitsPage(
            t: t,
            person: person,
            whose: t("{name}户", household.head),
            link: "/households/\(id)",
            benefits: benefits,
            awards: awards,
            others: others.filter { person.may($0.act, at: $0.region) }
        )
        return visitor.show(page, to: person)
    }
}
