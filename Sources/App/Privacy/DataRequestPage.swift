import Domain
import HTML

/// One request: what was asked, by when it is answered, what was done, and what may be done now.
struct DataRequestPage: Page {
    let t: Words
    let person: SignedIn
    let request: DataRequest
    let steps: [DataRequestStep]
    let rule: PrivacyRule
    /// What keeps a deletion from being carried out now.
    let held: RetentionOutcome?
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String {
        t("{name}的申请：{what}", t.name(ofMember: request.name), t(request.kind.label))
    }
    var place: MenuItem.Place? { keeps ? .members : .own }

    private var keeps: Bool { person.may(.seeDataRequests, at: request.region) }
    private var link: Link { .dataRequest(request.id) }
    private var base: Link? {
        request.member.map { "/members/\($0)" } ?? request.household.map { "/households/\($0)" }
    }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: keeps ? "/data-requests?place=\(request.region.text)" : "/me/kept")">\
        \(t("个人信息申请"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(request.isErased ? t("已经删除") : t(request.state.label))</span></p>
        \(problems.summary(t))
        \(Sheet(title: t("申请"), content: facts).body)
        \(Sheet(title: t("经过"), content: history).body)
        \(if: keeps, doing)
        </div>
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        \(with: request.purpose, { "<dt>\(t("撤回哪一项"))</dt><dd>\(t($0.label))</dd>" })
        \(with: request.content, { "<dt>\(t("说明"))</dt><dd>\($0)</dd>" })
        <dt>\(t("怎样提出的"))</dt><dd>\(t(request.channel.label))</dd>
        <dt>\(t("收到"))</dt><dd>\(t.day(request.received))</dd>
        <dt>\(t("答复期限"))</dt><dd>\(t("{day}（{n} 个工作日）", t.day(request.due), rule.answerDays))</dd>
        \(with: request.runsOn, { "<dt>\(t("哪一天删除"))</dt><dd>\(t.day($0))</dd>" })
        \(with: request.enteredBy, { "<dt>\(t("登记人"))</dt><dd>\($0)</dd>" })
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
        return PlainList(items: items, empty: t("还没有办。")).body
    }

    /// Where the thing itself is done, and the steps.
    private var doing: HTML {
        """
        <p class="actions">\(with: base, links)</p>
        \(if: request.kind == .deletion, deletion)
        \(if: request.purpose == .register && request.state.waits, "<p>\(t("不再同意登记就是退会，请在会员页办退会，再答复。"))</p>")
        \(each: DataRequestEvent.allCases.filter(isOpen), form)
        """
    }

    private func links(_ base: Link) -> HTML {
        let kept = ButtonLink(text: t("保存着什么"), link: "\(base)/kept", weight: .quiet)
        let change = ButtonLink(text: t("修改资料"), link: "\(base)/change", weight: .quiet)
        let act: Act = request.member == nil ? .changeHouseholds : .changeMember
        let mayChange = request.kind == .correction && person.may(act, at: request.region)
        return "\(kept.body) \(if: mayChange && !request.isErased, change.body)"
    }

    private var deletion: HTML {
        """
        <p>\(request.member == nil ? t("删除要先注销这一户，由一人提出、另一人确认，再等 {n} 天；这期间可以停止。", rule.deletionDays) : t("删除要先退会，由一人提出、另一人确认，再等 {n} 天；这期间可以停止。", rule.deletionDays))</p>
        \(with: held, { "<p>\(t("现在还不能删除：{why}。办完以后才删除。", t($0.label)))</p>" })
        <p class="soft">\(t("奖励、经费和修改记录按规定保留，统计要用的内容也保留。"))</p>
        """
    }

    private func isOpen(_ event: DataRequestEvent) -> Bool {
        request.admits(event) && person.may(event.act, at: request.region)
    }

    private func form(_ event: DataRequestEvent) -> HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(link)/\(event.path)")">
        \(formToken.html)\(FormKey().html)
        \(if: event.needsNote, note(event))
        \(Button(text: t(event.label), weight: event == .confirm ? .grave : .quiet).body)</form>
        """
    }

    private func note(_ event: DataRequestEvent) -> HTML {
        Field(
            label: event == .answer ? t("怎样答复的") : t("理由和依据"),
            name: "note",
            value: sent?["note"] ?? "",
            kind: .textarea(rows: 3),
            error: problems.sentence(for: "note").map { t($0) },
            required: true,
            maxLength: 500,
            identifier: "note-\(event.rawValue)"
        ).body
    }
}

extension DataRequestEvent {
    var act: Act {
        switch self {
        case .work, .answer, .refuse, .propose: .answerDataRequest
        case .confirm: .confirmDeletion
        case .stop: .stopDeletion
        }
    }

    /// The last part of its door.
    var path: String {
        switch self {
        case .work: "work"
        case .answer: "answer"
        case .refuse: "refusal"
        case .propose: "proposal"
        case .confirm: "confirmation"
        case .stop: "stop"
        }
    }
}
