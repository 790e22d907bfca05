import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// Annual summaries: which places have theirs, and one of them, from draft to publication.
struct SummaryRoutes {
    func add(to doors: inout Doors) {
        doors.get("/summaries", to: .seeSummaries, use: list)
        doors.post("/summaries", to: .writeSummary, use: begin)
        let one = "/summaries/{place}/{year}"
        doors.get(one, to: .seeSummaries, use: show)
        doors.get("\(one)/changes", to: .seeSummaries, use: changes)
        for (door, step) in Self.steps {
            doors.post("\(one)/\(door)", to: step.act) { request, visitor in
                try await visitor.take(step, request)
            }
        }
    }

    /// Each step has a door of its own.
    static let steps: [(String, SummaryStep)] = [
        ("handing-in", .handedIn), ("check", .checked), ("approval", .approved),
        ("publication", .published), ("return", .returned),
    ]

    static func door(of step: SummaryStep) -> String {
        steps.first { $0.1 == step }?.0 ?? ""
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let query = request.uri.queryParameters
        let asked = query["year"].flatMap { Int($0) } ?? visitor.site.clock.summaryYear
        let year = min(max(asked, 1980), visitor.site.clock.today.year)
        let place: RegionCode
        if let named = try request.place() {
            place = named
        } else {
            place = try await visitor.ownPlace()
        }
        guard place.level >= .county, place.level <= .village else { throw Stop.notFound }
        return try await visitor.summaries(of: place, year)
    }

    func begin(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let clock = visitor.site.clock
        guard let year = Int(sent["year"]), (1980...clock.today.year).contains(year) else {
            throw Stop.notFound
        }
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.requireStep(.handedIn, at: place)
                _ = try await transaction.run(
                    SummaryQuery.begin.execute(place, Int16(year), person.account, clock.now())
                )
                return .summary(place, year)
            }
        } catch let error as PostgresError where error.constraint == "one_summary_a_year" {
            // Somebody else has begun it meanwhile.
            return .seeOther(.summary(place, year))
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.summary()
    }

    /// What has changed in the rows since the figures were frozen.
    func changes(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let read = try await visitor.readSummary()
        let page = SummaryChangesPage(
            t: visitor.words(for: read.person),
            summary: read.summary,
            differences: read.differences
        )
        return visitor.show(page, to: read.person)
    }
}

extension Clock {
    /// The year that is summed up: until the end of June the last one.
    var summaryYear: Int { today.month <= 6 ? today.year - 1 : today.year }
}

extension Link {
    static func summary(_ place: RegionCode, _ year: Int) -> Link {
        "/summaries/\(place.text)/\(year)"
    }
}

extension SignedIn {
    /// Stops whose step it is not there: a village's is not the county's.
    func requireStep(_ step: SummaryStep, at place: RegionCode) throws {
        try require(step.act, at: place)
        guard step.isFor(grants, at: place) else { throw Stop.notFound }
    }
}

extension Visitor {
    fileprivate func summaries(of place: RegionCode, _ year: Int) async throws -> Response {
        let below = place.level == .county ? 9 : 12
        let (person, (region, rows)) = try await read(
            RegionQuery.find.one(Region.self, place),
            SummaryQuery.list.list(
                SummaryOfPlace.self,
                place,
                place.range.upperBound,
                Int16(year),
                below
            )
        )
        try person.require(.seeSummaries, at: place)
        let page = SummaryListPage(
            t: words(for: person),
            person: person,
            region: region,
            year: year,
            thisYear: site.clock.today.year,
            rows: rows,
            formToken: FormToken(text: token.formToken)
        )
        return show(page, to: person)
    }

    /// Takes a step; what stands against it comes back with the summary.
    fileprivate func take(_ step: SummaryStep, _ request: Request) async throws -> Response {
        let sent = try await request.form(from: self)
        let (place, year) = (try loanPlace(), try outcomeYear())
        let now = site.clock.now()
        do {
            var problems = Problems()
            let reason = step == .returned ? problems.reason(sent["reason"]) : nil
            let (person, _) = try await read(
                SummaryQuery.find.one(AnnualSummary.self, place, Int16(year))
            )
            try person.requireStep(step, at: place)
            try problems.stopIfAny()
            return try await act(sent) { person, transaction in
                try person.requireStep(step, at: place)
                _ = try await transaction.run(
                    SummaryQuery.step.execute(
                        place,
                        Int16(year),
                        step,
                        reason,
                        person.account,
                        now
                    )
                )
                return .summary(place, year)
            }
        } catch let problems as Problems {
            return try await summary(problems, sent)
        } catch let error as PostgresError {
            return try await summary(try Problems.ofSummaries(error), sent)
        }
    }
}

extension Problems {
    /// A rule of summaries that stands against an act; what is no rule is thrown on.
    static func ofSummaries(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        case "handed_in_summary_stays": Problems("", Sentence("已经上报的总结不能再改；要改，请先退回。"))
        case "writer_checks_not_and_approves_not":
            Problems("", Sentence("起草过这份总结的人不能审核，也不能审批：请换一个人。"))
        case "summary_takes_another_person":
            Problems("", Sentence("审核、审批、公布要由不同的人办：请换一个人。"))
        case "summary_says_what_falls_short":
            Problems("", Sentence("“存在的不足”和“下年打算”都要写，写好再上报。"))
        case "published_template_stays": Problems("", Sentence("已经公布的模板不再改动；要改，请照它起草一份新的。"))
        case "summary_steps_in_order": Problems("", Sentence("这份总结已经走到别的一步了，请看现在的情况。"))
        default: throw error
        }
    }
}
