import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// A template with its sentences, and how they read with last year's figures of a place.
struct SummaryTemplateRead: Sendable {
    let person: SignedIn
    let template: SummaryTemplate
    /// The places whose figures may be tried, and the one that is.
    let places: [SummaryOfPlace]
    let document: SummaryDocument

    var mayChange: Bool {
        template.isDraft && (template.region.map { person.mayChangeTemplate(at: $0) } ?? false)
    }

    /// As the editor writes them down.
    func sentence(_ code: String) -> SummaryDocument.Line? {
        document.sections.flatMap(\.lines).first { $0.sentence.code == code }
    }
}

extension SignedIn {
    func mayChangeTemplate(at place: RegionCode) -> Bool {
        may(.changeSummaryTemplate, at: place) && SummaryStep.isForTemplates(grants, at: place)
    }

    /// Stops whose template it is not: a township's is not the county's.
    func requireTemplate(at place: RegionCode) throws {
        try require(.changeSummaryTemplate, at: place)
        guard SummaryStep.isForTemplates(grants, at: place) else { throw Stop.notFound }
    }
}

extension Visitor {
    /// The first place where she reads summaries.
    func templatePlace() async throws -> RegionCode {
        let (person, _) = try await read()
        guard let place = Rights.regions(for: .seeSummaries, holding: person.grants).first else {
            throw Stop.notFound
        }
        return place
    }

    private var templateKey: Int64 {
        get throws {
            guard let key = visit.parameters.get("template", as: Int64.self) else {
                throw Stop.notFound
            }
            return key
        }
    }

    /// The template of the address, if it is a place's that she makes; what is published is no draft any more.
    func ownDraft() async throws -> (RegionCode, SummaryTemplate) {
        let (person, template) = try await read(
            SummaryTemplateQuery.find.one(SummaryTemplate.self, try templateKey)
        )
        guard let place = template.region else { throw Stop.notFound }
        try person.requireTemplate(at: place)
        return (place, template)
    }

    /// The template of the address, with the figures that are asked for.
    func readTemplate(_ request: Request) async throws -> SummaryTemplateRead {
        let key = try templateKey
        let (person, (template, sentences)) = try await read(
            SummaryTemplateQuery.find.one(SummaryTemplate.self, key),
            SummaryTemplateQuery.sentences.list(SummarySentence.self, key)
        )
        let home = try await templateHome(template, person)
        let year = site.clock.today.year - 1
        let asked = try Stop.hiding {
            try request.uri.queryParameters["with"].map { try RegionCode(String($0)) }
        }
        let (_, all) = try await read(
            SummaryQuery.list.list(
                SummaryOfPlace.self,
                home,
                home.range.upperBound,
                Int16(year),
                home.level == .county ? 9 : 12
            )
        )
        let places = all.filter { person.may(.seeSummaries, at: $0.region) }
        let chosen = places.first { $0.region == asked }
        // A county's is best tried with a township.
        let first = home.level == .county ? places.dropFirst().first ?? places.first : places.first
        guard let place = chosen ?? first else { throw Stop.notFound }
        let (_, figures) = try await read(FigureStore.figures(place.region, year))
        return SummaryTemplateRead(
            person: person,
            template: template,
            places: places,
            document: SummaryDocument(
                place: place.name,
                region: place.region,
                year: year,
                sentences: sentences,
                figures: figures,
                before: []
            )
        )
    }

    /// Whose figures it is tried with: the template's own place's as far as she reads them, else her own.
    private func templateHome(_ template: SummaryTemplate, _ person: SignedIn) async throws
        -> RegionCode
    {
        if let region = template.region, person.may(.seeSummaries, at: region) { return region }
        return try await templatePlace()
    }

    /// A template's page, also with what stood against publishing it.
    func summaryTemplate(
        _ request: Request,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let read = try await readTemplate(request)
        let page = SummaryTemplatePage(
            t: words(for: read.person),
            read: read,
            firstYear: site.clock.summaryYear,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: read.person, status: problems.status)
    }
}
