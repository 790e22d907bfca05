import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// 云溪镇 with people on the list of a programme, money to help them with, and those who pay them.
struct PayingTown: Sendable {
    let site: TestSite
    let keeper: Person
    let payer: Person

    static let place = "431003190"
    static let batch = [
        "programme": "1", "year": "2026", "term": "0",
    ]

    /// So many people on the list, and so many yuan for them; each is due 960 a year.
    init(_ site: TestSite, people: Int = 3, yuan: Int = 5000) async throws {
        self.site = site
        keeper = try await site.signIn(BookKeeping.keeper)
        payer = try await site.signIn("yunxi.payer")
        for number in 0..<people { try Self.list(9001 + number, site) }
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into programme_rate (programme_id, region_code, valid_from, amount_fen, per, notice_no,
                entered_by, entered_at)
            values (1, '431003', '2026-01-01', 96000, 'year', '苏卫 1 号', 43, '2026-01-01');
            """
        )
        try await fund(yuan)
    }

    /// Puts somebody on the list, with an account.
    static func list(_ id: Int, _ site: TestSite) throws {
        let sealed = try site.site.keys.seal(Data(account(id).utf8), for: SealPurpose.bank)
        let hex = sealed.map { String(format: "%02x", $0) }.joined()
        let number = try IDNumber("999999199003070012", on: Day(iso: "2026-04-06"))
        let person = try site.site.keys.sealed(number).map { String(format: "%02x", $0) }.joined()
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed,
                id_hash, consented_on, bank_name, bank_sealed, bank_hash, bank_tail, state, listed_from,
                entered_by, entered_at, person_key_id)
            values (\(id), 1, 2026, '431003190201', 2, '受助\(id)', '\\x\(person)', sha256('person \(id)'), '2026-01-05',
                '农商行', '\\x\(hex)', sha256('\(account(id))'), '0001', 'listed', 2026, 11, '2026-01-05', 1);
            """
        )
    }

    static func account(_ id: Int) -> String { "622202000000\(id)" }

    /// Money for aid in the township's bank account, booked by its keeper.
    func fund(_ yuan: Int) async throws {
        let officer = try await site.signIn(Cast.officer)
        try await officer.post(
            "/chapters/1/funds/accounts",
            ["name": "基本户", "tail": "0012", "kind": "income"]
        ).expect(.seeOther)
        let income = try await officer.post(
            "/chapters/1/funds/new/income",
            [
                "booked_on": "2026-04-01", "amount": "\(yuan)", "source": "superior",
                "party": "区财政", "money": try money, "restriction": "aid", "what": "帮扶资金",
                "paper_no": "",
            ]
        )
        let entry = try #require(income.expect(.seeOther).location)
        try await keeper.post("\(entry)/booking").expect(.seeOther)
    }

    /// The township's account with the bank.
    var money: String {
        get throws {
            try site.database.run("select max(fund_account_id) from fund_account where is_bank")
        }
    }

    /// Prepares a batch and gives its address.
    func prepare(changing changes: [String: String] = [:]) async throws -> String {
        let form = Self.batch.merging(changes) { $1 }
        let answer = try await keeper.post("/payments/place/\(Self.place)/new", form)
        return try #require(answer.expect(.seeOther).location)
    }

    func release(_ batch: String) async throws {
        try await keeper.post("\(batch)/release", ["money": try money]).expect(.seeOther)
    }

    /// Prepares, releases and sends a batch.
    func sent() async throws -> String {
        let batch = try await prepare()
        try await release(batch)
        try await payer.post("\(batch)/sending").expect(.seeOther)
        return batch
    }

    /// Brings what the bank answers; the first so many came back.
    func answer(_ batch: String, _ text: String) async throws -> Answer {
        try await payer.upload(
            "\(batch)/results",
            ["result_on": "2026-04-06"],
            files: [("结果.csv", Array(text.utf8))]
        )
    }

    /// The bank's answers of a batch of so many, the first of them returned.
    static func answers(_ people: Int, returned: Int) -> String {
        let lines = (0..<people).map { number in
            let end = number < returned ? "失败,账号不存在" : "成功,"
            return "\(number + 1),受助\(9001 + number),\(account(9001 + number)),960.00,\(end)"
        }
        return (["序号,户名,账号,金额,结果,原因"] + lines).joined(separator: "\n")
    }

    func states() throws -> String {
        try site.database.run(
            "select string_agg(state, ' ' order by payment_batch_id) from payment_batch"
        )
    }

    /// What one session tries with SQL alone, and what it leads to: rows it gave, or what stood against it.
    func tries(_ name: String, _ sql: String) throws -> String {
        let token = Token()
        _ = try site.database.run(
            "select open_session_as('\(name)', '\\x\(token.hex)'::bytea, 60)"
        )
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let script = """
            \\set ON_ERROR_STOP off
            \\set VERBOSITY verbose
            begin; select from enter('\\x\(token.hex)');
            with tried as (\(sql)) select count(*) as n from tried \\gset
            \\if :ERROR
            \\echo :LAST_ERROR_MESSAGE
            \\else
            \\echo rows :n
            \\endif
            rollback;
            """
        try script.write(to: file, atomically: true, encoding: .utf8)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        let database = site.database.name
        return try TestServer.read(file: file, in: database, as: "xiehui_app")
            .split(separator: "\n").last.map(String.init) ?? ""
    }
}
