import Domain
import Foundation
import HTML
import Hummingbird
import NIOCore
import Postgres

/// R5 (domain 9): a township's month as it hangs on the board, with who reviewed it; before it hangs there is none.
struct RatingReturn: Sendable {
    let site: Site
    let place: RegionCode
    let period: ReturnPeriod

    var township: RegionCode { place.ancestor(at: .township) ?? place }
    var month: Month { Month(of: period.first) }

    var reviewer: Query<String?> {
        ReturnQuery.reviewer.first(String.self, township, month.first)
    }

    /// Nil while the month is not published.
    func sheet(_ t: Words, _ region: Region, reviewer: String?) async throws -> ReturnSheet? {
        let key = BoardKey(region: township, month: month, language: .chinese)
        guard var board = try await BoardMaking(site: site, key: key).sheet(t) else { return nil }
        board.reviewer = reviewer ?? ""
        let book = board.spreadsheet
        let words: Set<String> = [t("协会"), t("旗"), t("原因"), t("评定人")]
        return ReturnSheet(
            t: t,
            kind: .rating,
            region: region,
            period: period,
            made: site.clock.now(),
            heads: book.columns.map {
                .init(title: $0.title, width: $0.width, isNumeric: !words.contains($0.title))
            },
            rows: book.rows,
            notes: book.notes,
            list: .board(township, month: month)
        )
    }
}

/// The doors of R5.
struct RatingReturnRoutes {
    func add(to doors: inout Doors) {
        let door = "/returns/{place}/{period}/r5"
        doors.get(door, to: .seeRatings, use: show)
        doors.get("\(door)/print", to: .seeRatings, use: paper)
        doors.get("\(door).xlsx", to: .seeRatings, use: workbook)
    }

    /// On screen; a month that does not hang yet says so.
    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let wanted = try visitor.ratingReturn()
        let (person, (region, reviewer)) = try await visitor.read(
            RegionQuery.find.one(Region.self, wanted.place),
            wanted.reviewer
        )
        try person.require(.seeRatings, at: wanted.place)
        let t = visitor.words(for: person)
        guard let sheet = try await wanted.sheet(t, region, reviewer: reviewer) else {
            let page = UnpublishedRatingPage(t: t, region: region, month: wanted.month)
            return visitor.show(page, to: person)
        }
        return visitor.show(ReturnSheetPage(t: t, sheet: sheet, isPaper: false), to: person)
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, sheet) = try await takenOut(visitor, .paper)
        guard let sheet else { return try visitor.ratingElsewhere() }
        return visitor.show(ReturnSheetPage(t: sheet.t, sheet: sheet, isPaper: true), to: person)
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (_, sheet) = try await takenOut(visitor, .xlsx)
        guard let sheet else { return try visitor.ratingElsewhere() }
        return try await .workbook(sheet)
    }

    /// The month, with the row that says it was taken out; what is not published is not taken out.
    private func takenOut(
        _ visitor: Visitor,
        _ form: ReturnForm
    ) async throws -> (SignedIn, ReturnSheet?) {
        let wanted = try visitor.ratingReturn()
        let (person, (region, reviewer)) = try await visitor.read(
            RegionQuery.find.one(Region.self, wanted.place),
            wanted.reviewer
        )
        try person.require(.seeRatings, at: wanted.place)
        let sheet = try await wanted.sheet(Words(.chinese), region, reviewer: reviewer)
        guard let sheet else { return (person, nil) }
        return try await visitor.step { person, transaction in
            try person.require(.seeRatings, at: wanted.place)
            _ = try await transaction.run(
                visitor.kept(.rating, wanted.place, wanted.period, form)
            )
            return (person, sheet)
        }
    }
}

extension Visitor {
    fileprivate func ratingReturn() throws -> RatingReturn {
        let (place, period) = try returnPeriod(.rating)
        return RatingReturn(site: site, place: place, period: period)
    }

    /// The page that says why there is nothing to take out.
    fileprivate func ratingElsewhere() throws -> Response {
        let (place, period) = try returnPeriod(.rating)
        return .seeOther(.standardReturn(.rating, place, period))
    }
}

/// What there is of R5 while its month is not published.
struct UnpublishedRatingPage: Page {
    let t: Words
    let region: Region
    let month: Month

    var title: String { t("{place} {y} 年 {m} 月月考评表", region.name, month.year, month.month) }
    var place: MenuItem.Place? { .returns }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .returns(region.code, month.year))">\(t("{place}的报表", region.name))</a></p>
        <h1>\(title)</h1>
        \(EmptyState(text: t("这个月的考评还没有公布，公布以后这里才有表可以打印和取走。")).body)
        <p class="actions">\(ButtonLink(text: t("看考评办到哪一步"), link: "/ratings", weight: .quiet).body)</p>
        """
    }
}
