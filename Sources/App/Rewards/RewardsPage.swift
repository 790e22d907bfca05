import Domain
import HTML

/// What was handed over in a place's year, row by row, and the form for the next.
struct RewardsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let rewards: [RewardEntry]
    /// Nil for whoever hands over nothing.
    let recipients: RewardRecipients?
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{y} 年奖励发放", year) }
    var place: MenuItem.Place? { .honours }
    var address: Link? { base }
    private var base: Link { .rewards(region.code, year) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .honours(region.code, year))">\(region.name) · \(t("{y} 年优秀会员", year))</a></p>
        <h1>\(headline)</h1>
        <p class="soft">\(t("流动旗奖励发给全年或当月的前 {n} 名；优秀会员审定以后才发。写错了用冲正，不改原来的一行。", YearRules.standard.rewarded))</p>
        <p class="actions"><a class="button quiet" href="\(to: "\(base)/totals")">\(t("看合计"))</a>
        <a class="button quiet" href="\(to: "/ratings/\(region.code.text)/years/\(year)")">\(t("{y} 年流动旗", year))</a></p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(rewards.isEmpty ? nothing : table)
        \(CutNote(t: t, shown: rewards.count, most: 500).body)
        \(with: recipients, { RewardFields(page: self, recipients: $0).html })
        """
    }

    private var headline: String {
        let (count, money) = rewards.sums
        guard count > 0 else { return t("{y} 年还没有发过奖励", year) }
        return money.count == 0
            ? t("{y} 年发奖励 {n} 笔", year, count)
            : t("{y} 年发奖励 {n} 笔，奖金 {m} 元", year, count, money.yuan)
    }

    private var nothing: HTML { EmptyState(text: t("这里还没有记过奖励。")).body }

    private var table: HTML {
        DataTable(
            caption: t("最近发的在前"),
            columns: [
                .init(title: t("发给谁")), .init(title: t("为什么")), .init(title: t("发了什么")),
                .init(title: t("哪天、谁发、谁领")), .init(title: t("凭证")),
            ],
            cells: rewards.map(cells)
        ).body
    }

    private func cells(_ reward: RewardEntry) -> [HTML] {
        let good = "\(reward.thing) \(t.good(reward.good))"
        let what: HTML = reward.counts ? "\(good)" : "<s>\(good)</s>"
        return [
            whom(reward), "\(occasion(reward))", "<span>\(what) \(correction(reward))</span>",
            hands(reward),
            reward.hasFile
                ? "<a href=\"\(to: "\(base)/\(reward.id)/file")\">\(t("看凭证"))</a>" : "\(t("没有"))",
        ]
    }

    private func hands(_ reward: RewardEntry) -> HTML {
        """
        <span>\(reward.handedOn.iso)　\(t("{giver}发，{taker}领", reward.handedBy, reward.receivedBy))\
        <br><span class="soft">\(t("{day}，{who}记", t.moment(reward.enteredAt), reward.enterer))</span></span>
        """
    }

    private func whom(_ reward: RewardEntry) -> HTML {
        guard let member = reward.member, let name = reward.memberName else {
            return "<a href=\"\(to: "/chapters/\(reward.chapter)")\">\(reward.placeName)</a>"
        }
        return
            "<a href=\"\(to: .honours(ofMember: member, year))\">\(name)（\(reward.placeName)）</a>"
    }

    private func occasion(_ reward: RewardEntry) -> String {
        guard reward.member == nil else { return t("优秀会员") }
        guard let month = reward.month else { return t("全年流动旗奖励") }
        return t("{month}流动旗奖励", t.month(month))
    }

    /// What became of the row: taken back, taking back, or still to be taken back by who may.
    private func correction(_ reward: RewardEntry) -> HTML {
        if reward.reverses != nil {
            return
                "<span class=\"badge\">\(t("冲正"))</span> <span class=\"soft\">\(reward.reason ?? "")</span>"
        }
        guard reward.reversedBy == nil else {
            return "<span class=\"badge\">\(t("已冲正"))</span>"
        }
        guard person.may(.handOverReward, at: reward.region) else { return .empty }
        return """
            <details><summary>\(t("写错了，冲正"))</summary>
            <form method="post" action="\(to: "\(base)/\(reward.id)/reversal")">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("原因"),
                name: "reason",
                value: sent?["reason"] ?? "",
                error: problems.sentence(for: "reason").map { t($0) },
                required: true,
                maxLength: 200,
                identifier: "reason-\(reward.id)"
            ).body)
            \(Button(text: t("冲正"), weight: .grave).body)</form></details>
            """
    }
}
