import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import App

struct SignInTests {
    @Test func `a village secretary signs in with name and password alone`() async throws {
        try await withSite { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            let answer = try await site.guest.post(
                "/sign-in",
                ["user_name": Cast.secretary, "password": "竹溪二零零九", "back": "/me"]
            )
            answer.expect(.seeOther)
            #expect(answer.location == "/me")
            try await answer.signedIn().get("/start").expect(.ok)
        }
    }

    @Test func `a wrong password keeps the name and says no more than an unknown name does`()
        async throws
    {
        try await withSite { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            for name in [Cast.secretary, "nobody"] {
                let answer = try await site.guest.post(
                    "/sign-in",
                    ["user_name": name, "password": "wrong"]
                )
                answer.expect(.unprocessableContent, showing: "用户名或密码不对。")
                #expect(answer.value(of: "user_name") == name)
            }
        }
    }

    @Test func `a township officer needs the code of her telephone, once`() async throws {
        try await withSite { site in
            let phone = try await site.setPassword("山高水长天地宽", of: Cast.officer)
            let first = try await site.guest.post(
                "/sign-in",
                ["user_name": Cast.officer, "password": "山高水长天地宽"]
            )
            first.expect(.ok, showing: "动态码")
            let ticket = try #require(first.value(of: "ticket"))
            let code = try #require(phone.code(at: site.site.clock.now())?.digits)
            try await site.guest.post("/sign-in/code", ["ticket": ticket, "code": "000000"])
                .expect(.unprocessableContent, showing: "动态码不对")
            let second = try await site.guest.post(
                "/sign-in/code",
                ["ticket": ticket, "code": code]
            )
            second.expect(.seeOther)
            try await second.signedIn().get("/start").expect(.ok)
            try await site.guest.post("/sign-in/code", ["ticket": ticket, "code": code])
                .expect(.unprocessableContent)
        }
    }

    @Test func `after many failures one waits, and even the right password waits`() async throws {
        try await withSite { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            for _ in 1...6 {
                let wrong = ["user_name": Cast.secretary, "password": "wrong"]
                _ = try await site.guest.post("/sign-in", wrong)
            }
            // A busy machine takes longer for a try than a short pause lasts.
            let more = "update sign_in_delay set failures = 10, failed_at = now() returning 1"
            #expect(try !site.database.run(more).isEmpty)
            try await site.guest.post(
                "/sign-in",
                ["user_name": Cast.secretary, "password": "竹溪二零零九"]
            ).expect(.unprocessableContent, showing: "试得太多了")
        }
    }

    @Test func `signing in never leads to another site`() async throws {
        try await withSite { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            for back in ["//evil.example", "https://evil.example/", "javascript:alert(1)", ""] {
                let answer = try await site.guest.post(
                    "/sign-in",
                    ["user_name": Cast.secretary, "password": "竹溪二零零九", "back": back]
                )
                #expect(answer.location == "/start", "\(back)")
            }
        }
    }

    @Test func `a form from another site is never read`() async throws {
        try await withSite { site in
            try await site.guest.send(
                "/sign-in",
                ["user_name": "a", "password": "b"],
                saying: [.fetchSite: "cross-site"]
            ).expect(.forbidden)
        }
    }

    @Test func `a form that does not say it is from here is never read`() async throws {
        let origins: [(HTTPFields, HTTPResponse.Status)] = [
            ([:], .forbidden),
            ([.origin: "null"], .forbidden),
            ([.origin: "http://evil.example"], .forbidden),
            ([.referer: "http://evil.example/localhost"], .forbidden),
            ([.referer: "http://localhost@evil.example/"], .forbidden),
            ([.origin: "null", .referer: "http://localhost/sign-in"], .forbidden),
            ([.origin: "http://localhost"], .unprocessableContent),
            ([.referer: "http://localhost/sign-in"], .unprocessableContent),
        ]
        try await withSite { site in
            for (origin, expected) in origins {
                try await site.guest.send(
                    "/sign-in",
                    ["user_name": "a", "password": "b"],
                    saying: origin
                ).expect(expected)
            }
        }
    }

    @Test func `a ticket that ran out leads to the first step and on to where she was going`()
        async throws
    {
        try await withSite { site in
            let late = try await site.guest.post(
                "/sign-in/code",
                ["ticket": "AAAA", "code": "123456", "back": "/me"]
            )
            late.expect(.seeOther)
            let page = try await late.follow()
            page.expect(.ok, showing: "过了五分钟")
            #expect(page.value(of: "back") == "/me")
        }
    }

    /// Somebody else fails eight times between the look at the name and the proof.
    @Test func `whoever must wait is told how long`() async throws {
        try await withSite { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            _ = try site.database.run(
                """
                create or replace function sign_in_done(user_name text, client text,
                    password_key text, token_hash bytea, totp_step bigint, agent text)
                returns text language plpgsql security definer as $$
                begin
                    for n in 1..8 loop perform sign_in_failed($1, $2); end loop;
                    return 'wait';
                end $$
                """
            )
            let answer = try await site.guest.post(
                "/sign-in",
                ["user_name": Cast.secretary, "password": "竹溪二零零九"]
            )
            answer.expect(.unprocessableContent)
            let shown = try #require(answer.text.firstMatch(of: /请过 (\d+) 秒/)).output.1
            #expect((1...17).contains(try #require(Int(shown))))
        }
    }

    @Test func `behind TLS the cookies are this host's alone`() async throws {
        let address = SiteAddress(
            base: "https://xiehui.example",
            isSecure: false,
            behindProxy: false
        )
        try await withSite(at: address) { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            let answer = try await site.guest.post(
                "/sign-in",
                ["user_name": Cast.secretary, "password": "竹溪二零零九"]
            )
            let cookie = try #require(answer.response.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-xiehui_session="))
            #expect(cookie.contains("Secure"))
            try await answer.signedIn().get("/start").expect(.ok)
        }
    }

    @Test func `signing in again ends the session that the browser held`() async throws {
        try await withSite { site in
            try await site.setPassword("竹溪二零零九", of: Cast.secretary)
            let former = try await site.signIn(Cast.secretary)
            let elsewhere = try await site.signIn(Cast.secretary)
            let answer = try await former.post(
                "/sign-in",
                ["user_name": Cast.secretary, "password": "竹溪二零零九"]
            )
            try await answer.signedIn().get("/start").expect(.ok)
            try await former.get("/start").expect(.seeOther)
            try await elsewhere.get("/start").expect(.ok)
        }
    }

    @Test func `whoever signs out is out`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/start").expect(.ok)
            try await secretary.post("/sign-out").expect(.seeOther)
            let answer = try await secretary.get("/start")
            answer.expect(.seeOther)
            #expect(answer.location == "/sign-in?back=%2Fstart")
        }
    }

    @Test func `a form without the session's token is refused`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/me/password", [FormToken.field: "wrong"])
                .expect(.forbidden, showing: "这张表开得太久了")
        }
    }

    @Test func `whoever chooses English reads English from then on`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let answer = try await secretary.post(
                "/language",
                ["language": "en", "back": "/start"]
            )
            #expect(answer.location == "/start")
            try await secretary.get("/start").expect(.ok, showing: "Your duties", "lang=\"en\"")
        }
    }

    @Test func `every answer carries the strict headers`() async throws {
        try await withSite { site in
            for path in ["/", "/sign-in", "/nothing-here", "/start"] {
                let headers = try await site.guest.get(path).response.headers
                let policy = try #require(headers[.contentSecurityPolicy])
                #expect(policy.contains("default-src 'none'"))
                #expect(!policy.contains("unsafe-inline"))
                #expect(headers[.xContentTypeOptions] == "nosniff")
            }
        }
    }

    @Test func `a page that is not there says so in the reader's language, with a way back`()
        async throws
    {
        try await withSite { site in
            try await site.guest.get("/nothing-here")
                .expect(.notFound, showing: "没有找到这一页", "class=\"button\" href=\"/\"")
        }
    }
}
