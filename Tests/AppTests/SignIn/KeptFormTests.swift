import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// A form left half filled survives a session that has run out.
struct KeptFormTests {
    private static let password = "竹溪二零零九"

    /// A browser: it keeps the cookies that it was given, and knows its page's form token.
    private struct Browser {
        let site: TestSite
        var cookies: [String: String] = [:]
        var formToken = ""

        mutating func signIn(_ name: String, _ more: [String: String] = [:]) async throws -> Answer
        {
            let fields = ["user_name": name, "password": KeptFormTests.password].merging(more) {
                $1
            }
            let answer = try await post("/sign-in", fields)
            if let token = cookies[site.guest.sessionCookie].flatMap({ Token(cookie: $0) }) {
                formToken = token.formToken
            }
            return answer
        }

        mutating func post(_ path: String, _ fields: [String: String]) async throws -> Answer {
            let body = fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }
            return try await send(
                path,
                body.joined(separator: "&"),
                "application/x-www-form-urlencoded"
            )
        }

        /// The fields with a photo, as a form for files sends them.
        mutating func upload(_ path: String, _ fields: [String: String]) async throws -> Answer {
            let head = "--XX\r\nContent-Disposition: form-data; name=\""
            let parts = fields.sorted { $0.key > $1.key }
                .map { "\(head)\($0.key)\"\r\n\r\n\($0.value)\r\n" }
            let file = "\(head)files\"; filename=\"a.jpg\"\r\n\r\nxx\r\n--XX--\r\n"
            return try await send(path, parts.joined() + file, "multipart/form-data; boundary=XX")
        }

        private mutating func send(
            _ path: String,
            _ body: String,
            _ type: String
        ) async throws -> Answer {
            var headers: HTTPFields = [.contentType: type, .fetchSite: "same-origin"]
            headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
            let response = try await site.client.execute(
                uri: path,
                method: .post,
                headers: headers,
                body: ByteBuffer(string: body)
            )
            for cookie in response.headers[values: .setCookie] {
                let pair = cookie.prefix { $0 != ";" }
                    .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
            }
            return Answer(person: site.guest, response: response)
        }

        private static func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
        }

        var form: [String: String] {
            Happening.form.merging([
                FormToken.field: formToken, FormKey.field: UUID().uuidString, "partners": "农技站",
            ]) { $1 }
        }
    }

    private func endSessions(_ site: TestSite) throws {
        _ = try site.database.run("delete from session_reach; update session set ended_at = now()")
    }

    @Test func `what was typed stands there again after signing in, and is not saved by itself`()
        async throws
    {
        try await withSite { site in
            try await site.setPassword(Self.password, of: Cast.secretary)
            var browser = Browser(site: site)
            _ = try await browser.signIn(Cast.secretary)
            try endSessions(site)
            let asked = try await browser.post("/activities", browser.form)
            asked.expect(.ok, showing: "您填的内容还在", "name=\"password\"")
            let kept = try #require(asked.value(of: KeptForm.field))
            #expect(!kept.contains("农技站"))
            let wrong = try await browser.signIn("nobody", [KeptForm.field: kept])
            wrong.expect(.unprocessableContent)
            #expect(wrong.value(of: KeptForm.field) == kept)
            let again = try await browser.signIn(Cast.secretary, [KeptForm.field: kept])
            again.expect(.ok, showing: "还没有保存", "value=\"农技站\"", "柑桔种植技术培训")
            #expect(again.value(of: FormToken.field) == browser.formToken)
            #expect(try site.database.run("select count(*) from activity") == "0")
            try await browser.post("/activities", browser.form).expect(.seeOther)
            #expect(try site.database.run("select count(*) from activity") == "1")
        }
    }

    @Test func `a browser that lost its session keeps the form, but not its files`() async throws {
        try await withSite { site in
            try await site.setPassword(Self.password, of: Cast.secretary)
            var browser = Browser(site: site)
            _ = try await browser.signIn(Cast.secretary)
            browser.cookies[site.guest.sessionCookie] = nil
            let asked = try await browser.upload("/activities", browser.form)
            let kept = try #require(asked.value(of: KeptForm.field))
            try await browser.signIn(Cast.secretary, [KeptForm.field: kept])
                .expect(.ok, showing: "照片和文件要再选一次", "柑桔种植技术培训")
        }
    }

    @Test func `the one-time code lies on the way`() async throws {
        try await withSite { site in
            let phone = try await site.setPassword(Self.password, of: Cast.officer)
            var browser = Browser(site: site)
            let first = try await browser.signIn(Cast.officer)
            let code = try #require(phone.code(at: site.site.clock.now())?.digits)
            let ticket = try #require(first.value(of: "ticket"))
            let fields = ["ticket": ticket, "code": code]
            try await browser.post("/sign-in/code", fields).expect(.seeOther)
            let session = try #require(browser.cookies[site.guest.sessionCookie])
            browser.formToken = try #require(Token(cookie: session)).formToken
            try endSessions(site)
            let asked = try await browser.post("/activities", browser.form)
            let kept = try #require(asked.value(of: KeptForm.field))
            let second = try await browser.signIn(Cast.officer, [KeptForm.field: kept])
            #expect(second.value(of: KeptForm.field) == kept)
            // The telephone's next code: each is good once.
            _ = try site.database.run("update credential set totp_last_step = 0")
            try await browser.post(
                "/sign-in/code",
                [
                    "ticket": try #require(second.value(of: "ticket")), "code": code,
                    KeptForm.field: kept,
                ]
            ).expect(.ok, showing: "还没有保存", "value=\"农技站\"")
        }
    }

    @Test func `nobody else gets to see it`() async throws {
        try await withSite { site in
            try await site.setPassword(Self.password, of: Cast.secretary)
            try await site.setPassword(Self.password, of: "nanping.secretary")
            var browser = Browser(site: site)
            _ = try await browser.signIn(Cast.secretary)
            try endSessions(site)
            let asked = try await browser.post("/activities", browser.form)
            let kept = try #require(asked.value(of: KeptForm.field))
            let other = try await browser.signIn("nanping.secretary", [KeptForm.field: kept])
            other.expect(.seeOther)
            #expect(other.location == "/start")
        }
    }

    @Test func `a form that is not from this browser's last session is not kept`() async throws {
        try await withSite { site in
            try await site.setPassword(Self.password, of: Cast.secretary)
            var browser = Browser(site: site)
            _ = try await browser.signIn(Cast.secretary)
            browser.cookies[site.guest.sessionCookie] = nil
            var form = browser.form
            form[FormToken.field] = Token().formToken
            try await browser.post("/activities", form).expect(.seeOther)
            form = browser.form
            form["result"] = String(repeating: "长", count: 9000)
            try await browser.post("/activities", form).expect(.seeOther)
        }
    }
}
