import Domain
import Foundation
import Postgres

/// The chain over the audit's entries, and its copy outside the database.
package struct AuditTrail: Sendable {
    let database: Pool
    let copy: SealCopy

    /// - Parameter file: where the seals are copied to, outside the database.
    package init(database: Pool, file: URL) {
        self.database = database
        copy = SealCopy(file: file)
    }

    /// Seals what is settled and writes the seals that are new to the copy outside.
    @discardableResult
    package func seal() async throws -> SealCopy.Addition {
        let sealed = try await database.transaction {
            try await $0.run(AuditQuery.seal.one(Sealed.self))
        }
        let seals = try await database.run(
            AuditQuery.seals.list(AuditSeal.self, try copy.read().last)
        )
        return try copy.add(seals, ofNow: sealed.entries > 0 ? 1 : 0)
    }

    /// Recomputes the chain and holds it against the copy outside, both ways.
    ///
    /// The copy is read before and after the database, so that a seal set meanwhile is neither
    /// strange to the one nor missing in the other.
    package func verify() async throws -> AuditReport {
        let before = try copy.read()
        let (report, inside) = try await database.run(
            AuditQuery.verify.one(AuditReport.self),
            AuditQuery.seals.list(AuditSeal.self, 0)
        )
        let after = try copy.read()
        return report.holding(before.seals, after, against: inside)
    }

    /// What `seal_audit` answers: a seal was set if there was any entry to seal.
    private struct Sealed: Row {
        let entries: Int64

        init(_ row: inout RowReader) throws {
            entries = try row.next()
            row.skip(2)
        }
    }
}

package enum AuditQuery: String, QueryFile {
    case seal, seals, verify

    package static let folder = "audit"
}

extension Operator {
    /// Verifies the chain as this account, by its right to do so.
    package func verify(_ trail: AuditTrail) async throws -> AuditReport {
        try await act(.verifyAudit) { _, _ in }
        try await end()
        return try await trail.verify()
    }
}
