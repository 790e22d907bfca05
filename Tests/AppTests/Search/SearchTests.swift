import HTTPTypes
import Testing

@testable import App

struct SearchTests {
    @Test func `one box finds people by name, initials and telephone`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            for typed in ["杨", "yxz", "5678"] {
                let page = try await secretary.post("/search", ["q": typed]).expect(.seeOther)
                    .follow()
                page.expect(.ok, showing: "杨秀珍", "/members/\(member)")
                #expect(!page.text.contains("周建国"))
            }
            try await secretary.get("/search?q=zjg").expect(.ok, showing: "周建国")
            try await secretary.get("/search").expect(.ok, showing: "拼音首字母", "联系户")
            let none = try await secretary.get("/search?q=%E7%BE%8A%E9%A9%BC")
            none.expect(.ok, showing: "没有找到“羊驼”", "少打几个字")
        }
    }

    @Test func `a sign that patterns know stands for itself`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            for typed in ["%25", "_", "%5C", "%00", "%27", "%25%25%20_"] {
                try await secretary.get("/search?q=\(typed)").expect(.ok)
                    .expect(.ok, showing: typed == "%00" ? "可以这样找" : "没有找到")
            }
        }
    }

    /// In each kind of row one of 竹溪村, one of the village next door and one of the next township.
    @Test(arguments: [
        ("zhuxi.secretary", ["2"], SearchRows.all),
        ("yunxi.officer", ["2", "3"], SearchRows.all),
        ("yunxi.approver", ["2", "3"], SearchRows.all),
        (
            "suxian.approver", ["2", "3", "5"],
            ["projects", "cases", "loan-contracts", "summaries"]
        ),
        ("yunxi.keeper", ["2", "3"], ["projects", "loan-contracts", "summaries", "fund-entries"]),
        (
            "yunxi.supervisor", ["2", "3"],
            ["projects", "cases", "loan-contracts", "summaries", "fund-entries"]
        ),
        ("suxian.reader", ["2", "3", "5"], ["summaries"]),
    ])
    func `everyone finds the kinds and places of her own pages, and nothing else`(
        name: String,
        places: [String],
        kinds: [String]
    ) async throws {
        try await withSite { site in
            _ = try site.database.run(SearchRows.sql)
            let person = try await site.signIn(name)
            let page = try await person.get("/search?q=%E5%AF%BB%E8%A7%85").expect(.ok)
            let expected = Set(kinds.flatMap { kind in places.map { SearchRows.link(kind, $0) } })
            let links = SearchRows.links(in: page.text).filter { !$0.contains("/78") }
            #expect(links == expected)
            // What she finds she may open.
            for link in links.sorted() where SearchRows.areWhole(link) {
                let answer = try await person.get(link)
                #expect(answer.status != .forbidden && answer.status != .notFound, "\(link)")
            }
        }
    }

    /// A file leads to what it belongs to, and is found by whoever may look at that.
    @Test(arguments: [
        ("zhuxi.secretary", ["2"], ["activities", "notices", "projects", "fund-entries"]),
        ("yunxi.officer", ["2", "3"], ["activities", "notices", "projects", "fund-entries"]),
        ("suxian.approver", ["2", "3", "5"], ["projects"]),
        ("yunxi.keeper", ["2", "3"], ["projects", "fund-entries"]),
        ("suxian.reader", [], []),
    ])
    func `files are found with what they belong to`(
        name: String,
        places: [String],
        owners: [String]
    ) async throws {
        try await withSite { site in
            _ = try site.database.run(SearchRows.sql)
            let person = try await site.signIn(name)
            let page = try await person.get("/search?q=%E5%AF%BB%E8%A7%85&kind=files").expect(.ok)
            let expected = owners.flatMap { owner in
                places.map { owner == "activities" ? "/activities/78\($0)" : "/\(owner)/77\($0)" }
            }
            #expect(SearchRows.links(in: page.text) == Set(expected))
        }
    }

    @Test func `papers are found by year, chapter, number and several words`() async throws {
        try await withSite { site in
            _ = try site.database.run(SearchRows.sql)
            let officer = try await site.signIn(Cast.officer)
            for (typed, link) in [
                ("竹溪 2025 总结", "/summaries/431003190201/2025"), ("自治 竹溪", "/charters/772"),
                ("民主评议 竹溪", "/democratic-reviews/772"), ("合同 竹溪", "/chapters/2/governance"),
                ("寻觅772", "/loan-contracts/772"), ("bd", "/activities/782"),
                ("宣传栏", "/chapters/2/venues/772"),
                ("慰问", "/programmes/770"), ("jrww", "/programmes/770"), ("xmyz", "/projects/772"),
                ("xm", "/cases/772"), ("云溪镇", "/regions?q=431003190\""),
            ] {
                let page = try await officer.post("/search", ["q": typed]).expect(.seeOther)
                try await page.follow().expect(.ok, showing: link)
            }
            let plaque = try site.database.run(
                "select serial from star_award where star_award_id = 772"
            )
            try await officer.post("/search", ["q": plaque]).expect(
                .ok,
                showing: "/stars/awards/772"
            )
        }
    }

    @Test func `who spoke without a name stays without one`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                SearchRows.sql
                    + "update suggestion set raised_by = '何大方' where suggestion_id = 773;"
            )
            let officer = try await site.signIn(Cast.officer)
            let named = try await officer.post("/search", ["q": "何大方"]).follow()
            #expect(SearchRows.links(in: named.text) == ["/suggestions/773"])
            let all = try await officer.post("/search", ["q": "寻觅水源"]).follow()
            all.expect(.ok, showing: "/suggestions/772")
            #expect(!all.text.contains("何大方"))
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
}
