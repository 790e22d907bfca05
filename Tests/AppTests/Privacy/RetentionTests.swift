import Foundation
import HTTPTypes
import Testing

@testable import App
@testable import Domain

/// What is kept of people for its term, and cleared by two persons; the day is 2026-04-06.
@Suite struct RetentionTests {
    private static let rule = "/retention/contact_note"

    @Test
    func `the page says how much is past its term, and a trial names the rows and writes nothing`()
        async throws
    {
        try await withSite { site in
            try site.pastTerm(.contactNote)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/retention").follow()
                .expect(.ok, showing: "走访联系的说明", "36 个月", "不清除的", "/retention/contact_note")
            let before = try site.database.run(Self.everything)
            try await officer.get("\(Self.rule)?place=431003190")
                .expect(.ok, showing: "到期 1 条，会清除 1 条，要保留 0 条。", "这是试算，什么都没有改。", "提出清除")
            #expect(try site.database.run(Self.everything) == before)
            let reader = try await site.signIn("suxian.reader")
            let county = try await reader.get("/retention?place=431003")
            #expect(county.text.contains("&lt;10"))
            #expect(!county.text.contains("/retention/contact_note"))
            try await reader.get("\(Self.rule)?place=431003").expect(.forbidden)
        }
    }

    @Test func `one proposes, another confirms, some days later it is done once, and figures stay`()
        async throws
    {
        try await withSite { site in
            try site.pastTerm(.contactNote)
            let figures = try site.database.run(Self.figures)
            #expect(figures.hasPrefix("t|"))
            let officer = try await site.signIn(Cast.officer)
            let proposal = try #require(
                try await officer.post(Self.rule, ["place": "431003190"]).location
            )
            try await officer.get(proposal).expect(.ok, showing: "等第二人确认", "第 ")
            try await officer.post("\(proposal)/confirmation").expect(.forbidden)
            try await officer.post(Self.rule, ["place": "431003190"])
                .expect(.unprocessableContent, showing: "这一项已经有人提出清除，先办完那一件。")
            let approver = try await site.signIn("yunxi.approver")
            try await approver.get("/start").expect(.ok, showing: "1 件到期内容等第二人确认")
            try await approver.post("\(proposal)/confirmation").expect(.seeOther)
            let done = try await approver.get("/start").expect(.ok)
            #expect(!done.text.contains("到期内容等第二人确认"))
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(
                try site.database.run("select count(*) from contact where note = '早年的话'") == "1"
            )
            try site.letDayCome()
            #expect(try await site.site.carryOutRetention() == 1)
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(
                try site.database.run("select count(*), count(note) from contact") == "1|0"
            )
            #expect(
                try site.database.run("select rule, cleared, kept from retention_run")
                    == "contact_note|1|0"
            )
            #expect(try site.database.run(Self.figures) == figures)
            try await officer.get(proposal).expect(.ok, showing: "清除 1 条，留下 0 条", "已清除")
            _ = try site.database.run("select seal_audit()")
            #expect(try site.database.run("select fault is null from audit_verify()") == "t")
        }
    }

    @Test func `the second person is another person, not another account of the same one`()
        async throws
    {
        try await withSite { site in
            try site.pastTerm(.contactNote)
            let officer = try await site.signIn(Cast.officer)
            let proposal = try #require(
                try await officer.post(Self.rule, ["place": "431003190"]).location
            )
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = (select holder_hash from account where account_id = 21)
                where account_id = 31
                """
            )
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("\(proposal)/confirmation")
                .expect(.unprocessableContent, showing: "换一个账号也不行")
            #expect(try site.database.run("select state from retention_proposal") == "proposed")
        }
    }

    @Test func `until its day it can be stopped, with a reason`() async throws {
        try await withSite { site in
            try site.pastTerm(.contactNote)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let proposal = try #require(
                try await officer.post(Self.rule, ["place": "431003190"]).location
            )
            try await approver.post("\(proposal)/confirmation").expect(.seeOther)
            try await officer.post("\(proposal)/stop")
                .expect(.unprocessableContent, showing: "请写明原因")
            try await officer.post("\(proposal)/stop", ["reason": "还有人要查"]).expect(.seeOther)
            try site.letDayCome()
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(try site.database.run("select count(note) from contact") == "1")
            try await approver.get(proposal).expect(.ok, showing: "停止了", "还有人要查")
        }
    }

    @Test func `what is held or asked about after the proposal is left, and says why`() async throws
    {
        try await withSite { site in
            try site.pastTerm(.contactNote)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let proposal = try #require(
                try await officer.post(Self.rule, ["place": "431003190"]).location
            )
            try await approver.post("\(proposal)/confirmation").expect(.seeOther)
            let row = try site.database.run("select contact_id from contact where note is not null")
            let wish = ["place": "431003190", "rule": "contact_note", "row": row]
            try await officer.post("/retention-holds", wish)
                .expect(.unprocessableContent, showing: "请写明原因")
            try await officer.post("/retention-holds", wish.merging(["reason": "案件要用"]) { $1 })
                .expect(.seeOther)
            try site.letDayCome()
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(try site.database.run("select cleared, kept from retention_run") == "0|1")
            try await officer.get(proposal).expect(.ok, showing: "有人要求保留")
            try await officer.get("\(Self.rule)?place=431003190")
                .expect(.ok, showing: "会清除 0 条，要保留 1 条", "有人要求保留")
            try await officer.post(Self.rule, ["place": "431003190"])
                .expect(.unprocessableContent, showing: "现在没有可以清除的。")
            let hold = try site.database.run("select retention_hold_id from retention_hold")
            try await approver.post("/retention-holds/\(hold)/lift", ["reason": "案件结了"])
                .expect(.seeOther)
            try await approver.get("/retention-holds?place=431003190")
                .expect(.ok, showing: "案件要用", "案件结了", "已取消")
            try await officer.post(Self.rule, ["place": "431003190"]).expect(.seeOther)
        }
    }

    private static let everything = """
        select (select count(*) from contact where note is not null), (select count(*) from retention_proposal),
            (select count(*) from retention_run), (select count(*) from audit_entry)
        """
    /// Every row behind every figure of the years that the rows of these tests belong to.
    static let figures = """
        select count(*) > 0, md5(string_agg(f::text, ',' order by f::text))
        from unnest('{2014,2015,2026}'::int[]) y
        join figure_row f on f.year = y and f.region_code ^@ '431003190'
        """
}

extension TestSite {
    /// Makes a row of the kind in 竹溪村, whose term counts from a day.
    ///
    /// - Parameter from: a day long ago, unless given.
    func pastTerm(_ rule: RetentionRule, from day: String = "2015-01-01") throws {
        let past = try #require(RetentionRows.rows[rule])
        _ = try database.run(
            "set session_replication_role = replica; \(past.replacing("DAY", with: day))"
        )
    }

    /// Moves every confirmed proposal's day to today.
    func letDayCome() throws {
        _ = try database.run(
            "update retention_proposal set runs_on = '2026-04-06' where state = 'confirmed'"
        )
    }
}
