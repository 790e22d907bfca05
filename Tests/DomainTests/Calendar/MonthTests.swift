import Domain
import Testing

@Suite struct MonthTests {
    @Test func `a month knows its days and its neighbours`() throws {
        let february = try #require(Month(iso: "2008-02"))
        #expect(february.first.iso == "2008-02-01")
        #expect(february.last.iso == "2008-02-29")
        #expect(february.length == 29)
        #expect(february.following.iso == "2008-03")
        #expect(february.adding(months: -2).iso == "2007-12")
        #expect(february.adding(months: 11).iso == "2009-01")
        #expect(february.contains(try day("2008-02-29")))
        #expect(!february.contains(try day("2008-03-01")))
    }

    @Test(arguments: ["2009-13", "2009-00", "2009-5", "2009", "", "2009-05-01", "20-0905"])
    func `what is no month is refused`(_ text: String) {
        #expect(Month(iso: text) == nil)
    }

    @Test func `months follow each other without a gap`() throws {
        var month = try #require(Month(iso: "1999-01"))
        for _ in 0..<600 {
            #expect(month.last.adding(days: 1) == month.following.first)
            #expect(month.following.preceding == month)
            #expect(month < month.following)
            #expect(Month(iso: month.iso) == month)
            #expect(Month(of: month.last) == month)
            month = month.following
        }
    }
}
