import HTTPTypes
import Testing

@testable import App

struct FlagYearTests {
    @Test func `a year shows each published month, the order and the advanced chapters`()
        async throws
    {
        try await withSite(on: "2026-11-20") { site in
            _ = try site.database.run(Self.rows)
            let officer = try await site.signIn("yunxi.officer")
            let page = try await officer.get("/ratings/431003190/years/2026")
            page.expect(.ok, showing: "公示了 9 个月，先进协会 1 个", "先进协会", "红旗", "绿旗", "未公示")
            page.expect(.ok, showing: "/ratings/431003190/2026-03/2")
            let (first, second) = (
                page.text.firstRange(of: "竹溪村"), page.text.firstRange(of: "南坪村")
            )
            let (one, other) = (try #require(first), try #require(second))
            #expect(one.lowerBound < other.lowerBound)
            let secretary = try await site.signIn(Cast.secretary)
            let own = try await secretary.get("/ratings/431003190201/years/2026")
            own.expect(.ok, showing: "红旗 9 面")
            #expect(!own.text.contains("南坪村"))
            try await officer.get("/ratings/431003190/years/2027").expect(.notFound)
            try await officer.get("/ratings/431003190/years/2025").expect(.ok, showing: "还没有公示过")
        }
    }

    /// Nine published months: 竹溪村 red in each, 南坪村 green; the tenth is not published.
    private static let rows = """
        set session_replication_role = replica;
        insert into flag_month (region_code, month, flag_scheme_id, state, as_of, computed_at,
            published_revision, published_at)
        select '431003190', make_date(2026, m, 1), 1, 'published', make_date(2026, m + 1, 6),
            make_date(2026, m + 1, 7), case when m < 10 then 1 end,
            case when m < 10 then make_date(2026, m + 1, 10) end
        from generate_series(1, 10) m;
        insert into score (chapter_id, month, revision, region_code, counted, out_of, points, entered,
            late, total, is_provisional, rank, flag)
        select c, make_date(2026, m, 1), 1, r, array_fill(1, '{12}'), array_fill(1, '{12}'),
            array_fill(100, '{12}'), 1, 0, t, false, k, f
        from generate_series(1, 10) m,
            (values (2, '431003190201', 900, 1, 1), (3, '431003190202', 650, 2, 3)) v (c, r, t, k, f);
        """
}
