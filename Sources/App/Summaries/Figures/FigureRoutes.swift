import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// The figures of the annual summary of a place and a year, each with the rows it counts.
struct FigureRoutes {
    func add(to doors: inout Doors) {
        doors.get("/summaries/{place}/{year}/figures", to: .seeSummaries, use: list)
        doors.get("/summaries/{place}/{year}/figures/{key}", to: .seeSummaries, use: show)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.loanPlace(), try visitor.outcomeYear())
        let (person, (region, figures)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            FigureStore.figures(place, year)
        )
        try person.require(.seeSummaries, at: place)
        let page = FiguresPage(
            t: visitor.words(for: person),
            region: region,
            year: year,
            figures: figures
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.loanPlace(), try visitor.outcomeYear())
        let key = try visitor.figureKey()
        let after = FigureRowsPage.Turn(request.uri.queryParameters["after"].map(String.init) ?? "")
        let (person, (region, figure, parts, rows, sealed)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            FigureStore.figure(key, place, year),
            FigureStore.parts(key, place, year),
            FigureQuery.rows.list(
                FigureRow.self,
                key.ofRows.rawValue,
                year,
                place,
                place.range.upperBound,
                after?.region ?? "",
                after?.row ?? 0
            ),
            SummaryQuery.sealed.list(SealedFigure.self, place, year)
        )
        try person.require(.seeSummaries, at: place)
        let page = FigureRowsPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            year: year,
            figure: figure,
            sealed: SummaryDocument.figures(of: sealed, before: false)
                .first { $0.key == key && !sealed.isEmpty },
            parts: parts,
            found: figure.kind == .belowTen ? [] : rows,
            isFirst: after == nil
        )
        return visitor.show(page, to: person)
    }
}

extension Visitor {
    /// The figure that is asked for; what is none is not there.
    fileprivate func figureKey() throws -> FigureKey {
        let written = visit.parameters.get("key") ?? ""
        guard let key = FigureKey(rawValue: written.removingPercentEncoding ?? written) else {
            throw Stop.notFound
        }
        return key
    }
}

extension Link {
    /// All figures of a place and a year.
    static func figures(_ place: RegionCode, _ year: Int) -> Link {
        "/summaries/\(place.text)/\(year)/figures"
    }

    /// The rows behind a figure.
    static func figure(_ key: FigureKey, _ place: RegionCode, _ year: Int) -> Link {
        "\(figures(place, year))/\(key.rawValue)"
    }
}
