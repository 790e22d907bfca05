import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// The sentences that summaries begin with: read by whoever reads summaries, made by whoever writes them.
struct SummaryTemplateRoutes {
    func add(to doors: inout Doors) {
        let one = "/summary-templates/{template}"
        doors.get("/summary-templates", to: .seeSummaryTemplates, use: list)
        doors.post("/summary-templates/drafts", to: .changeSummaryTemplate, use: begin)
        doors.get(one, to: .seeSummaryTemplates, use: show)
        doors.post("\(one)/publication", to: .changeSummaryTemplate, use: publish)
        doors.post("\(one)/removal", to: .changeSummaryTemplate, use: remove)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place: RegionCode
        if let named = try request.place() {
            place = named
        } else {
            place = try await visitor.templatePlace()
        }
        guard place.level >= .county, place.level <= .village else { throw Stop.notFound }
        let (person, (region, entries)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            SummaryTemplateQuery.list.list(SummaryTemplate.self, place)
        )
        let page = SummaryTemplateListPage(
            t: visitor.words(for: person),
            region: region,
            year: visitor.site.clock.summaryYear,
            entries: entries,
            mayChange: person.mayChangeTemplate(at: place),
            formToken: FormToken(text: visitor.token.formToken)
        )
        return visitor.show(page, to: person)
    }

    /// Begins a draft with the sentences that count now; where there is one already, it is gone on with.
    func begin(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let (person, (region, entries)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            SummaryTemplateQuery.list.list(SummaryTemplate.self, place)
        )
        try person.requireTemplate(at: place)
        if let draft = entries.first(where: \.isDraft) {
            return .seeOther(.summaryTemplate(draft.id))
        }
        let clock = visitor.site.clock
        let name = String("\(region.name)年度工作总结模板".prefix(60))
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.requireTemplate(at: place)
                let draft = try await transaction.run(
                    SummaryTemplateQuery.begin.one(
                        Int64.self,
                        place,
                        clock.summaryYear,
                        name,
                        person.account,
                        clock.now()
                    )
                )
                return .summaryTemplate(draft)
            }
        } catch let error as PostgresError where error.constraint == "one_template_draft_a_place" {
            // Somebody else has begun one meanwhile.
            return .seeOther(.summaryTemplates(place))
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.summaryTemplate(request)
    }

    func publish(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, template) = try await visitor.ownDraft()
        let first = visitor.site.clock.summaryYear
        do {
            guard let year = Int(sent["from"]),
                SummaryTemplatePage.years(from: first).contains(year)
            else { throw Problems("from", Sentence("请选从哪一年起。")) }
            return try await visitor.act(sent) { person, transaction in
                try person.requireTemplate(at: place)
                let published = try await transaction.run(
                    SummaryTemplateQuery.publish.execute(
                        template.id,
                        Int16(year),
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard published == 1 else { throw Stop.notFound }
                return .summaryTemplate(template.id)
            }
        } catch let problems as Problems {
            return try await visitor.summaryTemplate(request, problems, sent)
        } catch let error as PostgresError {
            return try await visitor.summaryTemplate(
                request,
                try Problems.ofSummaries(error),
                sent
            )
        }
    }

    /// Gives a draft up; what was published stays.
    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, template) = try await visitor.ownDraft()
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.requireTemplate(at: place)
                let gone = try await transaction.run(
                    SummaryTemplateQuery.drop.execute(template.id)
                )
                guard gone == 1 else { throw Stop.notFound }
                return .summaryTemplates(place)
            }
        } catch let error as PostgresError {
            return try await visitor.summaryTemplate(
                request,
                try Problems.ofSummaries(error),
                sent
            )
        }
    }
}
