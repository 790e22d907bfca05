import Domain
import Foundation
import Postgres

/// A policy behind R10, as the ledger of policies has it.
struct PolicyLedgerRow: Row, Sendable {
    let number: String
    let headSealed: [UInt8]?
    let chapter: String
    let head: String
    let from: Day
    let to: Day
    let premium: Int64
    let payer: PremiumPayer?

    init(_ row: inout RowReader) throws {
        number = try row.next()
        headSealed = try row.next()
        chapter = try row.next()
        head = try row.next()
        from = try row.next()
        to = try row.next()
        premium = try row.next()
        payer = try row.next()
    }

    static func query(_ place: RegionCode, _ period: ReturnPeriod) -> Query<[PolicyLedgerRow]> {
        ReturnQuery.policies.list(
            Self.self,
            place,
            place.range.upperBound,
            period.first,
            period.end
        )
    }

    /// The titles are those by which an import knows a ledger of policies again.
    static func heads(_ t: Words, isWhole: Bool) -> [ReturnSheet.Head] {
        let number = isWhole ? [ReturnSheet.Head(title: t("投保户主身份证号"), width: 22)] : []
        return [.init(title: t("保单号"), width: 20)] + number + [
            .init(title: t("所属协会"), width: 26), .init(title: t("投保户"), width: 12),
            .init(title: t("生效日期"), width: 13), .init(title: t("到期日期"), width: 13),
            .init(title: t("保费（元）"), width: 12, isNumeric: true),
            .init(title: t("付费人"), width: 12),
        ]
    }

    /// - Parameter keys: nil where numbers and names stay hidden.
    func cells(_ t: Words, _ keys: KeyRing?) throws -> [Spreadsheet.Cell] {
        let id = try keys.map { keys in
            [Spreadsheet.Cell.words(try headSealed.map { try keys.idNumber(in: Data($0)) })]
        }
        return [.text(number)] + (id ?? []) + [
            .text(chapter), .text(keys == nil ? PersonName.masked(head) : head), .day(from),
            .day(to), .money(premium), .words(payer.map { t($0.label) }),
        ]
    }
}
