import Domain
import HTML

/// A round for a township or a village: its days, what waits, its villages and its ranking.
struct StarRoundPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let round: StarRound
    let years: [StarYear]
    let villages: [StarVillage]
    let ranking: [RankedApplication]
    /// Empty for whoever does not see figures of all households.
    let stars: [VillageStars]
    let filter: RankingFilter
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{y} 年五星农家评定", round.year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { .stars(region.code, round.year) }

    var isVillage: Bool { region.level == .village }
    private var keeps: Bool { person.may(.keepStars, at: region.code) }
    private var judges: Bool { person.may(.checkStars, at: region.code) }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(headline)</h1>
        \(problems.summary(t))
        \(if: round.isOfLedger, legacy)
        \(StarYearsLine(t: t, region: region.code, years: years, shown: round.year).body)
        \(if: !round.isOfLedger, StarCalendarLine(t: t, round: round, today: today).body)
        \(if: round.isOpen && !round.isOfLedger, StarTasks(page: self).body)
        \(links)
        \(if: !isVillage && villages.count > 1, villageTable)
        \(if: !stars.isEmpty, chart)
        \(StarRankingTable(page: self).body)
        """
    }

    private var headline: String {
        let handedIn = villages.reduce(0) { $0 + $1.handedIn }
        let five = villages.reduce(0) { $0 + $1.fiveStar }
        guard handedIn > 0 else { return title }
        return t("{y} 年五星农家评定：{n} 户申报，五星 {m} 户", round.year, handedIn, five)
    }

    private var legacy: HTML {
        Notice(
            kind: .success,
            text: t("这一年的数来自台账“{name}”：只有五类得分，没有公示和审定的记录。", round.label)
        ).body
    }

    private var links: HTML {
        let here = Link.stars(region.code, round.year)
        return """
            <p class="actions">\
            \(if: keeps && isVillage && !round.isOfLedger, button("\(here)/reviewers", t("评审组")))
            \(if: judges && !isVillage && !round.isOfLedger, button("\(here)/sample", t("抽查")))
            \(if: judges && !isVillage && !round.isOfLedger, button("\(here)/decisions", t("审定")))
            \(if: keeps || judges, button("\(here)/statistics", t("统计和图表")))
            \(if: villages.contains { $0.awarded > 0 }, button("\(here)/awards", t("牌子和复评")))
            \(if: keeps || judges, button("\(here)/r6.xlsx", t("汇总表（R6）")))
            \(if: keeps || judges, button("/notices?place=\(region.code.text)", t("各项公示")))
            \(button("/stars/schemes/\(round.scheme)", t("评定方案")))
            \(if: person.may(.changeStarScheme, at: region.code) && !isVillage && !round.isOfLedger, button("\(here)/days", t("改日程")))</p>
            """
    }

    private func button(_ link: Link, _ text: String) -> HTML {
        "<a class=\"button quiet\" href=\"\(to: link)\">\(text)</a>\n"
    }

    /// The stars that were won; their table, whose figures open the households, stands with the statistics.
    private var chart: HTML {
        let table: Link = "\(Link.stars(region.code, round.year))/statistics"
        return """
            <h2>\(t("各村的星"))</h2>
            \(StarVillageChart(t: t, villages: stars).html)
            <p><a href="\(to: table)">\(t("看各村的数字"))</a></p>
            """
    }

    private var villageTable: HTML {
        """
        <h2>\(t("各村"))</h2>
        \(DataTable(
            caption: t("各村申报和评定的户数"),
            hidesCaption: true,
            columns: [
                DataTable.Column(title: t("村、社区")),
                DataTable.Column(title: t("申报"), isNumeric: true),
                DataTable.Column(title: t("评审员"), isNumeric: true),
                DataTable.Column(title: t("待评分"), isNumeric: true),
                DataTable.Column(title: t("待表决"), isNumeric: true),
                DataTable.Column(title: t("待公示"), isNumeric: true),
                DataTable.Column(title: t("公示中"), isNumeric: true),
                DataTable.Column(title: t("有异议"), isNumeric: true),
                DataTable.Column(title: t("已审定"), isNumeric: true),
                DataTable.Column(title: t("已授牌"), isNumeric: true),
                DataTable.Column(title: t("五星"), isNumeric: true),
            ],
            cells: villages.map(cells),
            isWide: true
        ).body)
        """
    }

    /// Each figure opens the village's households that it counts.
    private func cells(_ village: StarVillage) -> [HTML] {
        let link = Link.stars(village.region, round.year)
        let panel: Link = "\(link)/reviewers"
        return [
            "<a href=\"\(to: link)\">\(village.name)</a>",
            count(village.handedIn, at: village, .handedIn),
            keeps || judges ? count(village.panel, panel) : "\(village.panel)",
            count(village.toScore, at: village, .toScore),
            count(village.scored, at: village, .scored),
            count(village.toPost, at: village, .toPost),
            count(village.onNotice, at: village, .hanging),
            count(village.objected, at: village, StarStage.objected),
            count(village.approved, at: village, .approved),
            count(village.awarded, at: village, .awarded),
            count(
                village.fiveStar,
                RankingFilter(stage: .standing, isFive: true).link(at: village.region, round.year)
            ),
        ]
    }

    private func count(_ number: Int, at village: StarVillage, _ state: StarState) -> HTML {
        count(number, RankingFilter(state: state).link(at: village.region, round.year))
    }

    private func count(_ number: Int, at village: StarVillage, _ stage: StarStage) -> HTML {
        count(number, RankingFilter(stage: stage).link(at: village.region, round.year))
    }

    private func count(_ number: Int, _ link: Link) -> HTML {
        number == 0 ? "0" : "<a href=\"\(to: link)\">\(number)</a>"
    }
}

/// The other years of the place.
struct StarYearsLine {
    let t: Words
    let region: RegionCode
    let years: [StarYear]
    let shown: Int

    var body: HTML {
        guard years.count > 1 else { return .empty }
        return """
            <nav class="pager" aria-label="\(t("各年评定"))">\(each: years, entry)</nav>
            """
    }

    private func entry(_ year: StarYear) -> HTML {
        year.year == shown
            ? "<b aria-current=\"page\">\(t("{y} 年", year.year))</b> "
            : "<a class=\"button quiet\" href=\"\(to: .stars(region, year.year))\">\(t("{y} 年", year.year))</a> "
    }
}

/// The steps of a round with their days, and which of them is on.
struct StarCalendarLine {
    let t: Words
    let round: StarRound
    let today: Day

    var body: HTML {
        let steps: [(name: String, from: Day, to: Day)] = [
            (t("申报、自评"), round.applying.from, round.applying.to),
            (t("评审组评分"), round.scoring.from, round.scoring.to),
            (t("村民代表会议表决"), round.scoring.to.adding(days: 1), round.meetBy),
            (t("村级公示"), round.meetBy.adding(days: 1), round.noticeBy),
            (t("乡镇抽查、审定、公示"), round.noticeBy.adding(days: 1), round.decideBy),
            (t("授牌"), round.decideBy.adding(days: 1), round.awardBy),
        ]
        return "<ol class=\"star-steps\">\(each: steps, step)</ol>"
    }

    private func step(_ step: (name: String, from: Day, to: Day)) -> HTML {
        let isNow = step.from <= today && today <= step.to
        let days =
            step.from >= step.to
            ? t("{day}以前", t.day(step.to)) : t("{from} 至 {to}", step.from.iso, step.to.iso)
        return """
            <li\(if: isNow, " class=\"now\" aria-current=\"step\"")\(if: today > step.to, " class=\"past\"")>\
            <b>\(step.name)</b> <span class="soft">\(days)</span>\(if: isNow, "<span class=\"badge good\">\(t("现在"))</span>")</li>

            """
    }
}
