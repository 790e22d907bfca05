import Domain
import HTTPTypes
import Testing

@testable import App

struct SuggestionStepTests {
    /// One that came on 2 March, and whose answer was due on the 23rd.
    private static let old = """
        insert into suggestion (suggestion_id, chapter_id, region_code, received_on, channel, theme, content,
            due_on, entered_by, entered_at)
        overriding system value values
            (901, 2, '431003190201', '2026-03-02', 'box', '路灯', '加一盏灯', '2026-03-23', 11, '2026-03-02')
        """

    private func step(_ step: String, _ day: String, _ words: String = "") -> [String: String] {
        ["step": step, "day": day, "words": words]
    }

    @Test func `a suggestion is given to somebody, and answered`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.old)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/start").expect(.ok, showing: "1 条意见过了交办的日子")
            try await secretary.get("/suggestions?place=\(Newcomer.village)&show=unassigned")
                .expect(.ok, showing: "路灯", "1 条意见过了交办的日子，还没有人办")
            let one = "/suggestions/901"
            try await secretary.post("\(one)/steps", step("accept", "2026-04-01", "马上办"))
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            try await secretary.post("\(one)/steps", step("assign", "2026-03-03", "李秘书"))
                .expect(.seeOther).follow().expect(.ok, showing: "已交办", "交给李秘书")
            try await secretary.get("/suggestions?place=\(Newcomer.village)&show=unassigned")
                .expect(.ok, showing: "没有这样的意见")
            try await secretary.post(
                "\(one)/answer",
                ["answered_on": "2026-03-20", "answer": "已经报村里安装"]
            ).expect(.seeOther).follow().expect(.ok, showing: "2026-03-20答复", "采纳这条意见")
        }
    }

    /// Answered on 20 March, in time.
    private func answered(_ site: TestSite) async throws -> (Person, String) {
        _ = try site.database.run(Self.old)
        let secretary = try await site.signIn(Cast.secretary)
        let one = "/suggestions/901"
        try await secretary.post(
            "\(one)/answer",
            ["answered_on": "2026-03-20", "answer": "已经报村里安装"]
        ).expect(.seeOther)
        return (secretary, one)
    }

    @Test func `whoever is not content has it opened again, until it is closed`() async throws {
        try await withSite { site in
            let (secretary, one) = try await answered(site)
            try await secretary.post("\(one)/steps", step("reopen", "2026-03-01", "灯还没有亮"))
                .expect(.unprocessableContent, showing: "不能早于前一步", "灯还没有亮")
            try await secretary.post("\(one)/steps", step("reopen", "2026-03-25", "灯还没有亮"))
                .expect(.seeOther).follow().expect(.ok, showing: "重新办理", "灯还没有亮")
            // Fifteen working days on, without 清明.
            let again = try site.database.run(
                "select state, again_due_on, waits_until from suggestion"
            )
            #expect(again == "reopened|2026-04-16|2026-04-16")
            try await secretary.get("/suggestions?place=\(Newcomer.village)")
                .expect(.ok, showing: "1 条意见等着答复")
            try await secretary.post("\(one)/steps", step("answer_again", "2026-04-02", "换了一盏"))
                .expect(.seeOther)
            try await secretary.post("\(one)/steps", step("accept", "2026-04-03", "明年再加三盏"))
                .expect(.seeOther)
            try await secretary.post("\(one)/steps", step("close", "2026-04-04")).expect(.seeOther)
                .follow().expect(.ok, showing: "已办结", "明年再加三盏")
            try await secretary.post("\(one)/steps", step("reopen", "2026-04-05", "还有事"))
                .expect(.unprocessableContent)
            // The first answer is what a month is judged by, and it stays.
            let first = try site.database.run("select answered_on, answer from suggestion")
            #expect(first == "2026-03-20|已经报村里安装")
        }
    }

    @Test func `a quarter's digest counts, and says no word of anybody's`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.old)
            _ = try site.database.run("update suggestion set topic = 'venue', raised_by = '王大妈'")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/suggestions/901/answer",
                ["answered_on": "2026-03-20", "answer": "已经报村里安装"]
            ).expect(.seeOther)
            for place in ["431003190201", "431003190"] {
                let board = try await site.guest.get("/board/\(place)/governance/current")
                board.expect(.ok, showing: "2026 年第 1 季度", "阵地和设施")
                for word in ["路灯", "加一盏灯", "王大妈", "报村里"] {
                    #expect(!board.text.contains(word))
                }
            }
            let other = try await site.guest.get("/board/431003190202/governance/current")
            other.expect(.ok, showing: "前四个季度没有收到意见")
        }
    }

    @Test func `a poster leads to the open form`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/chapters/2/suggestions/poster")
                .expect(.ok, showing: "有话您就说", "/board/431003190201/suggestions/new", "提意见的二维码")
            try await site.guest.get("/board/431003190201").expect(.ok, showing: "提一条意见")
        }
    }
}
