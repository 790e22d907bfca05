/// A value that can stand for a parameter ($1, $2 ...) of a query file; nil is NULL.
package protocol Bindable: Sendable {
    /// The text the server reads the value from.
    var bound: String? { get }

    /// The text of an array of such values: bytes are one `bytea`, all else an SQL array.
    static func boundArray(_ values: [Self]) -> String
}

extension Bindable {
    package static func boundArray(_ values: [Self]) -> String {
        ArrayText.write(values.lazy.map(\.bound))
    }
}

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
    package var bound: String? { rawValue.bound }
}

extension Bindable where Self: FixedWidthInteger {
    package var bound: String? { String(self) }
}

extension Int: Bindable {}
extension Int64: Bindable {}
extension Int32: Bindable {}
extension Int16: Bindable {}

extension String: Bindable {
    package var bound: String? { self }
}

extension Substring: Bindable {
    package var bound: String? { String(self) }
}

extension Bool: Bindable {
    package var bound: String? { self ? "t" : "f" }
}

extension Double: Bindable {
    package var bound: String? { isNaN ? "NaN" : isInfinite ? "\(self)inity" : "\(self)" }
}

extension Optional: Bindable where Wrapped: Bindable {
    package var bound: String? { self?.bound ?? nil }
}

extension Array: Bindable where Element: Bindable {
    package var bound: String? { Element.boundArray(self) }
}
