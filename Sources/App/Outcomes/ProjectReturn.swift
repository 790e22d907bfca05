import Domain
import Foundation
import HTML
import Postgres

/// What R7 says of a project besides its figures.
struct ProjectReturnRow: Row, Sendable {
    let project: Int64
    let operatorName: String
    let scale: String?
    let scaleUnit: String?

    init(_ row: inout RowReader) throws {
        project = try row.next()
        operatorName = try row.next()
        scale = try row.next()
        scaleUnit = try row.next()
    }
}

/// The return R7 (domain 9): a line a project, as it stood at the end of a quarter or of a year.
struct ProjectReturn: Sendable {
    let t: Words
    let region: Region
    let year: Int
    /// Nil for the whole year.
    let quarter: Int?
    let sheet: OutcomeSheet
    let details: [Int64: ProjectReturnRow]
    let made: Date

    var period: String {
        quarter.map { t("{y} 年第 {n} 季度", year, $0) } ?? t("{y} 年", year)
    }
    var title: String { t("{place} {period}三结合台账", region.name, period) }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "R7-\(year)\(quarter.map { "-Q\($0)" } ?? "")",
            title: title,
            made: made,
            notes: [
                (t("期末"), .text(period)), (t("制表日期"), .day(Moment(made).day)),
                (t("金额单位"), .text(t("元"))),
            ],
            columns: zip(heads, Self.widths).map { Spreadsheet.Column(title: $0, width: $1) },
            rows: sheet.lines.enumerated().map { line($0 + 1, $1) } + [sum],
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    private static let widths: [Double] = [
        5, 26, 6, 12, 12, 20, 9, 9, 9, 9, 9, 12, 12, 12, 12, 14,
    ]

    private var sum: [Spreadsheet.Cell] {
        let front: [Spreadsheet.Cell] = [.empty, .text(t("合计")), .empty, .empty, .empty, .empty]
        return front + figures(sheet.sum, spent: allSpent).map(\.cell) + [.empty]
    }

    var heads: [String] {
        [
            t("序号"), t("项目"), t("基地"), t("产品"), t("规模"), t("经营者"), t("新增户"), t("联系户"),
            t("帮带户"), t("没有写明角色的户"), t("脱困户"), t("投入资金"), t("支出"), t("到期周转金"),
            t("收回周转金"), t("验收"),
        ]
    }

    /// A figure, or that it is not known.
    enum Figure {
        case count(Int?)
        case fen(Int64?)

        var cell: Spreadsheet.Cell {
            switch self {
            case .count(let count):
                count.map { .number($0, decimals: 0) } ?? .text(HouseholdCounts.said(nil))
            case .fen(let fen): fen.map { .number(Int($0), decimals: 2) } ?? .empty
            }
        }
    }

    /// Households by role, lifted, funds in and out, due and recovered.
    func figures(_ outcome: Outcome, spent: Int64?) -> [Figure] {
        outcome.counts.byRole.map { .count($0) } + [
            .count(outcome.counts.lifted), .fen(outcome.funding), .fen(spent),
            .fen(outcome.recovery.due), .fen(outcome.recovery.recovered),
        ]
    }

    /// Nil while nothing was booked for any of them.
    var allSpent: Int64? {
        let known = sheet.lines.compactMap(\.project.spent)
        return known.isEmpty ? nil : known.reduce(0, +)
    }

    /// What stands in front of the figures.
    func texts(_ line: OutcomeSheet.Line) -> [String] {
        let project = line.project
        return [
            "\(project.name)（\(project.village)）", project.isBase ? t("是") : t("否"),
            project.product, scale(project.id), details[project.id]?.operatorName ?? "",
        ]
    }

    func acceptance(_ line: OutcomeSheet.Line) -> String {
        line.project.acceptedOn.map(\.iso) ?? t("没有验收")
    }

    private func scale(_ project: Int64) -> String {
        guard let row = details[project], let scale = row.scale else { return "" }
        let number = scale.hasSuffix(".00") ? String(scale.dropLast(3)) : scale
        return "\(number) \(unit(row.scaleUnit))"
    }

    private func unit(_ unit: String?) -> String {
        switch unit {
        case "mu": t("亩")
        case "head": t("头（只）")
        case "birds": t("羽")
        case "m2": t("平方米")
        case "hives": t("箱")
        case "ponds": t("口塘")
        case "kg": t("公斤")
        default: unit ?? ""
        }
    }

    private func line(_ number: Int, _ line: OutcomeSheet.Line) -> [Spreadsheet.Cell] {
        [.number(number, decimals: 0)] + texts(line).map { .text($0) }
            + figures(line.outcome, spent: line.project.spent).map(\.cell)
            + [line.project.acceptedOn.map { .day($0) } ?? .text(acceptance(line))]
    }
}

/// R7 for paper: A4 on its side, with a place for the seal.
struct ProjectReturnPage: Page {
    let t: Words
    let sheet: ProjectReturn

    var title: String { sheet.title }
    var place: MenuItem.Place? { .outcomes }

    var body: HTML {
        """
        <div class="star-return"><p class="soft no-print"><a href="\(to: .outcomes(sheet.region.code, sheet.year))">\(t("回到项目成效"))</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div>
        <div><dt>\(t("金额单位"))</dt><dd>\(t("元"))</dd></div></dl></div>
        <p class="actions no-print">\(each: quarters)</p>
        \(table)
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private var quarters: [HTML] {
        let link = Link.projectReturn(sheet.region.code, sheet.year)
        let file = ButtonLink(
            text: t("表格文件"),
            link: .projectReturn(sheet.region.code, sheet.year, quarter: sheet.quarter),
            weight: .quiet
        )
        return [file.body]
            + (1...4).map { quarter in
                ButtonLink(
                    text: t("第 {n} 季度", quarter),
                    link: "\(link)/print\(query: ["quarter": "\(quarter)"])",
                    weight: .quiet
                ).body
            }
    }

    private var table: HTML {
        let numeric = Set([0] + Array(6...14))
        let lines = sheet.sheet.lines.enumerated().map { cells($0 + 1, $1) }
        let front: [HTML] = ["", "\(t("合计"))", "", "", "", ""]
        let sum = front + figures(sheet.figures(sheet.sheet.sum, spent: sheet.allSpent)) + [""]
        return DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads.enumerated().map {
                .init(title: $1, isNumeric: numeric.contains($0))
            },
            cells: lines + [sum],
            isWide: true
        ).body
    }

    private func cells(_ number: Int, _ line: OutcomeSheet.Line) -> [HTML] {
        let texts = sheet.texts(line).map { text -> HTML in "\(text)" }
        let figures = figures(sheet.figures(line.outcome, spent: line.project.spent))
        return ["\(number)"] + texts + figures + ["\(sheet.acceptance(line))"]
    }

    private func figures(_ figures: [ProjectReturn.Figure]) -> [HTML] {
        figures.map { figure in
            switch figure {
            case .count(let count): "\(HouseholdCounts.said(count))"
            case .fen(let fen): "\(fen.map { t.yuan($0) } ?? t("不知道"))"
            }
        }
    }
}
