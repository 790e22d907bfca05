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

    /// The number with zeros before it.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
