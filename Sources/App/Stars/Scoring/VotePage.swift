import Domain
import HTML

/// The representatives' vote on one application.
struct VotePage: Page {
    let t: Words
    let application: ScoredApplication
    let votes: [HeldVote]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{name}户：村民代表会议表决", application.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "\(application.link)/vote" }

    var body: HTML {
        """
        \(Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: t("{name}户的评分", application.head), link: application.scores),
                .init(text: t("表决")),
            ]
        ).body)
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(with: application.result, result)
        \(application.state == .scored ? form : notNow)
        \(if: !votes.isEmpty, VoteHistory(t: t, votes: votes).body)
        """
    }

    private func result(_ result: StarResult) -> HTML {
        """
        <p>\(t("村评 {n} 分", Points.text(result.total)))　\
        \(StarShapes(t: t, stars: result.stars, isFive: result.isFive).body)</p>
        """
    }

    private var notNow: HTML {
        """
        <p>\(t("现在是“{state}”，没有要表决的。", t(application.state.label)))</p>
        """
    }

    private var form: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(application.link)/vote")">
        \(formToken.html)\(FormKey().html)
        \(MeetingFields(t: t, today: today, problems: problems, sent: sent).body)
        \(BallotFields(t: t, id: application.id, problems: problems, sent: sent).body)
        <p class="soft">\(t("赞成超过到会人数的一半就通过，否则退回评审组重评。"))</p>
        \(Button(text: t("登记表决")).body)</form>
        """
    }
}

/// When the meeting was and how many came.
struct MeetingFields {
    let t: Words
    let today: Day
    let problems: Problems
    let sent: SentForm?

    var body: HTML {
        """
        <div class="inline">\(Field(
            label: t("开会的日子"),
            name: "held_on",
            value: sent?["held_on"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "held_on").map { t($0) },
            required: true
        ).body)\(Field(
            label: t("到会多少人"),
            name: "present",
            value: sent?["present"] ?? "",
            kind: .number,
            error: problems.sentence(for: "present").map { t($0) },
            required: true,
            maxLength: 4
        ).body)</div>
        """
    }
}

/// How many were in favour of a household and against it, and why it goes back.
struct BallotFields {
    let t: Words
    let id: Int64
    let problems: Problems
    let sent: SentForm?

    var body: HTML {
        """
        <div class="inline ballot">\(number(t("赞成"), "in_favour_\(id)"))\
        \(number(t("反对"), "against_\(id)"))\
        \(Field(
            label: t("没有过半数的原因"),
            name: "reason_\(id)",
            value: sent?["reason_\(id)"] ?? "",
            error: problems.sentence(for: "reason_\(id)").map { t($0) },
            maxLength: 200
        ).body)</div>
        """
    }

    private func number(_ label: String, _ name: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: .number,
            error: problems.sentence(for: name).map { t($0) },
            maxLength: 4
        ).body
    }
}

/// The votes that were held on an application.
struct VoteHistory {
    let t: Words
    let votes: [HeldVote]

    var body: HTML {
        """
        <h2>\(t("村民代表会议表决"))</h2>
        <div class="sheet"><ul class="plain">\(each: votes, line)</ul></div>
        """
    }

    private func line(_ vote: HeldVote) -> HTML {
        """
        <li><span>\(t.day(vote.heldOn))　<b>\(vote.passed ? t("通过") : t("退回重评"))</b>　\
        \(t("到会 {n} 人，赞成 {m}，反对 {k}", vote.present, vote.inFavour, vote.against))\
        \(with: vote.reason, { "\(t("：{why}", $0))" })</span>\
        <span class="trailing">\(t("{name}，{moment}", vote.enteredBy, t.moment(vote.enteredAt)))</span></li>
        """
    }
}
