import Foundation
import HTTPTypes
import Testing

@testable import App

/// Policies of households through the pages, and the return that counts them.
@Suite struct PolicyTests {
    private static let household: Int64 = 201

    @Test func `a secretary enters a policy that runs a year, and what the insurer paid`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let form = "/households/\(Self.household)/policies"
            try await secretary.get("/households/\(Self.household)").expect(.ok, showing: form)
            try await secretary.post(
                form,
                ["number": "PA1", "from": "2026-01-20", "premium": "五十"]
            )
            .expect(.unprocessableContent, showing: "请填金额，比如 50 或 50.50。", "PA1")
            let added = try await secretary.post(
                form,
                ["number": "PA1", "from": "2026-01-20", "premium": "50.5", "payer": "county"]
            )
            let policy = try #require(added.location)
            try await secretary.get(policy)
                .expect(.ok, showing: "2026 年 1 月 20 日", "2027 年 1 月 19 日", "50.50", "有效", "县级")
            let early = ["paid_on": "2025-12-01", "amount": "300"]
            try await secretary.post("\(policy)/claims", early)
                .expect(.unprocessableContent, showing: "赔付日在保单生效之后。")
            let paid = ["paid_on": "2026-03-01", "amount": "300"]
            try await secretary.post("\(policy)/claims", paid).expect(.seeOther)
            try await secretary.post(
                form,
                ["number": "PA1", "from": "2026-02-01", "premium": "50"]
            )
            .expect(.unprocessableContent, showing: "这个保单号已经登记过了。")
            try await secretary.get("/insurance").follow()
                .expect(.ok, showing: "保险情况表", "50.50", "300")
            let list = "/insurance/431003190201/2026/policies"
            try await secretary.get("\(list)?of=claimed").expect(.ok, showing: "PA1")
            try await secretary.get("\(list)?of=donor").expect(.ok, showing: "没有这样的保单。")
        }
    }

    @Test func `what was taken back counts no more, and its number is free again`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let form = "/households/\(Self.household)/policies"
            let fields = ["number": "PA2", "from": "2026-02-01", "premium": "50", "sum": "20000"]
            let policy = try #require(try await officer.post(form, fields).location)
            try await officer.post("\(policy)/removal").expect(.seeOther)
            try await officer.get(policy).expect(.ok, showing: "已撤销")
            try await officer.get("/insurance/431003190/2026").expect(.ok, showing: "这一年没有登记保单。")
            let again = try await officer.post(form, fields)
            #expect(again.location != policy)
            try await officer.post("\(policy)/claims", ["paid_on": "2026-03-01", "amount": "1"])
                .expect(.notFound)
        }
    }

    @Test func `the return adds its lines up on paper and in the table file, and says who took it`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            for (number, payer) in [("A01", "self"), ("A02", "donor"), ("A03", "")] {
                let fields = [
                    "number": number, "from": "2026-02-01", "premium": "50", "payer": payer,
                ]
                try await officer.post("/households/\(Self.household)/policies", fields)
                    .expect(.seeOther)
            }
            try await officer.get("/insurance/431003190/2026/r10")
                .expect(.ok, showing: "合计", "付费人未登记（元）")
            let file = try await officer.get("/insurance/431003190/2026/r10.xlsx")
            #expect(file.status == .ok)
            let reads = try site.database.run(
                "select count(*) from audit_entry where act = 'read' and purpose like '%R10%'"
            )
            #expect(reads == "2")
            let households = try site.database.run(
                "select count(distinct household_id) from insurance_policy"
            )
            #expect(households == "1")
        }
    }
}
