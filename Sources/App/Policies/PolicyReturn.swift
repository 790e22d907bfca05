import Domain
import Foundation

/// The return R10 of a place's year (domain 9): a line a chapter.
struct PolicyReturn: Sendable {
    static let payers: [PremiumPayer?] = PremiumPayer.allCases + [nil]

    let t: Words
    let region: Region
    let year: Int
    let rows: [PolicyReturnRow]
    let made: Date

    var title: String { t("{place} {y} 年保险情况表", region.name, year) }
    var policies: Int { rows.reduce(0) { $0 + $1.policies } }
    var households: Int { rows.reduce(0) { $0 + $1.households } }
    var claims: Int { rows.reduce(0) { $0 + $1.claims } }
    var paid: Int64 { rows.reduce(0) { $0 + $1.paid } }

    func premium(_ payer: PremiumPayer?) -> Int64 {
        rows.reduce(0) { $0 + ($1.premiums[payer] ?? 0) }
    }

    var premium: Int64 { Self.payers.reduce(0) { $0 + premium($1) } }

    /// Who paid premiums that year: a screen shows these alone, paper and file everybody.
    var paying: [PremiumPayer?] { Self.payers.filter { premium($0) > 0 } }

    func heads(_ payers: [PremiumPayer?]) -> [String] {
        [t("协会"), t("保单（份）"), t("参保（户）")]
            + payers.map { payer in
                payer.map { t("{payer}付保费（元）", t($0.label)) } ?? t("付费人未登记（元）")
            } + [t("赔付（次）"), t("赔付（元）")]
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "R10-\(year)",
            title: title,
            made: made,
            notes: [(t("制表日期"), .day(Moment(made).day))],
            columns: heads(Self.payers).enumerated().map {
                Spreadsheet.Column(title: $1, width: $0 == 0 ? 28 : 16)
            },
            rows: rows.map(line) + [total],
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    private func line(_ row: PolicyReturnRow) -> [Spreadsheet.Cell] {
        [
            .text(row.chapter), .number(row.policies, decimals: 0),
            .number(row.households, decimals: 0),
        ] + Self.payers.map { .number(Int(row.premiums[$0] ?? 0), decimals: 2) } + [
            .number(row.claims, decimals: 0), .number(Int(row.paid), decimals: 2),
        ]
    }

    private var total: [Spreadsheet.Cell] {
        [
            .text(t("合计")), .number(policies, decimals: 0), .number(households, decimals: 0),
        ] + Self.payers.map { .number(Int(premium($0)), decimals: 2) } + [
            .number(claims, decimals: 0), .number(Int(paid), decimals: 2),
        ]
    }
}
