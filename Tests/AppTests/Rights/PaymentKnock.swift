import Foundation

@testable import App

/// A knock at a door of payments or supervision: each finds a batch, or a sample, right before the act behind it.
struct PaymentKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /payments") || door.contains(" /returned-payments")
            || door.contains(" /supervision")
    }

    /// The key of each row that is knocked at, far from those that the site gives.
    private static let key = 9001

    /// A place, the township that pays there, its chapter, and the village of who is paid.
    private typealias Place = (region: String, town: String, chapter: Int, village: String)

    private static let village: [String: Place] = [
        "own": ("431003190201", "431003190", 1, "431003190201"),
        "parent": ("431003190", "431003190", 1, "431003190202"),
        "sibling": ("431003190202", "431003190", 1, "431003190202"),
        "child": ("431003190201", "431003190", 1, "431003190201"),
    ]
    /// A batch is a township's: below it there is none of its own.
    private static let township: [String: Place] = [
        "own": ("431003190", "431003190", 1, "431003190201"),
        "parent": ("431003", "431002101", 6, "431002101201"),
        "sibling": ("431003191", "431003191", 4, "431003191201"),
        "child": ("431003190", "431003190", 1, "431003190201"),
    ]
    private static let county: [String: Place] = [
        "own": ("431003", "431003190", 1, "431003190201"),
        "parent": ("4310", "431002101", 6, "431002101201"),
        "sibling": ("431002", "431002101", 6, "431002101201"),
        "child": ("431003190", "431003190", 1, "431003190201"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) async throws {
        let places =
            switch role {
            case "village_secretary": Self.village
            case "county_approver", "county_reader": Self.county
            default: Self.township
            }
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, place, sealed: try Self.sealed(site)))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{year}", with: "2026")
        for name in ["batch", "payment", "sample", "case"] {
            path = path.replacing("{\(name)}", with: "\(Self.key)")
        }
        if door == "GET /payments" || door == "GET /supervision" {
            path += "?place=\(place.region)"
        }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: Self.fields,
            files: door.hasSuffix("/results") ? [("结果.csv", Array(Self.answers.utf8))] : []
        )
    }

    private static let account = "6222020000009001"
    private static let answers = "序号,账号,金额,结果\n1,\(account),5,成功\n"

    private static let fields = [
        "programme": "1", "year": "2026", "term": "0", "town": "431003190", "money": "\(key)",
        "reason": "试一试", "result_on": "2026-04-05", "what": "问过了", "done_on": "2026-04-05",
        "percent": "5", "result": "in_order", "checked_on": "2026-04-05",
        "columns": "户名、账号、金额", "separator": "comma", "encoding": "utf8",
        "has_header": "yes", "result_columns": "序号、账号、金额、结果", "paid_words": "成功",
        "returned_words": "失败",
    ]

    private static func sealed(_ site: TestSite) throws -> String {
        try site.site.keys.seal(Data(account.utf8), for: SealPurpose.bank)
            .map { String(format: "%02x", $0) }.joined()
    }

    private static func state(for door: String) -> String {
        switch door.split(separator: "/").last ?? "" {
        case "closing", "follow-up", "returned": "answered"
        case "payees", "file", "sending": "released"
        case "results": "sent"
        default: "prepared"
        }
    }

    /// A batch with one payment in it, money that covers it, somebody on the list whom nobody paid, and a sample.
    private static func make(_ door: String, _ place: Place, sealed: String) -> String {
        """
        set session_replication_role = replica;
        \(cleared)
        \(listed(place, sealed: sealed))
        \(batch(door, place, sealed: sealed))
        \(door.hasSuffix("/closing") ? followed(place) : "")
        \(sample(place))
        """
    }

    private static let cleared = """
        delete from power_use; delete from supervision_check; delete from supervision_pick;
        delete from supervision_sample; delete from payment_follow_up; delete from payment_result;
        delete from payment_result_file; delete from payment_step; delete from payee; delete from payment;
        delete from payment_batch; delete from bank_layout where entered_by is not null;
        delete from fund_posting; delete from fund_entry; delete from fund_account; delete from case_step;
        delete from assistance_case;
        """

    private static func listed(_ place: Place, sealed: String) -> String {
        let cases = (key...key + 1).map { number in
            """
            (\(number), 1, 2026, '\(place.village)', \(place.chapter), '陈试', sha256('\(number)'), 'x',
                '2026-01-01', '农商行', '\\x\(sealed)', sha256('\(account)'), '9001', 'listed', 2026, 1, '2026-01-01', 1)
            """
        }
        return """
            insert into fund_account (fund_account_id, chapter_id, region_code, kind, is_bank, name, purpose, opened_at)
            overriding system value
            values (\(key), \(place.chapter), '\(place.town)', 'money', true, '基本户', null, '2026-01-01'),
                (\(key + 1), \(place.chapter), '\(place.town)', 'fund', null, null, 'aid', '2026-01-01');
            insert into fund_posting (fund_entry_id, fund_account_id, chapter_id, region_code, counts_on, amount_fen)
            values (1, \(key), \(place.chapter), '\(place.town)', '2026-01-01', 500000),
                (1, \(key + 1), \(place.chapter), '\(place.town)', '2026-01-01', -500000);
            insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_hash, id_sealed,
                consented_on, bank_name, bank_sealed, bank_hash, bank_tail, state, listed_from, entered_by, entered_at,
                person_key_id)
            values \(cases.joined(separator: ",\n"));
            """
    }

    private static func batch(_ door: String, _ place: Place, sealed: String) -> String {
        let state = state(for: door)
        let result = state == "answered" ? "'returned'" : "null"
        return """
            insert into payment_batch (payment_batch_id, programme_id, region_code, chapter_id, year, term, state,
                payments, total_fen, money_account_id, prepared_by, prepared_at)
            values (\(key), 1, '\(place.town)', \(place.chapter), 2026, 0, '\(state)', 1, 72000, \(key), 43, '2026-04-01');
            insert into payment (payment_id, payment_batch_id, case_id, region_code, turn, months, amount_fen, result)
            values (\(key), \(key), \(key), '\(place.village)', 1, '[2026-01-01,2027-01-01)',
                \(state == "sent" ? 500 : 72_000), \(result));
            insert into payee (payment_id, name, bank_name, bank_sealed, bank_hash, bank_tail)
            values (\(key), '陈试', '农商行', '\\x\(sealed)', sha256('\(account)'), '9001');
            insert into payment_step (payment_batch_id, region_code, step, digest, taken_by, taken_at)
            values (\(key), '\(place.town)', 'sent', sha256('x'), 53, '2026-04-02');
            insert into payment_result (payment_id, payment_result_file_id, region_code, result, result_on, reason,
                entered_by, entered_at)
            select \(key), 1, '\(place.village)', 'returned', '2026-04-03', '账号不存在', 53, '2026-04-03'
            where \(state == "answered");
            """
    }

    private static func sample(_ place: Place) -> String {
        let region = [6, 9].contains(place.region.count) ? place.region : place.town
        return """
            insert into supervision_sample (supervision_sample_id, programme_id, year, region_code, seed, percent,
                population, size, drawn_by, drawn_at)
            overriding system value
            values (\(key), 1, 2026, '\(region)', md5('x'), 5, 1, 1, 63, '2026-04-01');
            insert into supervision_pick values (\(key), \(key), '\(place.village)', 1);
            """
    }

    private static func followed(_ place: Place) -> String {
        """
        insert into payment_follow_up (payment_id, region_code, what, done_on, done_by, done_at)
        values (\(key), '\(place.village)', '问过了', '2026-04-04', 11, '2026-04-04');
        """
    }
}
