/// Whom a batch pays, as the bank is told.
package struct Payee: Hashable, Sendable {
    package let payment: Int64
    /// Its place in the batch, from 1: by it the bank's answer is known.
    package let turn: Int
    package let name: String
    package let bank: String?
    package let account: String
    package let amount: Fen
    /// What the bank said before, if it did.
    package let result: PaymentResult?

    package init(
        payment: Int64,
        turn: Int,
        name: String,
        bank: String?,
        account: String,
        amount: Fen,
        result: PaymentResult? = nil
    ) {
        self.payment = payment
        self.turn = turn
        self.name = name
        self.bank = bank
        self.account = account
        self.amount = amount
        self.result = result
    }
}

/// The file that goes to the bank: a line for each payee, in the layout that the bank wants.
package struct PayeeFile: Sendable {
    package let layout: BankLayout
    package let payees: [Payee]
    package let purpose: String

    package init(layout: BankLayout, payees: [Payee], purpose: String) {
        self.layout = layout
        self.payees = payees
        self.purpose = purpose
    }

    package var text: String {
        let header = layout.hasHeader ? [layout.columns.map(\.title)] : []
        let lines = payees.sorted { $0.turn < $1.turn }.map(cells)
        return (header + lines).map(line).joined()
    }

    private func cells(_ payee: Payee) -> [String] {
        layout.columns.map { column in
            switch column {
            case .turn: "\(payee.turn)"
            case .name: payee.name
            case .account: payee.account
            case .bank: payee.bank ?? ""
            case .yuan: Self.yuan(payee.amount)
            case .fen: "\(payee.amount.count)"
            case .purpose: purpose
            case .blank, .result, .reason: ""
            }
        }
    }

    /// Always with two places, as banks write it.
    private static func yuan(_ amount: Fen) -> String {
        "\(amount.count / 100).\(Digits.padded(Int(amount.count % 100), to: 2))"
    }

    private func line(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: String(layout.separator)) + "\r\n"
    }

    private func quoted(_ cell: String) -> String {
        let isPlain = !cell.contains { $0 == layout.separator || $0 == "\"" || $0.isNewline }
        return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
    }
}
