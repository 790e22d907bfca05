/// Plain digits 0 to 9, as codes, dates and numbers are made of.
enum Digits {
    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func areAll(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy(isDigit)
    }

    /// The number, if there are digits and nothing else: `Int("+5")` would be 5.
    static func number(_ text: some StringProtocol) -> Int? {
        !text.isEmpty && areAll(text) ? Int(text) : nil
    }

    /// The same for bytes of ASCII that are known to be few.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.allSatisfy(isDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// The number with zeros before it.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
