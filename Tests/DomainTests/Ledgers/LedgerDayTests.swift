import Testing

@testable import Domain

@Suite struct LedgerDayTests {
    @Test(arguments: [
        "2009-05-20", "2009-5-20", "20090520", "2009/5/20", "2009.5.20", "2009年5月20日",
        "２００９年５月２０日", "39953", " 2009-05-20 00:00:00",
    ])
    func `a date is read in every style of the clerks`(_ text: String) throws {
        #expect(try Day(inLedger: text).iso == "2009-05-20")
    }

    @Test(arguments: ["2009-02-30", "2009年5月", "5.20", "不详", "12345678901", "09999"])
    func `what is no date is none`(_ text: String) {
        #expect(throws: DayFault.self) { try Day(inLedger: text) }
    }
}
