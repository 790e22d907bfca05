import Domain
import HTTPTypes
import Testing

@testable import App

/// Nobody reads another's sheet before all are in, and nobody judges her own.
struct BlindScoringTests {
    private static let marks = "select count(*) from star_item_score"
    private static let sheets = "select count(*) from star_score"

    @Test func `nobody reads another's sheet before all are in`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let secret = ["points_E3": "150", "note_E3": "只说不做"]
            try await ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer", site, secret)
            try await ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer2", site)
            let others = ["zhuxi.reviewer3", Cast.secretary, Cast.officer, "yunxi.approver"]
            for name in others {
                let page = try await site.signIn(name).get("\(ScoringTown.zhao)/scores")
                page.expect(.ok)
                #expect(!page.text.contains("只说不做"))
                #expect(try site.sees(name, Self.marks) == "0")
                #expect(try site.sees(name, Self.sheets) == "0")
            }
            #expect(try site.sees("zhuxi.reviewer", Self.sheets) == "1")
            let half = try await site.signIn(Cast.secretary).get("\(ScoringTown.zhao)/scores")
            half.expect(.ok, showing: "评审组交了 2 / 3 份", "谁也不能提前看")
            try await ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer3", site)
            for name in others {
                try await site.signIn(name).get("\(ScoringTown.zhao)/scores")
                    .expect(.ok, showing: "只说不做")
                #expect(try site.sees(name, Self.sheets) == "3")
            }
            // Neighbours, readers of the county and the reviewers of another village never do.
            for name in ["shiqiao.officer", "suxian.reader", "nanping.reviewer", "zhuxi.member"] {
                #expect(try site.sees(name, Self.sheets) == "0")
            }
        }
    }

    @Test func `the household reads reasons, not who gave what`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            _ = try site.database.run(speaks(for: 201, 81))
            try await ScoringTown.score(
                ScoringTown.zhao,
                as: "zhuxi.reviewer",
                site,
                ["points_E3": "150", "note_E3": "只说不做"]
            )
            try await ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer2", site)
            try await ScoringTown.score(ScoringTown.zhao, as: "zhuxi.reviewer3", site)
            let page = try await site.signIn("zhuxi.member").get("\(ScoringTown.zhao)/scores")
            page.expect(.ok, showing: "只说不做")
            #expect(!page.text.contains("何评审"))
            #expect(try site.sees("zhuxi.member", Self.sheets) == "0")
        }
    }

    @Test func `a reviewer does not write on another's sheet`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let reviewer = try await site.signIn("zhuxi.reviewer")
            try await reviewer.post("\(ScoringTown.zhao)/scores/confirmation").expect(.seeOther)
            let sheet = try site.database.run("select star_score_id from star_score")
            let mark = """
                insert into star_item_score (star_score_id, code, points, evidence)
                values (\(sheet), 'A2', 500, 'seen') returning 1
                """
            #expect(throws: TestServer.Refused.self) { try site.sees("zhuxi.reviewer2", mark) }
            #expect(throws: TestServer.Refused.self) { try site.sees(Cast.secretary, mark) }
            #expect(try site.sees("zhuxi.reviewer", mark) == "1")
        }
    }

    @Test func `her own household's account keeps a reviewer away from it`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            _ = try site.database.run(speaks(for: 201, 85))
            let reviewer = try await site.signIn("zhuxi.reviewer")
            try await reviewer.get("\(ScoringTown.zhao)/scores")
                .expect(.ok, showing: "您和这一户有关系，就不评它了")
            try await reviewer.post("\(ScoringTown.zhao)/scores/confirmation")
                .expect(.unprocessableContent, showing: "请由别人来评")
            try await reviewer.get("/stars/scoring").expect(.ok, showing: "不用您评的", "还有 1 户要评")
            try await site.signIn(Cast.secretary).get("\(ScoringTown.village)/reviewers")
                .expect(.ok, showing: "何评审", "1 户没有亲属关系的评审员不够 3 人", "0 / 2 份")
        }
    }

    @Test func `one person under two accounts is one person`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            // The head's ID number, the same person's other account, and a second seat of hers.
            _ = try site.database.run(
                """
                \(speaks(for: 202, 91))
                update household set head_id_hash = sha256('head'), head_id_sealed = 'x' where household_id = 201;
                update account set holder_hash = sha256('head') where account_id = 85;
                update account set holder_hash = sha256('two') where account_id in (86, 91);
                insert into account (account_id, user_name, display_name, language, region_code, holder_hash, made_by)
                overriding system value
                values (96, 'zhuxi.reviewer4', '贺二号', 'zh', '431003190201', sha256('two'), 4);
                insert into duty_grant (account_id, duty, region_code, reason, granted_by)
                values (96, 'star_reviewer', '431003190201', '任命', 4)
                """
            )
            for (name, application) in [
                ("zhuxi.reviewer", ScoringTown.zhao), ("zhuxi.reviewer2", ScoringTown.he),
            ] {
                try await site.signIn(name).post("\(application)/scores/confirmation")
                    .expect(.unprocessableContent, showing: "请由别人来评")
            }
            try await site.signIn(Cast.secretary)
                .post("\(ScoringTown.village)/reviewers", ["account": "96"])
                .expect(.unprocessableContent, showing: "一个人只能评一次")
        }
    }

    @Test func `whoever declares a relation is out, and the others are enough`() async throws {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            try Self.seatFourth(site)
            for name in ScoringTown.reviewers {
                try await ScoringTown.score(ScoringTown.zhao, as: name, site)
            }
            #expect(try ScoringTown.state(911, site) == "submitted")
            let fourth = try await site.signIn("zhuxi.reviewer4")
            let scores = "\(ScoringTown.zhao)/scores"
            try await fourth.post("\(scores)/relation")
                .expect(.unprocessableContent, showing: "请选是什么关系")
            try await fourth.post("\(scores)/relation", ["kind": "relative"]).expect(.seeOther)
            // Nobody is waited for any more.
            #expect(try ScoringTown.state(911, site) == "scored")
            #expect(try site.sees("zhuxi.reviewer4", Self.sheets) == "3")
        }
    }

    @Test func `a slip of the finger is taken back with a reason, by herself or the secretary`()
        async throws
    {
        try await withSite(on: "2026-05-06") { site in
            try ScoringTown.enter(site)
            let reviewer = try await site.signIn("zhuxi.reviewer")
            let scores = "\(ScoringTown.zhao)/scores"
            try await reviewer.post("\(scores)/relation", ["kind": "other"]).expect(.seeOther)
            try await reviewer.get(scores).expect(.ok, showing: "我点错了，没有关系")
            try await reviewer.post("\(scores)/relation/ending", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await reviewer.post("\(scores)/relation/ending", ["reason": "点错了"])
                .expect(.seeOther)
            try await reviewer.get(scores).expect(.ok, showing: "先确认一件事")
            let secretary = try await site.signIn(Cast.secretary)
            let panel = "\(ScoringTown.village)/reviewers"
            let said = ["relative": "85", "household": "201", "kind": "relative"]
            try await secretary.post("\(panel)/relations", said).expect(.seeOther)
            try await secretary.post("\(panel)/relations", said)
                .expect(.unprocessableContent, showing: "这一关系已经声明过了")
            // What the secretary declared the reviewer does not take back.
            try await reviewer.post("\(scores)/relation/ending", ["reason": "点错了"])
                .expect(.notFound)
            let relation = try site.database.run(
                "select relation_id from relation where ended_at is null"
            )
            try await secretary.post("\(panel)/relations/\(relation)/ending", ["reason": "同名"])
                .expect(.seeOther)
            try await reviewer.post("\(scores)/confirmation").expect(.seeOther)
        }
    }

    static func seatFourth(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            insert into account (account_id, user_name, display_name, language, region_code, made_by)
            overriding system value
            values (96, 'zhuxi.reviewer4', '方评审', 'zh', '431003190201', 4);
            insert into duty_grant (account_id, duty, region_code, reason, granted_by)
            values (96, 'star_reviewer', '431003190201', '任命', 4);
            set session_replication_role = replica;
            insert into star_reviewer (star_round_id, chapter_id, region_code, account_id, appointed_by, appointed_at)
            values (901, 2, '431003190201', 96, 11, '2026-04-20 10:00+08')
            """
        )
    }

    private func speaks(for household: Int, _ account: Int) -> String {
        """
        insert into household_account (account_id, household_id, region_code, issued_by, issued_at)
        values (\(account), \(household), '431003190201', 11, '2026-04-01');
        """
    }
}
