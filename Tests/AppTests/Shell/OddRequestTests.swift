import HTTPTypes
import Testing

@testable import App

struct OddRequestTests {
    @Test func `what no browser sends is answered with a page and never with our own fault`()
        async throws
    {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            for path in [
                "/accounts?q=%00", "/accounts?q=%ff%fe", "/accounts?after=%27%3B--",
                "/accounts?duty=queen&state=none", "/accounts/0", "/accounts/abc",
                "/accounts/99999999999999999999999", "/accounts/21/slip?note=AAAA",
                "/accounts/new?region=12345", "/accounts/new?region=999999", "/regions?at=xyz",
                "/regions?q=%25%5C%5F", "/regions?q=%00", "/regions?q=4310&after=%27",
                "/invitation/%00", "/invitation/'--", "/static/../Package.swift",
                "/static/none.css",
            ] {
                let answer = try await administrator.get(path)
                #expect(answer.status.code < 500, "\(path): \(answer.status)")
            }
        }
    }

    @Test func `a form that cannot be read is answered with a page`() async throws {
        try await withSite { site in
            let administrator = try await site.signIn(Cast.administrator)
            for (name, value) in [("user_name", "a\u{0}b"), ("reason", "\u{0}")] {
                try await administrator.post("/accounts", [name: value]).expect(.badRequest)
            }
            try await administrator.post("/accounts", [FormKey.field: "no key"])
                .expect(.forbidden, showing: "这张表开得太久了")
            let long = String(repeating: "长", count: 40_000)
            let answer = try await administrator.post("/accounts", ["reason": long])
            #expect(answer.status == .contentTooLarge)
        }
    }

    @Test func `markup in a name is shown and not carried out`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                "update account set display_name = '<b>粗</b>\"' where account_id = 21"
            )
            let administrator = try await site.signIn(Cast.administrator)
            let page = try await administrator.get("/accounts/21")
            page.expect(.ok, showing: "&lt;b&gt;粗&lt;/b&gt;&quot;")
            #expect(!page.text.contains("<b>粗"))
        }
    }
}
