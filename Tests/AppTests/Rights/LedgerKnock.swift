import Foundation

@testable import App

/// A knock at the doors of ledgers: an import of the officer's own township, or of the next one.
struct LedgerKnock {
    private static let places = [
        "own": "431003190", "parent": "431003", "sibling": "431003191", "child": "431003190201",
    ]

    private let place: String
    private let ledgerImport: String
    private let file: String

    init(_ column: String, _ site: TestSite) throws {
        place = Self.places[column] ?? ""
        let account = column == "sibling" ? 22 : 21
        let refused = try site.site.keys.seal(Data("x".utf8), for: SealPurpose.refusedRows)
        let made = try site.database.run(
            """
            with i as (
                insert into ledger_import (region_code, account_id)
                values ('\(place)', \(account)) returning *
            ), f as (
                insert into ledger_file (ledger_import_id, region_code, turn, file_name, kind,
                    digest, rows)
                select ledger_import_id, region_code, 0, '名册.csv', '03', '\\x00', 0
                from i returning ledger_import_id, ledger_file_id
            ), r as (
                insert into refused_rows (ledger_file_id, sealed)
                select ledger_file_id, '\\x\(refused.map { String(format: "%02x", $0) }.joined())'
                from f
            )
            select ledger_import_id, ledger_file_id from f
            """
        )
        let keys = made.split(separator: "\n").first?.split(separator: "|").map(String.init) ?? []
        ledgerImport = keys.first ?? "0"
        file = keys.last ?? "0"
    }

    func path(_ door: String, isList: Bool) -> String {
        guard !isList else { return "\(door)?place=\(place)" }
        return door.replacing("{import}", with: ledgerImport).replacing("{file}", with: file)
    }

    var fields: [String: String] { ["place": place] }

    var files: [(name: String, bytes: [UInt8])] {
        [("名册.csv", Array("所属协会,姓名,身份证号\n".utf8))]
    }
}
