import Domain
import Testing

@Suite struct DayTextTests {
    @Test(arguments: [
        "2009-05-29", "2009-5-29", "2009/5/29", "2009/05/29", "2009.5.29", "2009年5月29日",
        "2009年05月29日", "2009 年 5 月 29 日", "2009年5月29号", "20090529", "２００９年５月２９日",
        " 2009-05-29 ", "2009-05-29 00:00:00", "2009-05-29T00:00:00", "\u{FEFF}2009-05-29",
    ])
    func `clerks' ways of writing a date all mean the same day`(_ text: String) throws {
        #expect(try Day(written: text) == day("2009-05-29"))
    }

    @Test(arguments: [
        "09-5-29", "2009-5", "2009", "2009-5/29", "5-29-2009", "2009-05-29-1", "2009--29",
        "2009-五-29", "+2009-05-29", "2009-05-029", "39962", "2009年5月", "日", "2009-05-29 13:00",
    ])
    func `what could be read in two ways is asked back`(_ text: String) {
        #expect(throws: DayFault.unreadable(text)) { try Day(written: text) }
    }

    @Test func `a date that no calendar has is told apart from one that cannot be read`() {
        let fault = DayFault.impossible(year: 2009, month: 2, day: 30)
        #expect(throws: fault) { try Day(written: "2009年2月30日") }
        #expect(throws: fault) { try Day(iso: "2009-02-30") }
        #expect(throws: DayFault.empty) { try Day(written: "　") }
        #expect(throws: DayFault.empty) { try Day(iso: "") }
    }

    @Test(arguments: ["2009-5-29", "20090529", "2009/05/29", " 2009-05-29", "２００９-05-29"])
    func `a form field takes only the plain form`(_ text: String) {
        #expect(throws: DayFault.unreadable(text)) { try Day(iso: text) }
    }

    @Test func `what is written is read again`() throws {
        var dice = Dice(seed: 10)
        for _ in 0..<2_000 {
            let day = Day(ordinal: Int.random(in: -60_000...60_000, using: &dice))
            #expect(try Day(iso: day.iso) == day)
            #expect(try Day(written: "\(day.year)年\(day.month)月\(day.day)日") == day)
        }
    }
}
