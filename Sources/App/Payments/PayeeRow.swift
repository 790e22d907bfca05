import Domain
import Foundation
import Postgres

/// A payee as the database keeps her: the number of her account is sealed.
struct PayeeRow: Row, Sendable {
    let payment: Int64
    let turn: Int
    let name: String
    let bank: String?
    /// The number of the account; nil once it was cleared, when its last digits remain.
    let sealed: [UInt8]?
    let tail: String
    let amount: Fen
    let result: PaymentResult?
    let reason: String?

    init(_ row: inout RowReader) throws {
        payment = try row.next()
        turn = try row.next()
        name = try row.next()
        bank = try row.next()
        sealed = try row.next()
        tail = try row.next()
        amount = Fen(try row.next())
        result = try row.next()
        reason = try row.next()
    }

    /// With the number of the account opened, for the bank.
    func opened(with keys: KeyRing) throws -> Payee {
        let account = try sealed.map { try keys.open(Data($0), for: SealPurpose.bank) }
        return Payee(
            payment: payment,
            turn: turn,
            name: name,
            bank: bank,
            account: account.map { String(decoding: $0, as: UTF8.self) } ?? "****\(tail)",
            amount: amount,
            result: result
        )
    }
}

/// The layout that counts for a place, and whose it is; nobody's is the one that everybody begins with.
struct LayoutRow: Row, Sendable {
    let layout: BankLayout
    let owner: String?

    init(_ row: inout RowReader) throws {
        func columns() throws -> [BankColumn] {
            try row.next([String].self).compactMap { BankColumn(rawValue: $0) }
        }
        let sent = try columns()
        let separator: String = try row.next()
        let encoding: BankLayout.Encoding = try row.next()
        let hasHeader: Bool = try row.next()
        let results = try columns()
        layout = BankLayout(
            columns: sent,
            separator: separator.first ?? ",",
            encoding: encoding,
            hasHeader: hasHeader,
            resultColumns: results,
            paidWords: try row.next(),
            returnedWords: try row.next()
        )
        owner = try row.next()
    }
}
