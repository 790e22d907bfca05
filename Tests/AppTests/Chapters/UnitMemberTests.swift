import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct UnitMemberTests {
    private static let units = "/chapters/2/unit-members"
    private static let school = ["name": "竹溪小学", "joined_on": "2025-03-01"]

    @Test func `an organisation joins, is counted in R1, and leaves`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/chapters/2").expect(.ok, showing: "团体会员 0 个")
            try await secretary.post(Self.units, Self.school).expect(.seeOther).follow()
                .expect(.ok, showing: "1 个团体会员", "竹溪小学", "2025-03-01入会")
            try await secretary.get("/chapters/2").expect(.ok, showing: "团体会员 1 个")
            let unit = try site.database.run("select unit_member_id from unit_member")
            let officer = try await site.signIn(Cast.officer)
            #expect(try await Self.counted(officer, "2025") == "1")
            #expect(try await Self.counted(officer, "2024") == "0")
            let leaving = ["version": "1", "left_on": "2025-02-01"]
            try await secretary.post("\(Self.units)/\(unit)/leaving", leaving)
                .expect(.unprocessableContent, showing: "退会的日子不能早于入会的日子")
            try await secretary.post(
                "\(Self.units)/\(unit)/leaving",
                ["version": "1", "left_on": "2025-12-01"]
            ).expect(.seeOther).follow().expect(.ok, showing: "0 个团体会员", "2025-03-01 至 2025-12-01")
            #expect(try await Self.counted(officer, "2025") == "0")
            try await secretary.get("/history/units/\(unit)")
                .expect(.ok, showing: "竹溪小学", "李秘书")
            // Who left may join again.
            try await secretary.post(Self.units, Self.school).expect(.seeOther)
        }
    }

    /// What R1 says of the village's unit members at the end of a year.
    private static func counted(_ person: Person, _ year: String) async throws -> String {
        let page = try await person.get("/returns/431003190201/\(year)/r1").expect(.ok).text
        let cell = "data-label=\"团体会员（个）\">"
        let after = try #require(page.components(separatedBy: cell).dropFirst().first)
        return String(after.prefix { $0 != "<" })
    }

    @Test func `what is wrong is said at the field, and the form stays filled`() async throws {
        try await withSite(on: "2026-04-06") { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(Self.units, ["name": "校", "joined_on": "2026-04-07"])
                .expect(.unprocessableContent, showing: "2 到 50 个字", "value=\"校\"")
            try await secretary.post(Self.units, Self.school).expect(.seeOther)
            try await secretary.post(Self.units, Self.school)
                .expect(.unprocessableContent, showing: "已经是团体会员了", "竹溪小学")
            let unit = try site.database.run("select unit_member_id from unit_member")
            let change = ["name": "竹溪完小", "joined_on": "2025-03-02", "version": "1"]
            try await secretary.post("\(Self.units)/\(unit)", change).expect(.seeOther)
            try await secretary.post("\(Self.units)/\(unit)", change)
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            let reader = try await site.signIn("suxian.reader")
            let page = try await reader.get(Self.units).expect(.ok, showing: "竹溪完小")
            #expect(!page.text.contains("登记一个团体会员"))
            try await reader.post(Self.units, Self.school).expect(.forbidden)
        }
    }
}
