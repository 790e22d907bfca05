import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// A listed case that this year's look has not reached yet.
struct CaseToCheck: Row, Sendable {
    let id: Int64
    let programme: String
    let village: String
    let name: String
    let listedFrom: Int
    /// What it brought last year, in cash and in kind.
    let received: Fen
    /// The household left the register: somebody should look before it goes on.
    let isHouseholdGone: Bool

    init(_ row: inout RowReader) throws {
        id = try row.next()
        programme = try row.next()
        village = try row.next()
        name = try row.next()
        listedFrom = try row.next()
        received = Fen(try row.next())
        isHouseholdGone = try row.next()
    }
}

/// The yearly look at the listed cases of a place (domain 8): whose conditions are as they were are
/// ticked together; what changed is written at the case itself, with its reason.
struct YearCheckRoutes {
    func add(to doors: inout Doors) {
        let address = "/cases/place/{place}/{year}/checks"
        doors.get(address, to: .checkCase, use: show)
        doors.post(address, to: .checkCase, use: check)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.yearChecks()
    }

    func check(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = try visitor.casePlace()
        let ticked = sent.fields.values(of: "case").compactMap { Int64($0) }
        let now = visitor.site.clock.now()
        do {
            try stopUnlessThisYear(year, visitor)
            if ticked.isEmpty { throw Problems("", Sentence("请勾选看过、条件没有变的。")) }
            return try await visitor.act(sent) { person, transaction in
                try person.require(.checkCase, at: place)
                let waiting = try await transaction.run(CaseToCheck.query(place, year))
                for id in ticked {
                    guard let one = waiting.first(where: { $0.id == id }) else {
                        throw Problems("", Sentence("勾选的里面有已经审过或者不在册的，请看现在的名单。"))
                    }
                    try await transaction.check(one, year, by: person, at: now)
                }
                return "/cases/place/\(place.text)/\(year)/checks"
            }
        } catch let problems as Problems {
            return try await visitor.yearChecks(problems, sent)
        }
    }

    /// A look is of the year in which it is taken.
    private func stopUnlessThisYear(_ year: Int, _ visitor: Visitor) throws {
        guard year == visitor.site.clock.today.year else {
            throw Problems("", Sentence("年审只能审当年的。"))
        }
    }
}

extension Transaction {
    /// Writes down that a case goes on; who may not say so of this one is told of which.
    fileprivate func check(
        _ one: CaseToCheck,
        _ year: Int,
        by person: SignedIn,
        at now: Date
    ) async throws {
        do {
            _ = try await run(
                CaseQuery.check.execute(
                    one.id,
                    Int16(year),
                    CaseCheckResult.continued,
                    String?.none,
                    person.account,
                    now
                )
            )
        } catch let error as PostgresError {
            var problems = try Problems.ofCases(error)
            problems.add("case-\(one.id)", Sentence("{name}的这一份没有审成。", one.name))
            throw problems
        }
    }
}

extension CaseToCheck {
    static func query(_ place: RegionCode, _ year: Int) -> Query<[CaseToCheck]> {
        CaseQuery.toCheck.list(CaseToCheck.self, place, place.range.upperBound, year)
    }
}

extension Visitor {
    fileprivate func yearChecks(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (place, year) = try casePlace()
        let (person, (region, waiting)) = try await read(
            RegionQuery.find.one(Region.self, place),
            CaseToCheck.query(place, year)
        )
        try person.require(.checkCase, at: place)
        let page = YearCheckPage(
            t: words(for: person),
            person: person,
            region: region,
            year: year,
            today: site.clock.today,
            waiting: waiting,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
