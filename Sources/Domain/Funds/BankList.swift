/// A line as the bank's list has it.
package struct BankRow: Hashable, Sendable {
    package let day: Day
    package let fen: Int64
    package let what: String
    package let balance: Int64?
    /// Its turn among lines that are alike in everything, from 1.
    package let turn: Int
}

/// Why a bank's list is not read.
package enum BankListFault: Error, Hashable, Sendable {
    /// No line names the columns for the day and the amount.
    case noHeader
    case day(line: Int)
    case amount(line: Int)
    case empty
}

/// Reads a bank's list: a day, what came and what went (in two columns, or in one with a sign), a text and a
/// balance, under the titles that banks use.
package struct BankList: Sendable {
    private static let dayTitles = ["日期", "交易日期", "记账日期", "入账日期", "交易时间"]
    private static let inTitles = ["收入", "收入金额", "存入", "存入金额", "贷方", "贷方金额", "贷方发生额"]
    private static let outTitles = ["支出", "支出金额", "支取", "支取金额", "借方", "借方金额", "借方发生额"]
    private static let bothTitles = ["金额", "交易金额", "发生额"]
    private static let textTitles = ["摘要", "用途", "附言", "交易摘要", "备注"]
    private static let balanceTitles = ["余额", "账户余额", "本次余额"]

    private struct Columns {
        let day: Int
        let comes: Int?
        let goes: Int?
        let both: Int?
        let text: Int?
        let balance: Int?
    }

    private var columns: Columns?
    private var turns: [BankRow: Int] = [:]
    package private(set) var rows: [BankRow] = []

    package init() {}

    /// Reads the next line; what stands before the titles and sums at the end are no lines.
    package mutating func read(_ cells: [String], line: Int) throws(BankListFault) {
        guard let columns else {
            self.columns = Self.columns(cells)
            return
        }
        let first = Self.cell(cells, columns.day)
        guard !first.isEmpty, !first.hasPrefix("合计"), !first.hasPrefix("本页") else { return }
        let day: Day
        do {
            day = try Day(inLedger: String(first.prefix(10)))
        } catch {
            throw .day(line: line)
        }
        guard let fen = Self.fen(cells, columns), fen != 0 else { throw .amount(line: line) }
        let what = Self.masked(Self.cell(cells, columns.text))
        let balance = Fen(yuan: Self.cell(cells, columns.balance))?.count
        let plain = BankRow(day: day, fen: fen, what: what, balance: balance, turn: 0)
        let turn = turns[plain, default: 0] + 1
        turns[plain] = turn
        rows.append(BankRow(day: day, fen: fen, what: what, balance: balance, turn: turn))
    }

    /// All lines, once the last is read.
    package func finished() throws(BankListFault) -> [BankRow] {
        guard columns != nil else { throw .noHeader }
        guard !rows.isEmpty else { throw .empty }
        return rows
    }

    private static func columns(_ cells: [String]) -> Columns? {
        let titles = cells.map { title(of: $0) }
        func place(_ names: [String]) -> Int? { titles.firstIndex { names.contains($0) } }
        guard let day = place(dayTitles) else { return nil }
        let (comes, goes, both) = (place(inTitles), place(outTitles), place(bothTitles))
        guard both != nil || comes != nil && goes != nil else { return nil }
        return Columns(
            day: day,
            comes: comes,
            goes: goes,
            both: both,
            text: place(textTitles),
            balance: place(balanceTitles)
        )
    }

    /// A title without its unit: `收入（元）`.
    private static func title(of cell: String) -> String {
        let text = Folding.tight(cell)
        return String(text.prefix { $0 != "(" && $0 != "（" })
    }

    private static func cell(_ cells: [String], _ place: Int?) -> String {
        guard let place, cells.indices.contains(place) else { return "" }
        return Folding.trimmed(cells[place])
    }

    /// Without account and telephone numbers of those who paid or were paid: their last four digits stay.
    private static func masked(_ text: String) -> String {
        let plain = text.replacing(/[0-9]{4,}([0-9]{4})/) { "…\($0.output.1)" }
        return String(plain.unicodeScalars.prefix(120).map(Character.init))
    }

    /// What came, less what went; nil where neither is a number.
    private static func fen(_ cells: [String], _ columns: Columns) -> Int64? {
        if columns.comes != nil, columns.goes != nil {
            let (comes, goes) = (cell(cells, columns.comes), cell(cells, columns.goes))
            let amounts = [comes, goes].map { $0.isEmpty || $0 == "-" ? Fen(0) : Fen(yuan: $0) }
            guard let came = amounts[0], let went = amounts[1] else { return nil }
            return came.count - went.count
        }
        let amount = Folding.tight(cell(cells, columns.both))
        let isGone = amount.hasPrefix("-")
        guard let fen = Fen(yuan: amount.drop { "+-".contains($0) }) else { return nil }
        return isGone ? -fen.count : fen.count
    }
}
