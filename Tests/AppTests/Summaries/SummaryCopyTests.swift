import HTTPTypes
import Testing

@testable import App

/// What a writer typed or copied, as her summary's page tells it.
@Suite struct SummaryCopyTests {
    @Test func `one sentence out of a village's paragraph is known again in the town's`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/summaries", ["place": "431003190201", "year": "2026"])
                .expect(.seeOther)
            let theirs = "入户走访12户困难会员家庭，帮助解决实际问题。村里打算把路修到每一个组。"
            try await secretary
                .post("/summaries/431003190201/2026/sections/next", ["new": theirs])
                .expect(.seeOther)
            let officer = try await SummaryTests.write(site, "继续抓好各村协会的阵地建设和骨干培训。")
            let clean = try await officer.get(SummaryTests.town).expect(.ok)
            #expect(!clean.text.contains("总结相同的句子"))
            let ours = "明年重点抓好骨干培训这件大事。入户走访30户困难会员家庭，帮助解决实际问题。"
            try await officer.post("\(SummaryTests.town)/sections/next", ["new": ours]).expect(
                .seeOther
            )
            try await officer.get(SummaryTests.town).expect(.ok, showing: "总结相同的句子")
            try await officer
                .post("\(SummaryTests.town)/sections/next", ["new": "联系人电话138 0000 0000，欢迎来电。"])
                .expect(.unprocessableContent, showing: "公开栏上不能写电话", "138 0000 0000")
        }
    }
}
