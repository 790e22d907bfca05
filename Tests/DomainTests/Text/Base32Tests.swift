import Domain
import Testing

@Suite struct Base32Tests {
    /// RFC 4648, 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `the standard's examples come out`(_ plain: String, _ coded: String) throws {
        #expect(Base32.encode(Array(plain.utf8)) == coded)
        #expect(try Base32.decode(coded) == Array(plain.utf8))
    }

    @Test func `what is typed in groups and small letters is read`() throws {
        #expect(try Base32.decode("mzxw 6ytb-oi==") == Array("foobar".utf8))
    }

    @Test func `what is no base 32 says why`() {
        #expect(throws: Base32Fault.character("1")) { try Base32.decode("MZ1W") }
        #expect(throws: Base32Fault.length(1)) { try Base32.decode("M") }
        #expect(throws: Base32Fault.length(3)) { try Base32.decode("MZX") }
    }

    @Test func `any bytes come back`() throws {
        var dice = Dice(seed: 32)
        for _ in 0..<500 {
            let count = Int.random(in: 0...40, using: &dice)
            let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
            #expect(try Base32.decode(Base32.encode(bytes)) == bytes)
        }
    }
}
