import Domain
import HTML

/// The appeals of a household's application: what was decided, until when one may appeal, and the answers.
struct AppealsPage: Page {
    let t: Words
    let person: SignedIn
    let decision: AppealableDecision
    let appeals: [StarAppeal]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{name}户的申诉", decision.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { .appeals(of: decision.application) }
    private var base: Link { .appeals(of: decision.application) }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(with: decision.what, decided)
        \(each: appeals, entry)
        \(if: isOpen, form)
        \(if: appeals.isEmpty && !isOpen, EmptyState(text: t("没有申诉。")).body)
        """
    }

    private var crumbs: HTML {
        let back = decision.award.map { Link.award($0) } ?? .starApplication(decision.application)
        return Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(
                    text: t("{y} 年五星农家评定", decision.year),
                    link: .stars(decision.region, decision.year)
                ),
                .init(text: decision.head, link: back),
                .init(text: t("申诉")),
            ]
        ).body
    }

    private func decided(_ what: Label) -> HTML {
        """
        <div class="sheet"><p><b>\(t(what))</b>\(with: decision.decidedAt, { " <span class=\"soft\">\(t.moment($0))</span>" })</p>
        <p class="text">\(decision.reason)</p>
        \(with: decision.lastDay, { "<p class=\"soft\">\(t("可以申诉到 {day}为止，由没有参加决定的人答复。", t.day($0)))</p>" })
        <p class="actions"><a class="button quiet" href="\(to: letter)">\(t("通知书（PDF）"))</a></p></div>
        """
    }

    private var letter: Link { "/stars/applications/\(decision.application)/letter.pdf" }

    private func entry(_ appeal: StarAppeal) -> HTML {
        """
        <section><h2>\(appeal.finding.map { t("对“{what}”的申诉", t($0.label)) } ?? t("申诉"))</h2>
        <div class="sheet"><p class="text">\(appeal.grounds)</p>
        <p class="soft">\(t("{day}收到", t.day(appeal.receivedOn)))，\(t("{day}，{who}记", t.moment(appeal.enteredAt), appeal.enteredBy))</p>
        \(appeal.granted == nil ? waiting(appeal) : answered(appeal))</div></section>
        """
    }

    private func answered(_ appeal: StarAppeal) -> HTML {
        """
        <p><b>\(appeal.granted == true ? t("申诉成立") : t("申诉不成立"))</b>\
        \(with: appeal.answer, { "\(t("：{why}", $0))" })</p>
        <p class="soft">\(t("{name}，{moment}", appeal.decider, appeal.decidedAt.map { t.moment($0) } ?? ""))</p>
        """
    }

    private func waiting(_ appeal: StarAppeal) -> HTML {
        guard person.may(.decideStars, at: decision.region) else {
            return "<p><span class=\"badge late\">\(t("等待答复"))</span></p>"
        }
        if appeal.tookPart || appeal.isRelated { return another(appeal) }
        return """
            <form method="post" action="\(to: "\(base)/\(appeal.id)/answer")">
            \(formToken.html)\(FormKey().html)
            \(VerdictFields(t: t, yes: t("申诉成立"), no: t("申诉不成立"), problems: problems, sent: sent, needsAnswer: true).body)
            \(Button(text: t("答复")).body)</form>
            """
    }

    /// Why it waits for somebody else.
    private func another(_ appeal: StarAppeal) -> HTML {
        let why =
            appeal.tookPart
            ? t("您参加过这个决定，或者登记了这件申诉，要由另一个人答复。") : t("您和这一户有关系，要由另一个人答复。")
        return """
            <p><span class="badge late">\(t("等待答复"))</span></p>
            <p class="soft">\(why)</p>
            """
    }

    /// Whether an appeal may be taken down today against what was decided last.
    private var isOpen: Bool {
        guard person.may(.applyForStars, at: decision.region), let last = decision.lastDay,
            today <= last
        else { return false }
        let isAppealed = appeals.contains { appeal in
            appeal.granted == nil || appeal.review != nil && appeal.review == decision.review
                || decision.review == nil
                    && decision.decidedAt.map { appeal.enteredAt.day >= $0.day } ?? false
        }
        return !isAppealed
    }

    private var form: HTML {
        """
        <section><h2>\(t("提出申诉"))</h2>
        <form class="sheet" method="post" action="\(to: base)">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("收到申诉的日期"),
            name: "received_on",
            value: sent?["received_on"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "received_on").map { t($0) },
            required: true
        ).body)
        \(Field(
            label: t("为什么不服"),
            name: "grounds",
            value: sent?["grounds"] ?? "",
            kind: .textarea(rows: 4),
            error: problems.sentence(for: "grounds").map { t($0) },
            required: true,
            maxLength: 500
        ).body)
        \(Button(text: t("提出申诉")).body)</form></section>
        """
    }
}
