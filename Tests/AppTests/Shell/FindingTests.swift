import HTML
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import App

/// What a page offers a browser that runs scripts: no page needs it.
struct FindingTests {
    /// Who looks, where, what is found there, and what is found nowhere.
    private static let searches = [
        (Cast.administrator, "/regions", "云溪", "火星"),
        (Cast.administrator, "/regions?for=account", "云溪", "火星"),
        (Cast.officer, "/members", "马", "龘"),
        (Cast.officer, "/households", "马", "龘"),
    ]

    @Test(arguments: searches)
    func `what typing renews stands on the page whatever is found`(
        name: String,
        path: String,
        found: String,
        nowhere: String
    ) async throws {
        try await withSite { site in
            let person = try await site.signIn(name)
            let separator = path.contains("?") ? "&" : "?"
            for typed in ["", found, nowhere] {
                let query = Link("\(query: ["q": typed])").text.dropFirst()
                var page = try await person.get("\(path)\(separator)\(query)")
                if page.status == .seeOther { page = try await page.follow() }
                let parts = try #require(page.text.firstMatch(of: /data-refreshes="([^"]+)"/))
                let names = "\(parts.output.1) way-back".split(separator: " ").map { String($0) }
                for name in names {
                    #expect(page.text.ranges(of: " id=\"\(name)\"").count == 1, "\(name)")
                }
            }
        }
    }

    @Test func `a region that is found names its code, and says how many there are`() async throws {
        try await withSite { site in
            let person = try await site.signIn(Cast.administrator)
            let page = try await person.get("/regions?q=%E4%BA%91%E6%BA%AA")
            page.expect(.ok, showing: "<li data-code=\"431003190\">", "找到 1 个地区。")
            #expect(page.text.contains("id=\"found-count\" role=\"status\""))
        }
    }

    @Test func `the code of a duty's region is found by name where scripts run`() async throws {
        try await withSite { site in
            let person = try await site.signIn(Cast.administrator)
            try await person.get("/accounts/11")
                .expect(.ok, showing: "data-finds=\"/regions\" data-hint=\"也可以打地名")
        }
    }

    @Test func `a page's script is a file of ours that browsers keep`() async throws {
        try await withSite { site in
            let front = try await site.guest.get("/")
            let script = try #require(front.text.firstMatch(of: /<script src="([^"]+)" defer>/))
            let file = try await site.guest.get(String(script.output.1))
            file.expect(.ok, showing: "data-refreshes")
            #expect(file.response.headers[.contentType] == "text/javascript; charset=utf-8")
            #expect(file.response.headers[.cacheControl]?.contains("immutable") == true)
            let policy = front.response.headers[.contentSecurityPolicy] ?? ""
            #expect(policy.contains("script-src 'self';"))
        }
    }
}
