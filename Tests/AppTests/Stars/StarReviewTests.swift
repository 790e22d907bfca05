import Domain
import HTTPTypes
import Testing

@testable import App

/// The yearly review: proposed by one, decided by another, and what becomes of the award.
@Suite struct StarReviewTests {
    private static func propose(
        _ person: Person,
        _ award: Int64,
        _ finding: String,
        lost: String? = nil
    ) async throws -> Answer {
        var fields = ["finding": finding, "report": "11 月 10 日王专干和李秘书上门看过，情况属实"]
        fields["lost"] = lost
        return try await person.post("/stars/awards/\(award)/reviews", fields)
    }

    private static func decide(
        _ person: Person,
        _ award: Int64,
        _ site: TestSite,
        _ verdict: String = "yes",
        answer: String = ""
    ) async throws -> Answer {
        let review = try site.database.run("select max(star_review_id) from star_review")
        return try await person.post(
            "/stars/awards/\(award)/reviews/\(review)/decision",
            ["verdict": verdict, "answer": answer]
        )
    }

    @Test func `in November an award is renewed to the next year's end, once`() async throws {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let secretary = try await site.signIn(Cast.secretary)
            let approver = try await site.signIn("yunxi.approver")
            try await secretary.get("/start").expect(.ok, showing: "2 户五星农家等着复评")
            try await secretary.get("/stars/431003190201/reviews").expect(.ok, showing: "贺东来")
            try await Self.propose(secretary, town.five, "renew").expect(.seeOther)
            try await Self.propose(secretary, town.five, "renew")
                .expect(.unprocessableContent, showing: "别人刚刚办过这一步")
            try await approver.get("/start").expect(.ok, showing: "1 件复评等着审定")
            try await Self.decide(approver, town.five, site).expect(.seeOther)
            #expect(try town.state(of: town.five) == "valid ABCDE t 2027-12-31")
            try await Self.propose(secretary, town.five, "renew")
                .expect(.unprocessableContent, showing: "今年已经复评过了")
            try await secretary.get("/stars/awards/\(town.five)").expect(.ok, showing: "复评合格")
        }
    }

    @Test func `each figure of the plaques opens as many as it counts`() async throws {
        try await withSite(on: "2026-11-05") { site in
            _ = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get("/stars/\(Cast.township)/2026/awards")
            let figures = page.text.matches(
                of: /<a href="([^"]*\?only=[^"#]*)#list">(\d+)<\/a>/
            )
            #expect(figures.count == 3)
            for figure in figures {
                let opened = try await officer.get(String(figure.1))
                let rows = opened.text.matches(of: /<a href="\/stars\/awards\/\d+">/).count
                #expect(Int(figure.2) == rows, "\(figure.1)")
            }
        }
    }

    @Test func `before the review begins nothing is renewed`() async throws {
        try await withSite(on: "2026-10-20") { site in
            let town = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            try await Self.propose(officer, town.five, "renew")
                .expect(.unprocessableContent, showing: "还没有到复评的时候")
            try await officer.get("/stars/\(Cast.township)/reviews").expect(.ok, showing: "都办完了")
        }
    }

    @Test func `stars are taken away of those it has, and one is left`() async throws {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await Self.propose(officer, town.five, "reduce")
                .expect(.unprocessableContent, showing: "请选摘掉哪几颗星")
            try await Self.propose(officer, town.four, "reduce", lost: "C")
                .expect(.unprocessableContent, showing: "至少留一颗")
            try await Self.propose(officer, town.five, "reduce", lost: "D").expect(.seeOther)
            try await Self.decide(approver, town.five, site).expect(.seeOther)
            #expect(try town.state(of: town.five) == "valid ABCE f 2027-12-31")
            try await officer.get("/stars/awards/\(town.five)").expect(.ok, showing: "5 星变为 4 星")
        }
    }

    @Test func `who is suspended has three months to mend, and who is revoked waits two years`()
        async throws
    {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await Self.propose(officer, town.five, "suspend").expect(.seeOther)
            try await Self.decide(approver, town.five, site).expect(.seeOther)
            #expect(try town.state(of: town.five) == "suspended ABCDE t 2027-12-31 2027-02-20")
            try await site.guest.get("/verify/\(AwardedTown.firstSerial)")
                .expect(.ok, showing: "正在整改")
            try await Self.propose(officer, town.five, "mend").expect(.seeOther)
            try await Self.decide(approver, town.five, site).expect(.seeOther)
            #expect(try town.state(of: town.five) == "valid ABCDE t 2027-12-31")
            try await Self.propose(officer, town.four, "revoke").expect(.seeOther)
            try await Self.decide(approver, town.four, site).expect(.seeOther)
            #expect(try town.state(of: town.four) == "revoked ABDE f 2026-12-31 2028-11-20")
            try await officer.get("/stars/awards/\(town.four)/certificate.pdf").expect(.notFound)
            await #expect(throws: (any Error).self) { try await Self.apply(again: 201, site) }
        }
    }

    /// The secretary enters an application in the next round.
    private static func apply(again household: Int, _ site: TestSite) async throws {
        let secretary = try await site.signIn(Cast.secretary)
        _ = try site.database.run(
            """
            set session_replication_role = replica;
            update star_round set apply_from = '2026-11-01', apply_to = '2026-11-30', score_from = '2026-12-01',
                score_to = '2026-12-02', meet_by = '2026-12-03', notice_by = '2026-12-04',
                decide_by = '2026-12-05', award_by = '2026-12-06';
            delete from star_award_step; delete from star_application where star_application_id = 503
            """
        )
        _ = try site.database.run(
            """
            select set_config('xiehui.token', '\(secretary.token?.hex ?? "")', false);
            insert into star_application (star_round_id, household_id, applied_on, entered_by, entered_at)
            values (900, \(household), '2026-11-20', 11, '2026-11-20 09:00+08')
            """
        )
    }

    @Test func `nobody decides what she proposed, and a refusal says why`() async throws {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await Self.propose(approver, town.five, "revoke").expect(.forbidden)
            try await Self.propose(officer, town.five, "revoke").expect(.seeOther)
            try await Self.decide(officer, town.five, site).expect(.forbidden)
            try await Self.decide(approver, town.five, site, "no")
                .expect(.unprocessableContent, showing: "请写清楚，5 到 500 个字。")
            try await Self.decide(approver, town.five, site, "no", answer: "没有看到依据，请补材料")
                .expect(.seeOther)
            #expect(try town.state(of: town.five) == "valid ABCDE t 2026-12-31")
            try await officer.get("/stars/awards/\(town.five)").expect(.ok, showing: "没有看到依据")
        }
    }

    @Test func `a review of the same person under another account is refused`() async throws {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await Self.propose(officer, town.five, "revoke").expect(.seeOther)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = (select holder_hash from account where account_id = 31)
                where account_id = 21
                """
            )
            try await Self.decide(approver, town.five, site)
                .expect(.unprocessableContent, showing: "您提出的，要由另一个人审定。")
        }
    }

    @Test func `a household gives its plaque back without a reason, and nobody else's`()
        async throws
    {
        try await withSite(on: "2026-11-20") { site in
            let town = try await AwardedTown(site)
            let household = try await town.giveHouseholdAccount()
            try await household.get("/stars/awards/\(town.four)").expect(.notFound)
            try await household.get("/stars/awards/\(town.five)").expect(.ok, showing: "本户放弃牌子")
            try await household.post("/stars/awards/\(town.five)/renouncement").expect(.seeOther)
            #expect(try town.state(of: town.five) == "renounced ABCDE t 2026-12-31")
            try await site.guest.get("/verify/\(AwardedTown.firstSerial)")
                .expect(.ok, showing: "这块牌子已经注销")
        }
    }
}
