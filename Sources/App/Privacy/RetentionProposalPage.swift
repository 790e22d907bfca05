import Domain
import HTML

/// One proposal to clear: its rows, who confirmed it, when it is carried out and what became of each row.
struct RetentionProposalPage: Page {
    let t: Words
    let person: SignedIn
    let proposal: RetentionProposal
    /// One more than a page holds, if there is a next page.
    let found: [RetentionRow]
    let isFirst: Bool
    let steps: [RetentionStep]
    let waitDays: Int
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("清除：{what}", t(proposal.rule.label)) }
    var place: MenuItem.Place? { .members }

    private var link: Link { .retentionProposal(proposal.id) }
    private var back: Link { Link("/retention\(query: ["place": proposal.region.text])") }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: back)">\(t("个人信息保存期限"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(proposal.standing(t))</span></p>
        \(problems.summary(t))
        \(Sheet(title: t("清除申请"), content: facts).body)
        \(if: !steps.isEmpty, Sheet(title: t("经过"), content: history).body)
        \(each: RetentionEvent.allCases.filter(isOpen), form)
        \(Sheet(title: t("要清除的内容"), content: list).body)
        \(pager)
        </div>
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("要清除"))</dt><dd>\(t("{n} 条", proposal.rows))</dd>
        <dt>\(t("另有要保留的"))</dt><dd>\(t("{n} 条", proposal.held))</dd>
        <dt>\(t("怎样清除"))</dt><dd>\(t(proposal.rule.clearing))</dd>
        <dt>\(t("提出"))</dt><dd>\(t.day(proposal.day))\(with: proposal.by, { "　\($0)" })</dd>
        \(with: proposal.runsOn, { "<dt>\(t("哪一天清除"))</dt><dd>\(t.day($0))</dd>" })
        \(with: proposal.ranAt, { "<dt>\(t("清除时间"))</dt><dd>\(t.moment($0))</dd>" })
        </dl>
        """
    }

    private var history: HTML {
        let items = steps.map { step in
            PlainList.Item(
                text: [t(step.event.label), step.note].compactMap { $0 }.joined(separator: "："),
                trailing: [t.day(step.day), step.by].compactMap { $0 }.joined(separator: " · ")
            )
        }
        return PlainList(items: items).body
    }

    private func isOpen(_ event: RetentionEvent) -> Bool {
        event.follows(proposal.state) && person.may(event.act, at: proposal.region)
    }

    private func form(_ event: RetentionEvent) -> HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(link)/\(event.path)")">
        \(formToken.html)\(FormKey().html)
        \(if: event == .confirm, "<p>\(t("确认后再等 {n} 天才清除，这期间可以停止。", waitDays))</p>")
        \(if: event == .stop, reason)
        \(Button(text: t(event.action), weight: event == .confirm ? .grave : .quiet).body)</form>
        """
    }

    private var reason: HTML {
        Field(
            label: t("为什么停止"),
            name: "reason",
            value: sent?["reason"] ?? "",
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body
    }

    private var list: HTML {
        let items = found.prefix(RetentionRoutes.pageSize).map { row in
            PlainList.Item(
                text: row.words(t),
                trailing: [row.outcome.map { t($0.label) }, row.from.map(t.day)].compactMap { $0 }
                    .joined(separator: " · ")
            )
        }
        return PlainList(items: items, empty: t("没有更多了。")).body
    }

    private var pager: HTML {
        var pager = Pager(label: title)
        if !isFirst { pager.first = .init(text: t("回到开头"), link: link) }
        let shown = found.prefix(RetentionRoutes.pageSize)
        if found.count > RetentionRoutes.pageSize, let last = shown.last {
            pager.next = .init(
                text: t("往后看"),
                link: Link("\(link)\(query: ["after": "\(last.key)"])")
            )
        }
        return pager.body
    }
}

extension RetentionEvent {
    /// What its button says.
    fileprivate var action: Label {
        switch self {
        case .confirm: Label("确认清除", "Confirm the clearing")
        case .stop: Label("停止清除", "Stop the clearing")
        }
    }
}
