extension FixedWidthInteger {
    /// Reads an integer digit by digit; ten times cheaper than through a String.
    static func digits(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Self {
        var index = 0
        let negative = text.first == UInt8(ascii: "-")
        if negative { index = 1 }
        guard index < text.count else { throw .malformed }
        var value: Self = 0
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { throw .malformed }
            let (tens, overTens) = value.multipliedReportingOverflow(by: 10)
            let (next, over) =
                negative
                ? tens.subtractingReportingOverflow(Self(digit))
                : tens.addingReportingOverflow(Self(digit))
            guard !overTens, !over else { throw .outOfRange }
            value = next
            index += 1
        }
        return value
    }
}

extension Int: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Int {
        try digits(text)
    }
}

extension Int64: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Int64 {
        try digits(text)
    }
}

extension Int32: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Int32 {
        try digits(text)
    }
}

extension Int16: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Int16 {
        try digits(text)
    }
}

extension Double: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Double {
        guard let value = Double(String(decoding: text, as: UTF8.self)) else { throw .malformed }
        return value
    }
}

/// A `numeric` as a whole number of its smallest unit: `Scaled(1250, decimals: 2)` is 12.50.
package struct Scaled: Bindable, Hashable {
    package let value: Int64
    package let decimals: Int

    package init(_ value: Int64, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }

    package var bound: String? {
        guard decimals > 0 else { return String(value) }
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        return (value < 0 ? "-" : "") + whole + "." + padded.suffix(decimals)
    }

    /// Reads `numeric` text; decimals beyond those asked for must be zeros, since nothing is rounded.
    static func read(
        _ text: UnsafeRawBufferPointer,
        decimals: Int
    ) throws(ColumnFault) -> Int64 {
        var parser = ScaledParser(decimals: decimals, negative: text.first == UInt8(ascii: "-"))
        for byte in text.dropFirst(parser.negative ? 1 : 0) {
            try parser.take(byte)
        }
        return try parser.finish()
    }
}

/// Collects the digits of a decimal number, towards a fixed number of decimals.
private struct ScaledParser {
    let decimals: Int
    let negative: Bool
    private var value: Int64 = 0
    private var seen = 0
    private var after: Int?

    init(decimals: Int, negative: Bool) {
        self.decimals = decimals
        self.negative = negative
    }

    mutating func take(_ byte: UInt8) throws(ColumnFault) {
        if byte == UInt8(ascii: "."), after == nil, seen > 0 {
            after = 0
            return
        }
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10 else {
            throw byte == UInt8(ascii: "I") || byte == UInt8(ascii: "N") ? .infinite : .malformed
        }
        seen += 1
        guard let places = after else { return try push(digit) }
        guard places < decimals else {
            guard digit == 0 else { throw .tooManyDecimals }
            return
        }
        after = places + 1
        try push(digit)
    }

    mutating func finish() throws(ColumnFault) -> Int64 {
        guard seen > 0 else { throw .malformed }
        for _ in (after ?? 0)..<max(decimals, after ?? 0) { try push(0) }
        return value
    }

    private mutating func push(_ digit: UInt8) throws(ColumnFault) {
        let (tens, overTens) = value.multipliedReportingOverflow(by: 10)
        let (next, over) =
            negative
            ? tens.subtractingReportingOverflow(Int64(digit))
            : tens.addingReportingOverflow(Int64(digit))
        guard !overTens, !over else { throw .outOfRange }
        value = next
    }
}
