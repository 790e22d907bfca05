import Domain
import Testing

@Suite struct StarSerialTests {
    private static func serial() throws -> StarSerial {
        try #require(
            StarSerial(township: try RegionCode("431003190"), year: 2026, number: 12)
        )
    }

    @Test func `a serial is printed in four parts with a letter at its end`() throws {
        #expect(try Self.serial().text == "431003190-2026-0012-J")
        #expect(StarSerial(township: try RegionCode("431003"), year: 2026, number: 1) == nil)
        #expect(
            StarSerial(township: try RegionCode("431003190"), year: 2026, number: 10_000) == nil
        )
    }

    @Test(arguments: [
        "431003190-2026-0012-J", "431003190 2026 0012 j", "43100319020260012J",
        "４３１００３１９０－２０２６－００１２－Ｊ",
    ])
    func `a serial is read as people type it`(typed: String) throws {
        #expect(StarSerial(typed: typed) == (try Self.serial()))
    }

    @Test func `no wrong digit and no two exchanged ones fit the letter`() throws {
        let digits = Array("43100319020260012")
        for place in digits.indices {
            for digit in "0123456789" where digit != digits[place] {
                var wrong = digits
                wrong[place] = digit
                #expect(StarSerial(typed: String(wrong) + "J") == nil)
            }
            for other in digits.indices.dropFirst(place + 1).prefix(2)
            where digits[other] != digits[place] {
                var wrong = digits
                wrong.swapAt(place, other)
                #expect(StarSerial(typed: String(wrong) + "J") == nil)
            }
        }
        for text in ["", "J", "431003190-2026-0012", "43100319020260012X2", "abc"] {
            #expect(StarSerial(typed: text) == nil)
        }
    }
}
