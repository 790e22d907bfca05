import Domain
import HTTPTypes
import Testing

@testable import App

/// Appeals: within ten days of a decision, answered by somebody who had no part in it.
@Suite struct StarAppealTests {
    private static let ofRejected = "/stars/applications/503/appeals"
    private static let grounds = "C3 的培训漏记了，村里有签到表"

    private static func answer(
        _ person: Person,
        _ application: Int,
        _ site: TestSite,
        _ verdict: String
    ) async throws -> Answer {
        let appeal = try site.database.run("select max(star_appeal_id) from star_appeal")
        return try await person.post(
            "/stars/applications/\(application)/appeals/\(appeal)/answer",
            ["verdict": verdict, "answer": "查过签到表，情况属实"]
        )
    }

    @Test func `a rejection that is appealed goes back to the panel`() async throws {
        try await withSite(on: "2026-09-25") { site in
            let town = try await AwardedTown(site)
            let secretary = try await site.signIn("nanping.secretary")
            let approver = try await site.signIn("yunxi.approver")
            let other = try await town.secondApprover()
            try await secretary.get(Self.ofRejected)
                .expect(.ok, showing: "没有一类够 16 分", "2026 年 9 月 25 日")
            try await secretary.post(Self.ofRejected, ["grounds": "不服"])
                .expect(.unprocessableContent, showing: "请写清楚，5 到 500 个字。")
            try await secretary.post(Self.ofRejected, ["grounds": Self.grounds]).expect(.seeOther)
            try await approver.get("/start").expect(.ok, showing: "1 件申诉等着答复")
            let hers = try await approver.get(Self.ofRejected)
            hers.expect(.ok, showing: "您参加过这个决定", "等待答复")
            #expect(!hers.text.contains("name=\"verdict\""))
            try await Self.answer(approver, 503, site, "yes")
                .expect(.unprocessableContent, showing: "要由另一个人来办")
            try await other.get(Self.ofRejected).expect(.ok, showing: "name=\"verdict\"")
            try await Self.answer(other, 503, site, "yes").expect(.seeOther)
            let state = try site.database.run(
                "select state || ' ' || turn from star_application where star_application_id = 503"
            )
            #expect(state == "rechecking 2")
            try await secretary.get(Self.ofRejected).expect(.ok, showing: "申诉成立", "查过签到表")
        }
    }

    @Test func `an appeal after its days is not taken`() async throws {
        try await withSite(on: "2026-09-26") { site in
            _ = try await AwardedTown(site)
            let secretary = try await site.signIn("nanping.secretary")
            try await secretary.post(Self.ofRejected, ["grounds": Self.grounds])
                .expect(.unprocessableContent, showing: "申诉要在决定以后的期限以内提出")
            // What came to the desk in time may be entered a day later.
            try await secretary.post(
                Self.ofRejected,
                ["grounds": Self.grounds, "received_on": "2026-09-25"]
            ).expect(.seeOther)
        }
    }

    @Test func `a household gets back what a review took, if its appeal is granted`() async throws {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let household = try await town.giveHouseholdAccount()
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let other = try await town.secondApprover()
            let page = "/stars/applications/501/appeals"
            try await household.post(page, ["grounds": Self.grounds])
                .expect(.unprocessableContent, showing: "现在没有可以申诉的决定")
            try await officer.post(
                "/stars/awards/\(town.five)/reviews",
                ["finding": "revoke", "report": "11 月 10 日上门，院里堆满垃圾"]
            ).expect(.seeOther)
            // What is only proposed the household does not see.
            let before = try await household.get("/stars/awards/\(town.five)").expect(.ok)
            #expect(!before.text.contains("院里堆满垃圾"))
            let review = try site.database.run("select max(star_review_id) from star_review")
            try await approver.post(
                "/stars/awards/\(town.five)/reviews/\(review)/decision",
                ["verdict": "yes"]
            ).expect(.seeOther)
            try await household.get(page).expect(.ok, showing: "院里堆满垃圾")
            try await household.post(page, ["grounds": Self.grounds]).expect(.seeOther)
            try await household.post(page, ["grounds": Self.grounds])
                .expect(.unprocessableContent, showing: "别人刚刚办过这一步")
            try await Self.answer(approver, 501, site, "yes")
                .expect(.unprocessableContent, showing: "要由另一个人来办")
            try await Self.answer(other, 501, site, "yes").expect(.seeOther)
            #expect(try town.state(of: town.five) == "valid ABCDE t 2027-12-31")
        }
    }

    @Test func `a dismissed appeal changes nothing and is answered once`() async throws {
        try await withSite(on: "2026-09-25") { site in
            let town = try await AwardedTown(site)
            let secretary = try await site.signIn("nanping.secretary")
            let other = try await town.secondApprover()
            try await secretary.post(Self.ofRejected, ["grounds": Self.grounds]).expect(.seeOther)
            try await Self.answer(other, 503, site, "no").expect(.seeOther)
            try await Self.answer(other, 503, site, "yes").expect(.unprocessableContent)
            let state = try site.database.run(
                "select state from star_application where star_application_id = 503"
            )
            #expect(state == "rejected")
            // Its household's neighbour has no business there.
            let stranger = try await town.giveHouseholdAccount()
            try await stranger.get(Self.ofRejected).expect(.notFound)
        }
    }

    @Test(.enabled(if: PrintedPaper.canBeRead, "pdftotext is not installed"))
    func `the letter about a rejection says why and until when one may appeal`() async throws {
        try await withSite(on: "2026-09-25") { site in
            _ = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let text = try await officer.paper("/stars/applications/503/letter.pdf").text()
            for words in ["孙会员户：", "镇里审定没有通过", "理由：没有一类够16分", "请在2026年9月25日以前", "☆无"] {
                #expect(text.contains(words), "\(words)")
            }
        }
    }
}
