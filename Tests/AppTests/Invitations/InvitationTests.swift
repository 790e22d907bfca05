import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct InvitationTests {
    /// Invites an account of the cast as its administrator and reads the code off the slip.
    private func code(for account: Int64, _ site: TestSite) async throws -> String {
        let administrator = try await site.signIn(Cast.administrator)
        return try await administrator.post("/accounts/\(account)/invitations").follow().slipCode()
    }

    @Test func `a village secretary opens her account with the slip and a password`() async throws {
        try await withSite { site in
            let code = try await code(for: 11, site)
            let page = try await site.guest.get("/invitation/\(code)")
            page.expect(.ok, showing: "李秘书", Cast.secretary, "竹溪村")
            #expect(page.value(of: "enrolment") == nil)
            let passwords = ["password": "一句好记的话语呀", "again": "一句好记的话语呀"]
            try await site.guest.post("/invitation/\(code)", passwords).expect(.seeOther)
            try await site.guest.post(
                "/sign-in",
                ["user_name": Cast.secretary, "password": "一句好记的话语呀"]
            ).expect(.seeOther)
            try await site.guest.post("/invitation/\(code)", passwords)
                .expect(.unprocessableContent, showing: "已经用过")
        }
    }

    @Test func `the code may be typed in small letters, without hyphens and with O for 0`()
        async throws
    {
        try await withSite { site in
            let code = try await code(for: 11, site)
            let typed = code.lowercased().replacing("-", with: " ").replacing("0", with: "o")
            let answer = try await site.guest.post("/invitation", ["code": typed])
            answer.expect(.seeOther)
            #expect(answer.location == "/invitation/\(code)")
            try await site.guest.post("/invitation", ["code": "123"])
                .expect(.unprocessableContent, showing: "邀请码是 12 个字母和数字")
        }
    }

    @Test func `above the village the authenticator is set up with its first code`() async throws {
        try await withSite { site in
            let code = try await code(for: 21, site)
            let page = try await site.guest.get("/invitation/\(code)")
            let enrolment = try #require(page.value(of: "enrolment"))
            let secret = try #require(page.text.firstMatch(of: /class="code">([A-Z2-7 ]{39})</))
            let bytes = try Base32.decode(String(secret.output.1).replacing(" ", with: ""))
            let phone = Authenticator(secret: OneTimeSecret(bytes: bytes))
            let shown = try #require(phone.code(at: site.site.clock.now())).digits
            let form = [
                "password": "春眠不觉晓处处闻啼鸟", "again": "春眠不觉晓处处闻啼鸟",
                "enrolment": enrolment, "code": "000000",
            ]
            let refused = try await site.guest.post("/invitation/\(code)", form)
            refused.expect(.unprocessableContent, showing: "动态码不对", String(secret.output.1))
            let right = form.merging(["code": shown]) { $1 }
            try await site.guest.post("/invitation/\(code)", right).expect(.seeOther)
        }
    }

    @Test func `passwords that differ, are short or common are told beside their fields`()
        async throws
    {
        try await withSite { site in
            let code = try await code(for: 11, site)
            for (password, again, sentence) in [
                ("一句好记的话语呀", "另一句", "两次填的密码不一样"), ("短", "短", "密码至少要 8 个字"),
                (Cast.secretary, Cast.secretary, "密码不能和用户名一样"),
                ("12345678", "12345678", "这个密码太常见"),
            ] {
                try await site.guest.post(
                    "/invitation/\(code)",
                    ["password": password, "again": again]
                ).expect(.unprocessableContent, showing: sentence)
            }
        }
    }

    @Test func `a new invitation withdraws the one before`() async throws {
        try await withSite { site in
            let lost = try await code(for: 11, site)
            let found = try await code(for: 11, site)
            try await site.guest.get("/invitation/\(lost)").expect(.unprocessableContent)
            try await site.guest.get("/invitation/\(found)").expect(.ok)
        }
    }
}
