import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// What the pages say of it, and what becomes of old ledgers.
struct ErasurePageTests {
    @Test func `the page and the list say from when on personal data are erased`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/members/107").expect(.ok, showing: "满 12 个月后，系统清除个人信息")
            try await secretary.post(
                "/members/107/departure",
                ["how": "left", "day": "2026-02-28"]
            ).expect(.seeOther)
            try await secretary.get("/members/107")
                .expect(.ok, showing: "离开满 12 个月，从 2027 年 2 月 28 日起清除个人信息")
            try await secretary.get("/members?place=431003190201&state=left")
                .expect(.ok, showing: "曾立", "2027-02-28 清除个人信息")
        }
    }

    @Test func `a departure entered late leaves a month to put a slip right`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/members/107/departure",
                ["how": "left", "day": "2023-02-28"]
            ).expect(.seeOther)
            try await secretary.get("/members/107").expect(.ok, showing: "从 2026 年 5 月 6 日起清除")
            #expect(try await site.site.eraseMembers() == 0)
            try await secretary.post("/members/107/return", ["day": "2026-04-06"]).expect(.seeOther)
            let page = try await secretary.get("/members/107")
            #expect(!page.text.contains("从 2026 年 5 月 6 日起清除"))
            #expect(
                try site.database.run("select erase_on is null from member where member_id = 107")
                    == "t"
            )
        }
    }

    @Test func `an erased member's page says so and offers nothing to do`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                update member set state = 'left', left_on = '2025-01-01', phone_sealed = 'x',
                    phone_hash = sha256('x') where member_id = 107
                """
            )
            _ = try await site.site.eraseMembers()
            let secretary = try await site.signIn(Cast.secretary)
            let page = try await secretary.get("/members/107").expect(
                .ok,
                showing: "已按规定清除个人信息（2026 年 4 月 6 日）",
                "（姓名已清除）",
                "<dt>出生年</dt><dd>1975</dd>"
            )
            for gone in ["曾立", "岁", "身份证号和电话", "要办的事", "修改资料"] {
                #expect(!page.text.contains(gone), "\(gone)")
            }
            try await secretary.get("/members?place=431003190201&state=left")
                .expect(.ok, showing: "（姓名已清除）", "个人信息已清除")
            let officer = try await site.signIn(Cast.officer)
            let pairs = try await officer.get("/members/duplicates?place=431003190201")
            #expect(!pairs.text.contains("已清除"))
        }
    }

    @Test(arguments: ["11010519491231002X", ""])
    func `an old ledger does not bring an erased member back`(number: String) async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(["01-协会名册.xlsx"])
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
            let birth = number.isEmpty ? "1949-12-30" : "1949-12-31"
            let text = "所属协会,姓名,性别,身份证号,出生日期\n竹溪村计生协会,张三,女,\(number),\(birth)\n"
            try Data(text.utf8).write(to: file)
            let ledger = file.path(percentEncoded: false)
            #expect(try await site.takeIn([ledger]).files.first?.added == 1)
            _ = try site.database.run("update member set state = 'left', left_on = '2009-01-04'")
            #expect(try await site.site.eraseMembers() == 1)
            let again = try await site.takeIn([ledger])
            #expect(again.files.first?.added == 0)
            #expect(again.files.first?.reasons == ["has_left": 1])
            #expect(try site.database.run("select count(*) from member") == "1")
            // Whose mark it is nobody can tell from the row.
            #expect(
                try site.database.run(
                    """
                    select count(*) from erased_person e
                    where encode(e.mark, 'hex') not in (select coalesce(encode(m.id_hash, 'hex'), '')
                        from member m)
                    """
                ) == "1"
            )
        }
    }
}
