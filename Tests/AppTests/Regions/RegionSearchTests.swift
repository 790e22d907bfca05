import HTML
import HTTPTypes
import Testing

@testable import App

struct RegionSearchTests {
    /// What a search shows, page after page, as codes.
    private func pages(_ search: String, _ person: Person) async throws -> [[String]] {
        var pages: [[String]] = []
        var next: String? = Link("/regions\(query: ["q": search])").text
        while let path = next, pages.count < 20 {
            let page = try await person.get(path)
            page.expect(.ok)
            let codes = page.text.matches(of: /<a href="\/regions\?at=(\d+)"/)
            pages.append(codes.map { String($0.output.1) })
            next = page.text.firstMatch(of: /class="button quiet" href="([^"]+)">往后看/)
                .map { String($0.output.1).replacing("&amp;", with: "&") }
        }
        return pages
    }

    private func add(_ count: Int, _ site: TestSite) throws {
        _ = try site.database.run(
            """
            insert into region (region_code, name)
            select '431003' || (500 + n), '新丰' || n || '镇' from generate_series(1, \(count)) n
            """
        )
    }

    @Test func `a region that has ended is hidden, and its successor is found`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into region (region_code, name, is_local)
                values ('431003192', '石桥街道', true);
                insert into region_succession (old_code, new_code, took_effect, reason)
                values ('431003191', '431003192', '2026-01-01', '撤镇设街道');
                update region set valid_to = '2026-01-01' where region_code = '431003191'
                """
            )
            let officer = try await site.signIn(Cast.officer)
            #expect(try await pages("石桥", officer) == [["431003192"]])
            #expect(try await pages("43100319", officer).first?.contains("431003191") == false)
        }
    }

    @Test func `every region found stands on one page and on one alone`() async throws {
        try await withSite { site in
            try add(130, site)
            // Ended ones among them must not shorten a page.
            _ = try site.database.run(
                """
                update region set valid_to = '2026-01-01'
                where region_code between '431003540' and '431003549'
                """
            )
            let officer = try await site.signIn(Cast.officer)
            let living = try site.database.run(
                """
                select region_code from region
                where name like '%新丰%' and valid_to is null order by 1
                """
            ).split(separator: "\n").map(String.init)
            let found = try await pages("新丰", officer)
            #expect(living.count == 120)
            #expect(found.map(\.count) == [50, 50, 20])
            #expect(found.flatMap(\.self).sorted() == living)
        }
    }

    @Test func `the first digits of a code find its regions, page by page`() async throws {
        try await withSite { site in
            try add(60, site)
            let officer = try await site.signIn(Cast.officer)
            let expected = (1...60).map { "431003\(500 + $0)" }
            let found = try await pages("4310035", officer)
            #expect(found.map(\.count) == [50, 10])
            #expect(found.flatMap(\.self) == expected)
            // An input method sends full-width digits.
            #expect(try await pages("４３１００３５０１", officer) == [["431003501"]])
        }
    }

    @Test func `what is found nowhere is said so`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/regions?q=%E7%81%AB%E6%98%9F")
                .expect(.ok, showing: "没有找到，换个写法再试。")
        }
    }
}
