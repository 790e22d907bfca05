import Domain
import Postgres

/// A line of R1 as it is read: a chapter on a day.
struct OrganisationRow: Row, Sendable {
    let id: Int64
    let name: String
    let kind: ChapterKind
    let founded: Day?
    let term: Int?
    let termEnds: Day?
    let leaders: String?
    let council: Int
    let groups: Int
    let men: Int
    let women: Int
    let members: Int
    let elders: Int
    let earners: Int
    let linked: Int
    let venues: Int
    let units: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        kind = try row.next()
        founded = try row.next()
        term = try row.next()
        termEnds = try row.next()
        leaders = try row.next()
        council = try row.next()
        groups = try row.next()
        men = try row.next()
        women = try row.next()
        members = try row.next()
        elders = try row.next()
        earners = try row.next()
        linked = try row.next()
        venues = try row.next()
        units = try row.next()
    }

    static func query(_ place: RegionCode, _ period: ReturnPeriod) -> Query<[OrganisationRow]> {
        ReturnQuery.organisation.list(
            Self.self,
            place,
            place.range.upperBound,
            period.end.adding(days: -1)
        )
    }

    static func heads(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("协会"), width: 26), .init(title: t("类别"), width: 10),
            .init(title: t("成立时间"), width: 12), .init(title: t("届次"), width: 8, isNumeric: true),
            .init(title: t("任期到"), width: 12), .init(title: t("会长、秘书长"), width: 18),
            .init(title: t("理事会（人）"), width: 12, isNumeric: true),
            .init(title: t("小组（个）"), width: 10, isNumeric: true),
            .init(title: t("会员（人）"), width: 10, isNumeric: true),
            .init(title: t("男会员"), width: 9, isNumeric: true),
            .init(title: t("女会员"), width: 9, isNumeric: true),
            .init(title: t("团体会员（个）"), width: 12, isNumeric: true),
            .init(title: t("五老会员"), width: 10, isNumeric: true),
            .init(title: t("致富能人"), width: 10, isNumeric: true),
            .init(title: t("联系户（户）"), width: 12, isNumeric: true),
            .init(title: t("阵地（处）"), width: 10, isNumeric: true),
        ]
    }

    func cells(_ t: Words) -> [Spreadsheet.Cell] {
        [
            .text(name), .text(t(kind.label)), .date(founded), term.map { .count($0) } ?? .empty,
            .date(termEnds), .words(leaders), .count(council), .count(groups), .count(members),
            .count(men), .count(women), .count(units), .count(elders), .count(earners),
            .count(linked),
            .count(venues),
        ]
    }

    static func total(_ rows: [OrganisationRow], _ t: Words) -> [Spreadsheet.Cell] {
        func sum(_ figure: (OrganisationRow) -> Int) -> Spreadsheet.Cell {
            .count(rows.reduce(0) { $0 + figure($1) })
        }
        return [
            .text(t("合计")), .empty, .empty, .empty, .empty, .empty, sum(\.council), sum(\.groups),
            sum(\.members), sum(\.men), sum(\.women), sum(\.units), sum(\.elders), sum(\.earners),
            sum(\.linked), sum(\.venues),
        ]
    }
}
