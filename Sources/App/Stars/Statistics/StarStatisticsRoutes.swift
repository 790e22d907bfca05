import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// A round in figures, each opening its rows, and as the return R6.
struct StarStatisticsRoutes {
    func add(to doors: inout Doors) {
        doors.get("/stars/{place}/{year}/statistics", to: .seeStarFigures, use: show)
        doors.get("/stars/{place}/{year}/statistics/{item}", to: .seeStarFigures, use: item)
        doors.get("/stars/{place}/{year}/r6", to: .seeStarFigures, use: paper)
        doors.get("/stars/{place}/{year}/r6.xlsx", to: .seeStarFigures, use: workbook)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (round, place, end) = try await visitor.roundInFigures()
        let (person, (region, states, villages, categories, items)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            StarStatisticsQuery.states.list(StateCount.self, round.id, place, end),
            StarStatisticsQuery.villages.list(VillageStars.self, round.id, place, end),
            StarStatisticsQuery.categories.list(CategoryMean.self, round.id, place, end),
            StarStatisticsQuery.items.list(ItemMean.self, round.id, place, end)
        )
        let (_, names) = try await visitor.read(
            StarSchemeQuery.categories.list(StarCategoryRow.self, round.scheme)
        )
        let page = StarStatisticsPage(
            t: visitor.words(for: person),
            region: region,
            round: round,
            states: states,
            villages: villages,
            categories: categories,
            names: Dictionary(names.map { ($0.letter, $0) }) { first, _ in first },
            items: items
        )
        return visitor.show(page, to: person)
    }

    /// The households behind a figure of an item, or of a category.
    func item(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let code = visitor.visit.parameters.get("item") ?? ""
        let (round, place, end) = try await visitor.roundInFigures()
        let after = StarCursor(request)
        if let number = StarCategory.letters.firstIndex(of: code) {
            let (person, (region, rows)) = try await visitor.read(
                RegionQuery.find.one(Region.self, place),
                StarStatisticsQuery.category.list(
                    CategoryRow.self,
                    round.id,
                    place,
                    end,
                    number + 1,
                    after?.value,
                    after?.application
                )
            )
            let page = StarCategoryRowsPage(
                t: visitor.words(for: person),
                region: region,
                round: round,
                letter: code,
                rows: rows,
                isFirst: after == nil
            )
            return visitor.show(page, to: person)
        }
        return try await visitor.itemRows(code, round, place, end, after)
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (round, place, _) = try await visitor.roundInFigures()
        let (person, region, rows) = try await visitor.yearReturn(round, place, .paper)
        let page = StarReturnPage(
            t: visitor.words(for: person),
            sheet: StarReturn(
                t: visitor.words(for: person),
                region: region,
                round: round,
                rows: rows,
                made: visitor.site.clock.now()
            )
        )
        return visitor.show(page, to: person)
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (round, place, _) = try await visitor.roundInFigures()
        let (_, region, rows) = try await visitor.yearReturn(round, place, .xlsx)
        let sheet = StarReturn(
            t: Words(.chinese),
            region: region,
            round: round,
            rows: rows,
            made: visitor.site.clock.now()
        )
        let bytes = ByteBuffer(bytes: try await sheet.spreadsheet.bytes())
        let name = "R6-\(place.text)-\(round.year).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }
}

/// Where a list of rows goes on: the value of the last row and its application.
struct StarCursor: Sendable {
    let value: Int
    let application: Int64

    init?(_ request: Request) {
        let query = request.uri.queryParameters
        guard let value = query["value"].flatMap({ Int32($0) }),
            let application = query["after"].flatMap({ Int64($0) })
        else { return nil }
        self.value = Int(value)
        self.application = application
    }
}

extension Visitor {
    /// The round of the address with the place it is looked at for, if she may.
    fileprivate func roundInFigures() async throws -> (StarRound, RegionCode, String) {
        let (place, year) = (try ratedPlace(), try roundYear())
        guard let town = place.ancestor(at: .township) else { throw Stop.notFound }
        let (person, round) = try await read(StarRoundQuery.find.one(StarRound.self, town, year))
        try person.require(.seeStarFigures, at: place)
        return (round, place, place.range.upperBound)
    }

    /// The rows of R6; that they were taken out is recorded with them.
    fileprivate func yearReturn(
        _ round: StarRound,
        _ place: RegionCode,
        _ form: ReturnForm
    ) async throws -> (SignedIn, Region, [ReturnRow]) {
        try await step { person, transaction in
            let (_, _, region, rows) = try await transaction.run(
                StarStatisticsQuery.takenOut.execute(round.id),
                kept(.stars, place, .year(round.year), form),
                RegionQuery.find.one(Region.self, place),
                StarStatisticsQuery.yearReturn.list(
                    ReturnRow.self,
                    round.id,
                    place,
                    place.range.upperBound
                )
            )
            return (person, region, rows)
        }
    }

    fileprivate func itemRows(
        _ code: String,
        _ round: StarRound,
        _ place: RegionCode,
        _ end: String,
        _ after: StarCursor?
    ) async throws -> Response {
        let (person, (region, items, rows)) = try await read(
            RegionQuery.find.one(Region.self, place),
            StarSchemeQuery.items.list(StarItemRow.self, round.scheme),
            StarStatisticsQuery.item.list(
                ScoredRow.self,
                round.id,
                place,
                end,
                code,
                after?.value,
                after?.application
            )
        )
        guard let item = items.first(where: { $0.item.code == code })?.item else {
            throw Stop.notFound
        }
        let page = StarItemRowsPage(
            t: words(for: person),
            region: region,
            round: round,
            item: item,
            rows: rows,
            isFirst: after == nil
        )
        return show(page, to: person)
    }
}
