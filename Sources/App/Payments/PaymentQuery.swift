import Domain
import HTML
import Postgres

extension BatchState: Column {}
extension BatchStep: Column, Bindable {}
extension PaymentResult: Column {}
extension BankLayout.Encoding: Column, Bindable {}

/// The query files of payments: batches, what the bank is told and what it answers.
package enum PaymentQuery: String, QueryFile {
    case batches, programmes, prepare, find, steps, step, villages, payees, files, answer
    case returned, layout, waiting
    case addFile = "add_file"
    case returnedPlace = "returned_place"
    case followUp = "follow_up"
    case setLayout = "set_layout"
    case ofCase = "of_case"

    package static let folder = "payments"
}

extension Link {
    /// The batches of a place.
    static func payments(_ place: RegionCode) -> Link { "/payments?place=\(place.text)" }
    static func batch(_ id: Int64) -> Link { "/payments/\(id)" }
    /// Payments of a place that came back.
    static func returnedPayments(_ place: RegionCode) -> Link {
        "/payments/place/\(place.text)/returned"
    }
}

extension PaymentTerm {
    /// A row's number as a term; a row holds none but these.
    init(_ row: inout RowReader) throws {
        guard let term = PaymentTerm(code: try row.next()) else { throw ColumnFault.malformed }
        self = term
    }
}

extension Words {
    /// Which time is paid: the year, and which part of it.
    func payingTime(_ year: Int, _ term: PaymentTerm) -> String {
        self("{y} 年 {term}", year, self(term.label))
    }
}
