import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// Cases of assistance: those of a place, one that is entered, and one as it stands.
struct CaseRoutes {
    func add(to doors: inout Doors) {
        doors.get("/cases", to: .seeCases, use: own)
        doors.get("/cases/place/{place}/{year}", to: .seeCases, use: list)
        let new = "/cases/new/{programme}/{chapter}"
        doors.get(new, to: .enterCase, use: form)
        doors.post(new, to: .enterCase, use: enter)
        doors.get("/cases/{case}", to: .seeCases, use: show)
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeCases, at: place)
        return .seeOther(.cases(place, visitor.site.clock.today.year))
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = try visitor.casePlace()
        let next = place.range.upperBound
        let query = request.uri.queryParameters
        let programme = query["programme"].flatMap { Int64($0) }
        let state = query["state"].flatMap { CaseState(rawValue: String($0)) }
        let (person, (region, programmes, lines, counts, chapters)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            ProgrammeQuery.list.list(Programme.self, place),
            CaseQuery.list.list(CaseLine.self, place, next, year, programme, state),
            CaseQuery.counts.list(CaseCount.self, place, next, year),
            CaseQuery.chapters.list(CaseChapter.self, place, next)
        )
        try person.require(.seeCases, at: place)
        let page = CaseListPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            year: year,
            today: visitor.site.clock.today,
            programmes: programmes,
            lines: lines,
            counts: counts,
            chapters: chapters,
            shown: (programme, state)
        )
        return visitor.show(page, to: person)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.caseForm()
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await EnterCase(visitor: visitor, sent: sent).carryOut()
        } catch let stopped as EnterCase.Doubled {
            let problem = Problems(
                "doubles_known",
                Sentence("已经有同一类的帮扶，请看下面的情况；确实还要登记的，请打勾再提交。")
            )
            return try await visitor.caseForm(problem, sent, stopped.others)
        } catch let problems as Problems {
            return try await visitor.caseForm(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.caseForm(try Problems.ofCases(error), sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.assistanceCase()
    }
}

extension Visitor {
    /// The place and the year that the address names.
    func casePlace() throws -> (RegionCode, Int) {
        let place = try Stop.hiding { try RegionCode(visit.parameters.get("place") ?? "") }
        guard let year = visit.parameters.get("year").flatMap({ Int($0) }),
            (1980...2200).contains(year)
        else { throw Stop.notFound }
        return (place, year)
    }

    /// The form for a case, also with what was refused and the help that is there already.
    fileprivate func caseForm(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        _ doubles: [CaseDouble] = []
    ) async throws -> Response {
        let (chapter, programme) = (try id("chapter"), try id("programme"))
        let today = site.clock.today
        let (person, (desk, households)) = try await read(
            CaseQuery.desk.one(CaseDesk.self, chapter, programme, today),
            CaseQuery.households.list(HouseholdChoice.self, chapter)
        )
        try person.require(.enterCase, at: desk.region)
        let page = CaseFormPage(
            t: words(for: person),
            person: person,
            desk: desk,
            households: households,
            doubles: doubles,
            today: today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// One case, also with a form that was refused.
    func assistanceCase(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        at step: CaseStep? = nil
    ) async throws -> Response {
        let id = try id("case")
        let today = site.clock.today
        let (person, (one, steps, checks, documents, gifts, payments)) = try await read(
            CaseQuery.find.one(AssistanceCase.self, id, today),
            CaseQuery.steps.list(CaseStepRow.self, id),
            CaseQuery.checks.list(CaseCheckRow.self, id),
            CaseQuery.documents.list(CaseDocumentRow.self, id),
            CaseQuery.gifts.list(CaseGift.self, id),
            PaymentQuery.ofCase.list(CasePayment.self, id)
        )
        try person.require(.seeCases, at: one.region)
        let number = try one.sealedID.map { Masked.number(try site.keys.idNumber(in: Data($0))) }
        let page = CasePage(
            t: words(for: person),
            person: person,
            one: one,
            number: number,
            steps: steps,
            checks: checks,
            documents: documents,
            gifts: gifts,
            payments: payments,
            today: today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent,
            refused: step
        )
        return show(page, to: person, status: problems.status)
    }
}
