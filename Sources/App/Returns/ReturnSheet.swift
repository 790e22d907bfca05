import Domain
import Foundation
import HTML

/// A return as finished cells: for the screen, for paper and for a workbook (domain 9).
struct ReturnSheet: Sendable {
    struct Head: Sendable {
        let title: String
        let width: Double
        var isNumeric = false
    }

    let t: Words
    let kind: StandardReturn
    let region: Region
    let period: ReturnPeriod
    let made: Date
    let heads: [Head]
    let rows: [[Spreadsheet.Cell]]
    /// Whether names and numbers stand in it whole.
    var isWhole = false
    /// Whether there are more rows than these.
    var isCut = false
    /// What a file says above its rows besides the day it was made.
    var notes: [(label: String, value: Spreadsheet.Cell)] = []
    /// What it is called, here and as a file, if it is only a part of its return.
    var part: (name: String, file: String)?
    /// Where the rows can be looked at one by one.
    var list: Link?

    var title: String {
        let name = part?.name ?? t(kind.label)
        return switch period {
        case .year(let year): t("{place} {y} 年{name}", region.name, year, name)
        case .quarter(let year, let number):
            t("{place} {y} 年第 {q} 季度{name}", region.name, year, number, name)
        case .month(let month):
            t("{place} {y} 年 {m} 月{name}", region.name, month.year, month.month, name)
        }
    }

    var link: Link { .standardReturn(kind, region.code, period) }

    var fileName: String {
        let ofPart = part.map { "\($0.file)-" } ?? ""
        return "\(kind.code)-\(ofPart)\(region.code.text)-\(period.iso)\(isWhole ? "-full" : "")"
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "\(kind.code)-\(period.iso)",
            title: title,
            made: made,
            notes: [(t("制表日期"), .day(Moment(made).day))] + notes,
            columns: heads.map { Spreadsheet.Column(title: $0.title, width: $0.width) },
            rows: rows,
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }
}

extension Spreadsheet {
    /// As a text file with the mark by which spreadsheets know UTF-8: the name, the titles, the rows.
    var csv: [UInt8] {
        let lines = [[title], columns.map(\.title)] + rows.map { $0.map(\.written) }
        let text = lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
        return Array("\u{FEFF}\(text)".utf8)
    }

    private static func quoted(_ cell: String) -> String {
        // What begins like a formula would be reckoned with; the mark falls away when it is read again.
        let first = cell.utf8.first
        let isLong = cell.utf8.count > 11 && cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let safe =
            first.map { "=+-@".utf8.contains($0) } == true
            ? "'\(cell)" : isLong ? "\t\(cell)" : cell
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}

extension Spreadsheet.Cell {
    /// As a page shows it: a day or a short word, such as a name, stands on one line.
    var html: HTML {
        switch self {
        case .day(let day): day.onOneLine
        case .text(let word) where word.unicodeScalars.count <= 4:
            "<span class=\"day\">\(word)</span>"
        default: "\(written)"
        }
    }

    /// As text.
    var written: String {
        switch self {
        case .text(let text): return text
        case .day(let day): return day.iso
        case .empty: return ""
        case .number(let units, let decimals):
            guard decimals > 0 else { return "\(units)" }
            let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
            let rest = String(abs(units) % scale)
            let zeros = String(repeating: "0", count: decimals - rest.count)
            return "\(units < 0 ? "-" : "")\(abs(units) / scale).\(zeros)\(rest)"
        }
    }

    static func count(_ number: Int) -> Self { .number(number, decimals: 0) }
    static func words(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }
    static func date(_ day: Day?) -> Self { day.map { .day($0) } ?? .empty }
    static func money(_ fen: Int64?) -> Self { fen.map { .number(Int($0), decimals: 2) } ?? .empty }
}

extension Day {
    /// As a narrow column shows it.
    var onOneLine: HTML { "<span class=\"day\">\(iso)</span>" }
}

extension PersonName {
    /// A name as a return prints it: with a character hidden, whatever it is made of.
    static func masked(_ name: String) -> String {
        do {
            return try PersonName(name).masked
        } catch {
            return "*"
        }
    }
}
