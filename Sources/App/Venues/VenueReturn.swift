import Domain
import Foundation

/// The return R13 of a place's year (domain 9): a line a venue that stood in it.
struct VenueReturn: Sendable {
    let t: Words
    let region: Region
    let year: Int
    let rows: [VenueReturnRow]
    let made: Date

    var title: String { t("{place} {y} 年阵地情况表", region.name, year) }
    var renovated: Int { rows.count { $0.isRenovated } }
    var boardsBuilt: Int { rows.count { $0.kind == .board && $0.isBuilt } }
    var cost: Int64 { rows.reduce(0) { $0 + ($1.cost ?? 0) } }

    var heads: [String] {
        [
            t("序号"), t("协会"), t("阵地"), t("类别"), t("面积（平方米）"), t("设备和物品"), t("建设和修缮"),
            t("修缮投入（元）"), t("栏目更换（次）"),
        ]
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "R13-\(year)",
            title: title,
            made: made,
            notes: [
                (t("制表日期"), .day(Moment(made).day)),
                (t("阵地（处）"), .number(rows.count, decimals: 0)),
                (t("当年修缮（处）"), .number(renovated, decimals: 0)),
                (t("当年新建宣传栏（个）"), .number(boardsBuilt, decimals: 0)),
                (t("当年投入（元）"), .number(Int(cost), decimals: 2)),
            ],
            columns: zip(heads, [6, 26, 20, 16, 12, 30, 30, 16, 14])
                .map { Spreadsheet.Column(title: $0, width: $1) },
            rows: rows.enumerated().map { line($0 + 1, $1) },
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    private func line(_ number: Int, _ row: VenueReturnRow) -> [Spreadsheet.Cell] {
        [
            .number(number, decimals: 0), .text(row.chapterName), .text(row.place ?? ""),
            .text(t(row.kind.label)), row.area.map { .number($0, decimals: 0) } ?? .empty,
            .text(row.items ?? ""), .text(doings(row)),
            row.cost.map { .number(Int($0), decimals: 2) } ?? .empty,
            row.updates.map { .number($0, decimals: 0) } ?? .empty,
        ]
    }

    /// What was done that year, and when it was built or closed where that was then.
    func doings(_ row: VenueReturnRow) -> String {
        let words = [
            row.what, row.built == year && row.what == nil ? t("建成") : nil,
            row.closed.flatMap { $0.year == year ? t("{day}停用", $0.iso) : nil },
        ]
        return words.compactMap { $0 }.joined(separator: "；")
    }
}
