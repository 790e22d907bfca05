import Domain
import HTML

/// The self-governance of one chapter: its charters, its agreements and its democratic reviews.
struct ChapterGovernancePage: Page {
    let t: Words
    let person: SignedIn
    let chapter: ChapterDetail
    let charters: [Charter]
    let agreements: [Agreement]
    let reviews: [DemocraticReview]
    let rule: GovernanceRule
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("{name}的村民自治", chapter.name) }
    var place: MenuItem.Place? { .chapters }
    var address: Link? { base }

    private var base: Link { .governance(ofChapter: chapter.id.value) }
    private var mayKeep: Bool {
        person.may(.keepGovernance, at: chapter.region) && chapter.state != .dissolved
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id.value)")">\(chapter.name)</a></p>
        <h1>\(t("村民自治"))</h1>
        \(problems.summary(t))
        <p class="actions">\(sheet)</p>
        <section id="charters"><h2>\(t("村民自治章程"))</h2>\(charterPart)</section>
        <section id="agreements"><h2>\(t("有效的自治合同 {n} 份", agreements.reduce(0) { $0 + $1.inForce }))</h2>
        <p class="soft">\(t("自愿签订，随时可以退出。这里只记日期和份数，不记是哪一户。"))</p>
        \(AgreementPart(page: self, mayKeep: mayKeep).html)</section>
        <section id="reviews"><h2>\(reviewed)</h2>\(reviewPart)</section>
        """
    }

    private var sheet: HTML {
        let quarter = Quarter(of: today)
        return ButtonLink(
            text: t("{quarter}自治与意见台账", quarter.words(t)),
            link: .governance(chapter.region, quarter),
            weight: .quiet
        ).body
    }

    private var charterPart: HTML {
        let new = ButtonLink(text: t("起草章程"), link: "/chapters/\(chapter.id.value)/charters/new")
        let mayStart = mayKeep && !charters.contains(where: \.isOnItsWay)
        return """
            \(if: mayStart, "<p class=\"actions\">\(new.body)</p>")\
            \(charters.isEmpty ? EmptyState(text: t("还没有章程。")).body : charterTable)
            """
    }

    private var charterTable: HTML {
        DataTable(
            caption: t("村民自治章程"),
            hidesCaption: true,
            columns: [
                .init(title: t("版本")), .init(title: t("进展")), .init(title: t("通过")),
                .init(title: t("到会户代表"), isNumeric: true), .init(title: t("备案")),
            ],
            cells: charters.map { one in
                [
                    "<a href=\"\(to: .charter(one.id))\">\(t("第 {n} 版", one.version))</a>",
                    "\(t(one.state.label))", "\(one.adopted?.iso ?? "—")",
                    "\(one.present.map { "\($0)" } ?? "—")", "\(one.filed?.iso ?? "—")",
                ]
            }
        ).body
    }

    private var reviewed: String {
        let count = reviews.count { $0.held.year == today.year }
        return t("今年民主评议 {n} 次，应评 {m} 次", count, rule.reviewsAYear)
    }

    private var reviewPart: HTML {
        let new = ButtonLink(
            text: t("登记一次民主评议"),
            link: "/chapters/\(chapter.id.value)/democratic-reviews/new"
        )
        return """
            \(if: mayKeep, "<p class=\"actions\">\(new.body)</p>")\
            \(reviews.isEmpty ? EmptyState(text: t("还没有民主评议。")).body : reviewTable)
            """
    }

    private var reviewTable: HTML {
        DataTable(
            caption: t("民主评议"),
            hidesCaption: true,
            columns: [
                .init(title: t("日期")), .init(title: t("参加"), isNumeric: true),
                .init(title: t("有效票"), isNumeric: true),
                .init(title: t("满意率"), isNumeric: true), .init(title: t("问题整改")),
                .init(title: t("公布")),
            ],
            cells: reviews.map { one in
                [
                    "<a href=\"\(to: .review(one.id))\">\(one.held.iso)</a>",
                    "\(one.participants)", "\(one.ballots.map { "\($0.valid)" } ?? t("不详"))",
                    "\(one.ballots.map { "\($0.rate)%" } ?? t("不详"))",
                    "\(t("{n} 个问题整改了 {m} 个", one.issues, one.rectified))",
                    "\(one.posted?.iso ?? "—")",
                ]
            }
        ).body
    }
}

/// The agreements of a chapter's page, with their forms.
struct AgreementPart {
    let page: ChapterGovernancePage
    let mayKeep: Bool

    private var t: Words { page.t }

    var html: HTML {
        """
        \(page.agreements.isEmpty ? EmptyState(text: t("还没有签过自治合同。")).body : list)\(if: mayKeep, form)
        """
    }

    private var list: HTML {
        "<div class=\"sheet\"><ul class=\"plain\">\(each: page.agreements, line)</ul></div>"
    }

    private func line(_ one: Agreement) -> HTML {
        let back = one.revoked > 0 ? t("，退出 {n} 份", one.revoked) : ""
        return """
            <li><span>\(t("{day}签 {n} 份", t.day(one.signed), one.count))\(back)</span>\
            <span class="trailing">\(if: mayKeep, forms(one))</span></li>

            """
    }

    private func forms(_ one: Agreement) -> HTML {
        let isTried = isTried("\(one.id)")
        return """
            <details\(if: isTried, " open")><summary>\(t("有户退出"))</summary>
            <form method="post" action="\(to: "/agreements/\(one.id)/revocations")">\(page.formToken.html)\(FormKey().html)
            <input type="hidden" name="agreement" value="\(one.id)">
            \(fields("\(one.id)", t("哪一天退出的"), t("退出几份")))
            \(Button(text: t("记下"), weight: .quiet).body)</form>
            <form method="post" action="\(to: "/agreements/\(one.id)/removal")">\(page.formToken.html)\(FormKey().html)\
            <button class="plain">\(t("记错了，去掉"))<span class="hidden"> \(one.signed.iso)</span></button></form></details>
            """
    }

    private var form: HTML {
        """
        <details\(if: isTried(""), " open")><summary>\(t("登记新签的合同"))</summary>
        <form class="sheet" method="post" action="\(to: "/chapters/\(page.chapter.id.value)/agreements")">
        \(page.formToken.html)\(FormKey().html)
        \(fields("", t("哪一天签的"), t("签了几份")))
        \(Button(text: t("登记")).body)</form></details>
        """
    }

    private func isTried(_ agreement: String) -> Bool { page.sent?["agreement"] == agreement }

    private func fields(_ agreement: String, _ day: String, _ count: String) -> HTML {
        let sent = isTried(agreement) ? page.sent : nil
        func fault(_ name: String) -> String? {
            sent == nil ? nil : page.problems.sentence(for: name).map { t($0) }
        }
        return """
            \(Field(label: day, name: "day", value: sent?["day"] ?? page.today.iso, kind: .date, error: fault("day"), required: true, identifier: "day-\(agreement)").body)\
            \(Field(label: count, name: "count", value: sent?["count"] ?? "", kind: .number, error: fault("count"), autocomplete: "off", required: true, maxLength: 4, identifier: "count-\(agreement)").body)
            """
    }
}
