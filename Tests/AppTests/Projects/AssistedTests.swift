import Foundation
import HTTPTypes
import Testing

@testable import App

struct AssistedTests {
    private static let part = [
        "household": "202", "role": "new", "support_training": "yes", "joined_on": "2026-03-01",
    ]

    /// A running project with 贺东来's household in it.
    private static func household(_ site: TestSite, by secretary: Person) async throws -> String {
        let project = try await ProjectTown.enter(by: secretary)
        try ProjectTown.put("running", site)
        let answer = try await secretary.post("\(project)/households", part)
        return try #require(answer.expect(.seeOther).location)
    }

    @Test func `a household is found by its head's name and taken in once`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let household = try await Self.household(site, by: secretary)
            try await secretary.get(household)
                .expect(.ok, showing: "贺东来", "新增帮扶户", "技术培训", "还没有申报，不等于没有收入")
            let project = household.split(separator: "/").prefix(2).joined(separator: "/")
            let found = try await secretary.get("/\(project)/households/new")
            found.expect(.ok, showing: "赵会员")
            #expect(!found.text.contains("贺东来"))
            try await secretary.post("/\(project)/households", Self.part)
                .expect(.unprocessableContent, showing: "这一户已经在这个项目里")
            let none = Self.part.merging(["household": "", "role": ""]) { $1 }
            try await secretary.post("/\(project)/households", none)
                .expect(.unprocessableContent, showing: "请选这一户在项目里是什么户")
            let afar = Self.part.merging(["household": "204"]) { $1 }
            try await secretary.post("/\(project)/households", afar)
                .expect(.unprocessableContent, showing: "请选本乡镇的户")
        }
    }

    @Test func `income is a band, which neither the county nor the supervisor sees`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let household = try await Self.household(site, by: secretary)
            let declared = [
                "what": "year", "year": "2025", "band": "2", "declared_on": "2026-04-01",
            ]
            try await secretary.post("\(household)/income", declared).expect(.seeOther)
            let before = declared.merging(["what": "baseline", "band": "0"]) { $1 }
            try await secretary.post("\(household)/income", before).expect(.seeOther)
            let again = declared.merging(["band": "1"]) { $1 }
            try await secretary.post("\(household)/income", again).expect(.seeOther)
            let page = try await secretary.get(household)
            page.expect(.ok, showing: "2,000–5,000 元", "帮扶前（2025 年）", "不到 2,000 元")
            #expect(page.text.components(separatedBy: "<td data-label=\"收入档\">").count == 3)
            try await secretary.post(
                "\(household)/income",
                declared.merging(["year": "2027"]) { $1 }
            )
            .expect(.unprocessableContent, showing: "请填 1980 到 2026 的整数")
            for other in ["yunxi.supervisor", "suxian.approver"] {
                let seen = try await site.signIn(other).get(household)
                seen.expect(.ok, showing: "新增帮扶户")
                #expect(!seen.text.contains("人均年收入") && !seen.text.contains("贺东来"))
            }
            try await site.signIn("yunxi.keeper").get(household).expect(.forbidden)
        }
    }

    @Test func `the end of hardship is the township's word, given once and taken back`()
        async throws
    {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let household = try await Self.household(site, by: secretary)
            let said = ["lifted_on": "2026-04-01", "reason": "养猪收入稳定"]
            try await secretary.post("\(household)/lifting", said).expect(.forbidden)
            let approver = try await site.signIn("yunxi.approver")
            let early = said.merging(["lifted_on": "2026-02-01"]) { $1 }
            try await approver.post("\(household)/lifting", early)
                .expect(.unprocessableContent, showing: "不能在加入项目以前")
            try await approver.post("\(household)/lifting", said).expect(.seeOther)
            try await secretary.get(household).expect(.ok, showing: "脱困，乡镇已确认", "养猪收入稳定")
            try await approver.post("\(household)/lifting", said)
                .expect(.unprocessableContent, showing: "已经确认过了")
            try await approver.post("\(household)/lifting-reversal", ["reason": "核实有误"])
                .expect(.seeOther)
            try await secretary.get(household).expect(.ok, showing: "还没有确认脱困", "核实有误")
        }
    }

    @Test func `a role is changed and a household leaves`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            let household = try await Self.household(site, by: secretary)
            let change = ["role": "led", "support_job": "yes", "skill": "养猪", "version": "1"]
            try await secretary.post(household, change).expect(.seeOther)
            try await secretary.get(household).expect(.ok, showing: "帮带户", "就业", "养猪")
            try await secretary.post(household, change)
                .expect(.unprocessableContent, showing: "别人")
            try await secretary.post("\(household)/leaving", ["left_on": "2026-04-05"])
                .expect(.seeOther)
            try await secretary.get(household).expect(.ok, showing: "哪天退出", "2026-04-05")
        }
    }
}
