import Domain
import Foundation
import HTML
import Postgres

extension CaseState: Column, Bindable {}
extension CaseStep: Column, Bindable {}
extension CaseDocument: Column, Bindable {}
extension ExitGrounds: Column, Bindable {}
extension CaseCheckResult: Column, Bindable {}

/// The query files of cases of assistance.
package enum CaseQuery: String, QueryFile {
    case list, counts, chapters, desk, households, doubles, add
    case find, steps, checks, documents, gifts
    case step, check, bank
    case addDocument = "add_document"
    case addGift = "add_gift"
    case receipts, notices, benefits, awards
    case takenOut = "taken_out"
    case countWaiting = "count_waiting"
    case toCheck = "to_check"
    case otherHelp = "other_help"

    package static let folder = "cases"
}

extension Link {
    static func assistanceCase(_ id: Int64) -> Link { "/cases/\(id)" }

    /// The cases of a place in a year.
    static func cases(_ place: RegionCode, _ year: Int) -> Link {
        "/cases/place/\(place.text)/\(year)"
    }
}

extension SealPurpose {
    static let bank = "bank account"
}

/// Where a person's money goes: the number sealed, its hash, and its last digits.
struct SealedBank: Sendable {
    let sealed: [UInt8]
    let hash: [UInt8]
    let tail: String

    init(_ digits: String, _ keys: KeyRing) throws {
        sealed = Array(try keys.seal(Data(digits.utf8), for: SealPurpose.bank))
        hash = Array(keys.fingerprint(of: digits, kind: "bank account"))
        tail = String(digits.suffix(4))
    }
}
