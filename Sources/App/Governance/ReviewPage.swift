import Domain
import HTML

/// One democratic review: its ballots, what it found and how that was put right.
struct ReviewPage: Page {
    let t: Words
    let person: SignedIn
    let review: DemocraticReview
    let issues: [ReviewIssue]
    let rule: GovernanceRule
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("{name} {day}的民主评议", review.chapterName, review.held.iso) }
    var place: MenuItem.Place? { .chapters }
    var address: Link? { base }

    private var base: Link { .review(review.id) }
    private var mayKeep: Bool { person.may(.keepGovernance, at: review.region) }
    private var isOpen: Bool { mayKeep && review.posted == nil }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters/\(review.chapter)")">\(review.chapterName)</a>　\
        <a href="\(to: .governance(ofChapter: review.chapter))">\(t("村民自治"))</a></p>
        <h1>\(headline)</h1>
        \(problems.summary(t))
        <div class="sheet"><dl class="facts close">
        \(fact(t("日期"), t.day(review.held)))
        \(fact(t("参加"), t("{n} 人", review.participants)))
        \(fact(t("评议票"), ballots))
        \(fact(t("公布"), review.posted.map { t.day($0) } ?? t("还没有公布")))
        \(with: review.ledgerFile, { fact(t("台账"), t("{file} 第 {n} 行", $0, review.ledgerLine ?? 0)) })
        </dl></div>
        <section id="issues"><h2>\(t("{n} 个问题整改了 {m} 个", review.issues, review.rectified))</h2>
        \(issues.isEmpty ? EmptyState(text: t("没有登记问题。")).body : list)\(if: mayKeep, newIssue)</section>
        \(if: isOpen, changes)
        """
    }

    private var headline: String {
        review.ballots.map { t("满意率 {n}%", $0.rate) } ?? t("民主评议：票数不详")
    }

    private var ballots: String {
        guard let one = review.ballots else { return t("不详") }
        return t(
            "发出 {n} 张，有效 {m} 张：满意 {a}，基本满意 {b}，不满意 {c}",
            one.issued,
            one.valid,
            one.satisfied,
            one.basically,
            one.dissatisfied
        )
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        "<dt>\(name)</dt><dd>\(value)</dd>"
    }

    private var list: HTML {
        "<div class=\"sheet\"><ul class=\"plain\">\(each: issues, line)</ul></div>"
    }

    private func line(_ one: ReviewIssue) -> HTML {
        """
        <li><span>\(one.issue)<br><span class="soft note">\(t("{name}负责", one.owner))\(with: one.result, { " · \($0)" })</span></span>\
        <span class="trailing">\(DueMark(t: t, due: one.due, done: one.rectified, today: today).html)\
        \(if: mayKeep && one.rectified == nil, rectification(one))</span></li>

        """
    }

    private func rectification(_ one: ReviewIssue) -> HTML {
        let key = "issue-\(one.id)"
        return """
            <details\(if: isTried(key), " open")><summary>\(t("整改好了"))</summary>
            <form method="post" action="\(to: "/review-issues/\(one.id)/rectification")">\(hidden(key))
            \(field(key, "day", t("哪一天"), .date, today.iso))\(field(key, "result", t("怎样整改的"), .text, "", 300))
            \(Button(text: t("记下"), weight: .quiet).body)</form></details>
            """
    }

    private var newIssue: HTML {
        let due = review.held.adding(days: rule.rectifyDays)
        return """
            <details\(if: isTried("issue"), " open")><summary>\(t("登记一个问题"))</summary>
            <form class="sheet" method="post" action="\(to: "\(base)/issues")">\(hidden("issue"))
            \(field("issue", "issue", t("什么问题"), .text, "", 200))\(field("issue", "owner", t("谁负责整改"), .text, "", 40))\
            \(field("issue", "due_on", t("哪一天以前（最晚评议后 {n} 天）", rule.rectifyDays), .date, due.iso))
            \(Button(text: t("登记")).body)</form></details>
            """
    }

    private var changes: HTML {
        """
        <details\(if: isTried("review"), " open")><summary>\(t("填票数或者修改"))</summary>
        <form class="sheet" method="post" action="\(to: base)">\(hidden("review"))
        <input type="hidden" name="version" value="\(review.version)">
        \(ReviewBallotFields(t: t, sent: isTried("review") ? sent : nil, review: review, problems: problems).html)
        \(Button(text: t("保存")).body)</form></details>
        \(if: review.ballots != nil, posting)
        <details><summary>\(t("登记错了，去掉"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/removal")">\(hidden("removal"))
        \(Button(text: t("去掉"), weight: .grave).body)</form></details>
        """
    }

    private var posting: HTML {
        """
        <details\(if: isTried("posting"), " open")><summary>\(t("结果已经公布"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/posting")">\(hidden("posting"))
        <p class="soft">\(t("公布以后票数不能再改，网上公开栏也会有。"))</p>
        \(field("posting", "day", t("哪一天公布的"), .date, today.iso))
        \(Button(text: t("记下")).body)</form></details>
        """
    }

    private func hidden(_ form: String) -> HTML {
        "\(formToken.html)\(FormKey().html)<input type=\"hidden\" name=\"form\" value=\"\(form)\">"
    }

    private func isTried(_ form: String) -> Bool { sent?["form"] == form }

    private func field(
        _ form: String,
        _ name: String,
        _ label: String,
        _ kind: Field.Kind,
        _ otherwise: String,
        _ most: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: (isTried(form) ? sent?[name] : nil) ?? otherwise,
            kind: kind,
            error: isTried(form) ? problems.sentence(for: name).map { t($0) } : nil,
            autocomplete: "off",
            required: true,
            maxLength: most,
            identifier: "\(name)-\(form)"
        ).body
    }
}
