import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// A summary with everything that its pages and papers are made of.
struct SummaryRead: Sendable {
    let person: SignedIn
    let summary: AnnualSummary
    let document: SummaryDocument
    let steps: [SummaryStepRow]
    /// What changed since it was handed in; nothing for a draft.
    let differences: [FigureDifference]
    /// With what the figures were made; nil for a draft.
    let version: String?
    /// A county's townships, with which had handed theirs in when it was sealed, or have by now.
    let below: [SummaryBelow]
}

extension Visitor {
    /// The summary that the address names, with the figures that stand in it: frozen ones once it is handed in, else those of
    /// this moment.
    func readSummary() async throws -> SummaryRead {
        let (place, year) = (try loanPlace(), try outcomeYear())
        let (person, (summary, sentences, steps, copies)) = try await read(
            SummaryQuery.find.one(AnnualSummary.self, place, Int16(year)),
            SummaryQuery.sentences.list(SummarySentence.self, place, Int16(year)),
            SummaryQuery.steps.list(SummaryStepRow.self, place, Int16(year)),
            SummaryQuery.copies.list(CopiedSentence.self, place, year)
        )
        try person.require(.seeSummaries, at: place)
        let figures = try await summaryFigures(summary)
        let below = try await townships(of: summary)
        return SummaryRead(
            person: person,
            summary: summary,
            document: SummaryDocument(
                place: summary.place,
                region: place,
                year: year,
                sentences: sentences,
                figures: figures.now,
                before: figures.before,
                copies: copies
            ),
            steps: steps,
            differences: figures.differences,
            version: figures.version,
            below: below
        )
    }

    private func townships(of summary: AnnualSummary) async throws -> [SummaryBelow] {
        guard summary.region.level == .county else { return [] }
        return try await read(
            SummaryQuery.below.list(
                SummaryBelow.self,
                summary.region,
                summary.region.range.upperBound,
                Int16(summary.year),
                summary.sealed
            )
        ).1
    }

    private typealias Figures = (
        now: [SummaryFigure], before: [SummaryFigure], differences: [FigureDifference],
        version: String?
    )

    private func summaryFigures(_ summary: AnnualSummary) async throws -> Figures {
        let (place, year) = (summary.region, summary.year)
        guard summary.state.isSealed else {
            // At once: a county's rows are many, and each year's are walked for themselves.
            async let now = read(FigureStore.figures(place, year)).1
            async let before = read(FigureStore.figures(place, year - 1)).1
            return try await (now, before, [], nil)
        }
        let (_, (sealed, differences)) = try await read(
            SummaryQuery.sealed.list(SealedFigure.self, place, year),
            SummaryQuery.changes.list(FigureDifference.self, place, year)
        )
        return (
            SummaryDocument.figures(of: sealed, before: false),
            SummaryDocument.figures(of: sealed, before: true),
            differences,
            sealed.first?.version
        )
    }

    /// The summary's page, also with a form that was refused.
    func summary(_ problems: Problems = Problems(), _ sent: SentForm? = nil) async throws
        -> Response
    {
        let read = try await readSummary()
        let page = SummaryPage(
            t: words(for: read.person),
            read: read,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: read.person, status: problems.status)
    }
}
