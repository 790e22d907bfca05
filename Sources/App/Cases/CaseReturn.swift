import Domain
import Foundation
import HTML
import Postgres

/// A return of assistance: a title, heads, and lines of finished cells, for the screen, paper and a workbook.
struct CaseReturn: Sendable {
    enum Kind: String, Sendable {
        /// R8, the ledger of help given.
        case aid = "aid-return"
        /// R9, the notices and yearly checks of the state's schemes.
        case notice = "notice-return"

        var code: String { self == .aid ? "R8" : "R9" }
    }

    let t: Words
    let kind: Kind
    let region: Region
    let year: Int
    /// A quarter of the year; nil for all of it.
    let quarter: Int?
    let heads: [String]
    /// Which heads stand over numbers.
    let numeric: Set<Int>
    let rows: [[Spreadsheet.Cell]]
    let made: Date

    var title: String {
        let name = kind == .aid ? t("帮扶救助台账") : t("两扶公示、年审表")
        guard let quarter else { return t("{place} {y} 年{name}", region.name, year, name) }
        return t("{place} {y} 年第 {q} 季度{name}", region.name, year, quarter, name)
    }

    var link: Link { "/cases/place/\(region.code.text)/\(year)/\(kind.rawValue)" }
    var fileName: String {
        "\(kind.code)-\(region.code.text)-\(year)\(quarter.map { "-Q\($0)" } ?? "")"
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "\(kind.code)-\(year)",
            title: title,
            made: made,
            notes: [
                (t("制表日期"), .day(Moment(made).day)), (t("金额单位"), .text(t("元"))),
            ],
            columns: heads.map { Spreadsheet.Column(title: $0, width: 14) },
            rows: rows,
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }
}

/// A line of R8 as it is read.
struct ReceiptRow: Row, Sendable {
    let id: Int64
    let programme: String
    let name: String
    let isChild: Bool
    let village: String
    let day: Day?
    let cash: Int64?
    let goods: String?
    let worth: Int64?
    let source: String?
    let operatorName: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        programme = try row.next()
        name = try row.next()
        isChild = try row.next()
        village = try row.next()
        day = try row.next()
        cash = try row.next()
        goods = try row.next()
        worth = try row.next()
        source = try row.next()
        operatorName = try row.next()
    }
}

/// A line of R9 as it is read.
struct CaseNoticeRow: Row, Sendable {
    let programme: String
    let village: String
    let name: String
    let isChild: Bool
    let year: Int
    let state: CaseState
    let decision: String?
    let villageFrom: Day?
    let villageTo: Day?
    let townFrom: Day?
    let townTo: Day?
    let sentBack: Int
    let check: CaseCheckResult?
    let paid: Int64

    init(_ row: inout RowReader) throws {
        programme = try row.next()
        village = try row.next()
        name = try row.next()
        isChild = try row.next()
        year = try row.next()
        state = try row.next()
        decision = try row.next()
        villageFrom = try row.next()
        villageTo = try row.next()
        townFrom = try row.next()
        townTo = try row.next()
        sentBack = try row.next()
        check = try row.next()
        paid = try row.next()
    }
}

extension CaseReturn {
    /// A name as a return prints it: masked, and of a child none.
    private static func masked(_ name: String, isChild: Bool, _ t: Words) -> String {
        guard !isChild else { return t("未成年人") }
        do {
            return try PersonName(name).masked
        } catch {
            return "*"
        }
    }

    private static func day(_ day: Day?) -> Spreadsheet.Cell {
        if let day { .day(day) } else { .empty }
    }

    private static func money(_ fen: Int64?) -> Spreadsheet.Cell {
        if let fen { .number(Int(fen), decimals: 2) } else { .empty }
    }

    static func aid(
        _ t: Words,
        _ region: Region,
        _ year: Int,
        _ quarter: Int?,
        _ rows: [ReceiptRow],
        _ made: Date
    ) -> Self {
        let cash = rows.reduce(0) { $0 + ($1.cash ?? 0) }
        let worth = rows.reduce(0) { $0 + ($1.worth ?? 0) }
        let lines = rows.map { row -> [Spreadsheet.Cell] in
            [
                .text(row.programme), .text("\(year)-\(row.id)"), .text(row.village),
                .text(masked(row.name, isChild: row.isChild, t)),
                day(row.day), money(row.cash),
                .text(row.goods ?? ""),
                money(row.worth),
                .text(row.source ?? ""), .text(row.operatorName),
            ]
        }
        let sum: [Spreadsheet.Cell] = [
            .text(t("合计")), .empty, .empty, .empty, .empty, .number(Int(cash), decimals: 2),
            .empty, .number(Int(worth), decimals: 2), .empty, .empty,
        ]
        return Self(
            t: t,
            kind: .aid,
            region: region,
            year: year,
            quarter: quarter,
            heads: [
                t("项目"), t("编号"), t("村、社区"), t("对象"), t("日期"), t("现金（元）"), t("实物"), t("实物（元）"),
                t("来源"), t("经办"),
            ],
            numeric: [5, 7],
            rows: lines + [sum],
            made: made
        )
    }

    static func notice(
        _ t: Words,
        _ region: Region,
        _ year: Int,
        _ rows: [CaseNoticeRow],
        _ made: Date
    ) -> Self {
        let lines = rows.map { row -> [Spreadsheet.Cell] in
            [
                .text(row.programme), .text(row.village),
                .text(masked(row.name, isChild: row.isChild, t)),
                .number(row.year, decimals: 0), .text(row.decision ?? t(row.state.label)),
                day(row.villageFrom), day(row.villageTo), day(row.townFrom), day(row.townTo),
                .text(row.sentBack > 0 ? t("有，已重新评议") : t("没有")),
                .text(row.check.map { t($0.label) } ?? ""),
                .number(Int(row.paid), decimals: 2),
            ]
        }
        return Self(
            t: t,
            kind: .notice,
            region: region,
            year: year,
            quarter: nil,
            heads: [
                t("项目"), t("村、社区"), t("对象"), t("从哪一年起"), t("决定"), t("村级公示起"), t("村级公示止"),
                t("乡镇公示起"), t("乡镇公示止"), t("异议"), t("年审"), t("发放（元）"),
            ],
            numeric: [3, 11],
            rows: lines,
            made: made
        )
    }
}
