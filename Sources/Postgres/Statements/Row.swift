import Foundation

/// A value that one row of an answer becomes, taking its columns in order.
package protocol Row: Sendable {
    init(_ row: inout RowReader) throws
}

extension Row where Self: Column {
    /// A row of one column is that column.
    package init(_ row: inout RowReader) throws { self = try row.next() }
}

extension Optional: Row where Wrapped: Column {}
extension Array: Row where Element: Column {}
extension String: Row {}
extension Bool: Row {}
extension Int: Row {}
extension Int64: Row {}
extension Int32: Row {}
extension Int16: Row {}
extension Double: Row {}
extension Date: Row {}
extension UUID: Row {}
extension JSONText: Row {}
extension CivilDate: Row {}
