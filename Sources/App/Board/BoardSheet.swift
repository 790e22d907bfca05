import Domain

/// The return R5 of a township's month (domain 9): a line a chapter, as it hangs on the board.
struct BoardSheet {
    let t: Words
    let place: BoardPlace
    let shown: PublishedMonth
    let month: MonthOnBoard
    /// Who reviewed it, for the return; the board names nobody.
    var reviewer: String?

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: shown.month.iso,
            title: t(
                "{place} {y} 年 {m} 月“两为两争”考评表",
                place.name,
                shown.month.year,
                shown.month.month
            ),
            made: shown.published.date,
            notes: notes,
            columns: columns,
            rows: month.scores.map(row),
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    private var notes: [(label: String, value: Spreadsheet.Cell)] {
        var notes: [(label: String, value: Spreadsheet.Cell)] = [
            (t("公布日期"), .day(shown.published.day)),
            (t("异议期至"), .day(shown.objectionsUntil)),
            (t("第几次公布"), .number(shown.revision, decimals: 0)),
        ]
        if let reason = shown.reason { notes.append((t("更正理由"), .text(reason))) }
        return notes
    }

    private var indicators: [BoardScheme.Indicator] { month.scheme.indicators }

    private var columns: [Spreadsheet.Column] {
        let words = SchemeWords(t: t, scheme: month.scheme)
        let scored = indicators.map { indicator in
            let most = Points.text(indicator.most)
            return Spreadsheet.Column(
                title: "\(indicator.code) \(words.name(indicator))\n\(t("（{n} 分）", most))",
                width: 11
            )
        }
        return [
            Spreadsheet.Column(title: t("名次"), width: 11),
            Spreadsheet.Column(title: t("协会"), width: 26),
        ] + scored + [
            Spreadsheet.Column(title: t("总分"), width: 8),
            Spreadsheet.Column(title: t("旗"), width: 9),
            Spreadsheet.Column(title: t("原因"), width: 30),
        ] + (reviewer == nil ? [] : [Spreadsheet.Column(title: t("评定人"), width: 12)])
    }

    private func row(_ score: BoardScore) -> [Spreadsheet.Cell] {
        let points = indicators.map { indicator in
            indicator.points(in: score.points).map { Spreadsheet.Cell.number($0, decimals: 2) }
                ?? .text(t("不适用"))
        }
        let rank = score.rank.map { Spreadsheet.Cell.number($0, decimals: 0) } ?? .empty
        return [rank, .text(score.chapter)] + points + [
            .number(score.total, decimals: 1), .text(score.flag?.word(t) ?? ""),
            .text(score.facts.words(t) ?? ""),
        ] + (reviewer.map { [.text($0)] } ?? [])
    }
}
