import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// The editor of one section: sentences changed with their figures, added, left out and put in order.
struct SummarySectionRoutes {
    func add(to doors: inout Doors) {
        let door = "/summaries/{place}/{year}/sections/{section}"
        doors.get(door, to: .writeSummary, use: show)
        doors.post(door, to: .writeSummary, use: keep)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.section()
    }

    func keep(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, year) = (try visitor.loanPlace(), try visitor.outcomeYear())
        let theme = try visitor.theme()
        let now = visitor.site.clock.now()
        do {
            let (person, (summary, sentences)) = try await visitor.read(
                SummaryQuery.find.one(AnnualSummary.self, place, Int16(year)),
                SummaryQuery.sentences.list(SummarySentence.self, place, Int16(year))
            )
            try person.requireStep(.handedIn, at: place)
            let form = SummarySectionForm(sent: sent, place: summary.place)
            let checked = try form.checked(sentences.filter { $0.section == theme })
            return try await visitor.act(sent) { person, transaction in
                try person.requireStep(.handedIn, at: place)
                try await transaction.change(checked.changes, person, now)
                if let own = checked.own {
                    _ = try await transaction.run(
                        SummaryQuery.add.execute(
                            place,
                            Int16(year),
                            theme,
                            own.kept,
                            form.digests(of: own),
                            person.account,
                            now
                        )
                    )
                }
                return "\(Link.summary(place, year))#\(theme.rawValue)"
            }
        } catch let problems as Problems {
            return try await visitor.section(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.section(try Problems.ofSummaries(error), sent)
        }
    }
}

extension Transaction {
    fileprivate func change(
        _ changes: [SummarySectionForm.Change],
        _ person: SignedIn,
        _ now: Date
    ) async throws {
        for change in changes {
            let changed = try await run(
                SummaryQuery.change.execute(
                    change.id,
                    change.version,
                    change.sort,
                    change.wording,
                    change.isEdited,
                    change.isLeftOut,
                    change.digests,
                    person.account,
                    now
                )
            )
            guard changed == 1 else {
                throw Problems("", Sentence("这一节别人刚改过，请看了现在的再改。"))
            }
        }
    }
}

extension Visitor {
    fileprivate func theme() throws -> FigureKey.Theme {
        guard let theme = FigureKey.Theme(rawValue: visit.parameters.get("section") ?? "") else {
            throw Stop.notFound
        }
        return theme
    }

    fileprivate func section(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let theme = try theme()
        let read = try await readSummary()
        try read.person.requireStep(.handedIn, at: read.summary.region)
        guard let section = read.document.sections.first(where: { $0.theme == theme }) else {
            throw Stop.notFound
        }
        let page = SummarySectionPage(
            t: words(for: read.person),
            summary: read.summary,
            section: section,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: read.person, status: problems.status)
    }
}
