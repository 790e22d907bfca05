import Domain
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App

/// What was handed in tells of few people no more than the rows do, and says where it differs from them.
struct SealedFigureTests {
    private static let town = SummaryTests.town
    private static let village = "/summaries/431003190201/2026"

    /// Cases of one kind in 竹溪村, on the list of this year.
    private static func cases(_ numbers: ClosedRange<Int>, _ kind: String) -> String {
        let programme = 9200 + (["special", "tuition", "visit"].firstIndex(of: kind) ?? 0)
        return """
            set session_replication_role = replica;
            insert into programme (programme_id, region_code, kind, name, entered_by, entered_at)
            values (\(programme), '431003190', '\(kind)', '帮扶\(kind)', 21, '2026-01-01') on conflict do nothing;
            insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name, id_sealed, id_hash,
                consented_on, state, listed_from, entered_by, entered_at, person_key_id)
            select \(programme) * 100 + n, \(programme), 2026, '431003190201', 2, '陈试', 'x',
                sha256((n || '\(kind)')::bytea), '2026-01-05', 'listed', 2026, 11, '2026-01-05',
                (select min(person_key_id) from person_key)
            from generate_series(\(numbers.lowerBound), \(numbers.upperBound)) n;
            """
    }

    /// One person was paid, and one claim was met: large sums of one each.
    private static let paid =
        cases(1...1, "special") + """
            insert into payment_batch (payment_batch_id, programme_id, region_code, chapter_id, year, term, state,
                payments, total_fen, money_account_id, prepared_by, prepared_at)
            overriding system value
            values (9201, 9200, '431003190', 1, 2026, 0, 'sent', 1, 432100, 91, 41, '2026-03-01');
            insert into payment (payment_id, payment_batch_id, case_id, region_code, turn, months, amount_fen, result)
            values (9201, 9201, 920001, '431003190201', 1, '[2026-01-01,2027-01-01)', 432100, 'paid');
            insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no, from_on,
                to_on, premium_fen, entered_by, entered_at)
            overriding system value values
                (9201, 201, 2, '431003190201', '保单一', '2026-01-01', '2026-12-31', 5000, 11, '2026-01-01');
            insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by, entered_at)
            values (9201, '431003190201', '2026-02-01', 87600, 11, '2026-02-01');
            """

    private static let told = "救助{aid_paid_yuan}元，理赔{insurance_claims_yuan}元。"

    @Test func `what one person was paid is told to nobody who does not reach her`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.paid)
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/summaries", ["place": "431003190201", "year": "2026"])
                .expect(.seeOther)
            for (section, words) in ["shortcomings": "经费不足。", "next": Self.told] {
                try await secretary.post("\(Self.village)/sections/\(section)", ["new": words])
                    .expect(.seeOther)
            }
            try await secretary.post("\(Self.village)/handing-in").expect(.seeOther)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(Self.village)/check").expect(.seeOther)
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("\(Self.village)/approval").expect(.seeOther)
            try await officer.post("\(Self.village)/publication").expect(.seeOther)
            try await officer.get(Self.village).expect(.ok, showing: "4321", "876")
            let board = "/board/431003190201/summaries/2026"
            // What is left of such a sentence tells nobody anything: the wall does without it.
            let wall = try await site.guest.get(board).expect(.ok, showing: "经费不足。")
            #expect(!wall.text.contains("理赔"))
            for name in ["suxian.reader", "yunxi.keeper"] {
                let page = try await site.signIn(name).get(Self.village)
                page.expect(.ok, showing: "救助<a", "&lt;10")
                #expect(!page.visible.contains("4321") && !page.visible.contains("876"), "\(name)")
                let changes = try await site.signIn(name).get("\(Self.village)/changes")
                changes.expect(.ok, showing: "上报以后数据没有变动")
            }
            let guest = try await site.guest.get(board)
            #expect(!guest.visible.contains("4321") && !guest.visible.contains("876"))
            let shown = try site.database.run(
                """
                select string_agg(distinct concat_ws(',', kind, value, row_count), ';')
                from published_summary_figure where figure_key ~ '^(aid_p|insurance_c)'
                """
            )
            #expect(shown == "below_10,0")
        }
    }

    @Test func `last year's few are masked for themselves`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.paid)
            _ = try site.database.run(
                "set session_replication_role = replica; update insurance_claim set paid_on = '2025-02-01'"
            )
            let officer = try await SummaryTests.write(site)
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            try await officer.get(Self.town).expect(.ok, showing: "876")
            let page = try await site.signIn("suxian.reader").get(Self.town).expect(.ok)
            #expect(!page.visible.contains("876"))
            let masks = try site.database.run(
                "select is_small, is_small_before from summary_figure where figure_key = 'insurance_claims_yuan'"
            )
            #expect(masks == "f|t")
        }
    }

    @Test func `how many cases were added since is told to whoever reaches them`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.cases(1...12, "tuition"))
            _ = try site.database.run(Self.cases(1...4, "visit"))
            let officer = try await SummaryTests.write(site)
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            _ = try site.database.run(Self.cases(13...15, "tuition"))
            _ = try site.database.run(Self.cases(1...3, "special"))
            _ = try site.database.run(Self.cases(5...11, "visit"))
            let own = try await officer.get("\(Self.town)/changes").expect(.ok)
            #expect(own.cells(of: "assistance_by_kind.tuition") == ["12 人", "15 人", "3", "0"])
            #expect(own.cells(of: "assistance_by_kind.visit") == ["4 人", "11 人", "7", "0"])
            #expect(own.cells(of: "assistance_by_kind.special").suffix(3) == ["3 人", "3", "0"])
            for name in ["suxian.reader", "yunxi.keeper"] {
                let page = try await site.signIn(name).get("\(Self.town)/changes").expect(.ok)
                #expect(
                    page.cells(of: "assistance_by_kind.tuition") == ["12 人", "15 人", "—", "0"]
                )
                #expect(
                    page.cells(of: "assistance_by_kind.visit") == ["&lt;10", "11 人", "—", "—"]
                )
                #expect(
                    page.cells(of: "assistance_by_kind.special").suffix(3) == ["&lt;10", "—", "—"]
                )
            }
        }
    }

    @Test func `a figure that differs from the summary says so, on its page and to a program`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(SummaryTests.activity(9301, on: "2026-03-01"))
            let officer = try await SummaryTests.write(site)
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            let figure = "\(Self.town)/figures/activities"
            #expect(try await !officer.get(figure).expect(.ok).text.contains("上报时"))
            _ = try site.database.run(SummaryTests.activity(9302, on: "2026-03-02"))
            try await officer.get(figure).expect(.ok, showing: "上报时 1 次，现在 2 次。")
            let owner = try site.owner()
            defer { owner.close() }
            let sheet = try await SummaryCommands(site: site.site, owner: owner).figures(
                SummaryCommands.Wish(place: "431003190", year: 2026),
                as: "yunxi.officer"
            )
            #expect(sheet.figures["activities"]?.value == 1)
            #expect(sheet.figures["activities"]?.now?.value == 2)
            #expect(sheet.figures["members"]?.now == nil)
            let json = String(decoding: try JSONEncoder().encode(sheet), as: UTF8.self)
            #expect(json.contains("\"now\":{") && json.contains("\"value\":null"))
        }
    }

    @Test func `after figures are made otherwise only their numbers are compared`() async throws {
        try await withSite { site in
            _ = try site.database.run(SummaryTests.activity(9301, on: "2026-03-01"))
            let officer = try await SummaryTests.write(site)
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update summary_figure set query_version = 'older', rows_digest = sha256('older')
                where rows_digest is not null
                """
            )
            try await officer.get("\(Self.town)/changes").expect(.ok, showing: "上报以后数据没有变动")
            _ = try site.database.run(SummaryTests.activity(9302, on: "2026-03-02"))
            let page = try await officer.get("\(Self.town)/changes")
            page.expect(.ok, showing: "换过数字的算法", "只比数字")
            #expect(page.cells(of: "activities") == ["1 次", "2 次", "—", "—"])
            try await officer.get(Self.town).expect(.ok, showing: "换过数字的算法")
        }
    }
}

extension Answer {
    /// The cells behind the name of a figure in the table of what has changed.
    fileprivate func cells(of key: String) -> [String] {
        guard let start = text.range(of: "figures/\(key)\"")?.upperBound,
            let end = text.range(of: "</tr>", range: start..<text.endIndex)?.lowerBound
        else { return [] }
        return text[start..<end].matches(of: /<td[^>]*>(.*?)<\/td>/).map { String($0.1) }
    }
}
