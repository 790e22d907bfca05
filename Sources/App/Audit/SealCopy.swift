import Foundation
import Postgres

/// One seal: the chain's last hash when it was set.
struct AuditSeal: Codable, Row, Sendable {
    let number: Int64
    let at: Date
    let entries: Int64
    let lastLink: Int64
    let hash: [UInt8]

    init(_ row: inout RowReader) throws {
        number = try row.next()
        at = try row.next()
        entries = try row.next()
        lastLink = try row.next()
        hash = try row.next()
    }
}

/// The copy of the seals outside the database: lines of JSON, one a seal, only ever added to.
package struct SealCopy: Sendable {
    let file: URL

    /// What the copy holds.
    ///
    /// A line that is no seal counts for nothing: the seal that stood there is then missing, and a
    /// look over the chain says so.
    struct Content {
        let seals: [AuditSeal]
        /// The bytes of the whole lines; what follows them was torn off while it was written.
        let wholeBytes: Int
        let isTorn: Bool

        var last: Int64 { seals.map(\.number).max() ?? 0 }

        init(_ data: Data) {
            wholeBytes =
                data.lastIndex(of: UInt8(ascii: "\n")).map { $0 - data.startIndex + 1 } ?? 0
            isTorn = wholeBytes < data.count
            seals = data.prefix(wholeBytes).split(separator: UInt8(ascii: "\n"))
                .compactMap(Self.seal)
        }

        private static func seal(_ line: Data) -> AuditSeal? {
            do {
                return try JSONDecoder().decode(AuditSeal.self, from: line)
            } catch {
                return nil
            }
        }
    }

    /// What adding to the copy came to.
    package struct Addition: Sendable {
        package let seals: Int
        /// The last line was torn; what was left of it is cut off.
        package let wasTorn: Bool
        /// The copy was gone, though the database held seals for it: it was made anew from them, and
        /// bears witness only from now on.
        package let wasMissing: Bool
    }

    func read() throws -> Content {
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
            return Content(Data())
        }
        return Content(try Data(contentsOf: file))
    }

    /// Writes the seals that the copy lacks behind its last whole line.
    ///
    /// The lock keeps a second process, which seals the same database, from writing them as well.
    ///
    /// - Parameter fresh: how many of them were set just now; a copy that holds nothing yet should
    ///   lack no other.
    func add(_ seals: [AuditSeal], ofNow fresh: Int) throws -> Addition {
        guard
            !seals.isEmpty
                || FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        else {
            return Addition(seals: 0, wasTorn: false, wasMissing: false)
        }
        let handle = try opened()
        defer { handle.closeFile() }
        guard flock(handle.fileDescriptor, LOCK_EX) == 0 else {
            throw CocoaError(.fileLocking)
        }
        let data = try handle.readToEnd() ?? Data()
        let content = Content(data)
        let new = seals.filter { $0.number > content.last }
        if content.isTorn { try handle.truncate(atOffset: UInt64(content.wholeBytes)) }
        for seal in new { try handle.write(contentsOf: Self.line(seal)) }
        if !new.isEmpty || content.isTorn { try handle.synchronize() }
        return Addition(
            seals: new.count,
            wasTorn: content.isTorn,
            wasMissing: data.isEmpty && new.count > fresh
        )
    }

    private static func line(_ seal: AuditSeal) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try encoder.encode(seal) + Data("\n".utf8)
    }

    /// Opens the file at its beginning, or makes it, readable by its owner alone.
    private func opened() throws -> FileHandle {
        let descriptor = open(file.path(percentEncoded: false), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    }
}
