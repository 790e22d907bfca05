import Domain

/// A five-star scheme in sentences: what proves an item, and what its numbers mean.
struct StarSchemeText {
    let t: Words

    init(_ t: Words) { self.t = t }

    func proof(_ item: StarItem) -> String {
        switch item.proof {
        case .logged(let rows):
            t("按记录自动得分：{what}，{n} 次得满分", t(rows.source.label), rows.needs)
        case .either(let rows):
            t("有记录自动得满分（{what}，{n} 次），没有的由评审员看", t(rows.source.label), rows.needs)
        case .village: t("评审员在村里核实")
        case .document: t("评审员看证明材料")
        }
    }

    /// The rules, a sentence each.
    func rules(_ rules: StarRules) -> [String] {
        [
            t(
                "一类满 {n} 分得一颗星；五颗星、总分满 {m} 分、没有一票否决、公示无异议的，是五星农家。",
                Points.text(rules.starAt),
                Points.text(rules.fiveStarTotal)
            ),
            t("至少 {n} 名评审员各自评分，取中位数；亲属和本户回避。", rules.fewestReviewers),
            notices(rules),
            t(
                "异议 {n} 天内答复；乡镇抽查不少于 {m}%；不服决定的 {k} 天内可以申诉。",
                rules.recheckDays,
                rules.samplePercent,
                rules.appealDays
            ),
            reviews(rules),
            rules.householdsPerAward.map { t("名额：每 {n} 户一个五星农家。", $0) } ?? t("不设名额。"),
        ]
    }

    private func reviews(_ rules: StarRules) -> String {
        let begin = rules.reviewFrom.map { t("每年 {day}起复评；", day($0)) } ?? ""
        return begin
            + t("要整改的给 {n} 个月；撤销以后 {m} 年内不能申报。", rules.mendMonths, rules.barYears)
    }

    private func notices(_ rules: StarRules) -> String {
        let days = t(
            "村里公示 {n} 天，乡镇公示 {m} 天。",
            rules.villageNoticeDays,
            rules.townshipNoticeDays
        )
        let again = rules.noticeAfterRecheck ? t("复核以后再公示一次。") : t("复核以后不再公示。")
        return "\(days)\(again)"
    }

    func day(_ day: MonthDay) -> String { t("{m} 月 {d} 日", day.month, day.day) }

    func standing(_ entry: StarSchemeEntry) -> String {
        guard !entry.isDraft else {
            return t(
                "草稿，{name}起草，{moment}；公布以前不起作用。",
                entry.maker ?? "",
                t.moment(entry.madeAt)
            )
        }
        guard let name = entry.publisher, let at = entry.publishedAt, let year = entry.fromYear
        else {
            return entry.sheet == .items
                ? t("各乡镇通用的方案；乡镇公布了自己的，就按自己的。") : t("旧台账的评分表，只有类别分；老的年份按它看。")
        }
        return t("{y} 年起实行；{name}公布，{moment}。", year, name, t.moment(at))
    }
}
