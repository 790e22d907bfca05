import Domain
import HTML

/// What was found at an award since it was given, what waits to be decided, and what may be done.
struct AwardReviewParts {
    let page: AwardPage

    private var t: Words { page.t }
    private var award: StarAward { page.award }
    private var waiting: AwardReview? { page.reviews.first { $0.agreed == nil } }
    private var refusals: [AwardReview] { page.reviews.filter { $0.agreed == false } }

    var body: HTML {
        """
        \(if: !page.steps.isEmpty || !refusals.isEmpty, Sheet(title: t("复评"), content: log).body)
        \(with: waiting, proposal)
        \(if: waiting == nil && page.may(.keepStars), proposing)
        \(if: mayRenounce, renouncing)
        """
    }

    private var log: HTML {
        """
        <ul class="plain">\(each: page.steps, step)\(each: refusals, refused)</ul>
        \(if: award.state != .valid || page.steps.contains { $0.event == .reduce }, appeals)
        """
    }

    private func step(_ step: AwardStep) -> HTML {
        """
        <li><span>\(t(step.event.label))\(with: step.reason, { "\(t("：{why}", $0))" })\
        <br><span class="soft">\(stars(step))\(t("有效期至 {day}", t.day(step.validTo)))</span></span>\
        <span class="trailing">\(t("{name}，{moment}", step.by, t.moment(step.at)))</span></li>
        """
    }

    private func stars(_ step: AwardStep) -> String {
        guard step.letters != step.lettersBefore else { return "" }
        return t("{n} 星变为 {m} 星，", step.lettersBefore.count, step.letters.count)
    }

    private func refused(_ review: AwardReview) -> HTML {
        """
        <li><span>\(t("提出{finding}，没有同意", t(review.finding.label)))\
        \(with: review.answer, { "\(t("：{why}", $0))" })</span>\
        <span class="trailing">\(t("{name}，{moment}", review.decider, review.decidedAt.map { t.moment($0) } ?? ""))</span></li>
        """
    }

    private var appeals: HTML {
        "<p><a href=\"\(to: .appeals(of: award.application))\">\(t("申诉"))</a></p>"
    }

    private func proposal(_ review: AwardReview) -> HTML {
        """
        <section><h2>\(t("等着审定"))</h2><div class="sheet"><p><b>\(t(review.finding.label))</b>\
        \(if: !review.lost.isEmpty, "\(t("：{why}", review.lost.joined(separator: t("、"))))")</p>
        <p class="text">\(review.report)</p>
        <p class="soft">\(t("{name}，{moment}", review.proposer, t.moment(review.proposedAt)))</p>
        \(if: page.may(.decideStars), deciding(review))</div></section>
        """
    }

    private func deciding(_ review: AwardReview) -> HTML {
        guard review.proposerAccount != page.person.account.value else {
            return "<p class=\"soft\">\(t("您提出的，要由另一个人审定。"))</p>"
        }
        return """
            <form method="post" action="\(to: "\(award.link)/reviews/\(review.id)/decision")">
            \(page.formToken.html)\(FormKey().html)
            \(VerdictFields(t: t, yes: t("同意"), no: t("不同意"), problems: page.problems, sent: page.sent).body)
            \(Button(text: t("审定")).body)</form>
            """
    }

    private var proposing: HTML {
        let findings = award.findings(on: page.today)
        guard !findings.isEmpty else { return .empty }
        return """
            <section><h2>\(t("登记复评"))</h2>
            \(if: !findings.contains(.renew) && award.state == .valid, early)
            <form class="sheet" method="post" action="\(to: "\(award.link)/reviews")">
            \(page.formToken.html)\(FormKey().html)
            \(Field(
                label: t("复评的结果"),
                name: "finding",
                value: page.sent?["finding"] ?? "",
                kind: .radios(findings.map { .init(value: $0.rawValue, label: words(for: $0)) }),
                error: sentence("finding"),
                required: true
            ).body)
            \(if: findings.contains(.reduce), lost)
            \(Field(
                label: t("看到什么"),
                name: "report",
                value: page.sent?["report"] ?? "",
                kind: .textarea(rows: 4),
                help: t("写明哪天、谁去看的、看到什么；不写个人的身体和生育情况。"),
                error: sentence("report"),
                required: true,
                maxLength: 500
            ).body)
            \(Button(text: t("提交审定")).body)</form></section>
            """
    }

    private var early: HTML {
        """
        <p class="soft">\(t("年度复评从 {day}开始；在这以前只办摘星、暂停和撤销。", t.day(award.renewableFrom)))</p>
        """
    }

    private func words(for finding: AwardEvent) -> String {
        switch finding {
        case .suspend: t("暂停，{n} 个月以内整改", award.mendMonths)
        case .revoke: t("撤销，{n} 年以内不能再申报", award.barYears)
        default: t(finding.label)
        }
    }

    /// Which stars go, where that is what was found.
    private var lost: HTML {
        let ticked = Set(page.sent?.fields.values(of: "lost") ?? [])
        return """
            <fieldset class="field\(if: sentence("lost") != nil, " wrong")" id="lost">
            <legend>\(t("摘星的，摘哪几颗"))</legend>
            \(each: page.categories.filter { award.letters.contains($0.letter) }, { star($0, ticked) })
            \(with: sentence("lost"), { "<p class=\"error\">\(Icon.warning.html)<span>\($0)</span></p>" })
            </fieldset>
            """
    }

    private func star(_ category: AwardCategory, _ ticked: Set<String>) -> HTML {
        let letter = category.letter
        return """
            <div class="choice"><input type="checkbox" id="lost-\(letter)" name="lost" value="\(letter)"\
            \(if: ticked.contains(letter), " checked")>
            <label for="lost-\(letter)">\(letter) \(t(category.label))</label></div>
            """
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }

    private var mayRenounce: Bool {
        page.may(.applyForStars) && !award.isOver(on: page.today) && !award.state.hasEnded
    }

    private var renouncing: HTML {
        """
        <details><summary>\(t("本户放弃牌子"))</summary>
        <form method="post" action="\(to: "\(award.link)/renouncement")">
        \(page.formToken.html)\(FormKey().html)
        <p>\(t("不需要理由，办了就生效，公开栏上马上不再显示。以后可以重新申报。"))</p>
        \(Button(text: t("放弃"), weight: .grave).body)</form></details>
        """
    }
}

/// Yes or no with its reason.
struct VerdictFields {
    let t: Words
    let yes: String
    let no: String
    let problems: Problems
    let sent: SentForm?
    /// An appeal is answered in words either way.
    var needsAnswer = false

    var body: HTML {
        """
        \(Field(
            label: t("决定"),
            name: "verdict",
            value: sent?["verdict"] ?? "",
            kind: .radios([.init(value: "yes", label: yes), .init(value: "no", label: no)]),
            error: problems.sentence(for: "verdict").map { t($0) },
            required: true
        ).body)
        \(Field(
            label: t("理由"),
            name: "answer",
            value: sent?["answer"] ?? "",
            kind: .textarea(rows: 3),
            error: problems.sentence(for: "answer").map { t($0) },
            required: needsAnswer,
            note: needsAnswer ? nil : t("同意的可以不写"),
            maxLength: 500
        ).body)
        """
    }
}
