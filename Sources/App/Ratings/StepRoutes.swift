import Domain
import HTML
import Hummingbird
import Postgres

/// The steps of a township's month: each a noun, each with its author and moment.
struct StepRoutes {
    func add(to doors: inout Doors) {
        doors.post("/ratings/{place}/{month}/computation", to: .computeMonth, use: compute)
        for step in MonthStep.allCases where step != .computed {
            doors.post("/ratings/{place}/{month}/\(step.noun)", to: step.act) { request, visitor in
                try await take(step, request, visitor)
            }
        }
    }

    /// Computes the month once it has closed, for a township or for a county at once.
    func compute(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(visitor.visit.parameters.get("place") ?? "") }
        guard place.level == .township || place.level == .county else { throw Stop.notFound }
        let month = try visitor.month()
        return try await answer(
            visitor,
            "",
            orShow: { try await refused($0, visitor, place, month) }
        ) {
            try await visitor.act(sent) { person, transaction in
                try person.require(.computeMonth, at: place)
                let now = visitor.site.clock.now()
                let (head, done) = try await transaction.run(
                    RatingQuery.month.first(MonthHead.self, place, month.first),
                    RatingQuery.compute.one(Computed.self, place, month.first, now, false)
                )
                guard done.waiting == 0 || done.towns > 0 else {
                    let closing = head.map { Moment($0.closesAt).day } ?? month.following.first
                    let day = visitor.words(for: person).day(closing)
                    throw Problems("", Sentence("这个月 {day}才截止，到那天才能计算。", day))
                }
                guard done.towns > 0 else { throw Problems("", Sentence("这个月已经计算过了。")) }
                return person.may(.seeRatings, at: place)
                    ? link(place, month) : ComputationPage.link(place, month)
            }
        }
    }

    private func take(
        _ step: MonthStep,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, month) = (try town(visitor), try visitor.month())
        return try await answer(visitor, sent["reason"]) {
            try await visitor.act(sent) { person, transaction in
                try person.require(step.act, at: place)
                var problems = Problems()
                let reason = step.needsReason ? problems.reason(sent["reason"]) : nil
                try problems.stopIfAny()
                try await TakeStep(
                    step: step,
                    reason: reason,
                    place: place,
                    month: month,
                    clock: visitor.site.clock,
                    t: visitor.words(for: person)
                ).carryOut(person, transaction)
                return link(place, month)
            }
        }
    }

    private func link(_ place: RegionCode, _ month: Month) -> Link {
        "/ratings/\(place.text)/\(month.iso)"
    }

    /// A month is a township's: there is none of a village or a county.
    private func town(_ visitor: Visitor) throws -> RegionCode {
        let place = try visitor.ratedPlace()
        guard place.level == .township else { throw Stop.notFound }
        return place
    }

    /// What stands against computing, on the page that whoever computes may look at.
    private func refused(
        _ problems: Problems,
        _ visitor: Visitor,
        _ place: RegionCode,
        _ month: Month
    ) async throws -> Response {
        let (person, _) = try await visitor.read()
        return person.may(.seeRatings, at: place)
            ? try await visitor.ranking(problems)
            : try await visitor.computations(place, month, problems)
    }

    /// Shows the month again with what stands against the step.
    private func answer(
        _ visitor: Visitor,
        _ reason: String,
        orShow page: ((Problems) async throws -> Response)? = nil,
        _ act: () async throws -> Response
    ) async throws -> Response {
        let problems: Problems
        do {
            return try await act()
        } catch let found as Problems {
            problems = found
        } catch let error as PostgresError {
            problems = try Problems.ofRatings(error)
        }
        if let page { return try await page(problems) }
        return try await visitor.ranking(problems, reason: reason)
    }
}

/// What a computation did.
struct Computed: Row, Sendable {
    let towns: Int
    let chapters: Int
    let waiting: Int

    init(_ row: inout RowReader) throws {
        towns = try row.next()
        chapters = try row.next()
        waiting = try row.next()
    }
}
