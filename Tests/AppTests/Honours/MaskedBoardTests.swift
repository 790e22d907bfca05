import Domain
import HTTPTypes
import Testing

@testable import App

/// What the boards' role can read of people: names with one character hidden, and nothing else.
struct MaskedBoardTests {
    @Test func `the database masks a name as the rule in Domain does`() async throws {
        let names = ["王", "王芳", "张三丰", "欧阳建国", "买买提·艾力", "阿依古丽·吐尔逊"]
        try await withSite { site in
            for (place, name) in names.enumerated() {
                _ = try site.database.run(
                    """
                    insert into member (member_id, chapter_id, region_code, name, sex, birth_date, state,
                        joined_on)
                    values (\(2000 + place), 2, '431003190201', '\(name)', 1, '1970-01-01', 'active',
                        '2000-01-01')
                    """
                )
                let masked = try site.database.run(
                    "select masked_name from masked_member where member_id = \(2000 + place)"
                )
                #expect(masked == (try PersonName(name).masked))
            }
        }
    }

    @Test func `published views of notices have just these columns`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let columns = try database.run(
            """
            select table_name || ': ' || string_agg(column_name, ' ' order by ordinal_position)
            from information_schema.columns
            where table_name in ('published_notice', 'published_nominee', 'published_excellent')
            group by table_name order by table_name
            """
        )
        #expect(
            columns == """
                published_excellent: region_code year place masked_name
                published_nominee: notice_id place masked_name
                published_notice: notice_id region_code kind year title body objections_at from_on to_on
                """
        )
    }

    @Test(arguments: [
        "member", "excellent_member", "excellent_step", "notice", "notice_objection", "notice_file",
        "reward", "masked_member",
    ])
    func `the boards' role reads no row behind the published views`(table: String) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        #expect(throws: TestServer.Refused.self) {
            try TestServer.run("select 1 from \(table)", in: database.name, as: "xiehui_board")
        }
    }

    @Test func `no board shows a full name, a reason or who entered it`() async throws {
        try await withSite { site in
            try await ServingTown.post(site)
            for place in ["431003190", "431003190201", "431003"] {
                let text = try await site.guest.get("/board/\(place)").text
                for hidden in ["刘桂英", "带头打扫", "王专干", "李秘书", "1组"] {
                    #expect(!text.contains(hidden), "\(place) shows \(hidden)")
                }
            }
            let village = try await site.guest.get("/board/431003190201")
            village.expect(.ok, showing: "竹溪村：刘*英", "2026-04-06 至 2026-04-13", "镇政府二楼")
            let names = try TestServer.run(
                "select masked_name from published_nominee",
                in: site.database.name,
                as: "xiehui_board"
            )
            #expect(names == "刘*英")
        }
    }
}
