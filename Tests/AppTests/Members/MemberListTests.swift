import HTTPTypes
import Testing

@testable import App

struct MemberListTests {
    private static let town = "/members?place=\(Newcomer.township)"

    /// Sixty more women of 竹溪村, and as many men of 南坪村.
    private func crowd(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            insert into member (chapter_id, region_code, member_group_id, name, initials, sex,
                birth_date, tags, state, joined_on)
            select 2 + n % 2, case n % 2 when 0 then '431003190201' else '431003190202' end,
                case n % 2 when 0 then 1 else 3 end, '周' || chr(20000 + n / 2), 'z' || chr(97 + n % 20),
                2 - n % 2, '1960-01-01',
                case when n % 3 = 0 then '{five_elders}' else '{}' end::text[], 'active', '2000-01-01'
            from generate_series(0, 119) n
            """
        )
    }

    private func names(in page: String) -> [String] {
        page.matches(of: /<th scope="row"><a href="\/members\/(\d+)">/).map { String($0.output.1) }
    }

    @Test(arguments: [
        ("", "true"), ("&group=1", "member_group_id = 1"),
        ("&tag=five_elders", "'five_elders' = any (tags)"), ("&sex=1", "sex = 1"),
    ])
    func `the total is what paging yields, and what the rows say`(
        filter: String,
        condition: String
    ) async throws {
        try await withSite { site in
            try crowd(site)
            let officer = try await site.signIn(Cast.officer)
            var seen: [String] = []
            var next: String? = Self.town + filter
            let expected = try site.database.run(
                """
                select count(*) from member where state = 'active' and \(condition)
                    and region_code >= '431003190' and region_code < '431003191'
                """
            )
            while let path = next {
                let page = try await officer.get(path).expect(.ok, showing: "\(expected) 名会员")
                seen += names(in: page.text)
                next = page.text.firstMatch(of: /href="([^"]+)" rel="next"/)
                    .map { String($0.output.1).replacing("&amp;", with: "&") }
            }
            #expect(seen.count == Int(expected))
            #expect(Set(seen).count == seen.count)
        }
    }

    @Test func `one box finds by name, initials, last four digits and ID number`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await secretary.takeIn(Newcomer.withNumbers)
            let list = "/members?place=\(Newcomer.village)&q="
            for typed in ["%E6%9D%A8", "yxz", "5678"] {
                let page = try await secretary.get(list + typed).expect(.ok, showing: "杨秀珍")
                #expect(!page.text.contains("周建国"))
            }
            let numbered = ["place": Newcomer.village, "q": Newcomer.idNumber]
            let page = try await secretary.post("/members/search", numbered)
                .expect(.ok, showing: "杨秀珍")
            #expect(!page.text.contains("周建国"))
            try await secretary.get(list + "999").expect(.ok, showing: "数字请填电话后 4 位")
            try await secretary.get(list + "zjg").expect(.ok, showing: "周建国")
        }
    }

    @Test func `an ID number finds whoever left, and says so`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            _ = try site.database.run(
                """
                update member set state = 'left', left_on = '2026-04-01', joined_on = '2020-01-01'
                where member_id = \(member)
                """
            )
            let search = ["place": Newcomer.village, "q": Newcomer.idNumber, "state": "active"]
            try await secretary.post("/members/search", search).expect(
                .ok,
                showing: "杨秀珍",
                "<td data-label=\"状态\">已退会"
            )
            // Taken in anew, the living membership stands first.
            let again = try await secretary.takeIn(Newcomer.withNumbers)
            let both = try await secretary.post("/members/search", search)
            #expect(names(in: both.text) == [again, member])
        }
    }

    @Test func `a secretary finds nobody of the village next door`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let page = try await secretary.get("/members?place=\(Newcomer.village)&q=wxl")
            page.expect(.ok, showing: "没有找到")
            #expect(!page.text.contains("吴秀兰"))
            try await secretary.get("/members?place=431003190202").expect(.notFound)
        }
    }

    @Test func `without a place the list is that of her own`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.get("/members").expect(.seeOther)
            #expect(answer.location == "/members?place=\(Newcomer.village)")
            try await answer.follow().expect(.ok, showing: "3 名会员", "刘桂英")
        }
    }

    @Test func `a chapter without members says what to do`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn("mine.secretary")
            try await secretary.get("/members?place=431003190990")
                .expect(.ok, showing: "这里还没有会员")
        }
    }
}
