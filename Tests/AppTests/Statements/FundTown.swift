import Domain
import Foundation

@testable import App

/// 云溪镇 keeps its books, as the people of the cast whose duty each step is: the tables see to the rest.
struct FundTown {
    let site: TestSite

    static let zhuxi = 2
    static let secretary = "zhuxi.secretary"
    static let keeper = "yunxi.keeper"

    /// The book of 竹溪村: 1000 yuan when it began on 1 January, what came in and was spent until March,
    /// and a draft of 4 April.
    func keepZhuxi() throws {
        try openBox()
        try book("opening", 100_000, on: "2026-01-01", "上年结余")
        try book("income", 50_000, on: "2026-02-10", "村里自筹", source: "raised")
        try book("income", 30_000, on: "2026-03-02", "乡镇补助", source: "town", for: "venue")
        try book("income", 2_050, on: "2026-03-03", "会费", source: "dues")
        try book("spending", 12_000, on: "2026-03-05", "买桌椅", purpose: "venue", for: "venue")
        try book("spending", 500, on: "2026-03-06", "复印", purpose: "office")
        try enter("spending", 900, on: "2026-04-04", "买茶叶", purpose: "office")
    }

    /// A cash box of a chapter.
    func openBox(of chapter: Int = zhuxi, as name: String = secretary) throws {
        try act(
            name,
            """
            insert into fund_account (chapter_id, region_code, kind, is_bank, name, opened_by, opened_at)
            select \(chapter), region_code, 'money', false, '现金', my_account(), \(Self.now)
            from chapter where chapter_id = \(chapter)
            """
        )
    }

    /// An entry that waits.
    @discardableResult
    func enter(
        _ kind: String,
        _ fen: Int,
        on day: String,
        _ what: String,
        source: String? = nil,
        purpose: String? = nil,
        for held: String? = nil,
        of chapter: Int = zhuxi,
        as name: String = secretary
    ) throws -> Int64 {
        let party = source == nil && purpose == nil ? nil : "某单位"
        let answer = try act(
            name,
            """
            insert into fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen,
                money_account_id, source, purpose, restricted_to, party, what, entered_by, entered_at)
            select chapter_id, region_code, '\(kind)', '\(day)', 2026, \(fen), fund_account_id,
                \(Self.text(source)), \(Self.text(purpose)), \(Self.text(held)), \(Self.text(party)),
                '\(what)', my_account(), \(Self.now)
            from fund_account where chapter_id = \(chapter) and name = '现金'
            returning fund_entry_id
            """
        )
        return answer
    }

    /// An entry that was approved and booked by the fund keeper.
    @discardableResult
    func book(
        _ kind: String,
        _ fen: Int,
        on day: String,
        _ what: String,
        source: String? = nil,
        purpose: String? = nil,
        for held: String? = nil,
        of chapter: Int = zhuxi,
        as name: String = secretary
    ) throws -> Int64 {
        let entry = try enter(
            kind,
            fen,
            on: day,
            what,
            source: source,
            purpose: purpose,
            for: held,
            of: chapter,
            as: name
        )
        try approve(entry)
        return entry
    }

    /// Takes an entry back by another one.
    func reverse(_ entry: Int64, on day: String) throws {
        let reversal = try act(
            Self.secretary,
            """
            insert into fund_entry (chapter_id, region_code, kind, booked_on, year, amount_fen,
                money_account_id, what, reverses, reason, entered_by, entered_at)
            select chapter_id, region_code, kind, '\(day)', 2026, amount_fen, money_account_id, what,
                fund_entry_id, '记错了', my_account(), \(Self.now)
            from fund_entry where fund_entry_id = \(entry)
            returning fund_entry_id
            """
        )
        try approve(reversal)
    }

    func approve(_ entry: Int64) throws {
        for step in ["approved", "posted"] {
            try act(
                Self.keeper,
                """
                insert into fund_step (fund_entry_id, region_code, step, taken_by, taken_at)
                values (\(entry), '431003190201', '\(step)', my_account(), \(Self.now))
                """
            )
        }
    }

    private static let now = "timestamptz '2026-04-06 09:00+08'"
    private static func text(_ value: String?) -> String { value.map { "'\($0)'" } ?? "null" }

    /// In one transaction as that person; the key of what was entered, if anything was.
    @discardableResult
    private func act(_ name: String, _ sql: String) throws -> Int64 {
        let token = "sha256('\(UUID().uuidString)')"
        let answer = try site.database.run(
            "select open_session_as('\(name)', \(token), 60); select enter(\(token)); \(sql)"
        )
        return answer.split(separator: "\n").last.flatMap { Int64($0) } ?? 0
    }
}
