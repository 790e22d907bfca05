/// A column of a bank's file.
package enum BankColumn: String, CaseIterable, Sendable {
    case turn, name, account, bank, yuan, fen, purpose, blank, result, reason

    /// What stands above it in the file that we write, and in the form where it is chosen.
    package var title: String {
        switch self {
        case .turn: "序号"
        case .name: "户名"
        case .account: "账号"
        case .bank: "开户行"
        case .yuan: "金额"
        case .fen: "金额（分）"
        case .purpose: "用途"
        case .blank: "备注"
        case .result: "结果"
        case .reason: "原因"
        }
    }

    /// What banks write above it in the file of their answers.
    var titles: [String] {
        switch self {
        case .turn: ["序号", "编号", "顺序号", "流水号"]
        case .name: ["户名", "姓名", "收款人", "收款人姓名", "收款户名"]
        case .account: ["账号", "帐号", "收款账号", "收款人账号", "卡号"]
        case .bank: ["开户行", "开户银行", "收款行"]
        case .yuan: ["金额", "实发金额", "交易金额", "发放金额"]
        case .fen: ["金额(分)", "金额分"]
        case .purpose: ["用途", "摘要"]
        case .blank: []
        case .result: ["结果", "处理结果", "交易结果", "状态", "处理状态", "发放结果"]
        case .reason: ["原因", "失败原因", "退回原因", "备注", "错误信息"]
        }
    }

    /// Whether it may stand in the file that goes to the bank.
    package var isSent: Bool { self != .result && self != .reason }
}

/// How a bank wants the list of payees, and how it writes its answers: rows that a county changes without us.
package struct BankLayout: Hashable, Sendable {
    package enum Encoding: String, CaseIterable, Sendable {
        case gb18030, utf8
    }

    package let columns: [BankColumn]
    package let separator: Character
    package let encoding: Encoding
    package let hasHeader: Bool
    package let resultColumns: [BankColumn]
    package let paidWords: [String]
    package let returnedWords: [String]

    package init(
        columns: [BankColumn],
        separator: Character,
        encoding: Encoding,
        hasHeader: Bool,
        resultColumns: [BankColumn],
        paidWords: [String],
        returnedWords: [String]
    ) {
        self.columns = columns
        self.separator = separator
        self.encoding = encoding
        self.hasHeader = hasHeader
        self.resultColumns = resultColumns
        self.paidWords = paidWords
        self.returnedWords = returnedWords
    }

    package static let separators: [Character] = [",", ";", "|", "\t"]

    /// Whether a payee can be told from the columns that are sent.
    package var isComplete: Bool {
        columns.allSatisfy(\.isSent) && Set(columns).isSuperset(of: [.name, .account])
            && !Set(columns).isDisjoint(with: [.yuan, .fen])
            && columns.filter { $0 != .blank }.count == Set(columns).subtracting([.blank]).count
    }

    /// Whether an answer can be told from the columns that come back.
    package var hasAnswers: Bool {
        let kinds = Set(resultColumns)
        return kinds.contains(.result) && !kinds.isDisjoint(with: [.turn, .account])
            && !kinds.isDisjoint(with: [.yuan, .fen])
            && Set(paidWords).isDisjoint(with: returnedWords)
            && !paidWords.isEmpty && !returnedWords.isEmpty
    }
}
