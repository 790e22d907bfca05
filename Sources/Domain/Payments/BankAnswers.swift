/// What the bank says of one payment.
package struct BankAnswer: Hashable, Sendable {
    package let payment: Int64
    package let result: PaymentResult
    package let reason: String?
}

/// Why a line of the bank's answers is not taken; with any of these the whole file is not.
package enum AnswerFault: Hashable, Sendable {
    /// No line names the columns.
    case noHeader
    /// There are no answers in it.
    case empty
    case tooShort(line: Int)
    /// No payee of this batch.
    case unknown(line: Int)
    /// The number of the account, or the name, is not that of the payee.
    case otherPayee(line: Int)
    case otherAmount(line: Int)
    /// Neither a word for paid nor one for returned.
    case word(line: Int, String)
    /// The same payee stands in an earlier line.
    case again(line: Int, first: Int)
    /// The bank said something else of her before.
    case changed(line: Int)
    /// A reason with a word that is kept about nobody.
    case forbidden(line: Int, String)
}

/// Reads the file in which a bank says whom it paid and what came back.
package struct BankAnswers: Sendable {
    private let layout: BankLayout
    private let byTurn: [String: Payee]
    private let byAccount: [String: [Payee]]
    private var seen: [Int64: Int] = [:]
    package private(set) var answers: [BankAnswer] = []
    package private(set) var faults: [AnswerFault] = []
    /// Lines that say once more what the bank said before.
    package private(set) var repeated = 0

    package init(_ text: String, layout: BankLayout, payees: [Payee]) {
        self.layout = layout
        byTurn = Dictionary(payees.map { ("\($0.turn)", $0) }) { first, _ in first }
        byAccount = Dictionary(grouping: payees, by: \.account)
        var lines = SeparatedText(text, separator: layout.separator).lines[...]
        guard let places = places(in: &lines) else {
            faults = [.noHeader]
            return
        }
        for line in lines where !Self.isSum(line) { read(line, places) }
        if answers.isEmpty, faults.isEmpty, repeated == 0 { faults = [.empty] }
    }

    private typealias Places = [BankColumn: Int]

    /// Where each column stands: by its title, or in the order agreed where there are no titles.
    private func places(in lines: inout ArraySlice<SeparatedText.Line>) -> Places? {
        guard layout.hasHeader else {
            return Dictionary(zip(layout.resultColumns, 0...)) { first, _ in first }
        }
        while let line = lines.popFirst() {
            let titles = line.cells.map {
                Folding.tight($0).replacing("（元）", with: "").replacing("(元)", with: "")
            }
            let found = layout.resultColumns.compactMap { column -> (BankColumn, Int)? in
                titles.firstIndex { column.titles.contains($0) }.map { (column, $0) }
            }
            let places = Dictionary(found) { first, _ in first }
            let knowsWho = places[.turn] != nil || places[.account] != nil
            let knowsSum = places[.yuan] != nil || places[.fen] != nil
            if knowsWho, knowsSum, places[.result] != nil { return places }
        }
        return nil
    }

    private static func isSum(_ line: SeparatedText.Line) -> Bool {
        ["合计", "总计", "小计"].contains { line.cells.first?.hasPrefix($0) == true }
    }

    private mutating func read(_ line: SeparatedText.Line, _ places: Places) {
        func cell(_ column: BankColumn) -> String? {
            places[column].flatMap { line.cells.indices.contains($0) ? line.cells[$0] : nil }
        }
        let number = line.number
        guard let word = cell(.result), let sum = cell(.yuan) ?? cell(.fen) else {
            return faults.append(.tooShort(line: number))
        }
        let account = cell(.account).map { Folding.tight($0) }
        guard let payee = payee(turn: cell(.turn), account, cell(.name)) else {
            return faults.append(.unknown(line: number))
        }
        if account.map({ $0 != payee.account }) == true
            || cell(.name).map({ Folding.tight($0) != Folding.tight(payee.name) }) == true
        {
            return faults.append(.otherPayee(line: number))
        }
        let amount = cell(.yuan) == nil ? Int64(Folding.tight(sum)) : Fen(yuan: sum)?.count
        guard amount == payee.amount.count else { return faults.append(.otherAmount(line: number)) }
        take(payee, word, cell(.reason), number)
    }

    private func payee(turn: String?, _ account: String?, _ name: String?) -> Payee? {
        if let turn { return byTurn[Folding.tight(turn)] }
        let found = account.flatMap { byAccount[$0] } ?? []
        // Two of a family may have one account; then the name tells, and if not, nothing does.
        let named = found.filter { $0.name == name }
        return found.count == 1 ? found.first : named.count == 1 ? named.first : nil
    }

    private mutating func take(_ payee: Payee, _ word: String, _ typed: String?, _ line: Int) {
        let result: PaymentResult
        if layout.paidWords.contains(word) {
            result = .paid
        } else if layout.returnedWords.contains(word) {
            result = .returned
        } else {
            return faults.append(.word(line: line, word))
        }
        if let first = seen[payee.payment] {
            return faults.append(.again(line: line, first: first))
        }
        seen[payee.payment] = line
        if let before = payee.result {
            if before == result { repeated += 1 } else { faults.append(.changed(line: line)) }
            return
        }
        let told = typed.flatMap { $0.isEmpty ? nil : $0 } ?? word
        let reason = result == .paid ? nil : Self.masked(told)
        if let reason, let found = ForbiddenWords.find(in: reason).first {
            return faults.append(.forbidden(line: line, found.word))
        }
        answers.append(BankAnswer(payment: payee.payment, result: result, reason: reason))
    }

    /// Without the numbers of accounts that banks repeat in their reasons.
    private static func masked(_ text: String) -> String {
        let plain = text.replacing(/[0-9]{4,}([0-9]{4})/) { "…\($0.output.1)" }
        return String(plain.unicodeScalars.prefix(100).map(Character.init))
    }
}
