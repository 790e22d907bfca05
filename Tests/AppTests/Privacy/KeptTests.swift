import HTTPTypes
import Testing

@testable import App

/// All that is kept about somebody stands on her own page; what she was paid, given or lent on no other.
@Suite struct KeptTests {
    /// For household 201, of which member 101 speaks: a case with a payment and a gift, a loan, an income, a claim.
    private static let rows = """
        set session_replication_role = replica;
        update member set id_sealed = '\\x01', id_hash = decode(repeat('ab', 32), 'hex') where member_id = 101;
        insert into assistance_case (case_id, programme_id, year, region_code, chapter_id, household_id, name,
            bank_name, bank_sealed, bank_hash, bank_tail, consented_on, state, entered_by, entered_at,
            person_key_id)
        overriding system value
        values (901, 1, 2025, '431003190201', 2, 201, '赵会员', '农村信用社', '\\x01', decode(repeat('cd', 32), 'hex'),
            '1234', '2025-03-01', 'listed', 11, '2025-03-01', 1);
        insert into case_gift (case_id, region_code, given_on, goods, goods_fen, source, entered_by, entered_at)
        values (901, '431003190201', '2025-10-01', '棉被一床', 12000, '镇协会', 11, '2025-10-01');
        insert into payment (payment_id, payment_batch_id, case_id, region_code, turn, months, amount_fen, result)
        overriding system value
        values (901, 1, 901, '431003190201', 1, '[2025-01-01,2026-01-01)', 96050, 'paid');
        insert into payment_result (payment_id, payment_result_file_id, region_code, result, result_on,
            entered_by, entered_at)
        values (901, 1, '431003190201', 'paid', '2025-11-05', 41, '2025-11-05');
        insert into project (project_id, chapter_id, region_code, name, kind, product, is_base, operator_kind,
            operator_name, operator_id_sealed, operator_id_hash, state, starts_on, entered_by, entered_at,
            person_key_id)
        overriding system value
        values (901, 2, '431003190201', '竹溪柑橘园', 'crop', '柑橘', false, 'company', '赵会员', '\\x01',
            decode(repeat('ab', 32), 'hex'), 'running', '2025-02-01', 11, '2025-02-01', 1);
        insert into project_household (project_household_id, project_id, region_code, household_id, role,
            entered_by, entered_at)
        overriding system value values (901, 901, '431003190201', 201, 'new', 11, '2025-03-01');
        insert into project_income (project_household_id, region_code, is_baseline, year, yuan, band, declared_on,
            entered_by, entered_at)
        values (901, '431003190201', false, 2025, 9000, income_band(9000), '2025-12-01', 11, '2025-12-01');
        insert into loan (loan_id, project_household_id, project_id, region_code, chapter_id, contract_no,
            amount_fen, contracted_on, due_on, guarantee, entered_by, entered_at)
        overriding system value
        values (901, 901, 901, '431003190201', 2, '周借九〇一', 200000, '2025-04-01', '2025-12-01', 'none', 11,
            '2025-04-01');
        insert into insurance_policy (insurance_policy_id, household_id, chapter_id, region_code, policy_no,
            from_on, to_on, premium_fen, entered_by, entered_at)
        overriding system value
        values (901, 201, 2, '431003190201', '保九〇一', '2025-01-01', '2025-12-31', 5000, 11, '2025-01-01');
        insert into insurance_claim (insurance_policy_id, region_code, paid_on, amount_fen, entered_by, entered_at)
        values (901, '431003190201', '2025-06-01', 88000, 11, '2025-06-01')
        """

    @Test func `her own page lists what she was paid, given and lent, and what she runs`()
        async throws
    {
        try await withSite { site in
            try site.speakForHousehold()
            _ = try site.database.run(Self.rows)
            let member = try await site.signIn("zhuxi.member")
            try await member.get("/me/kept").expect(
                .ok,
                showing: "收到的帮扶金（元）",
                "960.5",
                "收到的物品",
                "棉被一床",
                "银行账号",
                "农村信用社",
                "周转金借款",
                "周借九〇一",
                "申报的人均年收入",
                "保险赔付（元）",
                "负责的项目",
                "竹溪柑橘园"
            )
        }
    }

    @Test func `whoever keeps the register sees none of her money there`() async throws {
        try await withSite { site in
            try site.speakForHousehold()
            _ = try site.database.run(Self.rows)
            let officer = try await site.signIn(Cast.officer)
            for path in ["/members/101/kept", "/households/201/kept"] {
                let page = try await officer.get(path).expect(.ok)
                for hidden in ["960.5", "棉被一床", "农村信用社", "周借九〇一", "申报的人均年收入"] {
                    #expect(!page.text.contains(hidden), "\(path) shows \(hidden)")
                }
            }
            try await officer.get("/members/101/kept").expect(.ok, showing: "竹溪柑橘园")
        }
    }

    @Test func `naming oneself beside another household opens nothing of it`() async throws {
        try await withSite { site in
            try site.speakForHousehold()
            _ = try site.database.run(Self.rows)
            let member = try site.database.kept("101, 201", by: "zhuxi.member")
            #expect(member.contains("棉被一床"))
            #expect(try site.database.kept("101, 203", by: "zhuxi.member") == "")
        }
    }
}

extension TestDatabase {
    /// What the database itself tells that person of a member and a household.
    fileprivate func kept(_ subject: String, by name: String) throws -> String {
        let token = Token()
        _ = try run("select open_session_as('\(name)', '\\x\(token.hex)'::bytea, 60)")
        return try TestServer.run(
            """
            begin; select from enter('\\x\(token.hex)');
            select topic, words from kept_about(\(subject));
            commit
            """,
            in: self.name,
            as: "xiehui_app"
        )
    }
}
