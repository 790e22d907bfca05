import Domain
import HTML

/// One meeting's votes on all households of a village that wait for them.
struct VotesPage: Page {
    let t: Words
    let region: Region
    let round: StarRound
    let waiting: [ToVote]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{place}：村民代表会议表决", region.name) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { base }

    private var base: Link { "\(Link.stars(region.code, round.year))/votes" }

    var body: HTML {
        """
        \(Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(
                    text: t("{place} {y} 年五星农家", region.name, round.year),
                    link: .stars(region.code, round.year)
                ),
                .init(text: t("表决")),
            ]
        ).body)
        <h1>\(waiting.isEmpty ? t("没有等待表决的户") : t("{n} 户等待表决", waiting.count))</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(waiting.isEmpty ? nothing : form)
        """
    }

    private var nothing: HTML {
        EmptyState(
            text: t("评审组的评分交齐以后，这里就有要表决的户。"),
            action: ButtonLink(
                text: t("看各户走到哪里"),
                link: .stars(region.code, round.year),
                weight: .quiet
            )
        ).body
    }

    private var form: HTML {
        """
        <form class="sheet ballots" method="post" action="\(to: base)">
        \(formToken.html)\(FormKey().html)
        \(MeetingFields(t: t, today: today, problems: problems, sent: sent).body)
        <p class="soft">\(t("赞成超过到会人数的一半就通过，否则退回评审组重评，要写原因。没有表决的户空着。"))</p>
        \(each: waiting, ballot)
        \(Button(text: t("登记表决")).body)</form>
        """
    }

    private func ballot(_ one: ToVote) -> HTML {
        """
        <section><h2><a href="\(to: "\(Link.starApplication(one.id))/scores")">\(t("{name}户", one.head))</a> \
        <span class="soft">\(one.group ?? "")</span></h2>
        \(with: one.result, result)
        \(BallotFields(t: t, id: one.id, problems: problems, sent: sent).body)</section>

        """
    }

    private func result(_ result: StarResult) -> HTML {
        """
        <p>\(t("村评 {n} 分", Points.text(result.total)))　\
        \(StarShapes(t: t, stars: result.stars, isFive: result.isFive).body)</p>
        """
    }
}
