/// A value that one cell of an answer becomes; the server sends cells as text.
///
/// An enum with a raw value conforms by saying so: `extension Duty: Column {}`.
package protocol Column: Sendable {
    /// Reads one cell that is not NULL.
    static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Self

    /// What NULL becomes; a fault unless the type is optional.
    static func readNull() throws(ColumnFault) -> Self

    /// Reads an array of this type: bytes are one `bytea`, everything else is an SQL array.
    static func readArray(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> [Self]
}

/// Why a cell is not the value its reader expects; never holds the cell itself.
package enum ColumnFault: String, Error, Sendable {
    case malformed = "not written as this type is"
    case outOfRange = "out of this type's range"
    case tooManyDecimals = "more decimals than asked for"
    case null = "NULL where a value is expected"
    case beforeOurEra = "a date before the year 1"
    case infinite = "an infinite date or number"
    case nested = "an array within an array"
    case unknownCase = "none of the values this type knows"
}

extension Column {
    package static func readNull() throws(ColumnFault) -> Self { throw .null }

    package static func readArray(
        _ text: UnsafeRawBufferPointer
    ) throws(ColumnFault) -> [Self] {
        try ArrayText.read(text)
    }
}

extension Optional: Column where Wrapped: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Self {
        try Wrapped.read(text)
    }

    package static func readNull() throws(ColumnFault) -> Self { nil }
}

extension Array: Column where Element: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Self {
        try Element.readArray(text)
    }
}

extension Column where Self: RawRepresentable, RawValue: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Self {
        guard let value = Self(rawValue: try RawValue.read(text)) else { throw .unknownCase }
        return value
    }
}

extension String: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> String {
        String(decoding: text, as: UTF8.self)
    }
}

extension Bool: Column {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Bool {
        guard text.count == 1 else { throw .malformed }
        switch text[0] {
        case UInt8(ascii: "t"): return true
        case UInt8(ascii: "f"): return false
        default: throw .malformed
        }
    }
}

/// A `json` or `jsonb` value as its text; whoever needs the inside decodes it once, not per row.
package struct JSONText: Column, Bindable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> JSONText {
        JSONText(String(decoding: text, as: UTF8.self))
    }

    package var bound: String? { text }
}
