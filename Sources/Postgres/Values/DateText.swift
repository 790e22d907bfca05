import Foundation

/// Walks the server's ISO text of dates and moments.
struct DateText {
    private let text: UnsafeRawBufferPointer
    private var position = 0

    init(_ text: UnsafeRawBufferPointer) { self.text = text }

    /// A date of four or more digits in the year; eras before ours have no use here.
    mutating func date() throws(ColumnFault) -> CivilDate {
        if text.hasSuffix(" BC") { throw .beforeOurEra }
        if text.hasSuffix("infinity") { throw .infinite }
        let year = try number(minimum: 4, maximum: 7)
        try expect(UInt8(ascii: "-"))
        let month = try number(minimum: 2, maximum: 2)
        try expect(UInt8(ascii: "-"))
        let day = try number(minimum: 2, maximum: 2)
        guard let date = CivilDate(year: year, month: month, day: day) else { throw .outOfRange }
        return date
    }

    /// Microseconds since midnight; a leap second or 24:00 rolls over by arithmetic.
    mutating func time() throws(ColumnFault) -> Int {
        let hour = try number(minimum: 2, maximum: 2)
        try expect(UInt8(ascii: ":"))
        let minute = try number(minimum: 2, maximum: 2)
        try expect(UInt8(ascii: ":"))
        let second = try number(minimum: 2, maximum: 2)
        guard hour <= 24, minute < 60, second <= 60 else { throw .outOfRange }
        return ((hour * 60 + minute) * 60 + second) * 1_000_000 + (try fraction())
    }

    /// Seconds that the written time is ahead of UTC: `+00`, `-03:30`, `+08:05:43`.
    mutating func offset() throws(ColumnFault) -> Int {
        guard position < text.count else { throw .malformed }
        let sign = text[position]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .malformed }
        position += 1
        var seconds = try number(minimum: 2, maximum: 2) * 3600
        for unit in [60, 1] where position < text.count {
            try expect(UInt8(ascii: ":"))
            seconds += try number(minimum: 2, maximum: 2) * unit
        }
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    mutating func expect(_ byte: UInt8) throws(ColumnFault) {
        guard position < text.count, text[position] == byte else { throw .malformed }
        position += 1
    }

    func end() throws(ColumnFault) {
        guard position == text.count else { throw .malformed }
    }

    private mutating func fraction() throws(ColumnFault) -> Int {
        guard position < text.count, text[position] == UInt8(ascii: ".") else { return 0 }
        position += 1
        let start = position
        var value = try number(minimum: 1, maximum: 6)
        for _ in (position - start)..<6 { value *= 10 }
        return value
    }

    private mutating func number(minimum: Int, maximum: Int) throws(ColumnFault) -> Int {
        let start = position
        var value = 0
        while position < text.count, position - start < maximum {
            let digit = text[position] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value * 10 + Int(digit)
            position += 1
        }
        guard position - start >= minimum else { throw .malformed }
        return value
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard count >= length, let start = baseAddress else { return false }
        return memcmp(start + (count - length), suffix.utf8Start, length) == 0
    }
}

extension Date: Column, Bindable {
    /// Reads a `timestamptz`.
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Date {
        var reader = DateText(text)
        let days = try reader.date().daysSinceEpoch
        try reader.expect(UInt8(ascii: " "))
        let microseconds = try reader.time()
        let ahead = try reader.offset()
        try reader.end()
        // Whole seconds and the fraction apart: their sum in one Double of 1970 loses microseconds.
        let seconds = days * 86_400 + microseconds / 1_000_000 - ahead
        return Date(
            timeIntervalSinceReferenceDate: Double(seconds - 978_307_200)
                + Double(microseconds % 1_000_000) / 1_000_000
        )
    }

    /// The moment to the microsecond, as the server keeps it; what its calendar lacks it refuses.
    package var bound: String? {
        let limit = 8_000_000_000_000.0
        let clamped = min(max(timeIntervalSinceReferenceDate, -limit), limit)
        let microseconds = Int((clamped * 1_000_000).rounded()) + 978_307_200_000_000
        let dayLength = 86_400_000_000
        let days = (microseconds - (microseconds < 0 ? dayLength - 1 : 0)) / dayLength
        guard let date = CivilDate(daysSinceEpoch: days) else { return "before the year 1" }
        let rest = microseconds - days * dayLength
        let seconds = rest / 1_000_000
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { CivilDate.padded($0, to: 2) }.joined(separator: ":")
        return "\(date) \(clock).\(CivilDate.padded(rest % 1_000_000, to: 6))+00"
    }
}
