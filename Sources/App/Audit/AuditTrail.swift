import Domain
import Foundation
import Postgres

/// The chain over the audit's entries, and its copy outside the database.
package struct AuditTrail: Sendable {
    let database: Pool
    /// Lines of JSON, one a seal; only ever added to.
    let file: URL

    package init(database: Pool, file: URL) {
        self.database = database
        self.file = file
    }

    /// Seals what is settled and writes the seals that are new to the file outside.
    package func seal() async throws {
        _ = try await database.transaction { try await $0.run(AuditQuery.seal.one(Sealed.self)) }
        let known = try outside().map(\.number).max() ?? 0
        let new = try await database.run(AuditQuery.seals.list(AuditSeal.self, known))
        try append(new)
    }

    /// Recomputes the chain and holds it against the copy outside.
    package func verify() async throws -> AuditReport {
        let outside = try outside()
        let (report, inside) = try await database.run(
            AuditQuery.verify.one(AuditReport.self),
            AuditQuery.seals.list(AuditSeal.self, 0)
        )
        let hashes = Dictionary(
            inside.map { ($0.number, $0.hash) },
            uniquingKeysWith: { first, _ in first }
        )
        let strayed = outside.first { hashes[$0.number] != $0.hash }
        return report.holding(against: outside.count, strayed: strayed?.number)
    }

    private func outside() throws -> [AuditSeal] {
        guard FileManager.default.fileExists(atPath: file.path()) else { return [] }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(AuditSeal.self, from: Data($0.utf8)) }
    }

    private func append(_ seals: [AuditSeal]) throws {
        guard !seals.isEmpty else { return }
        if !FileManager.default.fileExists(atPath: file.path()) {
            guard
                FileManager.default.createFile(
                    atPath: file.path(),
                    contents: nil,
                    attributes: [.posixPermissions: 0o600]
                )
            else { throw CocoaError(.fileWriteNoPermission) }
        }
        let handle = try FileHandle(forWritingTo: file)
        defer { handle.closeFile() }
        try handle.seekToEnd()
        for seal in seals {
            try handle.write(contentsOf: JSONEncoder().encode(seal) + Data("\n".utf8))
        }
        try handle.synchronize()
    }

    /// What `seal_audit` answers; nothing of it is needed here.
    private struct Sealed: Row {
        init(_ row: inout RowReader) throws { row.skip(3) }
    }
}

package enum AuditQuery: String, QueryFile {
    case seal, seals, verify

    package static let folder = "audit"
}

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

/// What a look over the whole chain found.
package struct AuditReport: Row, Sendable {
    package let links: Int64
    /// The first broken link, with its entry and what is wrong with it; nil if the chain holds.
    package let brokenLink: Int64?
    package let brokenEntry: Int64?
    package let fault: String?
    /// Entries too young to be sealed; nothing vouches for them yet.
    package let unsealed: Int64
    package private(set) var sealsOutside = 0
    /// A seal that the file outside holds and the database holds otherwise, or not at all.
    package private(set) var strayedSeal: Int64?

    package init(_ row: inout RowReader) throws {
        links = try row.next()
        brokenLink = try row.next()
        brokenEntry = try row.next()
        fault = try row.next()
        unsealed = try row.next()
        row.skip(2)
    }

    package var isSound: Bool { fault == nil && strayedSeal == nil }

    func holding(against count: Int, strayed: Int64?) -> Self {
        var report = self
        report.sealsOutside = count
        report.strayedSeal = strayed
        return report
    }
}

extension Operator {
    /// Verifies the chain as this account, by its right to do so.
    package func verify(_ trail: AuditTrail) async throws -> AuditReport {
        try await act(.verifyAudit) { _, _ in }
        try await end()
        return try await trail.verify()
    }
}
