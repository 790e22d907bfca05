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

    /// The figures of the summary, each with the page of its rows: of one that was handed in those that stand in it,
    /// with what they are now.
    package func figures(_ wish: Wish, as operatorName: String) async throws -> FigureSheet {
        let acting = try await Operator(named: operatorName, site: site, owner: owner)
        let (now, sealed) = try await acting.act(.seeSummaries) { person, transaction in
            try person.require(.seeSummaries, at: wish.place)
            return try await transaction.run(
                FigureStore.figures(wish.place, wish.year),
                SummaryQuery.sealed.list(SealedFigure.self, wish.place, wish.year)
            )
        }
        try await acting.end()
        guard !sealed.isEmpty else { return FigureSheet(wish.place, wish.year, now) }
        let frozen = SummaryDocument.figures(of: sealed, before: false)
        return FigureSheet(wish.place, wish.year, frozen, now: now)
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
            SummaryQuery.sealed.list(SealedFigure.self, place, year),
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
