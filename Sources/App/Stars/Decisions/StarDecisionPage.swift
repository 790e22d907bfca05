import Domain
import HTML

/// One application before the township: what it came to, what was checked and said, and the decision.
struct StarDecisionPage: Page {
    let t: Words
    let person: SignedIn
    let application: PendingStars
    let round: StarRound
    let items: [CheckedItem]
    let check: StarCheck?
    let objections: [NoticeObjection]
    let facts: [BlockingFact]
    let raised: [RaisedStarFact]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{name}家的审定", application.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { application.link }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .stars(application.region, round.year))">\(application.placeName) · \
        \(t("{y} 年五星农家评定", round.year))</a></p>
        <h1>\(title)</h1>
        <p>\(StarStateMark(t: t, state: application.state).body) \(with: application.result, result)</p>
        \(problems.summary(t))
        <p class="actions"><a class="button quiet" href="\(to: .starApplication(application.id))">\(t("看申报和评分"))</a>\
        \(with: application.notice, notice)</p>
        \(if: isDecidable, decision)
        \(CheckSection(page: self).body)
        \(if: !objections.isEmpty, said)
        \(FactSection(page: self).body)
        """
    }

    private func result(_ result: StarResult) -> HTML {
        """
        \(StarShapes(t: t, stars: result.stars, isFive: result.isFive).body) \
        <b>\(t("总分 {n}", Points.text(result.total)))</b> \
        <span class="soft">\(zip(["A", "B", "C", "D", "E"], result.categories)
            .map { "\($0) \($1.map { Points.text($0) } ?? "—")" }.joined(separator: "　"))</span>
        """
    }

    private func notice(_ notice: Int64) -> HTML {
        " <a class=\"button quiet\" href=\"\(to: "/notices/\(notice)")\">\(t("看公示和异议"))</a>"
    }

    private var isDecidable: Bool {
        person.may(.decideStars, at: application.region)
            && [.onNotice, .objected, .rechecked].contains(application.state)
    }

    private var decision: HTML {
        let refusal = application.refusal(of: .approve, by: .townshipApprover, round, on: today)
        return """
            <section class="sheet"><h2>\(t("审定"))</h2>
            \(refusal.map { blocked($0) } ?? approval)
            \(if: application.state != .objected && !application.tookPart, rejection)</section>
            """
    }

    private func blocked(_ refusal: StarRefusal) -> HTML {
        Notice(
            kind: .warning,
            text: t("还不能审定通过：{why}", t(Sentence(refusal, t)))
        ).body
    }

    private var approval: HTML {
        """
        <form method="post" action="\(to: "\(Link.starApplication(application.id))/approval")">
        \(formToken.html)\(FormKey().html)
        \(Button(text: t("审定通过")).body)</form>
        """
    }

    private var rejection: HTML {
        """
        <details\(if: sent?["reason"] != nil && problems.sentence(for: "reason") != nil, " open")>\
        <summary>\(t("不予通过"))</summary>
        <form method="post" action="\(to: "\(Link.starApplication(application.id))/rejection")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("原因"),
            name: "reason",
            value: sent?["reason"] ?? "",
            kind: .textarea(rows: 2),
            help: t("申报的家庭看得到，{n} 天内可以申诉。", round.rules.appealDays),
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body)
        \(Button(text: t("不予通过"), weight: .grave).body)</form></details>
        """
    }

    private var said: HTML {
        """
        <section><h2>\(t("{n} 件异议", objections.count))</h2>\(each: objections, objection)</section>
        """
    }

    private func objection(_ objection: NoticeObjection) -> HTML {
        let answer =
            objection.answer.map { t("答复：{answer}", $0) }
            ?? t("{day}前答复", t.day(objection.due))
        return """
            <div class="sheet"><p>\(objection.grounds)</p><p class="soft">\(answer)</p></div>
            """
    }
}
