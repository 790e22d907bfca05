import Foundation
import HTTPTypes
import Testing

@testable import App
@testable import Domain

/// Deletions that are asked for: of a household as of a member, by two persons, and what goes with them.
@Suite struct DeletionTests {
    private static let fields = [
        "kind": "deletion", "channel": "paper", "received_on": "2026-04-01",
        "content": "请把我家的都删掉",
    ]
    private static let kept = """
        select num_nonnulls(address, head_id_sealed, group_name, size), head_name from household
        where household_id = 991
        """

    @Test func `a household's deletion is proposed, confirmed by another, and done on its day`()
        async throws
    {
        try await withSite { site in
            try site.pastTerm(.household, from: "2026-04-01")
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let sent = try await officer.post("/households/991/data-requests", Self.fields)
            let request = try #require(sent.location)
            try await officer.post("\(request)/answer", ["note": "删了"])
                .expect(.unprocessableContent, showing: "删除不能用答复办结")
            try await officer.get(request).expect(.ok, showing: "删除要先注销这一户", "提出删除")
            try await officer.post("\(request)/proposal").expect(.seeOther)
            try await officer.post("\(request)/confirmation").expect(.forbidden)
            try await approver.post("\(request)/confirmation").expect(.seeOther)
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(try site.database.run(Self.kept) == "4|老户")
            try site.letDeletionCome()
            #expect(try await site.site.carryOutRetention() == 1)
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(try site.database.run(Self.kept) == "0|已清除")
            #expect(try site.database.run(RetentionRows.left(of: .household)) == "t")
            #expect(
                try site.database.run("select content is null, state from data_request")
                    == "t|confirmed"
            )
            let page = try await officer.get(request).expect(.ok, showing: "已经删除", "已清除")
            #expect(!page.text.contains("停止删除</button>"))
        }
    }

    @Test func `a household that has not ended is ended first, and an answer deletes nothing`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let sent = try await officer.post("/households/203/data-requests", Self.fields)
            let request = try #require(sent.location)
            try await officer.post("\(request)/proposal")
                .expect(.unprocessableContent, showing: "这一户还没有注销，请先办注销，再提出删除。")
            let refused = #expect(throws: TestServer.Refused.self) {
                try site.step("answer", "'删了'", by: 21, officer)
            }
            #expect("\(try #require(refused))".contains("a deletion is proposed and confirmed"))
            #expect(try site.database.run("select state from data_request") == "received")
        }
    }

    @Test func `one person alone deletes nothing, under another account neither`() async throws {
        try await withSite { site in
            try site.pastTerm(.household, from: "2026-04-01")
            let officer = try await site.signIn(Cast.officer)
            let sent = try await officer.post("/households/991/data-requests", Self.fields)
            let request = try #require(sent.location)
            try await officer.post("\(request)/proposal").expect(.seeOther)
            // 31 is the approver's account: held by the officer, it is one person with two names.
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update account set holder_hash = (select holder_hash from account where account_id = 21)
                where account_id = 31
                """
            )
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("\(request)/confirmation")
                .expect(.unprocessableContent, showing: "提出或登记的人不能确认")
            let refused = #expect(throws: TestServer.Refused.self) {
                try site.step("confirm", "null", by: 31, approver)
            }
            #expect("\(try #require(refused))".contains("another person confirms"))
            #expect(try site.database.run("select state from data_request") == "proposed")
            try site.letDeletionCome()
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(try site.database.run(Self.kept) == "4|老户")
        }
    }

    @Test func `an open case keeps the household, the page says so, and nothing is cleared`()
        async throws
    {
        try await withSite { site in
            try site.pastTerm(.household, from: "2026-04-01")
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            let sent = try await officer.post("/households/991/data-requests", Self.fields)
            let request = try #require(sent.location)
            try await officer.post("\(request)/proposal").expect(.seeOther)
            try await approver.post("\(request)/confirmation").expect(.seeOther)
            _ = try site.database.run(
                "set session_replication_role = replica; \(RetentionRows.openCase(of: 991))"
            )
            try site.letDeletionCome()
            #expect(try await site.site.carryOutRetention() == 0)
            #expect(try site.database.run(Self.kept) == "4|老户")
            try await officer.get(request)
                .expect(.ok, showing: "现在还不能删除：帮扶还在进行。", "停止删除")
            _ = try site.database.run(
                "set session_replication_role = replica; "
                    + "update assistance_case set state = 'exited' where household_id = 991"
            )
            #expect(try await site.site.carryOutRetention() == 1)
            #expect(try site.database.run(Self.kept) == "0|老户")
        }
    }

    @Test(arguments: [false, true])
    func `a member's deletion takes along what has ended, but not what something holds`(
        isPaid: Bool
    ) async throws {
        try await withSite { site in
            let along: [RetentionRule] = [.starForm, .assistance, .contactNote, .followUp]
            for rule in along { try site.pastTerm(rule) }
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update household set head_id_sealed = 's', head_id_hash = sha256('992')
                where household_id = 201;
                update member set state = 'left', left_on = '2026-04-01', id_sealed = 's',
                    id_hash = sha256('992'), erase_on = '2026-04-05' where member_id = 107;
                insert into data_request (member_id, region_code, kind, channel, received_on, due_on,
                    state, runs_on, entered_by, entered_at)
                values (107, '431003190201', 'deletion', 'paper', '2026-04-01', '2026-04-22',
                    'confirmed', '2026-04-05', 21, '2026-04-01')
                """
            )
            let open = try #require(RetentionRows.opens.first { $0.0 == .assistance })
            if isPaid {
                _ = try site.database.run("set session_replication_role = replica; \(open.1)")
            }
            #expect(try await site.site.eraseMembers() == 1)
            for rule in along where rule != .assistance || !isPaid {
                #expect(try site.database.run(RetentionRows.left(of: rule)) == "t")
            }
            #expect(
                try site.database.run(
                    "select id_hash is not null from assistance_case where case_id = 992"
                ) == (isPaid ? "t" : "f")
            )
        }
    }
}

extension TestSite {
    /// Moves every confirmed deletion's day to yesterday.
    fileprivate func letDeletionCome() throws {
        _ = try database.run(
            "update data_request set runs_on = '2026-04-05' where state = 'confirmed'"
        )
    }

    /// Takes a step about the only request past every page, in the session of a person.
    fileprivate func step(
        _ event: String,
        _ note: String,
        by account: Int,
        _ person: Person
    ) throws {
        _ = try database.run(
            """
            select set_config('xiehui.token', '\(person.token?.hex ?? "")', true);
            insert into data_request_step (data_request_id, event, note, taken_on, taken_by, taken_at)
            select data_request_id, '\(event)', \(note), '2026-04-02', \(account), '2026-04-02'
            from data_request
            """
        )
    }
}
