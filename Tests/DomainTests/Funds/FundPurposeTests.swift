import Testing

@testable import Domain

struct FundPurposeTests {
    @Test func `restricted money pays for its purpose, and principal for projects`() {
        for held in FundPurpose.allCases {
            for spent in FundPurpose.allCases where spent.isSpentOn {
                let fits = held == spent || held == .revolving && spent == .project
                #expect(held.pays(for: spent) == fits)
            }
        }
        #expect(!FundPurpose.revolving.isSpentOn)
    }

    @Test(arguments: [
        (FundStep.approved, FundEntryState.draft), (.posted, .approved), (.refused, .draft),
        (.refused, .approved), (.withdrawn, .draft), (.withdrawn, .approved), (.reversed, .posted),
    ])
    func `an entry moves step by step`(step: FundStep, state: FundEntryState) {
        #expect(step.follows(state))
        #expect(!step.follows(.reversed))
        #expect(!step.follows(.refused))
    }

    @Test func `a statement is about a month or a year`() throws {
        let march = try #require(FundPeriod(iso: "2026-03"))
        #expect(march.first?.iso == "2026-03-01")
        #expect(march.end?.iso == "2026-04-01")
        let year = try #require(FundPeriod(iso: "2009"))
        #expect(year.first?.iso == "2009-01-01")
        #expect(year.end?.iso == "2010-01-01")
        for text in ["", "209", "20266", "2026-13", "1900", "２００９"] {
            #expect(FundPeriod(iso: text) == nil)
        }
    }
}
