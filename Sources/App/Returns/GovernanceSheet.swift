import Domain
import Postgres

/// R11 as a file of its own: the charters of a quarter, or its suggestions, each of which an import reads again.
extension SheetMaking {
    func governance(_ transaction: Transaction, _ region: Region) async throws -> ReturnSheet {
        let quarter = Quarter(of: period.first)
        let (_, rows, suggestions) = try await transaction.run(
            GovernanceQuery.takenOut.execute(place),
            GovernanceReturn.rows(place, quarter),
            GovernanceReturn.suggestions(place, quarter)
        )
        let whole = GovernanceReturn(
            t: t,
            region: region,
            quarter: quarter,
            rows: rows,
            suggestions: suggestions,
            made: made
        )
        return ofSuggestions ? ofSuggestions(whole) : ofCharters(whole)
    }

    private func ofCharters(_ whole: GovernanceReturn) -> ReturnSheet {
        sheet(
            whole.region,
            heads(whole.heads, GovernanceReturn.widths, numeric: [1, 3, 5, 6, 7, 8]),
            whole.rows.map(whole.line),
            .governance(place, whole.quarter)
        )
    }

    private func ofSuggestions(_ whole: GovernanceReturn) -> ReturnSheet {
        var sheet = sheet(
            whole.region,
            heads(whole.suggestionHeads, GovernanceReturn.suggestionWidths, numeric: [0]),
            whole.suggestions.map(whole.line),
            .governance(place, whole.quarter)
        )
        sheet.part = (t("意见建议台账"), "suggestions")
        return sheet
    }

    private func heads(
        _ titles: [String],
        _ widths: [Double],
        numeric: Set<Int>
    ) -> [ReturnSheet.Head] {
        zip(titles, widths).enumerated().map { place, head in
            ReturnSheet.Head(
                title: head.0,
                width: head.1,
                isNumeric: numeric.contains(place)
            )
        }
    }
}
