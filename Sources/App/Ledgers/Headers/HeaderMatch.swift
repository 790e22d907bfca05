import Domain

/// How well a row of titles fits one kind of ledger.
struct HeaderMatch {
    let kind: LedgerKind
    /// The places of the titles that mean each column; more than one is one too many.
    private let found: [LedgerColumn: [Int]]
    let missing: [LedgerColumn]
    /// Exact titles count twice, so that what could be two ledgers is the one it is meant to be.
    let score: Int

    /// Holds the titles, already folded, against those of the kind.
    init(_ titles: [String], as kind: LedgerKind) {
        self.kind = kind
        var found: [LedgerColumn: [Int]] = [:]
        var missing: [LedgerColumn] = []
        var score = 0
        for column in LedgerTitles.columns[kind] ?? [] {
            let places = titles.indices.filter { column.titles.contains(titles[$0]) }
            if !places.isEmpty {
                found[column.column] = places
                score += places.contains { titles[$0] == column.titles[0] } ? 2 : 1
            } else if column.isNeeded {
                missing.append(column.column)
            }
        }
        self.found = found
        self.missing = missing
        self.score = score
    }

    /// Whether so much fits that something was meant by it, even if not all is there.
    var isLikely: Bool {
        let telling = found.keys.filter { $0 != .serial && $0 != .reason && $0 != .remark }
        return telling.count >= 2 && telling.count > missing.count
    }

    /// The place of each column.
    var places: [LedgerColumn: Int] { found.compactMapValues(\.first) }

    /// The first column that two titles claim.
    func twice(_ titles: [String]) -> LedgerFault? {
        let twice = found.filter { $0.value.count > 1 }
            .min { $0.key.rawValue < $1.key.rawValue }
        return twice.map { .twoColumns($0.key, titles: $0.value.map { titles[$0] }) }
    }
}
