import Domain
import HTML
import Hummingbird
import Postgres

/// Compares places by what they have published, and shows that the figures add up.
struct ComparisonRoutes {
    func add(to doors: inout Doors) {
        doors.get("/comparison", to: .seePublished, use: own)
        doors.get("/comparison/{region}", to: .seePublished, use: compare)
        doors.get("/comparison/{region}/sums", to: .seePublished, use: reconcile)
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seePublished, at: place)
        return .seeOther("/comparison/\(place.text)")
    }

    func compare(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, month) = try await placeAndMonth(request, visitor)
        // Below a township there is nothing to compare but the villages, which its board does.
        if place.code.level > .township, let town = place.code.ancestor(at: .township) {
            return .seeOther("/board/\(town.text)")
        }
        let first = month.shown.adding(months: 1 - month.shown.month)
        let digits = Self.digits(below: place.code)
        let (person, (children, now, before, year)) = try await visitor.read(
            RegionQuery.children.list(RegionEntry.self, place.code, String?.none, 3000),
            sums(place.code, digits, month.shown, month.shown),
            sums(place.code, digits, month.shown.preceding, month.shown.preceding),
            sums(place.code, digits, first, month.shown)
        )
        let page = ComparisonPage(
            t: visitor.words(for: person),
            region: place,
            month: month.shown,
            months: month.all,
            lines: ComparisonPage.lines(of: children, now, before: before, year: year)
        )
        return visitor.show(page, to: person)
    }

    /// The same query over the same rows at every level, side by side.
    func reconcile(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, month) = try await placeAndMonth(request, visitor)
        let levels = Self.levels(in: place.code)
        let (person, (villages, townships, above)) = try await visitor.read(
            sums(place.code, levels[0], month.shown, month.shown),
            sums(place.code, levels[1], month.shown, month.shown),
            sums(place.code, levels[2], month.shown, month.shown)
        )
        let page = ReconciliationPage(
            t: visitor.words(for: person),
            region: place,
            month: month.shown,
            lines: ReconciliationPage.lines(villages, townships),
            whole: above.first?.figures ?? .init()
        )
        return visitor.show(page, to: person)
    }

    /// Whether the place is hers comes first; then the month that is asked for, or the newest.
    private func placeAndMonth(
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> (Region, (shown: Month, all: [Month])) {
        let text = visitor.visit.parameters.get("region") ?? ""
        let code = try Stop.hiding { try RegionCode(text) }
        let asked = try request.uri.queryParameters["month"].map { text in
            guard let month = Month(iso: text) else { throw Stop.notFound }
            return month
        }
        let (person, (region, months)) = try await visitor.read(
            RegionQuery.find.one(Region.self, code),
            ComparisonQuery.months.list(
                BoardMonth.self,
                code.ancestor(at: .township) ?? code,
                (code.ancestor(at: .township) ?? code).range.upperBound
            )
        )
        try person.require(.seePublished, at: code)
        let today = Month(of: visitor.site.clock.today)
        let all = months.map(\.month)
        return (region, (asked ?? all.first ?? today.preceding, all))
    }

    private func sums(
        _ code: RegionCode,
        _ digits: Int,
        _ first: Month,
        _ last: Month
    ) -> Query<[PublishedSum]> {
        ComparisonQuery.sums.list(
            PublishedSum.self,
            code,
            code.range.upperBound,
            digits,
            first.first,
            last.first
        )
    }

    /// A village is compared with nothing but its own months.
    private static func digits(below code: RegionCode) -> Int {
        AreaBoardPage.digits(below: min(code.level, .township))
    }

    /// Villages, townships, and the place itself.
    private static func levels(in code: RegionCode) -> [Int] {
        [
            RegionLevel.village.digits,
            code.level > .township ? code.level.digits : RegionLevel.township.digits,
            code.level.digits,
        ]
    }
}
