import Domain
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App

struct DemonstrateTests {
    @Test func `a town lives through its months by the acts of its own people`() async throws {
        try await withSite(on: "2026-05-19") { site in
            let (town, report) = try await DemonstratedTown.make(site, months: 4)
            #expect(report.months == 4 && report.acts > 100)
            let months = ["2026-02 locked 1", "2026-03 published 2", "2026-04 computed 1"]
            #expect(try town.months() == months)
            #expect(try town.openObjections(on: "2026-05-19") == ["2026-03 2"])
            #expect(try town.stars() == ["scored 2", "sheets 6"])
            let closed = "select distinct to_char(month, 'YYYY-MM') from fund_month order by 1"
            #expect(try town.lines(closed) == ["2026-02", "2026-03", "2026-04"])
            #expect(try BookKeeping.faults(site) == "")
            try expectOwnActs(in: town)
            try expectMoments(in: town)
            try expectJudgement(in: town)
            try expectBoundary(in: town)
        }
    }

    /// Whoever has an account writes down her own village's work, the officer the rest.
    private func expectOwnActs(in town: DemonstratedTown) throws {
        let acting = try town.lines(
            """
            select distinct a.user_name || ' ' || w.region_code
            from (select entered_by, region_code from activity
                where ledger_file_id is null and follows is null
                union select entered_by, region_code from contact
                union select entered_by, region_code from suggestion
                union select entered_by, region_code from board_posting
                union select raised_by, region_code from objection
                union select entered_by, region_code from self_points) w
            join account a on a.account_id = w.entered_by
            order by 1
            """
        )
        let own = [
            "mine.secretary 431003190990", "nanping.secretary 431003190202",
            "yunxi.officer 431003190", "zhuxi.secretary 431003190201",
        ]
        #expect(acting == own)
        let sessions = try town.lines(
            "select count(*) from session where client <> 'command line' or ended_at is null"
        )
        #expect(sessions == ["0"])
        #expect(try town.lines("select fault is null from audit_verify()") == ["t"])
    }

    /// What counts in the trade has the moment of its day; what the machine notes, that of the machine.
    private func expectMoments(in town: DemonstratedTown) throws {
        let outside = try town.lines(
            """
            select w.at from (
                select entered_at as at from activity where ledger_file_id is null
                union all select entered_at from contact union all select entered_at from follow_up
                union all select coalesce(done_at, entered_at) from follow_up
                union all select coalesce(answered_at, entered_at) from suggestion
                union all select entered_at from board_posting
                union all select entered_at from attending_chapter
                union all select added_at from activity_file
                union all select entered_at from hand_points
                union all select taken_at from month_step
                union all select published_at from publication
                union all select raised_at from objection union all select raised_at from veto) w
            where w.at < '2026-01-31' or w.at > '2026-05-19 09:00+08'
            """
        )
        #expect(outside == [])
        let past = try town.lines(
            "select count(*) from session where started_at < now() - interval '1 hour'"
        )
        #expect(past == ["0"])
    }

    private func expectJudgement(in town: DemonstratedTown) throws {
        let steps = try town.lines(
            """
            select distinct s.step || ' ' || a.user_name
            from month_step s join account a on a.account_id = s.taken_by order by 1
            """
        )
        #expect(
            steps == [
                "approved yunxi.approver", "computed yunxi.officer", "locked yunxi.officer",
                "published yunxi.officer", "reviewed yunxi.officer", "revised yunxi.officer",
            ]
        )
        let flags = try town.lines(
            "select count(distinct flag) > 1 from score where not is_provisional"
        )
        #expect(flags == ["t"])
        let missing = try town.lines(
            "select is_provisional, count(*) from score where month = '2026-04-01' group by 1 order by 1"
        )
        #expect(missing == ["f|1", "t|1"])
    }

    /// Nothing of domain 1 is written down, by the words that the site itself looks for.
    private func expectBoundary(in town: DemonstratedTown) throws {
        let texts = try town.lines(
            """
            select concat_ws(' ', topic, place, result) from activity
            union select note from contact union select need || result from follow_up
            union select theme || content || coalesce(answer, '') from suggestion
            union select grounds || coalesce(answer, '') from objection
            union select fact from veto union select reason || coalesce(measure, '') from hand_points
            """
        )
        #expect(texts.count > 50)
        for text in texts { #expect(ForbiddenWords.find(in: text).isEmpty, "\(text)") }
    }

    @Test(arguments: [
        ("2026-01-01", "2025-11", "2025-10"), ("2026-01-06", "2025-11", "2025-10"),
        ("2026-01-07", "2025-12", "2025-11"),
        ("2026-03-10", "2026-02", "2026-01"), ("2026-05-28", "2026-04", "2026-03"),
        ("2026-05-31", "2026-04", "2026-03"), ("2026-10-05", "2026-08", "2026-07"),
    ])
    func `whatever the day, a month waits and an objection is open`(
        day: String,
        waiting: String,
        newest: String
    ) async throws {
        try await withSite(on: day) { site in
            let (town, _) = try await DemonstratedTown.make(site, months: 3)
            #expect(try town.months() == ["\(newest) published 2", "\(waiting) computed 1"])
            #expect(try town.openObjections(on: day) == ["\(newest) 2"])
        }
    }

    @Test func `a round of five-star households is lived through to its reviews`() async throws {
        try await withSite(on: "2026-11-22") { site in
            let (town, _) = try await DemonstratedTown.make(site, months: 9)
            #expect(try town.stars() == ["awarded 2", "sheets 6"])
            let member = try await site.signIn("zhuxi.member")
            try await member.get("/start").expect(.ok, showing: "五星农家", "看申报")
            let followed = try town.lines(
                """
                select (select count(*) from notice where kind in ('stars', 'star_decisions')),
                    (select count(*) from notice_objection where not upheld),
                    (select count(*) from star_check where is_drawn and checked_at is not null),
                    (select count(*) from star_review where agreed)
                """
            )
            #expect(followed == ["2|1|1|2"])
        }
    }

    @Test func `only a demonstration is demonstrated, and only once`() async throws {
        try await withSite(on: "2026-05-19") { site in
            await #expect(throws: DemonstrateTown.Refusal.notADemonstration) {
                try await DemonstratedTown.carryOut(site, months: 3)
            }
            _ = try site.database.run(
                """
                insert into flag_month (region_code, month, flag_scheme_id, as_of, computed_at)
                values ('431003190', '2026-03-01', 1, now(), now())
                """
            )
            try DemonstratedTown.mark(site)
            await #expect(throws: DemonstrateTown.Refusal.isBegun) {
                try await DemonstratedTown.carryOut(site, months: 3)
            }
        }
    }

    @Test func `an act that the site refuses ends the run with what was said`() async throws {
        try await withSite(on: "2026-05-19") { site in
            try DemonstratedTown.mark(site)
            _ = try site.database.run(
                "update chapter set founded_on = '2026-05-18' where chapter_id = 2"
            )
            let refused = await #expect(throws: ActingPerson.Refused.self) {
                try await DemonstratedTown.carryOut(site, months: 3)
            }
            #expect(refused?.status == 422)
            #expect(refused?.description.contains("还没有成立") == true)
        }
    }
}
