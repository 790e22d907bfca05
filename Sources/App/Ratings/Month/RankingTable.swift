import Domain
import HTML

/// The villages of a month down, the indicators across; every figure leads to its rows.
struct RankingTable {
    let t: Words
    let rating: RatingMonth
    let place: RegionCode
    let order: RankingOrder

    var body: HTML {
        let lines = RankingLine.all(of: rating)
        return """
            <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
            <table class="ranking"><caption class="hidden">\(caption)</caption>
            <thead><tr>\(head("name", t("协会")))\(head("rank", t("名次"), isNumber: true))\
            \(head("total", t("总分"), isNumber: true))<th scope="col">\(t("流动旗"))</th>\
            \(each: rating.scheme.rules.indicators, indicatorHead)\
            \(head("before", t("上月"), isNumber: true))<th scope="col">\(t("待补、迟录"))</th></tr></thead>
            <tbody>\(each: order.sorted(lines), row)</tbody></table></div>
            \(if: lines.contains(where: \.isWithinChance), chanceNote)
            """
    }

    private var caption: String { t("{month}各协会的分项得分和名次", t.month(rating.month)) }

    private func indicatorHead(_ indicator: Indicator) -> HTML {
        head(indicator.code, t(indicator.label), Points.text(indicator.most), isNumber: true)
    }

    /// The head is a link that sorts; which way it is sorted now is said to who hears the page.
    private func head(
        _ column: String,
        _ title: String,
        _ most: String? = nil,
        isNumber: Bool = false
    ) -> HTML {
        let isCurrent = order.column == column
        let sign = isCurrent ? (order.isDown ? " ↓" : " ↑") : ""
        let sort: HTML =
            isCurrent
            ? (order.isDown ? " aria-sort=\"descending\"" : " aria-sort=\"ascending\"") : ""
        return """
            <th scope="col"\(if: isNumber, " class=\"num\"")\(sort)>\
            <a href="\(to: order.link(to: column, of: rating, place))">\(title)\(sign)</a>\
            \(with: most, { "<span class=\"most\">\($0)</span>" })</th>
            """
    }

    private func row(_ line: RankingLine) -> HTML {
        let score = line.score
        return """
            <tr><th scope="row"><a href="\(to: sheet(score))">\(score.name)</a></th>\
            <td class="num">\(rank(line))</td>\
            <td class="num total"><a href="\(to: sheet(score))">\(Points.total(score.total))</a>\
            \(if: score.isProvisional, "<small>\(rating.isRunning ? t("到目前") : t("暂计"))</small>")</td>\
            <td>\(flag(score))</td>\
            \(each: line.tally.rows, { cell($0, score) })\
            <td class="num">\(before(score))</td><td class="missing">\(missing(score))</td></tr>
            """
    }

    private func sheet(_ score: Score) -> Link { "\(rating.link)/\(score.chapter)" }

    private func rank(_ line: RankingLine) -> HTML {
        guard let rank = line.score.rank else { return "<span class=\"soft\">\(t("未排"))</span>" }
        return
            "\(if: line.isWithinChance, "<abbr title=\"\(t("和前一名的差距可能只是偶然"))\">≈</abbr> ")\(rank)"
    }

    private func flag(_ score: Score) -> HTML {
        guard let flag = rating.scheme.flag(score.flag) else {
            return FlagMark(flag: .none, word: t("未评")).body
        }
        let lowered = score.loweredBy.map { t($0.label) }.joined(separator: t("、"))
        return
            "\(flag.mark)\(if: !lowered.isEmpty, "<small class=\"lowered\">\(t("因{facts}降旗", lowered))</small>")"
    }

    /// The points of an indicator, and below them of how many they are: each leads to its rows.
    private func cell(_ row: Tally.Row, _ score: Score) -> HTML {
        """
        <td class="num">\(points(row, score))\
        <small>\(each: row.lines, { basis($0, score) })</small></td>
        """
    }

    private func points(_ row: Tally.Row, _ score: Score) -> HTML {
        let link: Link =
            row.lines.first.map { "\(sheet(score))/\($0.part.source.rawValue)" } ?? sheet(score)
        guard row.lines.contains(where: { $0.points == .missing }) == false else {
            return "<a class=\"wanting\" href=\"\(to: sheet(score))#points\">\(t("待评"))</a>"
        }
        guard let points = row.points else {
            return "<a class=\"none\" href=\"\(to: link)\">\(t("不适用"))</a>"
        }
        return "<a href=\"\(to: link)\">\(Points.short(points))</a>"
    }

    private func basis(_ line: Tally.Line, _ score: Score) -> HTML {
        guard let text = SourceText(t).basis(line.count) else { return .empty }
        return "<a href=\"\(to: "\(sheet(score))/\(line.part.source.rawValue)")\">\(text)</a>"
    }

    private func before(_ score: Score) -> HTML {
        guard let before = score.rankBefore else { return "<span class=\"soft\">\(t("无"))</span>" }
        guard let rank = score.rank, rank != before else { return "\(before)" }
        return
            "\(before) <span class=\"soft\">\(rank < before ? "↑" : "↓")\(abs(rank - before))</span>"
    }

    private func missing(_ score: Score) -> HTML {
        var words: [HTML] = []
        if score.entered == 0 { words.append("<span class=\"badge nothing\">\(t("没有录入"))</span>") }
        if score.late > 0 {
            words.append("<span class=\"badge late\">\(t("迟录 {n} 条", score.late))</span>")
        }
        if score.openVetoes > 0 {
            words.append("<span class=\"badge late\">\(t("{n} 件事实待定", score.openVetoes))</span>")
        }
        return "\(each: words)"
    }

    private var chanceNote: HTML {
        """
        <details class="note"><summary>\(t("≈ 是什么意思"))</summary><p>\(t(
            "带 ≈ 的一村，和前一名的分差小到可能只是偶然：各项比例按样本大小算出波动（p' = (x+2)÷(n+4)，方差相加），分差小于 1.96 倍标准差就标出来。名次照排，但不宜据此批评或表扬。"
        ))</p></details>
        """
    }
}
