import Domain
import Foundation
import Testing

@testable import App

/// The rules in Swift and what the database makes of a panel's sheets, held against each other.
struct StarAgreementTests {
    private static let cases = 120

    @Test func `both reckon the same points, stars and total for any sheets`() async throws {
        try await withSite(on: "2026-05-06") { site in
            var random = Numbers(seed: 20_260_520)
            var (sql, expected): ([String], [String]) = ([], [])
            for number in 0..<Self.cases {
                let sheets = Sheets(&random)
                sql.append(sheets.sql(number))
                expected.append(sheets.line(number))
            }
            try Self.put(Self.people + sql.joined(), site)
            let printed = try site.database.run(Self.complete)
            let found = printed.split(separator: "\n").map(String.init)
            #expect(found.suffix(Self.cases) == expected[...])
        }
    }

    /// Too much for a command line.
    private static func put(_ sql: String, _ site: TestSite) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try sql.write(to: file, atomically: true, encoding: .utf8)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        try TestServer.run(file: file, in: site.database.name, as: "postgres")
    }

    /// A chapter's panel of six; the cases choose how many of them are related.
    private static let people =
        ScoringTown.round + """
            insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
            select 5000 + g, '431003190201', 2, '户' || g, (select min(person_key_id) from person_key)
            from generate_series(0, \(cases - 1)) g;
            insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
                household_id, head_name, channel, applied_on, state, entered_by, entered_at, person_key_id)
            select household_id, 901, region_code, 2, household_id, head_name, 'paper', '2026-04-05', 'submitted',
                11, '2026-04-05', person_key_id
            from household where household_id >= 5000;
            insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by, appointed_at)
            select 901, 2, '431003190201', a, 11, '2026-04-20'
            from unnest('{81,82,83,85,86,87}'::bigint[]) a;

            """

    private static let complete = """
        select count(star_complete(star_application_id, 11, '2026-05-06 10:00+08'))
        from star_application where star_application_id >= 5000;
        select star_application_id - 5000, array_to_string(categories, ',', '-'), total, stars, is_five
        from star_application where star_application_id >= 5000 order by 1
        """
}

/// Random sheets of three to six reviewers, and what is logged.
private struct Sheets {
    static let accounts = [81, 82, 83, 85, 86, 87]
    static let types: [StarSource: (type: Int, role: String)] = [
        .familyActivity: (30, "attend"), .meeting: (70, "attend"), .training: (71, "attend"),
        .cleanUp: (95, "attend"), .volunteer: (20, "help"), .helping: (40, "speak"),
    ]

    let reviewers: Int
    var marks: [String: [StarItemMark]] = [:]
    var sources: Set<StarSource> = []

    init(_ random: inout Numbers) {
        reviewers = Int.random(in: 3...6, using: &random)
        // Some households are good throughout, so that all numbers of stars come up.
        let least = Int.random(in: 0...3, using: &random)
        for source in StarSource.allCases where Int.random(in: 0...3, using: &random) > 0 {
            sources.insert(source)
        }
        for item in StarScheme.standard.items where item.proof.kind != .logged {
            marks[item.code] = (0..<reviewers).map { _ in
                if item.mayNotApply, Bool.random(using: &random) { return .notApplicable }
                let steps = item.most / StarItem.step
                return .points(
                    Int.random(in: steps * least / 4...steps, using: &random) * StarItem.step
                )
            }
        }
    }

    /// Help at any activity and a clean-up day count as volunteering too.
    private func logged(_ source: StarSource) -> Int {
        switch source {
        case .volunteer:
            [.volunteer, .cleanUp, .helping].count { sources.contains($0) }
        default: sources.contains(source) ? 1 : 0
        }
    }

    func line(_ number: Int) -> String {
        var village: [String: StarItemMark] = [:]
        for item in StarScheme.standard.items {
            let rows = item.proof.rows.map { logged($0.source) } ?? 0
            village[item.code] = item.mark(rows: rows, reviewers: marks[item.code] ?? [])
        }
        let points = StarPoints(village, by: .standard)
        let categories = points.categories.map { $0.points.map { "\($0)" } ?? "-" }
        return [
            "\(number)", categories.joined(separator: ","), "\(points.total)", "\(points.stars)",
            points.reachesFiveStars ? "t" : "f",
        ].joined(separator: "|")
    }

    func sql(_ number: Int) -> String {
        let id = 5000 + number
        let related = Self.accounts.suffix(Self.accounts.count - reviewers)
        var lines: [String] = related.map {
            """
            insert into relation (account_id, household_id, region_code, kind, declared_by, declared_at)
            values (\($0), \(id), '431003190201', 'relative', 11, '2026-04-20');

            """
        }
        for (place, account) in Self.accounts.prefix(reviewers).enumerated() {
            let values = marks.sorted { $0.key < $1.key }.map { code, marks in
                "('\(code)', \(marks[place].points.map { "\($0)" } ?? "null"))"
            }
            lines.append(
                """
                with sheet as (
                    insert into star_score (star_application_id, region_code, turn, account_id, unrelated,
                        begun_at, handed_in_at)
                    values (\(id), '431003190201', 1, \(account), true, '2026-05-02', '2026-05-02')
                    returning star_score_id)
                insert into star_item_score (star_score_id, code, points, not_applicable, evidence)
                select star_score_id, code, points::smallint, points is null, 'seen'
                from sheet cross join (values \(values.joined(separator: ","))) v (code, points);

                """
            )
        }
        return lines.joined()
            + sources.sorted { $0.rawValue < $1.rawValue }.map { row(id, $0) }.joined()
    }

    private func row(_ id: Int, _ source: StarSource) -> String {
        let (type, role) = Self.types[source] ?? (0, "attend")
        return """
            with held as (
                insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
                    place, headcount, headcount_kind, result, entered_by, entered_at, entered_on, superseded_at)
                overriding system value
                select n, n, 2, '431003190201', 'recorded', \(type), '活动', '2026-03-10', '村部', 12, 'exact',
                    '好', 11, '2026-03-11', '2026-03-11', null
                from (select coalesce(max(activity_id), 0) + 1 as n from activity) m
                returning record_id)
            insert into participation (record_id, region_code, household_id, role, entered_by, entered_at)
            select record_id, '431003190201', \(id), '\(role)', 11, '2026-03-11' from held;

            """
    }
}

/// The same numbers in every run (SplitMix64).
private struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
