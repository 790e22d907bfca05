import Crypto
import Foundation
import Postgres

/// What a kept file is known by: the SHA-256 of its content, a `bytea` of 32 bytes in a row.
package struct FileDigest: Hashable, Sendable, Column, Bindable {
    private let bytes: [UInt8]

    init(of content: [UInt8]) {
        bytes = Array(SHA256.hash(data: content))
    }

    package static func read(_ text: UnsafeRawBufferPointer) throws(ColumnFault) -> FileDigest {
        let bytes = try [UInt8].read(text)
        guard bytes.count == SHA256.byteCount else { throw .malformed }
        return FileDigest(bytes: bytes)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var bound: String? { bytes.bound }

    /// The file's name in the store.
    var hex: String { bytes.map { String(format: "%02x", $0) }.joined() }
}
