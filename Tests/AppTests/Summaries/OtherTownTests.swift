import Domain
import Foundation
import HTML
import HTTPTypes
import Postgres
import Testing

@testable import App

/// A town of other names, sizes and year comes out right as well, a county is the sum of its townships, and whoever
/// does not reach the people is told no small number.
struct OtherTownTests {
    static let town = "431003191"
    static let year = 2017

    /// In the town's two villages, by the end of the year: 14 and 9 members of whom one joined too late and one had
    /// left, 3 elders, 11 households, of which one came later; two activities, one not held.
    static let rows = """
        set session_replication_role = replica;
        insert into region (region_code, name, is_local) values ('431003191202', '柳树村', true)
        on conflict do nothing;
        update chapter set founded_on = '2016-01-01' where chapter_id = 5;
        insert into chapter (chapter_id, region_code, name, kind, founded_on, state, dissolved_on) values
            (801, '431003191202', '柳树村计生协会', 'village', '2017-12-31', 'active', null),
            (802, '431003191901', '石桥砖厂计生协会', 'enterprise', '2010-01-01', 'dissolved', '2017-12-30');
        delete from member where region_code ^@ '431003191';
        delete from household_link where region_code ^@ '431003191';
        insert into member (member_id, chapter_id, region_code, name, sex, birth_date, tags, state, joined_on,
            left_on, erase_on, person_key_id)
        select 8000 + n, case when n <= 15 then 5 else 801 end,
            case when n <= 15 then '431003191201' else '431003191202' end, '会员' || n, 1, '1970-01-01',
            case when n in (2, 3, 20) then '{five_elders}'::text[] else '{}' end,
            case n when 4 then 'left' when 5 then 'left' else 'active' end,
            case n when 1 then date '2018-01-01' when 6 then null else date '2017-01-01' + n end,
            case n when 4 then date '2017-12-31' when 5 then date '2018-01-01' end,
            case when n in (4, 5) then date '2019-01-01' end,
            (select min(person_key_id) from person_key)
        from generate_series(1, 25) n;
        insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
        select 8000 + n, '431003191201', 5, '户主' || n, (select min(person_key_id) from person_key)
        from generate_series(1, 12) n;
        insert into household_link (household_id, region_code, member_id, from_on, to_on)
        select 8000 + n, '431003191201', 8002, case n when 10 then null when 12 then date '2018-01-01' else '2016-05-05' end,
            case n when 11 then date '2017-06-30' end
        from generate_series(1, 12) n
        union all select 8011, '431003191201', 8003, '2017-07-01', null;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on, headcount,
            headcount_kind, joint_with, entered_by, entered_at, entered_on)
        overriding system value
        select 8000 + n, 8000 + n, 5, '431003191201', s.state, s.type, '活动' || n, s.day, s.heads, s.kind, s.joint, 22,
            '2018-01-01', '2018-01-02'
        from (values (1, 'recorded', 71, date '2017-03-01', 40, 'exact', null),
            (2, 'verified', 71, date '2017-12-31', 55, 'at_least', null),
            (3, 'planned', 71, date '2017-11-01', null, null, null),
            (4, 'recorded', 80, date '2017-05-29', 90, 'about', '中心小学'),
            (5, 'recorded', 71, date '2018-01-01', 70, 'exact', null)) s (n, state, type, day, heads, kind, joint);
        insert into activity_output (activity_id, turn, region_code, kind, quantity, quantity_kind) values
            (8001, 1, '431003191201', 'leaflet', 70, 'about'), (8004, 1, '431003191201', 'leaflet', 30, 'exact'),
            (8005, 1, '431003191201', 'leaflet', 500, 'exact');
        insert into region_year_profile (region_code, year, villages, communities, area_hundredths, population, city_km, source)
        values ('431003191', 2017, 2, 0, 1250, 8123, 31, '年报'), ('431003191', 2016, 9, 9, 900, 9000, 30, '年报');
        """

    /// By the rows above, worked out by hand.
    static let expected: [String: String] = [
        "chapters": "2", "chapters_by_kind.village": "2", "chapters_by_kind.enterprise": "0",
        "members": "23", "members_by_chapter.桥头村计生协会": "13",
        "members_by_chapter.柳树村计生协会": "10", "five_elders": "3", "linked_households": "11",
        "activities": "3", "study_sessions": "2", "study_participants": "95",
        "member_day_events": "1", "joint_member_day_events": "1", "leaflets": "100", "banners": "0",
        "admin_villages": "2", "communities": "0", "area_km2": "12.50", "population": "8123",
        "distance_to_city_km": "31",
    ]

    private func figures(
        _ site: TestSite,
        of place: String,
        as name: String,
        _ year: Int = Self.year
    ) async throws -> [String: SummaryFigure] {
        let person = try await site.signIn(name)
        let (_, list) = try await person.read(FigureStore.figures(RegionCode(place), year), site)
        return Dictionary(uniqueKeysWithValues: list.map { ($0.key.rawValue, $0) })
    }

    @Test func `another town in another year comes out right`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let found = try await figures(site, of: Self.town, as: "shiqiao.officer")
            for (key, number) in Self.expected {
                #expect(found[key]?.number == number, "\(key)")
            }
            #expect(found["study_participants"]?.kind == .atLeast)
            #expect(found["leaflets"]?.kind == .about)
            #expect(found["suggestions"]?.kind == .unknown)
            let before = try await figures(site, of: Self.town, as: "shiqiao.officer", 2015)
            #expect(before["linked_households"]?.kind == .unknown)
            let officer = try await site.signIn("shiqiao.officer")
            for figure in found.values where figure.value != nil {
                let link = Link.figure(figure.key, try RegionCode(Self.town), Self.year).text
                let rows = try await officer.countRows(at: link)
                #expect(rows == figure.rows, "\(figure.key.rawValue)")
            }
            try await officer.get("/summaries/\(Self.town)/\(Self.year)/figures")
                .expect(
                    .ok,
                    showing: "at least 95 visits",
                    "about 100 copies",
                    "not recorded",
                    "12.50 km²"
                )
            try await officer.get("/summaries/\(Self.town)/\(Self.year)/figures/born").expect(
                .notFound
            )
        }
    }

    private static let bases = """
        insert into project (chapter_id, region_code, name, kind, product, is_base, operator_kind, operator_name, state,
            starts_on, entered_by, entered_at, person_key_id)
        select c.chapter_id, c.region_code, '养猪基地', 'livestock', '生猪', true, 'cooperative', '合作社', 'running',
            '2017-01-01', 11, '2017-01-01', (select min(person_key_id) from person_key)
        from chapter c where c.chapter_id in (2, 5)
        """

    @Test func `a county is the sum of its townships`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows + Self.bases)
            let towns = [
                try await figures(site, of: "431003190", as: "suxian.reader"),
                try await figures(site, of: Self.town, as: "suxian.reader"),
            ]
            let county = try await figures(site, of: "431003", as: "suxian.reader")
            for key in ["chapters", "activities", "population", "leaflets", "study_participants"] {
                let sum = towns.compactMap { $0[key]?.value }.reduce(0, +)
                #expect(county[key]?.value == sum, "\(key)")
            }
            #expect(county.keys.allSatisfy { !$0.hasPrefix("members_by_chapter.") })
            // Pigs in two townships are one product, and distances make no sum.
            for key in ["base_products", "distance_to_city_km"] {
                #expect(towns[1][key]?.value ?? 0 > 0, "\(key)")
                #expect(county[key]?.kind == .unknown && county[key]?.value == nil, "\(key)")
            }
            let reader = try await site.signIn("suxian.reader")
            try await reader.get("/summaries/431003/\(Self.year)/figures/activities")
                .expect(.ok, showing: "由 3 行数出来", "石桥镇")
        }
    }

    @Test func `who does not reach the people is told of fewer than ten nothing`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let few = try await figures(site, of: Self.town, as: "suxian.reader")
            // The other township has so few that the county's number would tell them.
            #expect(few["members"]?.kind == .belowTen)
            _ = try site.database.run(
                """
                insert into member (chapter_id, region_code, name, sex, birth_date, state, joined_on, person_key_id)
                select 2, '431003190201', '别处会员' || n, 1, '1970-01-01', 'active', '2017-01-01',
                    (select min(person_key_id) from person_key)
                from generate_series(1, 12) n
                """
            )
            let seen = try await figures(site, of: Self.town, as: "suxian.reader")
            #expect(seen["five_elders"]?.kind == .belowTen)
            #expect(seen["five_elders"]?.value == nil && seen["five_elders"]?.rows == 0)
            #expect(seen["members"]?.value == 23)
            let reader = try await site.signIn("suxian.reader")
            let page = "/summaries/\(Self.town)/\(Self.year)/figures"
            let elders = try await reader.get("\(page)/five_elders")
            elders.expect(.ok, showing: "&lt;10", "不到 10")
            #expect(!elders.text.contains("会员2") && !elders.text.contains("scope=\"row\""))
            let members = try await reader.get("\(page)/members")
            members.expect(.ok, showing: "23 人", "这些行不归您看", "桥头村", "13")
            #expect(!members.text.contains("会员2"))
            let own = try await figures(site, of: Self.town, as: "shiqiao.officer")
            #expect(own["five_elders"]?.value == 3)
            try await reader.get("/summaries/431002/\(Self.year)/figures").expect(.notFound)
        }
    }

    @Test func `a seal tells which rows changed since`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let officer = try await site.signIn("shiqiao.officer")
            let place = try RegionCode(Self.town)
            let page = "/summaries/\(Self.town)/\(Self.year)"
            try await officer.post("/summaries", ["place": Self.town, "year": "\(Self.year)"])
                .expect(.seeOther)
            for section in ["shortcomings", "next"] {
                try await officer.post("\(page)/sections/\(section)", ["new": "有待改进。"])
                    .expect(.seeOther)
            }
            try await officer.post("\(page)/handing-in").expect(.seeOther)
            let changes = SummaryQuery.changes.list(FigureDifference.self, place, Self.year)
            let (_, none) = try await officer.read(changes, site)
            #expect(none == [])
            let marks = try site.database.run(
                "select cardinality(marks) from summary_figure where figure_key = 'members'"
            )
            #expect(marks == "23")
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update activity set headcount = 41 where activity_id = 8001;
                update member set left_on = '2017-10-01', erase_on = '2018-10-01', state = 'left' where member_id = 8010
                """
            )
            let (_, changed) = try await officer.read(changes, site)
            let byKey = Dictionary(uniqueKeysWithValues: changed.map { ($0.key, $0) })
            #expect(byKey["study_participants"]?.rows == 1)
            #expect(byKey["study_participants"]?.now?.value == 96)
            #expect(byKey["members"].map { [$0.come, $0.gone] } == [0, 1])
            #expect(byKey["leaflets"] == nil && byKey["study_sessions"] == nil)
        }
    }
}
