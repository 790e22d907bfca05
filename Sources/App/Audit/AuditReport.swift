import Postgres

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
    /// A seal that the copy outside holds and the database holds otherwise, or not at all.
    package private(set) var strayedSeal: Int64?
    /// The seals of the database that the copy outside lacks: cut away, or not written yet.
    package private(set) var missingOutside: [Int64] = []
    /// Whether the copy ends in the middle of a line, as a machine that loses its power leaves it.
    package private(set) var copyIsTorn = false

    package init(_ row: inout RowReader) throws {
        links = try row.next()
        brokenLink = try row.next()
        brokenEntry = try row.next()
        fault = try row.next()
        unsealed = try row.next()
        row.skip(2)
    }

    package var isSound: Bool { fault == nil && strayedSeal == nil && missingOutside.isEmpty }

    /// This report with what the comparison with the copy outside found.
    ///
    /// - Parameters:
    ///   - earlier: the copied seals before the database was read, all of which it must hold.
    ///   - later: the copy after that, which must hold every seal of the database.
    func holding(
        _ earlier: [AuditSeal],
        _ later: SealCopy.Content,
        against inside: [AuditSeal]
    ) -> Self {
        let hashes = Dictionary(
            inside.map { ($0.number, $0.hash) },
            uniquingKeysWith: { first, _ in first }
        )
        let copied = Set(later.seals.map(\.number))
        var report = self
        report.sealsOutside = later.seals.count
        report.strayedSeal = earlier.first { hashes[$0.number] != $0.hash }?.number
        report.missingOutside = inside.map(\.number).filter { !copied.contains($0) }
        report.copyIsTorn = later.isTorn
        return report
    }
}
