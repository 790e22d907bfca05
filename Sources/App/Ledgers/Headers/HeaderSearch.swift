import Domain

/// Looks for the row of titles, which stands below the name of the ledger and what else is there.
struct HeaderSearch {
    /// Clerks put a name, a date, a unit and a few blank lines above; never a page of it.
    static let mostRows = 20

    private(set) var rowsBefore: [[String]] = []
    /// The best row that was not good enough.
    private var nearest: HeaderMatch?

    var isOver: Bool { rowsBefore.count >= HeaderSearch.mostRows }

    /// The header, if this row is one.
    ///
    /// - Throws: when it is one that cannot be used.
    mutating func look(at row: LedgerGrid.Row) throws(LedgerFault) -> LedgerHeader? {
        let folded = row.cells.map { LedgerTitles.folded($0) }
        let matches = LedgerTitles.columns.keys.map { HeaderMatch(folded, as: $0) }
            .sorted { ($0.score, $1.kind.rawValue) > ($1.score, $0.kind.rawValue) }
        let whole = matches.first { $0.missing.isEmpty && $0.isLikely }
        guard let whole else {
            remember(matches.first { $0.isLikely })
            rowsBefore.append(row.cells)
            return nil
        }
        if let twice = whole.twice(row.cells) { throw twice }
        return header(row, whole.kind, whole.places)
    }

    /// What a row lacked that was almost the header.
    var fault: LedgerFault? {
        nearest.map { .missingColumns($0.kind, $0.missing) }
    }

    private mutating func remember(_ match: HeaderMatch?) {
        guard let match, match.score > nearest?.score ?? 0 else { return }
        nearest = match
    }

    private func header(
        _ row: LedgerGrid.Row,
        _ kind: LedgerKind,
        _ found: [LedgerColumn: Int]
    ) -> LedgerHeader {
        var places = [Int](repeating: -1, count: LedgerColumn.allCases.count)
        for (column, place) in found { places[column.rawValue] = place }
        let taken = Set(found.values)
        let others = row.cells.indices.filter { !taken.contains($0) && !row.cells[$0].isEmpty }
            .map { row.cells[$0] }
        return LedgerHeader(
            kind: kind,
            sheet: row.sheet,
            line: row.line,
            titleRows: rowsBefore,
            titles: row.cells,
            places: places,
            forbidden: others.compactMap { title in
                ForbiddenColumns.topic(of: title).map { .init(title: title, topic: $0) }
            },
            unknown: others.filter { ForbiddenColumns.topic(of: $0) == nil }
        )
    }
}
