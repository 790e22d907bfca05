import HTTPTypes
import Testing

@testable import App

/// The book of 竹溪村, kept by its people.
enum BookKeeping {
    static let new = "/chapters/2/funds/new"
    static let keeper = "yunxi.keeper"
    static let countyKeeper = "suxian.keeper"

    static let income = [
        "booked_on": "2026-04-01", "amount": "500", "source": "raised", "party": "村民自筹",
        "money": "cash", "restriction": "", "what": "自筹活动经费", "paper_no": "收 1",
    ]
    static let spending = [
        "booked_on": "2026-04-02", "amount": "120.50", "purpose": "activity", "party": "文具店",
        "money": "", "restriction": "", "what": "买文具", "paper_no": "", "activity": "",
    ]

    /// Enters something and gives its address.
    static func enter(
        _ kind: String,
        _ fields: [String: String],
        by person: Person,
        changing changes: [String: String] = [:]
    ) async throws -> String {
        var fields = fields.merging(changes) { $1 }
        if fields["money"] == "" { fields["money"] = try cashBox(person.site) }
        let answer = try await person.post("\(new)/\(kind)", fields)
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    static func cashBox(_ site: TestSite) throws -> String {
        try site.database.run(
            "select fund_account_id from fund_account where chapter_id = 2 and name = '现金'"
        )
    }

    static func state(_ entry: String, _ site: TestSite) throws -> String {
        let id = entry.split(separator: "/").last ?? ""
        return try site.database.run("select state from fund_entry where fund_entry_id = \(id)")
    }

    /// What every book must fulfil at any moment; empty if it does.
    static func faults(_ site: TestSite) throws -> String {
        try site.database.run(
            """
            select string_agg(fault, ', ') from (
                select 'entry ' || fund_entry_id || ' does not balance' as fault from fund_posting
                group by fund_entry_id having sum(amount_fen) <> 0 or count(*) <> 2
                union all
                select 'account ' || fund_account_id || ' is short' from fund_posting
                join fund_account using (fund_account_id) group by fund_account_id, kind
                having sum(amount_fen) * (case kind when 'money' then 1 else -1 end) < 0
                union all
                select 'entry ' || fund_entry_id || ' is ' || state || ' and has '
                    || (select count(*) from fund_posting p where p.fund_entry_id = e.fund_entry_id)
                from fund_entry e
                where (state in ('posted', 'reversed')) <> exists (
                    select from fund_posting p where p.fund_entry_id = e.fund_entry_id)
                union all
                select 'balance of ' || fund_account_id || ' at ' || month from fund_month_balance b
                where balance_fen <> (select coalesce(sum(amount_fen), 0) from fund_posting p
                    where p.fund_account_id = b.fund_account_id
                      and p.counts_on < b.month + interval '1 month')
            ) f
            """
        )
    }
}
