import Testing

@testable import Domain

struct ProjectStepTests {
    @Test(
        arguments: [
            (0, IncomeBand.under2000), (1_999, .under2000), (2_000, .from2000), (4_999, .from2000),
            (5_000, .from5000), (20_000, .from20000), (49_999, .from20000), (50_000, .from50000),
        ] as [(Int, IncomeBand)]
    ) func `an income lies in the band whose edge it has reached`(yuan: Int, band: IncomeBand) {
        #expect(IncomeBand(yuan: yuan) == band)
    }

    @Test func `nothing follows on a project that is over`() {
        for step in ProjectStep.allCases {
            #expect(!step.froms.contains(.closed) && !step.froms.contains(.terminated))
        }
    }

    @Test func `a project is large from 50,000 yuan on`() {
        #expect(LargeProject.includes(Fen(5_000_000)))
        #expect(!LargeProject.includes(Fen(4_999_999)) && !LargeProject.includes(nil))
    }
}
