import Domain
import HTML
import Hummingbird
import Postgres

/// The rows behind a figure of the rating: each opens what it was counted from.
struct SourceRoutes {
    func add(to doors: inout Doors) {
        doors.get("/ratings/{place}/{month}/{chapter}/{source}", to: .seeRatings, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let source = visitor.visit.parameters.get("source").flatMap(Source.init) else {
            throw Stop.notFound
        }
        let (person, sheet) = try await visitor.sheet()
        guard let line = sheet.tally.lines.first(where: { $0.part.source == source }) else {
            throw Stop.notFound
        }
        let (_, (rows, helping)) = try await visitor.read(
            SourceRow.query(source, sheet),
            SourceRow.helping(of: source == .help ? sheet.score.chapter : 0, sheet)
        )
        let page = SourcePage(
            t: visitor.words(for: person),
            person: person,
            sheet: sheet,
            line: line,
            rows: rows,
            helping: helping
        )
        return visitor.show(page, to: person)
    }
}
