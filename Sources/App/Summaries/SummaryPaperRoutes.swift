import Domain
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

/// A summary taken out: printed, as PDF and for Word; each time is recorded.
struct SummaryPaperRoutes {
    func add(to doors: inout Doors) {
        let one = "/summaries/{place}/{year}"
        doors.get("\(one)/print", to: .seeSummaries, use: sheet)
        doors.get("\(one)/pdf", to: .seeSummaries, use: pdf)
        doors.get("\(one)/docx", to: .seeSummaries, use: docx)
    }

    func sheet(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let read = try await visitor.takenOutSummary(.paper)
        let page = SummaryPrintPage(
            t: visitor.words(for: read.person),
            paper: SummaryPaper(read, visitor.site.paperWords),
            back: .summary(read.summary.region, read.summary.year)
        )
        return visitor.show(page, to: read.person)
    }

    func pdf(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let read = try await visitor.takenOutSummary(.pdf)
        let paper = SummaryPaper(read, visitor.site.paperWords)
        let name = "R14-\(read.summary.region.text)-\(read.summary.year)"
        return try await visitor.answer(paper, named: name, to: read.person)
    }

    func docx(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let read = try await visitor.takenOutSummary(.docx)
        let paper = SummaryPaper(read, visitor.site.paperWords)
        let name = "R14-\(read.summary.region.text)-\(read.summary.year)"
        return try await visitor.answer(paper, named: name, as: .docx, to: read.person)
    }
}

extension Visitor {
    fileprivate func takenOutSummary(_ form: ReturnForm) async throws -> SummaryRead {
        let read = try await readSummary()
        _ = try await step { _, transaction in
            try await transaction.run(
                SummaryQuery.takenOut.execute(read.summary.region),
                kept(.summary, read.summary.region, .year(read.summary.year), form)
            )
        }
        return read
    }
}

extension SummaryPaper {
    /// The paper of a summary that was read.
    init(_ read: SummaryRead, _ t: Words) {
        self.init(t: t, document: read.document, state: read.summary)
        townships = t.townships(read.below)
    }

    /// - Parameter state: how far it has come; nil where nobody has begun it.
    init(t: Words, document: SummaryDocument, state: AnnualSummary?) {
        let sealed = state.flatMap { state in state.sealed.map { (state.state.label, $0) } }
        self.init(
            t: t,
            document: document,
            under: sealed.map { t("{state}　数字截至 {day}", t($0), t.day(Moment($1).day)) }
                ?? t("草稿，数字随登记变动")
        )
    }
}

/// The summary as it prints from the browser.
struct SummaryPrintPage: Page {
    let t: Words
    let paper: SummaryPaper
    let back: Link

    var title: String { paper.title }
    var place: MenuItem.Place? { .summaries }

    var body: HTML {
        """
        <div class="summary-paper"><p class="soft no-print"><a href="\(to: back)">\(t("回到总结"))</a></p>
        \(paper.body)</div>
        """
    }
}
