import HTTPTypes
import Testing

@testable import App
@testable import Domain

/// Each rule by itself: past its term, one day before, held, and what is left of a row that was cleared.
@Suite struct RetentionRuleTests {
    private static let byTwo = RetentionRule.allCases.filter {
        ![.member, .session, .invitation].contains($0)
    }

    @Test(arguments: RetentionRule.allCases)
    func `a row is past its term on the day it is over, and not a day before`(
        rule: RetentionRule
    ) async throws {
        try await withSite { site in
            // A member's own day is the same for all: see ErasureTests for how it comes about.
            let months = try site.database.run(
                "select months from retention_rule where rule = '\(rule.rawValue)'"
            )
            let last = try site.database.run(
                "select (date '2026-04-06' - make_interval(months => \(months)))::date"
            )
            try site.pastTerm(rule, from: last)
            #expect(try site.past(rule, on: "2026-04-06") == "1|0")
            #expect(try site.past(rule, on: "2026-04-05") == "0|0")
        }
    }

    @Test(arguments: RetentionRule.allCases)
    func `a hold keeps a row of any kind`(rule: RetentionRule) async throws {
        try await withSite { site in
            try site.pastTerm(rule)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into retention_hold (region_code, rule, reason, laid_by, laid_at)
                values ('431003190', '\(rule.rawValue)', '检查要用', 21, '2026-04-01')
                """
            )
            #expect(try site.past(rule, on: "2026-04-06") == "1|1")
            #expect(try await site.site.tidyRetention() == 0)
            #expect(try await site.site.eraseMembers() == 0)
        }
    }

    @Test(arguments: byTwo)
    func `what identifies goes, the row of what is counted stays, and the trail can be verified`(
        rule: RetentionRule
    ) async throws {
        try await withSite { site in
            try site.pastTerm(rule)
            let figures = try site.database.run(RetentionTests.figures)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let path = "/retention/\(rule.rawValue)"
            try await officer.get("\(path)?place=431003190")
                .expect(.ok, showing: "到期 1 条，会清除 1 条，要保留 0 条。")
            let sent = try await officer.post(path, ["place": "431003190"])
            let proposal = try #require(sent.location)
            try await approver.post("\(proposal)/confirmation").expect(.seeOther)
            try site.letDayCome()
            #expect(try await site.site.carryOutRetention() == 1)
            #expect(try site.past(rule, on: "2026-04-06") == "0|0")
            #expect(try site.database.run(RetentionRows.left(of: rule)) == "t")
            #expect(try site.database.run(RetentionTests.figures) == figures)
            _ = try site.database.run("select seal_audit()")
            #expect(try site.database.run("select fault is null from audit_verify()") == "t")
        }
    }

    @Test(arguments: [RetentionRule.session, .invitation])
    func `the site clears by itself what leaves nothing to judge, and says so`(
        rule: RetentionRule
    ) async throws {
        try await withSite { site in
            try site.pastTerm(rule)
            #expect(try await site.site.tidyRetention() == 1)
            #expect(try await site.site.tidyRetention() == 0)
            #expect(
                try site.database.run(
                    "select rule, region_code is null, cleared from retention_run"
                )
                    == "\(rule.rawValue)|t|1"
            )
        }
    }

    @Test(arguments: RetentionRows.opens)
    func `what is not settled keeps its row, and names it`(
        rule: RetentionRule,
        open: String,
        why: RetentionOutcome
    ) async throws {
        try await withSite { site in
            try site.pastTerm(rule)
            _ = try site.database.run("set session_replication_role = replica; \(open)")
            #expect(try site.past(rule, on: "2026-04-06") == "1|1")
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/retention/\(rule.rawValue)?place=431003190")
                .expect(.ok, showing: why.label.chinese)
        }
    }
}

extension TestSite {
    /// How many rows are past their term in 云溪镇 on a day, and how many of them are held.
    func past(_ rule: RetentionRule, on day: String) throws -> String {
        try database.run(
            "select count(*), count(held) from retention_past('431003190', '\(rule.rawValue)', '\(day)')"
        )
    }
}
