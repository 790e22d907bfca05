import Crypto
import Domain
import Foundation
import Postgres

/// Reads ledgers, lets their rows wait in the database, and does with them what each is to do.
///
/// All files of an import go through in the order of need, whatever the order they were given in.
struct TakeLedgers: Sendable {
    let site: Site
    let into: RegionCode
    let language: Language
    /// The year of ledgers that do not say theirs.
    let year: Int?
    /// Told how many rows have been read.
    var progress: @Sendable (String, Int) -> Void = { _, _ in }

    /// Reads the files' headers and brings the files into their order.
    ///
    /// - Throws: `BadLedger`, naming the file.
    func peek(_ sources: [LedgerSource]) throws -> [PeekedLedger] {
        let program = Result { () throws(LedgerFault) in try SpreadsheetProgram() }
        var peeked: [PeekedLedger] = []
        for source in sources {
            peeked.append(
                try BadLedger.naming(source) {
                    try PeekedLedger(source) { () throws(LedgerFault) in try program.get() }
                }
            )
        }
        return peeked.sorted {
            ($0.header.kind.turn, $0.source.name) < ($1.header.kind.turn, $1.source.name)
        }
    }

    /// Begins an import: the township's own chapter is there from now on.
    func begin(_ transaction: Transaction) async throws -> Int64 {
        let (id, _) = try await transaction.run(
            LedgerQuery.begin.one(Int64.self, into),
            LedgerQuery.townChapter.execute(into)
        )
        return id
    }

    /// What rows are read with, once the register's own chapters are known.
    func context(_ transaction: Transaction) async throws -> IntakeContext {
        IntakeContext(
            into: into,
            today: site.clock.today,
            known: KnownChapters(
                try await transaction.run(
                    LedgerQuery.knownChapters.list(KnownChapters.Chapter.self, into)
                )
            ),
            keys: site.keys,
            language: language,
            year: year
        )
    }

    /// What is entered of a file before its rows.
    struct Entry: Sendable {
        let name: String
        let kind: LedgerKind
        let turn: Int
        let digest: [UInt8]
    }

    func entry(of peeked: PeekedLedger, _ turn: Int) throws -> Entry {
        Entry(
            name: String(peeked.source.name.suffix(200)),
            kind: peeked.header.kind,
            turn: turn,
            digest: try LedgerDigest.of(peeked.source.path)
        )
    }

    /// Enters a file; its rows follow.
    func enter(
        _ entry: Entry,
        of ledgerImport: Int64,
        _ transaction: Transaction
    ) async throws -> Int64 {
        try await transaction.run(
            LedgerQuery.file.one(
                Int64.self,
                ledgerImport,
                into,
                entry.turn,
                entry.name,
                entry.kind.code,
                entry.digest
            )
        )
    }

    /// Does with a file's waiting rows what each of them is to do, and counts it.
    func carryOut(
        _ file: Int64,
        _ kind: LedgerKind,
        _ transaction: Transaction
    ) async throws -> [VerdictCount] {
        switch kind {
        case .chapters: _ = try await transaction.run(LedgerQuery.regions.one(Int.self, file))
        case .officers:
            while try await transaction.run(LedgerQuery.addTerms.execute(file)) > 0 {}
        case .starSheet:
            let now = site.clock.now()
            _ = try await transaction.run(LedgerQuery.addStarRounds.execute(file, into, now))
        default: break
        }
        let (_, counts) = try await transaction.run(
            LedgerQuery.judge.execute(file),
            LedgerQuery.counts.list(VerdictCount.self, file)
        )
        for query in Self.acts(of: kind, on: file, into, site.clock) {
            _ = try await transaction.run(query)
        }
        return counts
    }

    private static func acts(
        of kind: LedgerKind,
        on file: Int64,
        _ into: RegionCode,
        _ clock: Clock
    ) -> [Query<Int>] {
        switch kind {
        case .profile: [LedgerQuery.takeProfiles.execute(file, into, "台账")]
        case .chapters:
            [LedgerQuery.addChapters.execute(file), LedgerQuery.changeChapters.execute(file)]
        case .members:
            [
                LedgerQuery.addGroups.execute(file), LedgerQuery.addMembers.execute(file),
                LedgerQuery.changeMembers.execute(file),
            ]
        case .officers:
            [LedgerQuery.addPosts.execute(file), LedgerQuery.changePosts.execute(file)]
        case .links:
            [
                LedgerQuery.addHouseholds.execute(file),
                LedgerQuery.changeHouseholds.execute(file),
                LedgerQuery.endLinks.execute(file, clock.today), LedgerQuery.addLinks.execute(file),
                LedgerQuery.dateLinks.execute(file), LedgerQuery.marks.execute(file, clock.today),
            ]
        case .activities:
            [
                LedgerQuery.addActivities.execute(file, clock.now()),
                LedgerQuery.addOutputs.execute(file), LedgerQuery.addTallies.execute(file),
                LedgerQuery.addReviews.execute(file, clock.now()),
            ]
        case .starSheet: dated([.addStarApplications, .addStarOutcomes], file, clock)
        case .starHelp: dated([.addStarHelp], file, clock)
        case .venues:
            dated([.addCashBoxes, .addVenueEntries, .addVenues, .addVenueWorks], file, clock)
        default: aid(of: kind, on: file, clock)
        }
    }

    /// Of ledgers about projects, assistance, insurance and self-governance.
    private static func aid(
        of kind: LedgerKind,
        on file: Int64,
        _ clock: Clock
    ) -> [Query<Int>] {
        switch kind {
        case .bases:
            dated([.addBases, .addBaseFundings, .addCashBoxes, .addBaseEntries], file, clock)
        case .projectHouseholds: dated([.addProjectHouseholds, .addProjectIncomes], file, clock)
        case .assistance: dated([.addCarriedCases], file, clock)
        case .policies: dated([.addPolicies], file, clock)
        case .suggestions: dated([.addSuggestions], file, clock)
        case .charters:
            dated([.addCharters], file, clock) + [LedgerQuery.changeCharters.execute(file)]
        default: []
        }
    }

    /// Acts that write down when they were done.
    private static func dated(
        _ acts: [LedgerQuery],
        _ file: Int64,
        _ clock: Clock
    ) -> [Query<Int>] {
        acts.map { $0.execute(file, clock.now()) }
    }
}

/// What tells one file from another.
enum LedgerDigest {
    static func of(_ path: String) throws -> [UInt8] {
        var hash = SHA256()
        let handle = try FileHandle(forReadingFrom: URL(filePath: path))
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            hash.update(data: piece)
        }
        return Array(hash.finalize())
    }
}
