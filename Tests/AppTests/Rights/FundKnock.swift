import Foundation

@testable import App

/// A knock at a door of a chapter's book: each finds an entry right before the act behind its door.
struct FundKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains("/funds") || door.contains("/fund-")
    }

    /// The key of each row that is knocked at, far from those that the site gives.
    private static let key = 9001

    /// A place, and the chapter there or in it whose book is knocked at.
    private typealias Place = (region: String, chapter: Int, village: String)

    private static let village: [String: Place] = [
        "own": ("431003190201", 2, "431003190201"), "parent": ("431003190", 1, "431003190"),
        "sibling": ("431003190202", 3, "431003190202"),
        "child": ("431003190201", 2, "431003190201"),
    ]
    private static let township: [String: Place] = [
        "own": ("431003190", 1, "431003190"), "parent": ("431003", 6, "431002101201"),
        "sibling": ("431003191", 5, "431003191201"), "child": ("431003190201", 2, "431003190201"),
    ]
    private static let county: [String: Place] = [
        "own": ("431003", 2, "431003190201"), "parent": ("4310", 2, "431003190201"),
        "sibling": ("431002", 6, "431002101201"), "child": ("431003190", 2, "431003190201"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) async throws {
        let places =
            switch role {
            case "village_secretary": Self.village
            case "county_reader": Self.county
            default: Self.township
            }
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, place, by: DoorWalk.actors[role] ?? role))
        // What the rows name as their file has to lie in the store.
        try await site.site.files.put(Array("x".utf8))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{chapter}", with: "\(place.chapter)")
            .replacing("{period}", with: "2026-03").replacing("{kind}", with: "income")
        for name in ["entry", "paper", "account", "match"] {
            path = path.replacing("{\(name)}", with: "\(Self.key)")
        }
        if door == "GET /funds" { path += "?place=\(place.region)" }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "booked_on": "2026-04-01", "amount": "5", "source": "raised", "party": "村民",
                "money": "\(Self.key)", "restriction": "", "what": "自筹", "name": "农商行",
                "tail": "0012",
                "kind": "income", "reason": "试一试", "line": "\(Self.key)",
                "side": "\(Self.key)",
            ],
            files: try Self.files(for: door)
        )
    }

    private static func files(for door: String) throws -> [(name: String, bytes: [UInt8])] {
        switch door {
        case "POST /fund-entries/{entry}/papers":
            [("收据.jpg", try EvidenceDesk.sample("telephone.jpg"))]
        case "POST /fund-accounts/{account}/lines":
            [("对账单.csv", Array("日期,金额\n2026-04-01,5\n".utf8))]
        default: []
        }
    }

    /// An income of the chapter that another entered, or herself where she takes it back.
    private static func make(_ door: String, _ place: Place, by actor: String) -> String {
        let isBooked = door.hasSuffix("/reversal")
        let enterer = door.hasSuffix("/withdrawal") ? "'\(actor)'" : "'suxian.keeper'"
        return """
            set session_replication_role = replica;
            delete from bank_match; delete from bank_line; delete from fund_month_balance; delete from fund_month; delete from fund_posting;
            delete from fund_step; delete from fund_voucher; delete from fund_entry;
            delete from fund_account;
            insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, opened_at)
            overriding system value
            values (\(key), \(place.chapter), '\(place.village)', 'money', false, '现金', '2026-01-01');
            insert into fund_entry (fund_entry_id, chapter_id, region_code, kind, state, booked_on, year,
                amount_fen, money_account_id, source, party, what, entered_by, entered_at)
            overriding system value
            select \(key), \(place.chapter), '\(place.village)', 'income', '\(isBooked ? "posted" : "draft")',
                '2026-04-01', 2026, 500, \(key), 'raised', '村民', '自筹', max(account_id), '2026-04-01'
            from account where user_name in (\(enterer), 'yunxi.admin');
            insert into fund_voucher (fund_voucher_id, fund_entry_id, region_code, digest, media_type, name,
                bytes, added_by, added_at)
            overriding system value
            values (\(key), \(key), '\(place.village)', sha256('x'), 'image/png', 'x', 1, 1, '2026-04-01');
            insert into fund_posting (fund_posting_id, fund_entry_id, fund_account_id, chapter_id, region_code,
                counts_on, amount_fen)
            overriding system value
            select \(key), \(key), \(key), \(place.chapter), '\(place.village)', '2026-04-01', 500
            where \(door.contains("/fund-accounts"));
            insert into bank_line (bank_line_id, fund_account_id, region_code, booked_on, amount_fen, what,
                turn, entered_by, entered_at)
            overriding system value
            values (\(key), \(key), '\(place.village)', '2026-04-01', 500, '自筹', 1, 1, '2026-04-01');
            insert into bank_match (bank_match_id, bank_line_id, fund_posting_id, region_code, matched_by,
                matched_at)
            overriding system value
            select \(key), \(key), \(key), '\(place.village)', 1, '2026-04-01' where \(door.hasSuffix("/removal"));
            """
    }
}
