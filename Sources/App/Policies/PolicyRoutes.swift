import Domain
import HTML
import Hummingbird
import Postgres

/// Insurance policies of households: listed, entered, with what the insurer paid, and the return R10.
struct PolicyRoutes {
    func add(to doors: inout Doors) {
        let year = "/insurance/{place}/{year}"
        doors.get("/insurance", to: .seePolicies, use: own)
        doors.get(year, to: .seePolicies, use: yearReturn)
        doors.get("\(year)/r10", to: .seePolicies, use: paper)
        doors.get("\(year)/r10.xlsx", to: .seePolicies, use: workbook)
        doors.get("\(year)/policies", to: .seePolicies, use: list)
        let new = "/households/{household}/policies"
        doors.get(new, to: .keepPolicies, use: form)
        doors.post(new, to: .keepPolicies, use: add)
        let one = "/policies/{policy}"
        doors.get(one, to: .seePolicies, use: show)
        doors.post("\(one)/claims", to: .keepPolicies, use: addClaim)
        doors.post("\(one)/claims/{claim}/removal", to: .keepPolicies, use: removeClaim)
        doors.post("\(one)/removal", to: .keepPolicies, use: remove)
    }

    /// The reader's own place, this year.
    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seePolicies, at: place)
        return .seeOther(.insurance(place, visitor.site.clock.today.year))
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.ratedPlace(), try visitor.policyYear())
        let query = request.uri.queryParameters
        let filter = PolicyListPage.Filter(rawValue: query["of"].map(String.init) ?? "")
        let before = PolicyListPage.Turn(query["before"].map(String.init) ?? "")
        let (person, (region, policies)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            PolicyQuery.list.list(
                Policy.self,
                place,
                place.range.upperBound,
                year.first,
                year.firstAfter,
                filter?.rawValue,
                before?.day ?? year.firstAfter,
                before?.policy ?? 0
            )
        )
        try person.require(.seePolicies, at: place)
        let page = PolicyListPage(
            t: visitor.words(for: person),
            region: region,
            year: year.year,
            filter: filter,
            found: policies,
            today: visitor.site.clock.today
        )
        return visitor.show(page, to: person)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.newPolicy(nil)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            let keep = KeepPolicies(visitor: visitor, sent: sent)
            return try await keep.add(to: visitor.id("household"))
        } catch let problems as Problems {
            return try await visitor.newPolicy(sent, problems)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.policy()
    }

    func addClaim(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(request, visitor) { try await $0.addClaim() }
    }

    func removeClaim(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(request, visitor) { try await $0.removeClaim() }
    }

    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(request, visitor) { try await $0.remove() }
    }

    private func keep(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (KeepPolicies) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(KeepPolicies(visitor: visitor, sent: sent))
        } catch let problems as Problems {
            return try await visitor.policy(problems, sent)
        }
    }
}

/// A year of policies, by the day on which they begin.
struct PolicyYear: Sendable {
    let year: Int
    let first: Day
    let firstAfter: Day

    init?(_ year: Int) {
        guard let first = Day(year: year, month: 1, day: 1),
            let firstAfter = Day(year: year + 1, month: 1, day: 1)
        else { return nil }
        self.year = year
        self.first = first
        self.firstAfter = firstAfter
    }
}

extension Visitor {
    func policyYear() throws -> PolicyYear {
        guard let year = PolicyYear(try year()) else { throw Stop.notFound }
        return year
    }

    /// A policy's page, also with a form that was refused.
    fileprivate func policy(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let policy = try id("policy")
        let (person, (found, claims)) = try await read(
            PolicyQuery.find.one(Policy.self, policy),
            PolicyQuery.claims.list(PolicyClaim.self, policy)
        )
        try person.require(.seePolicies, at: found.region)
        let page = PolicyPage(
            t: words(for: person),
            person: person,
            policy: found,
            claims: claims,
            today: site.clock.today,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    fileprivate func newPolicy(
        _ sent: SentForm?,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, household) = try await read(HouseholdStore.find(try id("household")))
        try person.require(.keepPolicies, at: household.region)
        guard household.state == .active else { throw Stop.notFound }
        let page = PolicyFormPage(
            t: words(for: person),
            household: household,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
