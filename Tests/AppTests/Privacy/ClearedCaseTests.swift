import HTTPTypes
import Testing

@testable import App
@testable import Domain

/// What is cleared with a case: rows of old ledgers too, those who stand beside a child, and what the bank was told.
@Suite struct ClearedCaseTests {
    @Test func `a row of an old ledger is past its term so long after its year`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, name,
                    id_sealed, id_hash, state, entered_by, entered_at, person_key_id, ledger_file_id,
                    ledger_line, row_hash)
                values (996, 1, 2020, '431003190201', 2, '陈旧', 's', sha256('996'), 'carried_over', 11,
                    '2026-01-05', 1, 1, 1, sha256('row'))
                """
            )
            #expect(try site.past(.assistance, on: "2023-12-30") == "0|0")
            #expect(try site.past(.assistance, on: "2023-12-31") == "1|0")
            _ = try site.database.run("select retention_clear('case', '{996}', '2026-04-06')")
            #expect(
                try site.database.run(
                    "select name, num_nonnulls(id_sealed, id_hash) from assistance_case where case_id = 996"
                ) == "陈旧|0"
            )
            #expect(try site.past(.assistance, on: "2026-04-06") == "0|0")
        }
    }

    @Test func `a child's name goes with guardian and sponsor`() async throws {
        try await withSite { site in
            try site.pastTerm(.assistance)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update assistance_case set is_child = true where case_id = 992
                """
            )
            _ = try site.database.run("select retention_clear('case', '{992}', '2026-04-06')")
            #expect(
                try site.database.run(
                    """
                    select name, is_child, num_nonnulls(guardian, sponsor) from assistance_case
                    where case_id = 992
                    """
                ) == "已清除|t|0"
            )
        }
    }

    @Test func `the bank's number goes with the case, its last digits stay on the list of payees`()
        async throws
    {
        try await withSite { site in
            let town = try await PayingTown(site)
            let batch = try await town.prepare()
            try await town.release(batch)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update assistance_case set state = 'exited' where case_id = 9001
                """
            )
            _ = try site.database.run("select retention_clear('case', '{9001}', '2026-04-06')")
            #expect(
                try site.database.run(
                    """
                    select count(*), count(bank_sealed), count(bank_hash), count(name), count(bank_tail)
                    from payee
                    """
                ) == "3|2|2|3|3"
            )
            let list = try await town.payer.post("\(batch)/payees")
            list.expect(.ok, showing: "受助9001", "****0001", PayingTown.account(9002))
            #expect(!list.text.contains(PayingTown.account(9001)))
        }
    }
}
