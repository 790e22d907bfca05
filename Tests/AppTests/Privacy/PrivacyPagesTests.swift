import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App
@testable import Domain

/// What people agreed to, and what was thought over before sensitive data are handled.
@Suite struct PrivacyPagesTests {
    @Test func `each purpose says how many agreed, and the figure opens its people`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into consent (member_id, region_code, purpose, given, channel, decided_on, entered_by) values
                    (101, '431003190201', 'phone', true, 'paper', '2026-01-05', 11),
                    (102, '431003190201', 'phone', true, 'paper', '2026-01-05', 11),
                    (102, '431003190201', 'phone', false, 'spoken', '2026-02-05', 11)
                """
            )
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/consents").follow()
                .expect(
                    .ok,
                    showing: "会员：登记电话",
                    "/consents/phone?place=431003190201&amp;answer=given"
                )
            let given = try await secretary.get("/consents/phone?place=431003190201&answer=given")
            #expect(given.text.contains("刘桂英") && !given.text.contains("周建国"))
            let back = try await secretary.get(
                "/consents/phone?place=431003190201&answer=withdrawn"
            )
            #expect(back.text.contains("周建国") && back.text.contains("2026-02-05"))
            let unasked = try await secretary.get("/consents/phone?place=431003190201")
            #expect(!unasked.text.contains("刘桂英") && !unasked.text.contains("周建国"))
            try await secretary.get("/consents/head_id?place=431003190201")
                .expect(.ok, showing: "赵会员", "贺东来")
            try await secretary.get("/consents/hardship?place=431003190201").expect(.notFound)
        }
    }

    @Test func `a purpose without an assessment, or past its day, is chased on the list`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let page = "/impact-assessments?place=431003190"
            try await officer.get(page).expect(.ok, showing: "6 项没有评估或者过了复评日期")
            var fields = [
                "place": "431003190", "purpose": "child", "done_on": "2025-01-05",
                "assessor": "王专干", "necessity": "助学要登记孩子", "risk": "medium", "measures": "",
                "review_on": "2026-01-05",
            ]
            try await officer.post("/impact-assessments", fields)
                .expect(.unprocessableContent, showing: "这一项要写，至少两个字。", "助学要登记孩子")
            fields["measures"] = "只给经办人看"
            fields["review_on"] = "2025-01-05"
            try await officer.post("/impact-assessments", fields)
                .expect(.unprocessableContent, showing: "复评日期要在评估之后，三年以内。")
            fields["review_on"] = "2026-04-05"
            try await officer.post("/impact-assessments", fields).expect(.seeOther)
            try await officer.get(page)
                .expect(.ok, showing: "6 项没有评估或者过了复评日期", "只给经办人看", "过期 1 天")
            fields["review_on"] = "2026-04-06"
            try await officer.post("/impact-assessments", fields).expect(.seeOther)
            let reader = try await site.signIn("suxian.reader")
            try await reader.get(page).expect(.ok, showing: "5 项没有评估或者过了复评日期", "今天到期")
        }
    }

    @Test func `a hold on somebody keeps everything about her`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/households/201/kept").expect(.ok, showing: "要求保留")
            let wish = ["place": "431003190201", "household": "201", "reason": "案件要用"]
            try await officer.post("/retention-holds", wish).expect(.seeOther)
            let held = """
                select retention_hold_on('contact_note', 1, '431003190201', null, 201),
                    retention_hold_on('contact_note', 1, '431003190201', null, 202)
                """
            #expect(try site.database.run(held) == "hold|")
            try await officer.get("/retention-holds?place=431003190")
                .expect(.ok, showing: "赵会员", "案件要用")
        }
    }

    @Test func `the command says what is past its term, by the rights of the account`() async throws
    {
        try await withSite { site in
            try site.pastTerm(.contactNote)
            let owner = try site.owner()
            defer { owner.close() }
            let commands = RetentionCommands(site: site.site, owner: owner)
            let lines = try await commands.trial(of: "431003190", as: Cast.officer)
            #expect(lines.first { $0.rule == "contact_note" }?.past == 1)
            let county = try await commands.trial(of: "431003", as: "suxian.reader")
            #expect(county.first { $0.rule == "contact_note" }.map(\.past) == .some(.none))
            await #expect(throws: Operator.MayNot.self) {
                _ = try await commands.trial(of: "431003190", as: Cast.secretary)
            }
        }
    }
}
