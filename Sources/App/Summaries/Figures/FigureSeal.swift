import Domain
import Postgres

/// What one figure was made of when it was sealed: the hash says whether anything changed since, the marks how much.
package struct FigureSeal: Row, Hashable, Sendable {
    package let key: String
    package let rows: Int
    package let sum: Int64
    /// SHA-256 over kind of row, number, amount and exactness of every row, in order.
    package let hash: [UInt8]
    /// Eight bytes for each row, in order.
    package let marks: [Int64]
    /// With which meaning of the figures it was made.
    package let version: String

    package init(
        key: String,
        rows: Int,
        sum: Int64,
        hash: [UInt8],
        marks: [Int64],
        version: String
    ) {
        self.key = key
        self.rows = rows
        self.sum = sum
        self.hash = hash
        self.marks = marks
        self.version = version
    }

    package init(_ row: inout RowReader) throws {
        key = try row.next()
        rows = try row.next()
        sum = try row.next()
        hash = try row.next()
        marks = try row.next()
        version = try row.next()
    }
}

/// How a figure differs from what was sealed.
package struct FigureDifference: Hashable, Sendable {
    package let key: String
    /// Nil where there were no rows.
    package let before: Int64?
    package let now: Int64?
    /// Rows that were not there, or not so; a row that changed is among both.
    package let come: Int
    package let gone: Int

    /// How many rows changed, at least: one that changed has gone and come.
    package var rows: Int { max(come, gone) }

    /// What changed between two seals of the same place and year, in the order of their keys.
    package static func between(_ sealed: [FigureSeal], _ now: [FigureSeal]) -> [FigureDifference] {
        let old = Dictionary(sealed.map { ($0.key, $0) }) { first, _ in first }
        let new = Dictionary(now.map { ($0.key, $0) }) { first, _ in first }
        return Set(old.keys).union(new.keys).sorted().compactMap { key in
            let (before, after) = (old[key], new[key])
            guard before?.hash != after?.hash else { return nil }
            let (were, are) = (Set(before?.marks ?? []), Set(after?.marks ?? []))
            return FigureDifference(
                key: key,
                before: before?.sum,
                now: after?.sum,
                come: are.subtracting(were).count,
                gone: were.subtracting(are).count
            )
        }
    }
}
