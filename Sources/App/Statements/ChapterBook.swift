import Domain
import Postgres

/// A chapter's book over a period, with the statement that its rows come to.
struct ChapterBook: Sendable {
    let row: BookRow
    let statement: FundStatement
    /// From one place of money to another: neither came in nor was spent.
    let transfers: FundSum

    init(_ row: BookRow, _ flows: [FlowRow]) throws {
        self.row = row
        var begun = FundSum()
        var transfers = FundSum()
        var income: [FundSource: FundSum] = [:]
        var spending: [FundPurpose: FundSum] = [:]
        for flow in flows {
            switch flow.kind {
            case .opening: begun = begun + flow.sum
            case .transfer: transfers = transfers + flow.sum
            case .income: if let source = flow.source { income[source] = flow.sum }
            case .spending: if let purpose = flow.purpose { spending[purpose] = flow.sum }
            }
        }
        self.transfers = transfers
        statement = try FundStatement(
            before: row.before,
            begun: begun,
            income: income,
            spending: spending,
            closing: row.closing
        )
    }

    static func all(_ rows: [BookRow], _ flows: [FlowRow]) throws -> [ChapterBook] {
        let ofChapter = Dictionary(grouping: flows, by: \.chapter)
        return try rows.map { try ChapterBook($0, ofChapter[$0.chapter] ?? []) }
    }
}

extension [ChapterBook] {
    var sum: FundStatement { reduce(.nothing) { $0 + $1.statement } }
}

/// A stretch of the book that is asked for: its days, as the queries take them.
struct BookSpan: Sendable {
    let period: FundPeriod
    let first: Day
    let end: Day

    init(_ period: FundPeriod) throws {
        guard let first = period.first, let end = period.end else { throw Stop.notFound }
        self.period = period
        self.first = first
        self.end = end
    }

    /// The books of a place, or of one chapter in it.
    func books(of place: RegionCode, chapter: Int64? = nil) -> Query<[BookRow]> {
        StatementQuery.books.list(
            BookRow.self,
            place,
            place.range.upperBound,
            chapter,
            first,
            end
        )
    }

    func flows(of place: RegionCode, chapter: Int64? = nil) -> Query<[FlowRow]> {
        StatementQuery.flows.list(
            FlowRow.self,
            place,
            place.range.upperBound,
            chapter,
            first,
            end,
            period.countsUndated
        )
    }

    func papers(of place: RegionCode, chapter: Int64? = nil) -> Query<[PaperCount]> {
        StatementQuery.papers.list(
            PaperCount.self,
            place,
            place.range.upperBound,
            chapter,
            first,
            end,
            period.countsUndated
        )
    }
}
