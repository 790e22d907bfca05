import Domain
import HTTPTypes
import Testing

@testable import App

/// The panel of a village, and the vote on what it came to.
struct PanelTests {
    private static let page = "\(ScoringTown.village)/reviewers"

    @Test func `a panel is made of those with the duty in the village`() async throws {
        try await withSite(on: "2026-05-06") { site in
            _ = try site.database.run(ScoringTown.round)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.page)
                .expect(.ok, showing: "评审组 0 人，还差 3 人", "何评审", "贺评审", "尹评审")
            try await secretary.post(Self.page, ["account": ""])
                .expect(.unprocessableContent, showing: "请选一名评审员")
            try await secretary.post(Self.page, ["account": "85"]).expect(.seeOther)
            try await secretary.post(Self.page, ["account": "85"])
                .expect(.unprocessableContent, showing: "已经在评审组里了")
            try await secretary.post(Self.page, ["account": "88"])
                .expect(.unprocessableContent, showing: "先由账号管理员给")
            try await secretary.get(Self.page).expect(.ok, showing: "评审组 1 人，还差 2 人", "李秘书请")
        }
    }

    @Test func `who leaves the panel is waited for no longer, and her reason stays`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            try BlindScoringTests.seatFourth(site)
            try await ScoringTown.scoreAll(ScoringTown.zhao, site)
            #expect(try ScoringTown.state(911, site) == "submitted")
            let seat = try site.database.run(
                "select star_reviewer_id from star_reviewer where account_id = 96"
            )
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("\(Self.page)/\(seat)/ending", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post("\(Self.page)/\(seat)/ending", ["reason": "外出打工"])
                .expect(.seeOther)
            #expect(try ScoringTown.state(911, site) == "scored")
            #expect(try ScoringTown.state(912, site) == "submitted")
            try await secretary.get(Self.page).expect(.ok, showing: "退出的评审员", "外出打工")
            try await secretary.post("\(Self.page)/\(seat)/ending", ["reason": "再来一次"])
                .expect(.unprocessableContent, showing: "已经办过了")
        }
    }

    @Test func `two of three are too few, whoever left`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            for name in ScoringTown.reviewers.prefix(2) {
                try await ScoringTown.score(ScoringTown.zhao, as: name, site)
            }
            let seat = try site.database.run(
                "select star_reviewer_id from star_reviewer where account_id = 87"
            )
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("\(Self.page)/\(seat)/ending", ["reason": "外出打工"])
                .expect(.seeOther)
            #expect(try ScoringTown.state(911, site) == "submitted")
            try await secretary.get(Self.page).expect(.ok, showing: "2 户没有亲属关系的评审员不够 3 人")
        }
    }

    @Test func `whoever lost the duty scores no longer, and the panel says so`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            _ = try site.database.run(
                """
                update duty_grant set revoked_by = 4, revoke_reason = '调离' where account_id = 85;
                select reach_refresh(85)
                """
            )
            #expect(try site.sees("zhuxi.reviewer", "select count(*) from star_application") == "0")
            try await site.signIn(Cast.secretary).get(Self.page)
                .expect(.ok, showing: "账号停用或者没有这一职责，评不了分")
        }
    }

    @Test func `a vote over half passes; otherwise it goes back with a reason and is scored anew`()
        async throws
    {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            try await ScoringTown.scoreAll(ScoringTown.zhao, site)
            let secretary = try await site.signIn(Cast.secretary)
            let vote = "\(ScoringTown.zhao)/vote"
            try await secretary.get(vote).expect(.ok, showing: "村评", "登记表决")
            let lost = [
                "held_on": "2026-05-06", "present": "30", "in_favour_911": "15", "against_911": "2",
            ]
            try await secretary.post(vote, lost)
                .expect(.unprocessableContent, showing: "赞成没有过半数就退回重评，请写一句原因")
            let many = lost.merging(["in_favour_911": "29"]) { $1 }
            try await secretary.post(vote, many)
                .expect(.unprocessableContent, showing: "赞成和反对加起来不能超过到会人数")
            let early = lost.merging(["held_on": "2026-05-05", "in_favour_911": "20"]) { $1 }
            try await secretary.post(vote, early)
                .expect(.unprocessableContent, showing: "评分出来以后才能表决")
            let reason = lost.merging(["reason_911": "邻里有不同看法"]) { $1 }
            try await secretary.post(vote, reason).expect(.seeOther)
            #expect(try ScoringTown.state(911, site) == "returned")
            let reviewer = try await site.signIn("zhuxi.reviewer")
            try await reviewer.get("/stars/scoring").expect(.ok, showing: "退回重评")
            try await reviewer.get("\(ScoringTown.zhao)/scores")
                .expect(.ok, showing: "这一户要重新评分：邻里有不同看法", "先确认一件事")
            try await ScoringTown.scoreAll(ScoringTown.zhao, site)
            let turns = try site.database.run(
                "select string_agg(turn || ' ' || counted, ',' order by star_score_id) from star_score"
            )
            #expect(turns == "1 true,1 true,1 true,2 true,2 true,2 true")
            let won = lost.merging(["in_favour_911": "16"]) { $1 }
            try await secretary.post(vote, won).expect(.seeOther)
            #expect(try ScoringTown.state(911, site) == "passed")
            try await secretary.get("\(ScoringTown.zhao)/scores")
                .expect(.ok, showing: "到会 30 人，赞成 16，反对 2", "邻里有不同看法")
        }
    }

    @Test func `one meeting's votes are entered at once`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let votes = "\(ScoringTown.village)/votes"
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(votes).expect(.ok, showing: "没有等待表决的户")
            try await ScoringTown.scoreAll(ScoringTown.zhao, site)
            try await ScoringTown.scoreAll(ScoringTown.he, site)
            try await secretary.get(votes).expect(.ok, showing: "2 户等待表决", "贺东来户")
            let meeting = ["held_on": "2026-05-06", "present": "30"]
            try await secretary.post(votes, meeting)
                .expect(.unprocessableContent, showing: "一户也没有填赞成多少票")
            let both = [
                "in_favour_911": "30", "in_favour_912": "10", "against_912": "20",
                "reason_912": "院子还没有收拾",
            ]
            try await secretary.post(votes, meeting.merging(both) { $1 }).expect(.seeOther)
            #expect(try ScoringTown.state(911, site) == "passed")
            #expect(try ScoringTown.state(912, site) == "returned")
            // The township's officer keeps the panel, but does not vote for the village.
            try await ScoringTown.scoreAll(ScoringTown.he, site)
            try await site.signIn(Cast.officer)
                .post(votes, meeting.merging(["in_favour_912": "30"]) { $1 })
                .expect(.forbidden)
        }
    }
}
