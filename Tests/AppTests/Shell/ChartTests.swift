import HTML
import HTTPTypes
import Testing

@testable import App

struct ChartTests {
    @Test func `a chart says in words what it is and tells its parts apart without colour`() {
        let chart = BarChart(
            id: "try",
            title: "各村的星",
            description: "各村得几颗星",
            bars: [
                .init(label: "竹溪村", parts: [(3, .solid), (1, .blank)], text: "4 户"),
                .init(label: "名字比图上写得下的地方长得多的一个村", value: 0, text: "0 户"),
            ],
            most: 4,
            key: [.init(look: .solid, text: "五星"), .init(look: .blank, text: "没有")],
            table: "<table></table>",
            opener: "看数字"
        ).body.description
        #expect(chart.contains("role=\"img\" aria-labelledby=\"try-title try-desc\""))
        #expect(chart.contains("<title id=\"try-title\">各村的星</title>"))
        #expect(chart.contains("<desc id=\"try-desc\">各村得几颗星</desc>"))
        // A bar of nothing has no part; what is drawn is drawn in the hatching that the key explains.
        #expect(chart.matches(of: /<rect class="part"[^>]*fill="url\(#try-look5\)"/).count == 2)
        #expect(chart.matches(of: /<rect class="part"[^>]*fill="url\(#try-look0\)"/).count == 2)
        #expect(chart.contains("名字比图上写得下的地方长…"))
        #expect(chart.contains("<summary>看数字</summary><table></table>"))
    }

    @Test func `nothing is drawn of nothing`() {
        let months = (1...12).map { "\($0) 月" }
        func chart(_ values: [Int]) -> String {
            MonthChart(
                id: "try",
                title: "活动",
                description: "各月",
                months: months,
                series: [.init(name: "会议", look: .solid, values: values)],
                isStacked: true
            ).body.description
        }
        #expect(chart(Array(repeating: 0, count: 12)).isEmpty)
        let drawn = chart([3] + Array(repeating: 0, count: 11))
        #expect(drawn.contains(">3</text>"))
        #expect(drawn.contains("12 月"))
    }

    @Test func `a year of activities is drawn, and each figure opens the rows that it counts`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic,
                    held_on, place, headcount, headcount_kind, result, entered_by, entered_at, entered_on)
                overriding system value
                select n, n, 2, '431003190201', 'recorded', 95, '清扫' || n, '2026-03-10', '村部', 12, 'exact',
                    '好', 11, '2026-03-11', '2026-03-11' from generate_series(9001, 9007) n
                """
            )
            let officer = try await site.signIn("yunxi.officer")
            let page = try await officer.get("/activities/year?place=431003190&month=2026-01")
            page.expect(.ok, showing: "2026 年：", "role=\"img\"")
            let figure = try #require(
                page.text.firstMatch(of: /href="([^"]*month=2026-03&amp;type=95[^"]*)">([0-9]+)</)
            )
            let rows = try await officer.get(String(figure.output.1).replacing("&amp;", with: "&"))
            let shown = rows.text.matches(of: /<th scope="row"><a href="\/activities\//).count
            #expect(Int(figure.output.2) == shown)
            #expect(shown >= 7)
            try await Self.expectYears(officer, page.text)
            try await officer.get("/activities/year?place=431003191").expect(.notFound)
        }
    }

    /// What a type, and all of them, come to in the year opens as many rows of the year.
    private static func expectYears(_ officer: Person, _ page: String) async throws {
        let sums = page.matches(of: /href="([^"]*span=year[^"]*)">([0-9]+)</)
        #expect(sums.count >= 2)
        for sum in sums {
            let rows = try await officer.get(String(sum.output.1).replacing("&amp;", with: "&"))
            rows.expect(.ok, showing: "2026 年")
            let shown = rows.text.matches(of: /<th scope="row"><a href="\/activities\//).count
            #expect(Int(sum.output.2) == shown || shown == ActivityFilter.pageSize)
        }
    }
}
