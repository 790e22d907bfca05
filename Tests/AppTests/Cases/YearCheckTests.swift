import HTTPTypes
import Testing

@testable import App

/// The yearly look at listed cases, many at a time (domain 8).
struct YearCheckTests {
    private static let list = "/cases/place/431003190/2026/checks"

    /// Two cases that were listed last year, so that they wait for this year's look.
    private func listed(_ desk: AidDesk) async throws -> (first: String, second: String) {
        let one = try await desk.enter(desk.programme())
        let id = one.split(separator: "/").last.map(String.init) ?? ""
        let second = try desk.site.database.run(
            """
            set session_replication_role = replica;
            update assistance_case set state = 'listed', listed_from = 2025, year = 2025 where case_id = \(id);
            insert into household (household_id, region_code, chapter_id, head_name, person_key_id)
            values (9102, '431003190201', 2, '李春生', 1);
            insert into assistance_case (programme_id, year, region_code, chapter_id, household_id, name, consented_on,
                state, listed_from, entered_by, entered_at, person_key_id)
            select programme_id, year, region_code, chapter_id, 9102, '李春生', consented_on, state, listed_from, entered_by,
                entered_at, person_key_id
            from assistance_case where case_id = \(id)
            returning case_id
            """
        )
        return (id, second)
    }

    @Test func `what is ticked goes on, and the rest still waits`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let (first, second) = try await listed(desk)
            try await desk.approver.get("/cases/place/431003190/2026")
                .expect(.ok, showing: "2 人今年还没有年审", "办今年的年审")
            try await desk.approver.get(Self.list)
                .expect(.ok, showing: "2 份等今年的年审", "陈长福", "李春生", "2025 年起")
            try await desk.approver.post(Self.list, ["case": first]).expect(.seeOther)
            try await desk.approver.get(Self.list)
                .expect(.ok, showing: "1 份等今年的年审", "李春生")
            let rows = try site.database.run(
                "select case_id, year, result, checked_by from case_check order by 1"
            )
            #expect(rows.hasPrefix("\(first)|2026|continued|"))
            #expect(!rows.contains("\(second)|"))
            // The same tick once more, from a page that was left open.
            try await desk.approver.post(Self.list, ["case": first])
                .expect(.unprocessableContent, showing: "已经审过或者不在册", "1 份等今年的年审")
            try await desk.approver.post(Self.list, [:])
                .expect(.unprocessableContent, showing: "请勾选看过、条件没有变的")
            try await desk.approver.post(Self.list, ["case": second]).expect(.seeOther)
            try await desk.approver.get(Self.list).expect(.ok, showing: "今年的年审都办完了")
        }
    }

    @Test func `one who may not say so stops the lot, and it is told of whom`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let (first, own) = try await listed(desk)
            // Entered by the approver's own person: the same holder may not confirm it.
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update assistance_case set entered_by = (select account_id from account
                    where user_name = 'yunxi.approver') where case_id = \(own)
                """
            )
            let answer = try await desk.approver.post(
                Self.list,
                ticking: [first, own],
                of: "case"
            )
            answer.expect(.unprocessableContent, showing: "李春生的这一份没有审成", "checked")
            answer.expect(.unprocessableContent, showing: "要由不同的人来办")
            #expect(try site.database.run("select count(*) from case_check") == "0")
        }
    }

    @Test func `a look is of this year, and of one's own place`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let desk = try await AidDesk(site)
            let one = try await listed(desk).first
            try await desk.approver.post("/cases/place/431003190/2027/checks", ["case": one])
                .expect(.unprocessableContent, showing: "年审只能审当年的")
            try await desk.approver.get("/cases/place/431003191/2026/checks").expect(.notFound)
            try await desk.officer.get(Self.list).expect(.forbidden)
            try await desk.officer.post(Self.list, ["case": one]).expect(.forbidden)
            #expect(try site.database.run("select count(*) from case_check") == "0")
        }
    }
}
