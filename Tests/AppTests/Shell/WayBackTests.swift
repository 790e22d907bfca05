import HTTPTypes
import Testing

@testable import App

/// Where the language button and the brand lead.
struct WayBackTests {
    /// The address that the language button of a page comes back to.
    private func languageBack(_ answer: Answer) throws -> String {
        let forms = answer.text.split(separator: "action=\"/language\"")
        let form = String(try #require(forms.last))
        let back = try #require(form.firstMatch(of: /name="back" value="([^"]*)"/))
        return String(back.output.1).replacing("&amp;", with: "&")
    }

    @Test func `after a refused form the language button leads to a page that is there`()
        async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            for (path, fields, expected) in [
                ("/accounts", ["region": "431003190202"], "/accounts/new?region=431003190202"),
                ("/accounts/21/suspension", [:], "/accounts/21"),
                ("/accounts/21/duties", [:], "/accounts/21"),
                ("/me/password", [:], "/me"),
                ("/nothing-here", [:], "/start"),
            ] {
                let refused = try await administrator.post(path, fields)
                #expect([.unprocessableContent, .notFound].contains(refused.status))
                #expect(try languageBack(refused) == expected)
                try await administrator.get(expected).expect(.ok)
            }
        }
    }

    @Test func `a guest's refused form knows its way back too`() async throws {
        try await withSite { site in
            let refused = try await site.guest.post("/sign-in", ["back": "/me"])
            #expect(try languageBack(refused) == "/sign-in?back=%2Fme")
            let code = try await site.guest.post("/invitation", ["code": "1"])
            #expect(try languageBack(code) == "/invitation")
        }
    }

    @Test func `a page that was asked for is come back to with its query`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            let page = try await administrator.get("/accounts?state=invited")
            #expect(try languageBack(page) == "/accounts?state=invited")
        }
    }

    @Test func `the brand leads to where one begins`() async throws {
        try await withSite { site in
            try await site.signIn(Cast.secretary).get("/me")
                .expect(.ok, showing: "class=\"brand\" href=\"/start\"")
            try await site.guest.get("/sign-in")
                .expect(.ok, showing: "class=\"brand\" href=\"/\"")
        }
    }
}
