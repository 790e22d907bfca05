import Domain
import HTML

/// All sheets of an application side by side, and what the village came to; before that, whose is missing.
struct ComparisonOfScoresPage: Page {
    let t: Words
    let person: SignedIn
    let application: ScoredApplication
    let members: [PanelMember]
    let items: [ScoredItem]
    let marks: [CountedMark]
    let votes: [HeldVote]
    var problems = Problems()

    var title: String { t("{name}户的评分", application.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { application.scores }

    private var isScored: Bool { items.contains { $0.village != nil } }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(headline)</h1>
        <p class="soft">\(application.placeName)\(with: application.group, { " \($0)" })　\
        \(StarStateMark(t: t, state: application.state).body)</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(with: application.awaitsScores ? application.givenBack : nil, again)
        \(with: isScored || application.isOfLedger ? application.result : nil, categories)
        \(if: isScored, ScoreComparison(t: t, application: application, items: items, marks: marks).body)
        \(if: application.awaitsScores, waiting)
        \(if: !votes.isEmpty, VoteHistory(t: t, votes: votes).body)
        \(if: mayVote, voteLink)
        """
    }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(
                    text: t("{place} {y} 年五星农家", application.placeName, application.year),
                    link: .stars(application.region, application.year)
                ),
                .init(text: t("{name}户", application.head), link: application.link),
                .init(text: t("评分")),
            ]
        ).body
    }

    private var headline: String {
        guard isScored || application.isOfLedger, let result = application.result else {
            return t("{name}户的评分", application.head)
        }
        return t(
            "{name}户：村评 {n} 分，{m} 颗星",
            application.head,
            Points.text(result.total),
            result.stars
        )
    }

    private func again(_ why: String) -> HTML {
        Notice(kind: .warning, text: t("这一户要重新评分：{why}", why)).body
    }

    private var waiting: HTML {
        """
        <p>\(t("各人的分数，评审组全部交齐之后才能看到，谁也不能提前看。"))</p>
        \(if: !members.isEmpty, PanelLine(t: t, members: members).body)
        """
    }

    /// The stars, and where each came from.
    private func categories(_ result: StarResult) -> HTML {
        """
        <p>\(StarShapes(t: t, stars: result.stars, isFive: result.isFive).body)</p>
        <div class="categories">\(each: StarCategory.letters.indices, { category($0, result) })</div>
        """
    }

    private func category(_ place: Int, _ result: StarResult) -> HTML {
        let letter = StarCategory.letters[place]
        let label = items.first { $0.letter == letter }.map { "\(letter) \(t($0.category))" }
        let points = place < result.categories.count ? result.categories[place] : nil
        let hasStar = (points ?? -1) >= application.starAt
        return Figure(
            label: label ?? letter,
            value: points.map(Points.text) ?? t("不适用"),
            unit: hasStar ? t("得星") : t("不到 {n} 分，没有星", Points.text(application.starAt))
        ).body
    }

    private var mayVote: Bool {
        application.state == .scored && !application.isOfLedger
            && person.may(.keepStars, at: application.region)
    }

    private var voteLink: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("登记村民代表会议表决"), link: "\(application.link)/vote").body)</p>
        """
    }
}
