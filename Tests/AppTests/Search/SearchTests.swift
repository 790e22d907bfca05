import HTTPTypes
import Testing

@testable import App

struct SearchTests {
    @Test func `one box finds people by name, initials, telephone and ID number`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            for typed in ["%E6%9D%A8", "yxz", "5678", Newcomer.idNumber] {
                let page = try await secretary.get("/search?q=\(typed)")
                page.expect(.ok, showing: "杨秀珍", "/members/\(member)")
                #expect(!page.text.contains("周建国"))
            }
            try await secretary.get("/search?q=zjg").expect(.ok, showing: "周建国")
            try await secretary.get("/search").expect(.ok, showing: "拼音首字母")
            let none = try await secretary.get("/search?q=%E7%BE%8A%E9%A9%BC")
            none.expect(.ok, showing: "没有找到")
        }
    }

    /// In each kind of row one of 竹溪村, one of the village next door and one of the next township.
    @Test(arguments: [
        (
            "zhuxi.secretary", ["2"],
            ["members", "households", "activities", "projects", "cases", "suggestions", "notices"]
        ),
        (
            "yunxi.officer", ["2", "3"],
            ["members", "households", "activities", "projects", "cases", "suggestions", "notices"]
        ),
        (
            "yunxi.approver", ["2", "3"],
            ["members", "households", "activities", "projects", "cases", "suggestions", "notices"]
        ),
        ("suxian.approver", ["2", "3", "5"], ["projects", "cases"]),
        ("yunxi.keeper", ["2", "3"], ["projects"]),
        ("yunxi.supervisor", ["2", "3"], ["projects", "cases"]),
        ("suxian.reader", [], []),
    ])
    func `everyone finds the kinds and places of her own pages, and nothing else`(
        name: String,
        places: [String],
        kinds: [String]
    ) async throws {
        try await withSite { site in
            _ = try site.database.run(Self.rows)
            let person = try await site.signIn(name)
            let page = try await person.get("/search?q=%E5%AF%BB%E8%A7%85").expect(.ok)
            var expected: Set<String> = []
            for kind in kinds { for place in places { expected.insert("/\(kind)/77\(place)") } }
            let links = Set(
                page.text.matches(of: /href="(\/[a-z]+\/77[0-9])"/).map { String($0.output.1) }
            )
            #expect(links == expected)
            // What she finds she may open, and its list shows it as well.
            for link in links.sorted() where !link.hasPrefix("/households") {
                let answer = try await person.get(link)
                #expect(answer.status != .forbidden && answer.status != .notFound, "\(link)")
            }
        }
    }

    @Test func `a reader of the county finds chapters by words, sound and number, and no people`()
        async throws
    {
        try await withSite { site in
            let reader = try await site.signIn("suxian.reader")
            try await reader.get("/search?q=%E7%AB%B9%E6%BA%AA").expect(
                .ok,
                showing: "/chapters/2\""
            )
            try await reader.get("/search?q=zxc").expect(.ok, showing: "/chapters/2\"")
            try await reader.get("/search?q=2").expect(.ok, showing: "/chapters/2\"")
            let people = try await reader.get("/search?q=zjg")
            people.expect(.ok, showing: "没有找到")
            #expect(!people.text.contains("周建国"))
        }
    }

    @Test func `of many the first few are shown, with a way to all of them`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.many)
            let secretary = try await site.signIn(Cast.secretary)
            let page = try await secretary.get("/search?q=%E5%AF%BB%E8%A7%85")
            page.expect(.ok, showing: "看全部 70 条", "kind=activities")
            var next: String? = "/search?q=%E5%AF%BB%E8%A7%85&kind=activities"
            var seen: [String] = []
            while let link = next {
                let page = try await secretary.get(link).expect(.ok)
                seen += page.text.matches(of: /href="\/activities\/([0-9]+)"/)
                    .map { String($0.output.1) }
                next = page.text.firstMatch(of: /href="([^"]+)" rel="next"/)
                    .map { String($0.output.1).replacing("&amp;", with: "&") }
            }
            #expect(seen.count == 70)
            #expect(Set(seen).count == 70)
        }
    }

    private static let many = """
        set session_replication_role = replica;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            place, headcount, headcount_kind, result, entered_by, entered_at, entered_on)
        overriding system value
        select n, n, 2, '431003190201', 'recorded', 95, '寻觅' || n, '2026-03-10', '村部', 12, 'exact', '好', 11,
            '2026-03-11', '2026-03-11' from generate_series(9001, 9070) n;
        """

    static let rows = """
        set session_replication_role = replica;
        create temporary table v as
        select 770 + c as n, r as region, c as chapter, 11 as person
        from (values (2, '431003190201'), (3, '431003190202'), (5, '431003191201')) v (c, r);
        create temporary table k as select min(person_key_id) as person_key_id from person_key;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            place, headcount, headcount_kind, result, entered_by, entered_at, entered_on)
        overriding system value
        select n, n, chapter, region, 'recorded', 95, '到处寻觅', '2026-03-10', '村部', 12, 'exact', '好', 11,
            '2026-03-11', '2026-03-11' from v;
        insert into member (member_id, chapter_id, region_code, name, initials, sex, birth_date, state, joined_on,
            person_key_id)
        overriding system value
        select n, chapter, region, '寻觅', 'xm', 1, '1970-01-01', 'active', '2000-01-01', person_key_id from v, k;
        insert into household (household_id, region_code, chapter_id, head_name, head_initials, person_key_id)
        overriding system value
        select n, region, chapter, '寻觅', 'xm', person_key_id from v, k;
        insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel, theme, content,
            due_on, entered_by, entered_at)
        overriding system value
        select n, chapter, region, '2026-03-01', 'box', '水', '寻觅水源', '2026-03-20', 11, '2026-03-01' from v;
        insert into notice (notice_id, region_code, kind, year, title, body, objections_at, from_on, to_on,
            posted_by, posted_at)
        overriding system value
        select n, region, 'plain', null, '寻觅启事', '通知', '村部', '2026-03-01', '2026-03-10', 21, '2026-03-01' from v;
        insert into programme (programme_id, region_code, kind, name, entered_by, entered_at)
        overriding system value
        values (770, '431003', 'visit', '节日慰问', 1, '2026-01-01');
        insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed,
            id_hash, consented_on, state, listed_from, entered_by, entered_at, person_key_id)
        select n, 770, 2026, region, chapter, '寻觅', 'x', sha256(region::bytea), '2026-01-01', 'listed', 2026, 11, '2026-01-05',
            person_key_id from v, k;
        insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_name,
            state, entered_by, entered_at, person_key_id, ledger_file_id, ledger_line, row_hash)
        overriding system value
        select n, chapter, region, '寻觅养猪', 'livestock', '生猪', true, '某某', 'running', 11, '2026-03-01',
            person_key_id, 1, n, region::bytea from v, k;
        """
}
