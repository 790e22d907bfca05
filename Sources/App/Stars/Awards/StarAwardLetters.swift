import Domain

/// What a household is told of its award: that it was given, or what a review made of it.
struct AwardLetter {
    let t: Words
    let award: StarAward
    let categories: [AwardCategory]
    /// What happened to it last, since it was given.
    let last: AwardStep?

    var paper: StarLetter {
        StarLetter(
            t: t,
            title: last == nil ? t("五星农家评定通知书") : t("五星农家复评通知书"),
            head: award.head,
            village: "\(award.township)\(award.village)",
            opening: opening,
            categories: last == nil ? categories.map { $0.line(t) } : [],
            total: last == nil ? award.total.map { Points.text($0) } : nil,
            facts: facts,
            reason: last?.reason,
            appeal: appeal,
            chapter: t("{place}计划生育协会", award.township),
            day: t.day(last?.at.day ?? award.awardedOn)
        )
    }

    private var won: String { StarWords(t: t).count(award.stars) }

    private var opening: String {
        switch last?.event {
        case nil where award.isFive:
            t("您家申报 {y} 年度五星农家，经村里评分、村民代表会议表决、公示和镇里审定，评为五星农家。", award.year)
        case nil:
            t("您家申报 {y} 年度五星农家，经村里评分、村民代表会议表决、公示和镇里审定，评为{stars}农家。", award.year, won)
        case .renew: t("经复评，您家的牌子继续有效，到 {day}。", t.day(award.validTo))
        case .reduce: t("经复评，摘掉{lost}的星，您家现在是{stars}农家。", lost, won)
        case .suspend:
            t("经复评，您家的牌子暂停，请在 {day}以前整改。", t.day(award.mendBy ?? award.validTo))
        case .mend: t("您家整改合格，牌子恢复有效。")
        case .revoke: t("经复评，撤销您家的牌子。")
        case .renounce: t("按您家的意愿，牌子已经注销。")
        case .restore: t("您家的申诉成立，牌子恢复有效。")
        }
    }

    /// The categories whose stars were taken, by name.
    private var lost: String {
        let letters = Set(last?.lettersBefore ?? []).subtracting(last?.letters ?? [])
        return categories.filter { letters.contains($0.letter) }.map { "“\(t($0.label))”" }
            .joined(separator: t("、"))
    }

    private var facts: [(label: String, value: String)] {
        var facts = [(t("编号"), award.serial), (t("星"), won)]
        if !award.state.hasEnded { facts.append((t("有效期至"), t.day(award.validTo))) }
        if let until = award.barUntil { facts.append((t("可以再申报"), t("{day}起", t.day(until)))) }
        return facts
    }

    private var appeal: String? {
        guard let last, [.reduce, .suspend, .revoke].contains(last.event) else { return nil }
        return t(
            "对这个决定不服的，请在 {day}以前向{place}计划生育协会提出申诉。",
            t.day(last.at.day.adding(days: award.appealDays)),
            award.township
        )
    }
}

/// What a household is told whose application was rejected or blocked by a fact.
struct RejectionLetter {
    let t: Words
    let decision: AppealableDecision
    let categories: [AwardCategory]

    var paper: StarLetter {
        StarLetter(
            t: t,
            title: t("五星农家评定通知书"),
            head: decision.head,
            village: "\(decision.township)\(decision.village)",
            opening: decision.state == .vetoed
                ? t("您家申报 {y} 年度五星农家，因有一票否决的情形，没有评上。", decision.year)
                : t("您家申报 {y} 年度五星农家，镇里审定没有通过。", decision.year),
            categories: decision.total == nil ? [] : categories.map { $0.line(t) },
            total: decision.total.map { Points.text($0) },
            facts: [],
            reason: decision.reason,
            appeal: decision.lastDay.map {
                t("对这个决定不服的，请在 {day}以前向{place}计划生育协会提出申诉。", t.day($0), decision.township)
            },
            chapter: t("{place}计划生育协会", decision.township),
            day: decision.decidedAt.map { t.day($0.day) } ?? ""
        )
    }
}

extension AwardCategory {
    fileprivate func line(_ t: Words) -> StarLetter.Category {
        StarLetter.Category(
            letter: letter,
            name: t(label),
            points: points.map { Points.text($0) } ?? t("不适用"),
            hasStar: hasStar
        )
    }
}
