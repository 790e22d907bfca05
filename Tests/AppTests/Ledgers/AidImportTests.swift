import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// The township's ledgers of projects, assistance and insurance taken in.
@Suite struct AidImportTests {
    private static let register =
        ["04-会员联系户.csv", "01-协会名册.xlsx", "00-镇情.csv"]
        + ["03-会员花名册（乙）.csv", "03-会员花名册（甲）.xlsx"]
    private static let aid = [
        "11-平安保险保单.csv", "10-奖励扶助对象.csv", "09-三结合帮扶户.xlsx", "08-三结合项目基地.xlsx",
    ]

    /// What the expected figures are, from rows.
    private static let figures = """
        select (select count(*) from project where is_base and state = 'running'),
            (select count(distinct household_id) from project_household),
            (select div(sum(amount_fen), 100) from project_funding),
            (select count(*) from project_income where not is_baseline and year = 2009 and yuan >= 2000),
            (select count(*) from project_income where not is_baseline and band >= 1),
            (select count(*) from assistance_case where state = 'carried_over' and year = 2009),
            (select count(*) from insurance_policy where from_on between '2009-01-01' and '2009-12-31')
        """

    @Test func `a year's projects, recipients and policies are the known ones, and again nothing`()
        async throws
    {
        try await withEmptyRegister { site in
            let expected = try Town.expected()
            let report = try await site.takeIn(Self.register + Self.aid)
            let taken = report.files.filter {
                ["bases", "projectHouseholds", "assistance", "policies"].contains($0.kind)
            }
            #expect(taken.map(\.added) == [10, 46, 12, 156])
            #expect(taken.allSatisfy { $0.refused == 0 && $0.notes == [] })
            let figures =
                "\(expected.projectBases)|\(expected.projectHouseholds)|"
                + "\(expected.projectFundingYuan)|\(expected.projectHouseholdsIncomeAtLeast2000)|"
                + "\(expected.projectHouseholdsIncomeAtLeast2000)|\(expected.assistanceRecipients)|"
                + "\(expected.insurancePolicies)"
            #expect(try site.database.run(Self.figures) == figures)
            let again = try await site.takeIn(Self.register + Self.aid)
            #expect(again.files.allSatisfy { $0.added == 0 && $0.changed == 0 })
            #expect(try site.database.run(Self.figures) == figures)
            try Self.expectTheBooks(site)
            try Self.expectNothingMadeUp(site)
        }
    }

    /// What was the operators' own is in no book; the rest came in and went out in the year of the base.
    private static func expectTheBooks(_ site: TestSite) throws {
        let money = try site.database.run(
            """
            select f.kind, div(sum(f.amount_fen), 100),
                coalesce(div(sum(e.amount_fen) filter (where e.kind = 'income'), 100), 0),
                coalesce(div(sum(e.amount_fen) filter (where e.kind = 'spending'), 100), 0)
            from project_funding f left join fund_entry e using (project_id) group by f.kind order by 1
            """
        )
        let kinds = money.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
        #expect(kinds.map { $0[0] } == ["grant", "own", "revolving"])
        for kind in kinds { #expect(kind[2] == kind[3]) }
        #expect(kinds[1][2] == "0" && kinds[0][2] != "0")
        let balances = try site.database.run(
            """
            select count(*) from (select sum(amount_fen) from fund_posting group by fund_account_id) p
            where p.sum <> 0
            """
        )
        #expect(balances == "0")
    }

    /// No step, no approval, no role, no payer, no end of hardship, nothing to be paid.
    private static func expectNothingMadeUp(_ site: TestSite) throws {
        let made = try site.database.run(
            """
            select (select count(*) from project_step) + (select count(*) from case_step)
                + (select count(*) from project_lifting) + (select count(*) from case_check)
                + (select count(*) from project_household where role is not null)
                + (select count(*) from insurance_policy where paid_by is not null)
                + (select count(*) from assistance_case where case_is_payable(case_id, 2009))
            """
        )
        #expect(made == "0")
        let years = try site.database.run(
            "select count(*) from insurance_policy where to_on <> from_on + interval '1 year' - interval '1 day'"
        )
        #expect(years == "0")
    }

    private func bring(_ text: String, _ site: TestSite) async throws -> ImportReport.File {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data(text.utf8).write(to: file)
        let report = try await site.takeIn([file.path(percentEncoded: false)])
        return try #require(report.files.first)
    }

    @Test func `rows of no known base, household, kind or source come back, each with its reason`()
        async throws
    {
        try await withSite { site in
            let bases = try await bring(
                """
                三结合基地（2025年）
                基地名称,所属协会,产业,负责人,建成时间,投入资金（万元）,资金来源
                竹溪柑桔基地,竹溪村,柑桔种植,王能人,3月5日,1.5,扶持资金
                竹溪养什么基地,竹溪村,什么,王能人,2025-03-05,1.5,扶持资金
                竹溪猪场,竹溪村,生猪养殖,王能人,2025-03-05,1.5,天上掉的
                竹溪鱼塘,桃花村,水产养殖,王能人,2025-03-05,1.5,自筹

                """,
                site
            )
            #expect(bases.added == 1)
            #expect(
                bases.reasons == ["unknown_kind": 1, "unknown_source": 1, "unknown_chapter": 1]
            )
            let base = try site.database.run(
                "select project.kind, built_on, amount_fen from project join project_funding using (project_id)"
            )
            #expect(base == "crop|2025-03-05|1500000")
            let households = try await bring(
                """
                基地名称,户主姓名,户主身份证号,帮扶前人均年收入（元）,2025年人均年收入（元）
                没有的基地,王某,999999199003070012,1400,4800
                竹溪柑桔基地,王某,999999199003070012,1400,4800
                竹溪柑桔基地,李某,999999199003070020,1400,很多

                """,
                site
            )
            let reasons = ["unknown_project": 1, "unknown_household": 1, "bad_number": 1]
            #expect(households.reasons == reasons)
        }
    }

    @Test func `what is registered and says something else comes back instead of being changed`()
        async throws
    {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.register + ["11-平安保险保单.csv"])
            let ledger = """
                保单号,投保户主身份证号,所属协会,生效日期,保费（元）
                PA200900001,991812198502091260,老街社区计生协会,2009-05-11,50
                PA200900002,996281196704230973,南坪村计生协会,2009-03-22,60

                """
            let taken = try await bring(ledger, site)
            #expect((taken.added, taken.unchanged) == (0, 1))
            #expect(taken.reasons == ["other_record": 1])
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update insurance_policy set removed_at = now(), removed_by = 21 where policy_no = 'PA200900001'
                """
            )
            let after = try await bring(ledger, site)
            #expect(after.unchanged == 1 && after.reasons == ["other_record": 1])
        }
    }
}
