import HTTPTypes
import Testing

@testable import App

struct StarSchemeHistoryTests {
    @Test func `what was changed in a draft stands in its history, and copying is no change`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await StarSchemeDesk.draft(officer)
            var fields = StarSchemeDesk.numbers
            fields["star_at"] = "15"
            fields["apply_to"] = "04-25"
            try await officer.post("\(draft)/changes", fields).expect(.seeOther)
            fields = StarSchemeDesk.category.merging(["version": "2"]) { $1 }
            try await officer.post("\(draft)/categories/E", fields).expect(.seeOther)
            let key = draft.split(separator: "/").last.map(String.init) ?? ""
            try await officer.get(draft).expect(.ok, showing: "/history/star_schemes/\(key)")
            let page = try await officer.get("/history/star_schemes/\(key)")
            page.expect(
                .ok,
                showing: "<del>16</del> → 15",
                "<del>04-30</del> → 04-25",
                "<b>E3</b>",
                "王专干"
            )
            #expect(!page.text.contains("<b>A1</b>"))
            let neighbour = try await site.signIn("shiqiao.officer")
            try await neighbour.get("/history/star_schemes/\(key)").expect(.notFound)
            try await officer.get("/history/star_schemes/1").expect(.notFound)
        }
    }
}
