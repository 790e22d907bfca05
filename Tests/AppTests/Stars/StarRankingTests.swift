import Foundation
import HTTPTypes
import Testing

@testable import App

struct StarRankingTests {
    @Test
    func `a round shows who stands where, the best first, and each figure opens its households`()
        async throws
    {
        try await withSite { site in
            try StarTown.enter(site)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/stars").expect(.seeOther)
            let page = try await officer.get(StarTown.town)
            page.expect(
                .ok,
                showing: "2026 年五星农家评定：3 户申报，五星 2 户",
                "竹溪村",
                "赵会员",
                "91",
                "会议已通过",
                "href=\"\(StarTown.village)?stage=standing&amp;five=yes#ranking\""
            )
            let names = ["赵会员", "欧阳国庆", "贺东来"].map { page.text.firstRange(of: ">\($0)<") }
            let places = names.compactMap { $0?.lowerBound }
            #expect(places.count == 3 && places == places.sorted())
            let five = try await officer.get("\(StarTown.village)?five=yes")
            five.expect(.ok, showing: "赵会员")
            #expect(!five.text.contains("欧阳国庆"))
            try await officer.get("\(StarTown.town)?state=awarded").expect(.ok, showing: "没有这样的申报")
        }
    }

    /// One household in each state, each of them with all five stars.
    @Test func `each figure of a round's table opens as many households as it counts`() async throws
    {
        try await withSite { site in
            try StarTown.enter(site)
            try StarTown.enterOneOfEachState(site)
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get(StarTown.town)
            let figures = page.text.matches(
                of: /<a href="(\/stars\/431003190201\/2026\?[^"]*)#ranking">(\d+)<\/a>/
            )
            #expect(figures.count == 9)
            for figure in figures {
                let opened = try await officer.get(
                    String(figure.1).replacing("&amp;", with: "&")
                )
                let rows = opened.text.matches(of: /<a href="\/stars\/applications\/\d+">/).count
                #expect(Int(figure.2) == rows, "\(figure.1)")
            }
        }
    }

    @Test func `a long ranking goes on by key and keeps its ranks`() async throws {
        try await withSite { site in
            try StarTown.enter(site)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into star_application (star_application_id, star_round_id, region_code, chapter_id,
                    household_id, head_name, channel, applied_on, state, categories, total, stars, is_five,
                    entered_by, entered_at, person_key_id)
                select 1000 + g, 1, '431003190201', 2, 5000 + g, '户' || g, 'paper', '2026-03-10', 'scored',
                    '{1600,1600,1600,1600,1600}', 8000, 5, false, 11, '2026-03-10', (select min(person_key_id) from person_key)
                from generate_series(1, 150) g
                """
            )
            let officer = try await site.signIn(Cast.officer)
            let first = try await officer.get(StarTown.town)
            let next = try #require(first.text.firstMatch(of: /href="([^"]*after=[^"]*)"/))
            let rest = try await officer.get(
                String(next.1).replacing("&amp;", with: "&").replacing("#ranking", with: "")
            )
            rest.expect(
                .ok,
                showing: ">户98<",
                ">户150<",
                "从头看",
                "<td class=\"num\" data-label=\"名次\">4</td>"
            )
            #expect(!rest.text.contains(">户97<") && !rest.text.contains(">赵会员<"))
        }
    }
}
