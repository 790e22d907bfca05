import HTTPTypes
import Testing

@testable import App

struct SuggestionTests {
    private static let form = [
        "chapter": "2", "received_on": "2026-04-03", "channel": "box", "theme": "活动室",
        "content": "晚上也想用活动室", "raised_by": "",
    ]

    @Test func `a suggestion is anonymous, and due after fifteen working days`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/suggestions/new?place=\(Newcomer.village)").follow()
                .expect(.ok, showing: "15 个工作日内答复", "竹溪村计生协会")
            // 清明 takes the 6th; 15 working days after Friday the 3rd end on Monday the 27th.
            try await secretary.post("/suggestions", Self.form).expect(.seeOther).follow()
                .expect(.ok, showing: "不记名", "2026 年 4 月 27 日")
            let row = try site.database.run(
                "select coalesce(raised_by, '-'), due_on, entered_by from suggestion"
            )
            #expect(row == "-|2026-04-27|11")
            try await secretary.get("/suggestions?place=\(Newcomer.village)")
                .expect(.ok, showing: "1 条意见等着答复", "活动室", "2026 年 4 月 27 日到期")
        }
    }

    @Test(arguments: [
        (["content": ""], "请写下意见的内容"), (["channel": ""], "请选意见是怎样来的"),
        (["received_on": "2026-04-07"], "这一天还没有到"), (["content": "谁家超生了"], "这里不能写"),
        (["theme": String(repeating: "长", count: 51)], "最多 50 个字"),
    ])
    func `what is wrong is said, and the form stays filled in`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/suggestions", Self.form.merging(change) { $1 })
                .expect(.unprocessableContent, showing: sentence)
            #expect(try site.database.run("select count(*) from suggestion") == "0")
        }
    }

    @Test func `a suggestion is answered once, not before it came`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel,
                    theme, content, due_on, entered_by, entered_at)
                overriding system value values
                    (901, 2, '431003190201', '2026-03-02', 'box', '路灯', '加一盏灯', '2026-03-23', 11,
                    '2026-03-02')
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/start").expect(.ok, showing: "1 条意见过期没有答复")
            let path = "/suggestions/901/answer"
            let form = ["answered_on": "2026-04-01", "answer": "已经报村里安装"]
            try await secretary.post(path, form.merging(["answered_on": "2026-03-01"]) { $1 })
                .expect(.unprocessableContent, showing: "不能早于收到意见的那一天")
            try await secretary.post(path, form).expect(.seeOther).follow()
                .expect(.ok, showing: "已经报村里安装", "晚了 9 天")
            try await secretary.post(path, form)
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            try await secretary.get("/suggestions?place=\(Newcomer.village)&show=answered")
                .expect(.ok, showing: "0 条意见等着答复", "路灯")
        }
    }
}
