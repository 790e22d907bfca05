import Domain
import Postgres

/// The association in one place: a village, a community, an enterprise, or a township itself.
package struct Chapter: Sendable {
    /// The key of a chapter; never a bare number.
    package struct ID: Sendable, Hashable {
        package let value: Int64

        package init(_ value: Int64) {
            self.value = value
        }
    }
}

extension Chapter.ID: Column, Bindable, Row {
    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> Chapter.ID {
        Chapter.ID(try Int64.read(text))
    }

    package var bound: String? { value.bound }
}

extension ChapterState: Column {}
extension ChapterKind: Column {}
extension PostOrigin: Column {}

extension Visitor {
    func chapter() throws -> Chapter.ID { Chapter.ID(try id("chapter")) }
}
