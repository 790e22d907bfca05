import Domain
import Foundation
import Postgres

/// A line of R3 as it is read: a household and the member who keeps in contact with it.
struct LinkReturnRow: Row, Sendable {
    let id: Int64
    let chapter: String
    let group: String?
    let head: String
    let address: String?
    let size: Int?
    let headSealed: [UInt8]?
    let member: String
    let memberSealed: [UInt8]?
    let since: Day?
    let contacts: Int
    let needs: Int
    let done: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        group = try row.next()
        head = try row.next()
        address = try row.next()
        size = try row.next()
        headSealed = try row.next()
        member = try row.next()
        memberSealed = try row.next()
        since = try row.next()
        contacts = try row.next()
        needs = try row.next()
        done = try row.next()
    }

    static func query(
        _ place: RegionCode,
        _ period: ReturnPeriod,
        isWhole: Bool,
        most: Int
    ) -> Query<[LinkReturnRow]> {
        ReturnQuery.links.list(
            Self.self,
            place,
            place.range.upperBound,
            period.first,
            period.end,
            isWhole,
            most
        )
    }

    static func heads(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("序号"), width: 7, isNumeric: true), .init(title: t("所属协会"), width: 26),
            .init(title: t("组别"), width: 10), .init(title: t("户主姓名"), width: 12),
            .init(title: t("联系会员"), width: 12),
        ] + doings(t)
    }

    /// The titles are those by which an import knows a ledger of links again; of marks there is nothing.
    static func wholeHeads(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("序号"), width: 7, isNumeric: true), .init(title: t("所属协会"), width: 26),
            .init(title: t("组别"), width: 10), .init(title: t("户主姓名"), width: 12),
            .init(title: t("户主身份证号"), width: 22), .init(title: t("家庭住址"), width: 24),
            .init(title: t("家庭人口"), width: 10, isNumeric: true),
            .init(title: t("联系会员"), width: 12), .init(title: t("联系会员身份证号"), width: 22),
        ] + doings(t)
    }

    private static func doings(_ t: Words) -> [ReturnSheet.Head] {
        [
            .init(title: t("联系起始"), width: 13),
            .init(title: t("本季走访（次）"), width: 13, isNumeric: true),
            .init(title: t("反映需求（件）"), width: 13, isNumeric: true),
            .init(title: t("已办（件）"), width: 11, isNumeric: true),
        ]
    }

    func cells(_ number: Int) -> [Spreadsheet.Cell] {
        [
            .count(number), .text(chapter), .words(group), .text(PersonName.masked(head)),
            .text(PersonName.masked(member)),
        ] + doings
    }

    func wholeCells(_ number: Int, _ keys: KeyRing) throws -> [Spreadsheet.Cell] {
        [
            .count(number), .text(chapter), .words(group), .text(head),
            .words(try headSealed.map { try keys.idNumber(in: Data($0)) }), .words(address),
            size.map { .count($0) } ?? .empty, .text(member),
            .words(try memberSealed.map { try keys.idNumber(in: Data($0)) }),
        ] + doings
    }

    private var doings: [Spreadsheet.Cell] {
        [.date(since), .count(contacts), .count(needs), .count(done)]
    }
}
