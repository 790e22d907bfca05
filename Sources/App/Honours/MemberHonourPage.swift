import Domain
import HTML

/// A member's year: what she did row by row, her nomination, and what is to be done with it.
struct MemberHonourPage: Page {
    let t: Words
    let person: SignedIn
    let member: Member
    let chapter: ChapterChoice
    let year: Int
    let today: Day
    let rows: [ServiceRow]
    /// The nominations for this year, the latest first.
    let nominees: [Nominee]
    let steps: [NominationStep]
    let places: ExcellentPlaces
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{name}的 {y} 年", member.name, year) }
    var place: MenuItem.Place? { .honours }
    var address: Link? { base }
    private var base: Link { .honours(ofMember: member.id, year) }
    private var service: LoggedService { rows.sums }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(headline)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(each: nominees, entry)
        \(if: mayNominate, nominating)
        <h2 id="rows">\(t("这一年做的事"))</h2>
        \(rows.isEmpty ? none : list)
        """
    }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: t("{y} 年优秀会员", year), link: .honours(member.region, year)),
                .init(text: member.name, link: "/members/\(member.id)"),
                .init(text: t("{y} 年", year)),
            ]
        ).body
    }

    private var headline: String {
        guard !service.isNone else { return t("{name}：{y} 年没有服务记录", member.name, year) }
        return t(
            "{name}：{y} 年参加活动 {n} 次，出力、发言 {m} 次，走访联系 {k} 次",
            member.name,
            year,
            service.attended,
            service.helped,
            service.contacts
        )
    }

    private func entry(_ nominee: Nominee) -> HTML {
        let steps = steps.filter { $0.nomination == nominee.id }
        return """
            <div class="sheet veto"><p>\(ExcellentMark(t: t, state: nominee.state).body)\
            \(with: nominee.group, { " <span class=\"soft\">\(t("{group}提名", $0))</span>" })</p>
            <p>\(nominee.service)</p>
            <p class="soft">\(t("{day}，{who}记", t.moment(nominee.nominatedAt), nominee.nominatorName))</p>
            <ul class="plain">\(each: steps, line)</ul>
            \(with: nominee.notice, { "<p><a href=\"\(to: "/notices/\($0)")\">\(t("看公示和异议"))</a></p>" })
            \(actions(nominee))</div>
            """
    }

    private func line(_ step: NominationStep) -> HTML {
        """
        <li><span>\(t(step.state.label))\(with: step.reason, { "\(t("：{why}", $0))" })</span>\
        <span class="trailing">\(t("{name}，{moment}", step.by, t.moment(step.at)))</span></li>
        """
    }

    private func actions(_ nominee: Nominee) -> HTML {
        let mayConfirm = person.may(.confirmHonour, at: nominee.region)
        let mayNominate = person.may(.nominate, at: nominee.region)
        switch nominee.state {
        case .nominated, .posted:
            return """
                \(if: mayConfirm && nominee.state == .posted, confirmation(nominee))\
                \(if: mayConfirm, ending("refusal", .refuse))\
                \(if: mayNominate, ending("withdrawal", .withdraw))
                """
        case .confirmed: return "\(if: mayConfirm, ending("revocation", .revoke))"
        case .refused, .withdrawn, .revoked: return .empty
        }
    }

    /// The button, or in words why there is none yet.
    private func confirmation(_ nominee: Nominee) -> HTML {
        do throws(ExcellentRefusal) {
            _ = try nominee.nomination.after(.confirm, by: person.account.value, on: today)
        } catch {
            return "<p class=\"soft\">\(t(Sentence(error, t)))</p>"
        }
        return """
            <form method="post" action="\(to: "\(base)/confirmation")">
            \(formToken.html)\(FormKey().html)\(Button(text: t("审定为优秀会员")).body)</form>
            """
    }

    private func ending(_ noun: String, _ event: ExcellentEvent) -> HTML {
        """
        <details><summary>\(t(event.label))</summary>
        <form method="post" action="\(to: "\(base)/\(noun)")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("原因"),
            name: "reason",
            value: sent?["reason"] ?? "",
            kind: .textarea(rows: 2),
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200,
            identifier: "reason-\(noun)"
        ).body)
        \(Button(text: t(event.label), weight: .grave).body)</form></details>
        """
    }

    private var mayNominate: Bool {
        person.may(.nominate, at: member.region) && member.state == .active
            && year >= today.year - 1 && !nominees.contains { $0.state.isLiving }
    }

    private var nominating: HTML {
        guard !service.isNone else {
            return "<p class=\"soft\">\(t(Sentence.noLoggedService))</p>"
        }
        guard places.free > 0 else {
            return """
                <p class="soft">\(t("会员 {n} 人，名额 {m} 个，都用完了，不能再提名。", places.members, places.most))</p>
                """
        }
        return form
    }

    private var form: HTML {
        """
        <h2>\(t("提名为优秀会员"))</h2>
        <form class="sheet" method="post" action="\(to: base)">
        \(formToken.html)\(FormKey().html)
        \(if: !chapter.groups.isEmpty, group)
        \(Field(
            label: t("做了什么"),
            name: "service",
            value: sent?["service"] ?? "",
            kind: .textarea(rows: 3),
            help: t("只写为大家做的事，如带头打扫、走访几户；不写个人的身体和生育情况。还有 {n} 个名额。", places.free),
            error: problems.sentence(for: "service").map { t($0) },
            required: true,
            maxLength: 200
        ).body)
        \(Button(text: t("提名")).body)</form>
        """
    }

    private var group: HTML {
        let groups = chapter.groups.map { Field.Choice(value: "\($0.id)", label: $0.name) }
        return Field(
            label: t("哪个小组提名"),
            name: "group",
            value: sent?["group"] ?? member.group.map { "\($0)" } ?? "",
            kind: .select([.init(value: "", label: t("协会提名"))] + groups)
        ).body
    }

    private var none: HTML {
        EmptyState(text: t("这一年的活动和走访里没有这个名字。")).body
    }

    private var list: HTML {
        Sheet(content: PlainList(items: rows.map(item)).body).body
    }

    private func item(_ row: ServiceRow) -> PlainList.Item {
        let text: String =
            switch row.kind {
            case .attend: t("参加：{what}", row.what)
            case .help: t("出力：{what}", row.what)
            case .speak: t("发言：{what}", row.what)
            case .contact: t("走访联系{name}户", row.what)
            }
        return PlainList.Item(text: text, trailing: row.day.iso, link: row.link)
    }
}
