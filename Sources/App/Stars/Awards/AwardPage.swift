import Domain
import HTML

/// One award: whether it is in force, its papers, what was found since, and the household's years.
struct AwardPage: Page {
    let t: Words
    let person: SignedIn
    let award: StarAward
    let categories: [AwardCategory]
    let steps: [AwardStep]
    /// The latest first.
    let reviews: [AwardReview]
    let years: [HouseholdYear]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{name}户 {y} 年度的牌子", award.head, award.year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { award.link }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(title)</h1>
        <p>\(AwardMark(t: t, state: award.state, isOver: award.isOver(on: today)).body) \
        \(StarShapes(t: t, stars: award.stars, isFive: award.isFive).body)</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(if: !award.state.hasEnded, papers)
        <div class="columns"><div>
        \(Sheet(title: t("牌子"), content: facts).body)
        \(AwardReviewParts(page: self).body)
        </div><div>
        \(Sheet(title: t("五类"), content: stars).body)
        \(Sheet(title: t("这一户的历年"), content: history).body)
        </div></div>
        """
    }

    func may(_ act: Act) -> Bool { person.may(act, at: award.region) }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: award.village, link: .awards(award.region, award.year)),
                .init(text: t("{y} 年度的牌子", award.year), link: .awards(award.region, award.year)),
                .init(text: award.head),
            ]
        ).body
    }

    private var papers: HTML {
        """
        <p class="actions">\
        <a class="button quiet" href="\(to: "\(award.link)/certificate.pdf")">\(t("证书（PDF）"))</a>
        <a class="button quiet" href="\(to: "\(award.link)/letter.pdf")">\(t("通知书（PDF）"))</a>
        <a class="button quiet" href="\(to: "/verify/\(award.serial)")">\(t("公众核对的页面"))</a></p>
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("编号"))</dt><dd class="code">\(award.serial)</dd>
        <dt>\(t("村、社区"))</dt><dd>\(award.village)</dd>
        <dt>\(t("授牌"))</dt><dd>\(t("{name}，{day}", award.awarder, t.day(award.awardedOn)))</dd>
        <dt>\(t("有效期至"))</dt><dd>\(t.day(award.validTo))</dd>
        \(with: award.mendBy, { "<dt>\(t("整改期限"))</dt><dd>\(t.day($0))</dd>" })
        \(with: award.barUntil, { "<dt>\(t("可以再申报"))</dt><dd>\(t("{day}起", t.day($0)))</dd>" })
        </dl>
        <p><a href="\(to: .starApplication(award.application))">\(t("看申报和评分"))</a></p>
        """
    }

    private var stars: HTML {
        PlainList(
            items: categories.map { category in
                let points = category.points.map { Points.text($0) } ?? t("不适用")
                return PlainList.Item(
                    text: "\(category.letter) \(t(category.label))",
                    trailing: award.letters.contains(category.letter)
                        ? "★ \(points)" : "☆ \(points)"
                )
            }
        ).body
    }

    /// Every year in which it applied, whatever came of it.
    private var history: HTML { PlainList(items: years.map(item)).body }

    private func item(_ year: HouseholdYear) -> PlainList.Item {
        let won = year.stars.map { t("{n} 星", $0) }
        let now = year.awardState.map { state in
            state == .valid && (year.validTo.map { today > $0 } ?? false)
                ? t("已过期") : t(state.label)
        }
        let words = [t("{y} 年", year.year), t(year.state.label), won, now].compactMap { $0 }
        return PlainList.Item(
            text: words.joined(separator: " · "),
            trailing: year.total.map { t("{n} 分", Points.text($0)) },
            link: year.award.map { .award($0) } ?? .starApplication(year.application)
        )
    }
}
