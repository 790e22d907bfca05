import Foundation
import HTTPTypes
import Testing

@testable import App

/// An activity of 竹溪村 as its secretary tells it; the tests change what they are about.
enum Happening {
    static let village = "431003190201"
    static let township = "431003190"

    static let form = [
        "chapter": "2", "held_on": "2026-04-03", "type": "72", "topic": "柑桔种植技术培训",
        "place": "竹溪村会员之家", "headcount": "43", "headcount_kind": "exact",
        "result": "请农技站讲了春季管护，到会的都领了资料。", "as": "recorded",
    ]

    /// - Returns: the record's number.
    static func log(_ changes: [String: String] = [:], as person: Person) async throws -> Int64 {
        let answer = try await person.post("/activities", form.merging(changes) { $1 })
        answer.expect(.seeOther)
        let path = answer.location?.split(separator: "?").first ?? ""
        return Int64(path.split(separator: "/").last ?? "") ?? 0
    }

    /// Makes a record look as if a ledger had brought it, taken in by this account.
    static func carryOver(_ record: Int64, by account: Int64, _ site: TestSite) throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into ledger_file (ledger_file_id, ledger_import_id, region_code, turn, file_name,
                kind, digest, rows)
            overriding system value values (1, 1, '\(township)', 0, '活动台账.csv', '03', '\\x00', 1)
            on conflict do nothing;
            update activity set ledger_file_id = 1, ledger_line = 1, entered_on = null,
                entered_by = \(account)
            where record_id = \(record)
            """
        )
    }

    /// A scheme of the township's own, in force from this month on.
    static func adoptScheme(
        daysToEnter: Int,
        statementDay: Int,
        from month: String,
        _ site: TestSite
    ) throws {
        _ = try site.database.run(
            """
            insert into flag_scheme (region_code, name, from_month, days_to_enter, statement_day,
                state, published_at)
            values ('\(township)', '本镇办法', '\(month)-01', \(daysToEnter), \(statementDay),
                'published', '2026-01-01')
            """
        )
    }

    /// The current version, which a form for a change brings along.
    static func version(of record: Int64, _ site: TestSite) throws -> String {
        try site.database.run(
            "select activity_id from activity where record_id = \(record) and superseded_at is null"
        )
    }
}
