import HTTPTypes
import Testing

@testable import App

struct PostingTests {
    private static let board = "/postings?chapter=2"
    private static let form = [
        "chapter": "2", "kind": "fund_statement", "month": "2026-03", "posted_on": "2026-04-05",
        "note": "贴在村部",
    ]

    @Test func `last month's funds are put up, and nobody is reminded any more`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.board)
                .expect(.ok, showing: "本月公开栏还没有登记上月经费公示", "10 日以前")
            try await secretary.post("/postings", Self.form).expect(.seeOther).follow()
                .expect(.ok, showing: "按时", "2026 年 3 月 经费公示", "贴在村部")
            let start = try await secretary.get("/start").expect(.ok)
            #expect(!start.text.contains("经费公示"))
            let officer = try await site.signIn(Cast.officer)
            let missing = try await officer.get("/postings?place=\(Newcomer.township)&show=missing")
            missing.expect(.ok, showing: "南坪村计生协会")
            #expect(!missing.text.contains("竹溪村计生协会"))
        }
    }

    @Test func `who approves a month opens its openness down to the postings, and changes none`()
        async throws
    {
        try await withSite { site in
            try MarchRows.enter(site)
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get("\(MarchRows.zhuxi)/statement")
                .expect(.ok, showing: "href=\"/postings?chapter=2\"")
            let board = try await approver.get(Self.board)
            board.expect(.ok, showing: "2026 年 2 月 经费公示")
            #expect(!board.text.contains("登记贴出的公示"))
            #expect(!board.text.contains("登记错了"))
            try await approver.post("/postings", Self.form).expect(.forbidden)
            try await approver.get("/postings?chapter=5").expect(.notFound)
        }
    }

    @Test func `until when a statement is on time, the township's scheme says`() async throws {
        try await withSite(on: "2026-04-13") { site in
            try Happening.adoptScheme(daysToEnter: 5, statementDay: 15, from: "2026-04", site)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.board).expect(.ok, showing: "15 日以前贴出才算按时")
            let late = Self.form.merging(["posted_on": "2026-04-12"]) { $1 }
            try await secretary.post("/postings", late).expect(.seeOther).follow()
                .expect(.ok, showing: "2026-04-12贴出，按时")
            let list = try await site.signIn(Cast.officer)
                .get("/postings?place=\(Newcomer.township)")
            list.expect(.ok, showing: "下个月 15 日以前", "2026-04-12贴出")
            #expect(!list.text.contains("贴出，晚了"))
        }
    }

    @Test func `a posting taken back counts no more and keeps its line`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/postings", Self.form).expect(.seeOther)
            let key = try site.database.run("select board_posting_id from board_posting")
            try await secretary.post("/postings/\(key)/withdrawal").expect(.seeOther).follow()
                .expect(.ok, showing: "本月公开栏还没有登记上月经费公示", "已撤回")
            try await secretary.post("/postings/\(key)/withdrawal")
                .expect(.unprocessableContent, showing: "别人改过这条记录")
        }
    }

    @Test(arguments: [
        (["month": "2026-04"], "经费公示要在月底以后"), (["kind": "other"], "请选公示的是什么"),
        (["posted_on": "2026-05-01"], "这一天还没有到"), (["note": "流产名单"], "这里不能写"),
        (["month": "2026-13"], "请选是哪个月的"),
    ])
    func `what is wrong is said, and nothing is entered`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/postings", Self.form.merging(change) { $1 })
                .expect(.unprocessableContent, showing: sentence)
            #expect(try site.database.run("select count(*) from board_posting") == "0")
        }
    }
}
