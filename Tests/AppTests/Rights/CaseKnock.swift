import Domain

@testable import App

/// A knock at a door of programmes and cases: each finds a case right before the step behind its door.
struct CaseKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool {
        door.contains(" /programmes") || door.contains(" /cases") || door.hasSuffix("/benefits")
    }

    /// The key of each row that is knocked at, far from those that the site gives.
    private static let key = 9001

    /// A place, and the chapter there or in it whose case is knocked at.
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
        "own": ("431003", 2, "431003190201"), "parent": ("4310", 6, "431002101201"),
        "sibling": ("431002", 6, "431002101201"), "child": ("431003190", 2, "431003190201"),
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
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
        let noun = door.split(separator: "/").last.map(String.init) ?? ""
        let step = CaseStep.allCases.first { $0.noun == noun }
        _ = try site.database.run(Self.make(step, place))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place.region)
            .replacing("{chapter}", with: "\(place.chapter)").replacing("{year}", with: "2026")
            .replacing("{case}", with: "\(Self.key)")
            .replacing("{household}", with: "\(Self.key)")
        let isOfProgramme = door.hasPrefix("POST /programmes")
        path = path.replacing("{programme}", with: isOfProgramme ? "\(Self.key)" : "1")
        if door == "GET /cases" || door == "GET /programmes" { path += "?place=\(place.region)" }
        // A village runs no programme: what lies in a township is helped by the township's.
        let named = door == "POST /programmes" ? Self.keeper(of: place.region) : place.region
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: Self.fields(named, isPaper: door.hasSuffix("/documents"))
        )
    }

    private static func fields(_ place: String, isPaper: Bool) -> [String: String] {
        [
            "place": place, "kind": isPaper ? "id_card" : "visit", "name": "试一试",
            "village_days": "7",
            "town_days": "7", "county_days": "0", "appeal_days": "15", "amount": "100",
            "per": "year", "rate_from": "2026-04-01", "notice_no": "试字 1 号",
            "id_number": "", "household": "\(key)", "year": "2026",
            "consented_on": "2026-04-01", "ends_on": "2026-05-06", "present": "10",
            "in_favour": "9", "against": "1", "decision_no": "试字 2 号", "grounds": "moved",
            "reason": "试一试", "result": "continued", "given_on": "2026-04-01", "goods": "大米",
            "worth": "80", "source": "镇协会", "bank_name": "农商行",
            "bank_number": "6222020000000001", "doubles_known": "yes", "case": "\(key)",
        ]
    }

    /// The county or township whose association runs a programme for the place.
    private static func keeper(of place: String) -> String {
        place.count < 6 ? "431003" : String(place.prefix(9))
    }

    /// A programme of the place, and a case that another entered and that waits for the step.
    private static func make(_ step: CaseStep?, _ place: Place) -> String {
        let state =
            step == .list ? CaseState.countyConfirmed : step?.from.first ?? .listed
        let hung = state == .villageNotice || state == .townNotice
        let last = state == .rejected ? "refuse" : hung ? "post_village" : "check"
        let from = state == .rejected ? "village_notice" : "village_deliberated"
        return """
            set session_replication_role = replica;
            delete from power_use; delete from case_gift; delete from case_document; delete from case_check;
            delete from case_step; delete from assistance_case; delete from programme_rate where programme_id > 100;
            delete from programme_term where programme_id > 100; delete from programme where programme_id > 100;
            delete from household where household_id = \(key);
            insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
            values (\(key), '\(place.village)', \(place.chapter), '陈试', 1);
            insert into programme (programme_id, region_code, kind, name, entered_by, entered_at)
            values (\(key), '\(Self.keeper(of: place.region))', 'visit', '节日慰问', 1, '2026-01-01');
            insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, household_id, name,
                consented_on, state, listed_from, entered_by, entered_at, person_key_id)
            values (\(key), 1, 2025, '\(place.village)', \(place.chapter), \(key), '陈试', '2026-01-01',
                '\(state.rawValue)', 2025, 1, '2026-01-01', 1);
            insert into case_step (case_id, region_code, step, from_state, to_state, year, day, ends_on, reason,
                taken_by, taken_at)
            values (\(key), '\(place.village)', '\(last)', '\(from)', '\(state.rawValue)', 2026, '2026-03-25',
                \(hung ? "'2026-04-02'" : "null"), '试一试', 1, '2026-03-25');
            """
    }
}
