import Domain
import Foundation
import HTML
import Postgres

/// What `xiehui summary` does: the year of a place, by the rights of an account.
package struct SummaryCommands: Sendable {
    let site: Site
    let owner: Pool

    package init(site: Site, owner: Pool) {
        self.site = site
        self.owner = owner
    }

    /// Which place and which year.
    package struct Wish: Sendable {
        package let place: RegionCode
        package let year: Int

        package init(place: String, year: Int) throws {
            self.place = try RegionCode(place)
            guard (1980...2200).contains(year) else { throw BadYear() }
            self.year = year
        }
    }

    package struct BadYear: Error {}

    /// The figures of the summary, each with the page of its rows.
    package func figures(_ wish: Wish, as operatorName: String) async throws -> FigureSheet {
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        let figures = try await acting.act(.seeSummaries) { person, transaction in
            try person.require(.seeSummaries, at: wish.place)
            return try await transaction.run(FigureStore.figures(wish.place, wish.year))
        }
        try await acting.end()
        return FigureSheet(wish.place, wish.year, figures)
    }
}

extension SummaryCommands {
    /// The summary as a document: the one that is being written, or what it would begin with.
    package func document(_ wish: Wish, as operatorName: String, in form: Form) async throws
        -> [UInt8]
    {
        let (place, year) = (wish.place, wish.year)
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        let paper = try await acting.act(.seeSummaries) { person, transaction in
            try person.require(.seeSummaries, at: place)
            return try await transaction.summaryPaper(place, year, site.paperWords)
        }
        try await acting.end()
        switch form {
        case .html: return paper.html.utf8
        case .pdf: return try await site.press.pdf(of: paper)
        case .docx:
            return try await site.press.docx(of: paper)
        }
    }

    package enum Form: Sendable {
        case html, docx, pdf
    }
}

extension Transaction {
    fileprivate func summaryPaper(_ place: RegionCode, _ year: Int, _ t: Words) async throws
        -> SummaryPaper
    {
        let (region, summary, written, template) = try await run(
            RegionQuery.find.one(Region.self, place),
            SummaryQuery.find.first(AnnualSummary.self, place, Int16(year)),
            SummaryQuery.sentences.list(SummarySentence.self, place, Int16(year)),
            SummaryQuery.template.list(SummarySentence.self, place, year)
        )
        let (now, before, sealed, taken, below) = try await run(
            FigureStore.figures(place, year),
            FigureStore.figures(place, year - 1),
            SummaryQuery.sealed.list(SealedFigure.self, place, Int16(year)),
            SummaryQuery.takenOut.execute(place),
            SummaryQuery.below.list(
                SummaryBelow.self,
                place,
                place.range.upperBound,
                Int16(year),
                summary?.sealed
            )
        )
        _ = taken
        let isSealed = summary?.state.isSealed ?? false
        let document = SummaryDocument(
            place: region.name,
            region: place,
            year: year,
            sentences: summary == nil ? template : written,
            figures: isSealed ? SummaryDocument.figures(of: sealed, before: false) : now,
            before: isSealed ? SummaryDocument.figures(of: sealed, before: true) : before
        )
        var paper = SummaryPaper(t: t, document: document, state: summary)
        if place.level == .county { paper.townships = t.townships(below) }
        return paper
    }
}

/// The figures of a place and a year as a program reads them.
package struct FigureSheet: Encodable, Sendable {
    package let figures: [String: Cell]

    /// One figure: a number or null, how exact it is, and where its rows are.
    package struct Cell: Encodable, Sendable {
        package let value: Decimal?
        package let kind: String
        package let link: String

        private enum Name: String, CodingKey {
            case value, kind, link
        }

        /// Null is written out: that a figure is not known is said, not left out.
        package func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Name.self)
            try object.encode(value, forKey: .value)
            try object.encode(kind, forKey: .kind)
            try object.encode(link, forKey: .link)
        }
    }

    init(_ place: RegionCode, _ year: Int, _ list: [SummaryFigure]) {
        figures = Dictionary(
            list.map { figure in
                let cell = Cell(
                    value: figure.value.map {
                        Decimal($0) / (figure.decimals == 2 ? 100 : 1)
                    },
                    kind: figure.kind.rawValue,
                    link: Link.figure(figure.key, place, year).text
                )
                return (figure.key.rawValue, cell)
            }
        ) { first, _ in first }
    }
}
