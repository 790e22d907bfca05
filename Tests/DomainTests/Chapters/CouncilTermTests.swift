import Domain
import Testing

@Suite struct CouncilTermTests {
    @Test(arguments: [
        ("2024-01-01", "2028-12-31"), ("2023-12-20", "2028-12-19"), ("2024-02-29", "2029-02-28"),
    ])
    func `a term without a last day lasts five years`(first: String, last: String) throws {
        let term = try CouncilTerm(first: Day(iso: first), last: nil)
        #expect(term.last == (try Day(iso: last)))
    }

    @Test func `a term ends after it starts`() throws {
        let day = try Day(iso: "2024-01-01")
        #expect(throws: CouncilTerm.Fault.endsBeforeItStarts) {
            try CouncilTerm(first: day, last: day)
        }
    }

    @Test func `a term lasts ten years at most`() throws {
        let first = try Day(iso: "2024-01-01")
        #expect(throws: CouncilTerm.Fault.tooLong(years: 10)) {
            try CouncilTerm(first: first, last: Day(iso: "2034-01-01"))
        }
        #expect(
            try CouncilTerm(first: first, last: Day(iso: "2033-12-31")).last.year == 2033
        )
    }
}
