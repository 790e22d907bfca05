import HTTPTypes
import Testing

@testable import App

/// Help in 竹溪村, entered, deliberated, checked and decided by its people.
struct AidDesk: Sendable {
    let site: TestSite
    let secretary: Person
    let officer: Person
    let approver: Person
    let county: Person

    init(_ site: TestSite) async throws {
        self.site = site
        secretary = try await site.signIn(Cast.secretary)
        officer = try await site.signIn(Cast.officer)
        approver = try await site.signIn("yunxi.approver")
        county = try await site.signIn("suxian.approver")
    }

    /// A household of 竹溪村, whose head has this number.
    static let household = "9101"
    static let number = "431003195203042618"

    func addHousehold() throws {
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
            values (\(Self.household), '431003190201', 2, '陈长福', 1);
            """
        )
    }

    /// The township's own programme, whose notices end on the day they begin.
    func programme(_ changes: [String: String] = [:]) async throws -> String {
        let fields = [
            "place": "431003190", "kind": "visit", "name": "节日慰问", "village_days": "0",
            "town_days": "0", "county_days": "0", "appeal_days": "15",
        ].merging(changes) { $1 }
        let answer = try await officer.post("/programmes", fields).expect(.seeOther)
        return try #require(answer.location)
    }

    static let form = [
        "name": "陈长福", "id_number": number, "household": "", "year": "2026",
        "consented_on": "2026-04-01", "bank_name": "农商行", "bank_number": "6222020000000001234",
    ]

    /// Enters somebody for a programme, and gives the address of the case.
    func enter(
        _ programme: String,
        _ changes: [String: String] = [:],
        by person: Person? = nil
    ) async throws -> String {
        let id = programme.split(separator: "/").last ?? ""
        let answer = try await (person ?? secretary).post(
            "/cases/new/\(id)/2",
            Self.form.merging(changes) { $1 }
        ).expect(.seeOther)
        return try #require(answer.location)
    }

    static let vote = ["present": "12", "in_favour": "10", "against": "1"]
    static let today = ["ends_on": "2026-04-06"]

    /// Takes a case up to the village's notice.
    func bringToVillageNotice(_ one: String) async throws {
        try await secretary.post("\(one)/application").expect(.seeOther)
        try await secretary.post("\(one)/deliberation", Self.vote).expect(.seeOther)
        try await secretary.post("\(one)/village-notice", Self.today).expect(.seeOther)
    }

    /// Takes a case of a programme of the township onto the list.
    func list(_ one: String) async throws {
        try await bringToVillageNotice(one)
        try await approver.post("\(one)/town-check").expect(.seeOther)
        try await officer.post("\(one)/town-notice", Self.today).expect(.seeOther)
        try await officer.post("\(one)/listing").expect(.seeOther)
    }

    func state(_ one: String) throws -> String {
        let id = one.split(separator: "/").last ?? ""
        return try site.database.run("select state from assistance_case where case_id = \(id)")
    }
}
