import Domain
import HTML

/// A chapter's month: its points and what they rest on, for the township and for the village itself.
struct SheetPage: Page {
    let t: Words
    let sheet: SheetOfMonth
    let person: SignedIn
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String {
        t("{name} {month}考评", sheet.score.name, t.month(sheet.rating.month))
    }
    var place: MenuItem.Place? { .ratings }
    var address: Link? { sheet.link }

    private var score: Score { sheet.score }
    private var rating: RatingMonth { sheet.rating }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: up)">\(rating.head.name) · \(t.month(rating.month))</a></p>
        <h1>\(headline)</h1>
        <p>\(flag) <span class="mark">\(t(rating.state.label))</span> \(standing)</p>
        \(problems.summary(t, identifier: identifier))
        \(notices)
        \(neighbours)
        \(ObjectionLink(t: t, sheet: sheet).body)
        \(NextPointsList(t: t, rating: rating, score: score, tally: sheet.tally).body)
        \(SheetTable(t: t, sheet: sheet).body)
        \(forms.points)
        \(forms.own)
        \(VetoPanel(t: t, sheet: sheet, person: person, formToken: formToken, problems: problems, sent: sent).body)
        \(TrendChart(t: t, last: rating.month, months: sheet.trend).body)
        """
    }

    /// Up to the township's month, or to one's own village's way of seeing it.
    private var up: Link {
        person.may(.seeRatings, at: rating.head.town)
            ? rating.link : "/ratings/\(score.region.text)/\(rating.month.iso)"
    }

    private var headline: String {
        rating.isRunning
            ? t("{name}：到目前 {total} 分", score.name, Points.total(score.total))
            : score.isProvisional
                ? t("{name}：暂计 {total} 分", score.name, Points.total(score.total))
                : t("{name}：{total} 分", score.name, Points.total(score.total))
    }

    private var flag: HTML {
        rating.scheme.flag(score.flag)?.mark ?? FlagMark(flag: .none, word: t("未评")).body
    }

    private var standing: String {
        var words: [String] = []
        if let rank = score.rank { words.append(t("第 {n} 名", rank)) }
        if let before = score.rankBefore { words.append(t("上月第 {n} 名", before)) }
        if !score.loweredBy.isEmpty {
            words.append(
                t("因{facts}降旗", score.loweredBy.map { t($0.label) }.joined(separator: t("、")))
            )
        }
        return words.joined(separator: t("，"))
    }

    private var notices: HTML {
        if rating.isRunning {
            return Notice(kind: .warning, text: t("这是到现在为止的得分，不是结果：还没有计算，阵地和质量两项也没有评。")).body
        }
        if score.entered == 0 {
            return Notice(kind: .warning, text: t("截止以前一条记录也没有录入。")).body
        }
        guard score.late > 0 else { return .empty }
        return Notice(
            kind: .warning,
            text: t("有 {n} 条截止以后才录入，不算分，只进台账。", score.late)
        ).body
    }

    private func identifier(_ field: String) -> String? {
        guard field == "reason" else { return field.isEmpty ? nil : field }
        return sent.map { "reason-\($0["veto"])" }
    }

    private var forms: SheetForms {
        SheetForms(
            t: t,
            sheet: sheet,
            person: person,
            formToken: formToken,
            problems: problems,
            sent: sent
        )
    }

    private var neighbours: HTML {
        let (before, after) = rating.neighbours(of: score.chapter)
        guard before != nil || after != nil else { return .empty }
        return """
            <nav class="pager" aria-label="\(t("前一村、后一村"))">\
            \(with: before, { "<a class=\"button quiet\" rel=\"prev\" href=\"\(to: "\(rating.link)/\($0.chapter)")\">← \($0.name)</a>" })\
            \(with: after, { "<a class=\"button quiet\" rel=\"next\" href=\"\(to: "\(rating.link)/\($0.chapter)")\">\($0.name) →</a>" })</nav>
            """
    }
}
