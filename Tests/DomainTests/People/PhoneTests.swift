import Domain
import Testing

@Suite struct PhoneTests {
    @Test(arguments: [
        ("19967356191", "19967356191"), ("138 0013 8000", "13800138000"),
        ("138-0013-8000", "13800138000"), ("+86 13800138000", "13800138000"),
        ("0086-13800138000", "13800138000"), ("１３８００１３８０００", "13800138000"),
        ("0735-2345678", "07352345678"), ("(010)87654321", "01087654321"),
        ("（0735）２３４５６７８", "07352345678"), ("2345678", "2345678"), ("87654321", "87654321"),
        ("'13800138000", "13800138000"),
    ])
    func `numbers are read as people write them`(_ text: String, _ digits: String) throws {
        #expect(try Phone(text).digits == digits)
    }

    @Test func `what is no number says why`() {
        #expect(throws: PhoneFault.empty) { try Phone(" ") }
        #expect(throws: PhoneFault.notMobile) { try Phone("12345678901") }
        #expect(throws: PhoneFault.notMobile) { try Phone("10000000000") }
        #expect(throws: PhoneFault.length(10)) { try Phone("1380013800") }
        #expect(throws: PhoneFault.length(12)) { try Phone("138001380001") }
        #expect(throws: PhoneFault.length(6)) { try Phone("234567") }
        #expect(throws: PhoneFault.length(9)) { try Phone("073523456") }
        #expect(throws: PhoneFault.character("转")) { try Phone("2345678转2") }
        #expect(throws: PhoneFault.character("/")) { try Phone("13800138000/2345678") }
    }

    @Test func `a page and a log see five digits of it`() throws {
        let phone = try Phone("13800138456")
        #expect(phone.masked == "138******56")
        #expect("\(phone) \(String(reflecting: phone))" == "138******56 138******56")
        #expect(phone.lastFour == "8456")
        #expect(phone.isMobile)
        #expect(try !Phone("0735-2345678").isMobile)
    }
}
