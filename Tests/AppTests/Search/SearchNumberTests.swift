import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import App

/// Somebody's number is looked for in a form: it stands in no address, and so in no history, log or Referer.
struct SearchNumberTests {
    private static let numbers = [Newcomer.idNumber, Newcomer.phone]

    @Test(arguments: numbers)
    func `a number is answered at once, and stands in no address`(number: String) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn(Newcomer.withNumbers)
            for (door, place) in [("/search", ""), ("/members/search", Newcomer.village)] {
                let page = try await secretary.post(door, ["q": number, "place": place])
                page.expect(.ok, showing: "杨秀珍", "/members/\(member)", "value=\"\(number)\"")
                #expect(page.location == nil)
                #expect(page.response.headers[.cacheControl] == "no-store")
                expectNowhere(number, in: page)
            }
        }
    }

    @Test func `a head of household and a case are found by the number of the ID card`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let number = try IDNumber(Newcomer.idNumber, on: site.site.clock.today)
            let hash = site.site.keys.hash(of: number).map { String(format: "%02x", $0) }.joined()
            _ = try site.database.run(
                SearchRows.sql + """
                    update household set head_id_hash = '\\x\(hash)', head_id_sealed = 'x' where household_id = 772;
                    update assistance_case set id_hash = '\\x\(hash)' where case_id = 772;
                    """
            )
            let page = try await secretary.post("/search", ["q": Newcomer.idNumber])
            page.expect(.ok, showing: "按这个号码找到 2 条")
            #expect(SearchRows.links(in: page.text) == ["/households/772", "/cases/772"])
            let list = ["place": Newcomer.village, "q": Newcomer.idNumber]
            let households = try await secretary.post("/households/search", list)
            households.expect(.ok, showing: "/households/772", "按号码查找")
            expectNowhere(Newcomer.idNumber, in: households)
            let keeper = try await site.signIn("yunxi.keeper")
            try await keeper.post("/search", ["q": Newcomer.idNumber])
                .expect(.ok, showing: "没有这个号码")
        }
    }

    @Test(arguments: [
        "/search?", "/members?place=431003190201&", "/households?place=431003190201&",
    ])
    func `a number that came in an address is not looked for, and leaves it`(
        path: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            _ = try await secretary.takeIn(Newcomer.withNumbers)
            let answer = try await secretary.get("\(path)q=\(Newcomer.idNumber)").expect(.seeOther)
            #expect(answer.location == "\(path)number=1")
            let page = try await answer.follow()
            page.expect(.ok, showing: "完整的号码不能写在网址里")
            #expect(!page.text.contains("杨秀珍"))
            #expect(!page.text.contains(Newcomer.idNumber))
        }
    }

    @Test func `words that are typed above a list get an address with all that was chosen`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let chosen = ["place": Newcomer.village, "q": "zjg", "sex": "1", "state": "all"]
            let answer = try await secretary.post("/members/search", chosen).expect(.seeOther)
            #expect(answer.location == "/members?place=431003190201&q=zjg&state=all&sex=1")
            try await answer.follow().expect(.ok, showing: "周建国", "value=\"zjg\"")
            try await secretary.post("/members/search", ["place": "431003190202", "q": "w"])
                .expect(.notFound)
            try await secretary.post("/households/search", ["place": "431003190202", "q": "w"])
                .expect(.notFound)
        }
    }

    @Test func `boxes that find by name alone let no number through`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/households/201/link")
                .expect(.ok, showing: "pattern=\"(?:[^0-9]*[0-9]){0,6}[^0-9]*\"")
        }
    }

    /// In what is typed alone: in no address of the page, also not the one that changes the language.
    private func expectNowhere(_ number: String, in page: Answer) {
        let addresses =
            page.text.matches(of: /(?:href|action|src)="([^"]*)"/)
            .map { String($0.output.1) } + [page.value(of: "back") ?? ""]
        #expect(!addresses.contains { $0.contains(number) })
        #expect(!page.text.contains("<title>\(number)"))
    }
}
