import Domain
import Foundation
import Testing

@Suite struct OneTimeCodeTests {
    /// RFC 4226, appendix D: the HMAC of counters 0, 1 and 2 and the codes cut from them.
    @Test(arguments: [
        ("cc93cf18508d94934c64b65d8ba7667fb7cde4b0", "755224"),
        ("75a48a19d4cbe100644e8ac1397eea747a2d33ab", "287082"),
        ("0bacb7fa082fef30782211938bc1c5e70416ff44", "359152"),
    ])
    func `the standard's codes come out of its hashes`(_ hmac: String, _ code: String) throws {
        let digits = Array(hmac)
        let bytes = try stride(from: 0, to: digits.count, by: 2).map { place in
            try #require(UInt8(String(digits[place...place + 1]), radix: 16))
        }
        #expect(OneTimeCode(hmac: bytes)?.digits == code)
        #expect(OneTimeCode(hmac: bytes.dropLast()) == nil)
    }

    @Test func `a code is six digits, with or without a blank`() throws {
        #expect(try OneTimeCode(" 755 224 ").digits == "755224")
        #expect(try OneTimeCode("０１２３４５").digits == "012345")
        #expect(throws: OneTimeCodeFault.empty) { try OneTimeCode("") }
        #expect(throws: OneTimeCodeFault.notSixDigits) { try OneTimeCode("12345") }
        #expect(throws: OneTimeCodeFault.notSixDigits) { try OneTimeCode("12345a") }
        #expect(try OneTimeCode("755224").matches(OneTimeCode("755 224")))
        #expect(try !OneTimeCode("755224").matches(OneTimeCode("755225")))
    }

    /// RFC 6238, appendix B.
    @Test(arguments: [(59, 1), (1_111_111_109, 37_037_036), (20_000_000_000, 666_666_666)])
    func `half minutes are counted from 1970`(_ seconds: Int, _ step: Int) {
        #expect(TimeStep(Date(timeIntervalSince1970: Double(seconds))).number == Int64(step))
    }

    @Test func `a step's counter has eight bytes, the greatest first`() {
        #expect(TimeStep(number: 37_037_036).counter == [0, 0, 0, 0, 2, 0x35, 0x23, 0xEC])
        #expect(TimeStep(number: 1).counter == [0, 0, 0, 0, 0, 0, 0, 1])
    }

    @Test func `a clock may differ by half a minute, and a code is spent once used`() {
        let now = TimeStep(number: 100)
        #expect(now.accepted(after: nil).map(\.number) == [99, 100, 101])
        #expect(now.accepted(after: TimeStep(number: 99)).map(\.number) == [100, 101])
        #expect(now.accepted(after: TimeStep(number: 101)).isEmpty)
    }

    @Test func `the telephone is told house, person and secret`() throws {
        let secret = OneTimeSecret(bytes: Array("12345678901234567890".utf8))
        #expect(secret.text == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
        #expect(
            secret.link(for: try UserName("chen.li"), issuer: "协会 A") == """
                otpauth://totp/%E5%8D%8F%E4%BC%9A%20A:chen.li?\
                secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%8D%8F%E4%BC%9A%20A\
                &algorithm=SHA1&digits=6&period=30
                """
        )
    }

    @Test func `secrets are compared whole`() {
        #expect(ConstantTime.areEqual([1, 2, 3], [1, 2, 3]))
        #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2, 4]))
        #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2]))
        #expect(ConstantTime.areEqual([], []))
    }
}
