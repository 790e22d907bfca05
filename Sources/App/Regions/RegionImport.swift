import Domain
import Foundation
import Postgres

/// Loads the list of divisions: staged by COPY, checked, and taken over in one transaction.
package struct RegionImport: Sendable {
    /// The owner's connection: the list is one for all, and nobody's to change from a page.
    let database: Pool

    package init(database: Pool) {
        self.database = database
    }

    package struct Report: Codable, Sendable {
        package let added: Int
        package let changed: Int
        package let unchanged: Int
        package let refused: [Refused]

        package var sentence: String {
            "\(added) added, \(changed) changed, \(unchanged) unchanged, \(refused.count) refused."
        }
    }

    /// A line of the file that was not taken over, and why.
    package struct Refused: Codable, Row, Sendable {
        package let line: Int
        package let code: String
        package let name: String
        package let reason: String

        package init(_ row: inout RowReader) throws {
            line = try row.next()
            code = try row.next()
            name = try row.next()
            reason = try row.next()
        }
    }

    package func carryOut(_ file: URL) async throws -> Report {
        let rows = try FileChunks(file)
        return try await database.transaction { transaction in
            _ = try await transaction.run(RegionQuery.clear.execute())
            _ = try await transaction.copyIn(RegionQuery.stage, rows: rows)
            let (refused, counts) = try await transaction.run(
                RegionQuery.orphans.list(Refused.self),
                RegionQuery.upsert.one(Counts.self)
            )
            return Report(
                added: counts.added,
                changed: counts.changed,
                unchanged: counts.unchanged,
                refused: refused
            )
        }
    }

    /// Makes a place that the list lacks; one that is there stays as it is.
    package func add(_ code: String, _ name: String) async throws {
        let code = try RegionCode(code)
        _ = try await database.transaction {
            try await $0.run(RegionQuery.addLocal.execute(code, name, false))
        }
    }

    private struct Counts: Row {
        let added: Int
        let changed: Int
        let unchanged: Int

        init(_ row: inout RowReader) throws {
            added = try row.next()
            changed = try row.next()
            unchanged = try row.next()
        }
    }
}

/// A file's bytes in pieces, without its byte order mark, so that none of it is gathered.
struct FileChunks: AsyncSequence, Sendable {
    private let file: URL

    init(_ file: URL) throws {
        guard FileManager.default.isReadableFile(atPath: file.path(percentEncoded: false)) else {
            throw CocoaError(
                .fileReadNoSuchFile,
                userInfo: [NSFilePathErrorKey: file.path(percentEncoded: false)]
            )
        }
        self.file = file
    }

    func makeAsyncIterator() -> Iterator { Iterator(file: file) }

    struct Iterator: AsyncIteratorProtocol {
        let file: URL
        private var handle: FileHandle?

        init(file: URL) {
            self.file = file
        }

        mutating func next() async throws -> [UInt8]? {
            guard let handle else {
                let opened = try FileHandle(forReadingFrom: file)
                handle = opened
                return try Self.withoutMark(opened.read(upToCount: 64 << 10))
            }
            return try handle.read(upToCount: 64 << 10).map { Array($0) }
        }

        private static func withoutMark(_ data: Data?) -> [UInt8]? {
            guard let data else { return nil }
            let bytes = Array(data)
            return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        }
    }
}
