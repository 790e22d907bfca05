import Domain
import HTTPTypes
import Postgres
import Testing

@testable import App

/// What is told on one page never gives away what another hides.
struct FigureMaskTests {
    /// Policies of three townships: 60, 33 in two villages, and 7.
    private static let policies = """
        set session_replication_role = replica;
        insert into region (region_code, name, is_local) values
            ('431003192', '新河镇', true), ('431003192201', '新河村', true)
        on conflict do nothing;
        insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on,
            to_on, premium_fen, entered_by, entered_at)
        overriding system value
        select 9000 + n, 201, 2, case when n <= 60 then '431003190201' when n <= 80 then '431003191201'
            when n <= 93 then '431003191202' else '431003192201' end, '保单' || 1000 + n, '2026-01-01', '2026-12-31', 5000, 11,
            '2026-01-01'
        from generate_series(1, 100) n;
        """

    private static let keys = ["insurance_policies", "insurance_premium_yuan"]

    private func told(_ site: TestSite, _ place: String, as name: String) async throws -> [Int64?] {
        let person = try await site.signIn(name)
        let (_, found) = try await person.read(
            FigureStore.figures(try RegionCode(place), 2026),
            site
        )
        return Self.keys.map { key in
            found.first { $0.key.rawValue == key && $0.kind != .belowTen }?.value
        }
    }

    @Test func `seven of one township cannot be worked out from any pages`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.policies)
            let reader = "suxian.reader"
            #expect(try await told(site, "431003", as: reader) == [100, 50000_0])
            #expect(try await told(site, "431003190", as: reader) == [60, 30000_0])
            #expect(try await told(site, "431003191", as: reader) == [nil, nil])
            #expect(try await told(site, "431003192", as: reader) == [nil, nil])
            #expect(try await told(site, "431003191201", as: reader) == [20, 10000_0])
            #expect(try await told(site, "431003191202", as: reader) == [nil, nil])
            #expect(try await told(site, "431003191", as: "shiqiao.officer") == [33, 16500_0])
            #expect(try await told(site, "431003191202", as: "shiqiao.officer") == [13, 6500_0])
            let person = try await site.signIn(reader)
            let county = "/summaries/431003/2026/figures/insurance_policies"
            let parts = try await person.get(county).expect(.ok, showing: "100", "60", "不显示")
            #expect(!parts.text.contains("33 ") && !parts.text.contains(">7<"))
            try await person.get("/summaries/431003191/2026/figures/insurance_policies")
                .expect(.ok, showing: "&lt;10", "从它能推算出")
        }
    }

    @Test func `it is sealed as it is told`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.policies)
            let officer = try await site.signIn("shiqiao.officer")
            let page = "/summaries/431003191/2026"
            try await officer.post("/summaries", ["place": "431003191", "year": "2026"])
                .expect(.seeOther)
            for section in ["shortcomings", "next"] {
                try await officer.post("\(page)/sections/\(section)", ["new": "有待改进。"])
                    .expect(.seeOther)
            }
            try await officer.post("\(page)/handing-in").expect(.seeOther)
            let sealed = try site.database.run(
                "select value, is_small from summary_figure where figure_key = 'insurance_policies'"
            )
            #expect(sealed == "33|t")
            try await officer.get("\(page)/figures/insurance_policies").expect(.ok, showing: "33")
        }
    }

    /// What is hidden of these counts in one village, by key.
    private func hidden(_ counts: [String: Int], _ database: TestDatabase) throws -> [String] {
        let (keys, numbers) = (counts.map(\.key), counts.map { "\($0.value)" })
        return try database.run(
            """
            select distinct h.key from hidden_cells('431003', '{\(keys.joined(separator: ","))}',
                array_fill('people'::text, array[\(keys.count)]), array_fill('431003190201'::text, array[\(keys.count)]),
                '{\(numbers.joined(separator: ","))}', '{}', '{}') h order by h.key
            """
        ).split(separator: "\n").map(String.init)
    }

    @Test func `the parts of a number do not tell the one that is hidden`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let stars = [
            "star_applications": 45, "star_counts.5": 7, "star_counts.4": 12, "star_counts.3": 26,
        ]
        #expect(try hidden(stars, database) == ["star_counts.4", "star_counts.5"])
        let five = stars.merging(["star_counts.5": 12, "five_star_households_before_notice": 9]) {
            $1
        }
        #expect(
            try hidden(five, database)
                == ["five_star_households_before_notice", "star_counts.4", "star_counts.5"]
        )
        #expect(try hidden(["members": 20, "members_by_chapter.甲": 20], database) == [])
        #expect(
            try hidden(
                ["members": 40, "members_by_chapter.甲": 30, "members_by_chapter.乙": 10],
                database
            ) == []
        )
        // Two of one each would be told by what is left of the sum.
        let few = ["all": 23, "new": 12, "linked": 9, "led": 1, "other": 1]
        #expect(try hidden(few, database) == ["led", "linked", "other"])
        let fewer = ["all": 23, "new": 21, "linked": 1, "led": 1]
        #expect(try hidden(fewer, database) == ["led", "linked", "new"])
        let chapters = [
            "members": 47, "members_by_chapter.甲": 30, "members_by_chapter.乙": 10,
            "members_by_chapter.丙": 7,
        ]
        #expect(try hidden(chapters, database) == ["members_by_chapter.丙", "members_by_chapter.乙"])
    }

    @Test func `what one place hides of its parts its neighbours hide as well`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        // By the parts the first township hides four stars, which the county's four stars would tell.
        let found = try database.run(
            """
            with s (key, one, other) as (values ('star_applications', 97, 110), ('star_counts.5', 7, 20),
                ('star_counts.4', 30, 40), ('star_counts.3', 60, 50)),
            l as (select key, '431003190201' as code, one as n from s
                union all select key, '431003191201', other from s),
            a as (select array_agg(key) k, array_agg('people'::text) c, array_agg(code) o, array_agg(n::bigint) n from l)
            select h.key, h.code from a cross join lateral hidden_cells('431003', k, c, o, n, '{}', '{}') h
            where h.level = 2 order by h.key, h.code
            """
        )
        #expect(
            found.split(separator: "\n") == [
                "star_counts.4|431003190", "star_counts.4|431003191", "star_counts.5|431003190",
                "star_counts.5|431003191",
            ]
        )
    }
}
