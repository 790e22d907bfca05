import Domain
import HTML

/// How long what is kept of people is kept, how much is past its term, and what was cleared.
struct RetentionPage: Page {
    let t: Words
    let person: SignedIn
    let region: RegionCode
    let name: String
    let counts: [RetentionCount]
    let proposals: [RetentionProposal]
    let runs: [RetentionRun]

    init(
        t: Words,
        person: SignedIn,
        place: RegionCode,
        name: String,
        counts: [RetentionCount],
        proposals: [RetentionProposal],
        runs: [RetentionRun]
    ) {
        self.t = t
        self.person = person
        region = place
        self.name = name
        self.counts = counts
        self.proposals = proposals
        self.runs = runs
    }

    var title: String { t("个人信息保存期限") }
    var place: MenuItem.Place? { .members }
    private var opens: Bool { person.may(.seeRetentionRows, at: region) }

    var body: HTML {
        """
        <p class="soft">\(name)</p>
        <h1>\(title)</h1>
        <p>\(t("到期的由一人提出、另一人确认，再等几天才清除，这期间可以停止。统计数字不变。"))</p>
        <p class="actions">\(links)</p>
        \(table)
        \(if: opens, Sheet(title: t("提出过的清除"), content: proposed).body)
        \(Sheet(title: t("系统自己清除的"), content: carriedOut).body)
        \(Sheet(title: t("不清除的"), content: forGood).body)
        """
    }

    private var links: HTML {
        let holds = ButtonLink(
            text: t("保留"),
            link: Link("/retention-holds\(query: ["place": region.text])"),
            weight: .quiet
        )
        let assessments = ButtonLink(
            text: t("影响评估"),
            link: Link("/impact-assessments\(query: ["place": region.text])"),
            weight: .quiet
        )
        let consents = ButtonLink(
            text: t("本人的同意"),
            link: Link("/consents\(query: ["place": region.text])"),
            weight: .quiet
        )
        return """
            \(if: opens, holds.body)
            \(if: person.may(.seeConsents, at: region), consents.body)
            \(if: person.may(.seeAssessments, at: region), assessments.body)
            """
    }

    private var table: HTML {
        DataTable(
            caption: t("各类内容的保存期限"),
            hidesCaption: true,
            columns: [
                .init(title: t("内容")), .init(title: t("期限")), .init(title: t("怎样清除")),
                .init(title: t("今天到期"), isNumeric: true),
                .init(title: t("其中要保留"), isNumeric: true),
            ],
            cells: counts.map(row)
        ).body
    }

    private func row(_ count: RetentionCount) -> [HTML] {
        [
            "\(t(count.rule.label))",
            """
            <span>\(t("{n} 个月", count.months))，\(t(count.rule.begins))<br>\
            <span class="soft">\(t(count.rule.basis))；\(t("{day}起", t.day(count.from)))</span></span>
            """,
            "\(t(count.rule.clearing))",
            figure(count.past, of: count.rule),
            figure(count.held, of: count.rule),
        ]
    }

    private func figure(_ value: Int?, of rule: RetentionRule) -> HTML {
        guard let value else { return "<span title=\"\(t("不到 10，只给管理这些人的人看。"))\">&lt;10</span>" }
        guard opens else { return "\(value)" }
        let link = Link("/retention/\(rule.rawValue)\(query: ["place": region.text])")
        return "<a href=\"\(to: link)\">\(value)</a>"
    }

    private var proposed: HTML {
        let items = proposals.map { proposal in
            PlainList.Item(
                text: t("{what}：{n} 条", t(proposal.rule.label), proposal.rows),
                trailing: proposal.standing(t),
                link: .retentionProposal(proposal.id)
            )
        }
        return PlainList(items: items, empty: t("还没有提出过。")).body
    }

    private var carriedOut: HTML {
        let items = runs.map { run in
            PlainList.Item(
                text: t("{what}：清除 {n} 条", t(run.rule.label), run.cleared),
                trailing: t.moment(run.moment)
            )
        }
        return PlainList(items: items, empty: t("还没有清除过。")).body
    }

    private var forGood: HTML {
        """
        <ul>
        <li>\(t("修改和查看的记录：只增不减；本人清除后，里面的个人内容再也打不开。"))</li>
        <li>\(t("本人的同意、影响评估：处理个人信息的依据，至少保存三年，不清除。"))</li>
        <li>\(t("经费、发放的账目：按会计档案保存，不在这里清除。"))</li>
        <li>\(t("奖励、牌匾、职务：公开评选和选举的结果，不清除。"))</li>
        <li>\(t("导入的台账和没有导入的行：24 小时后由系统清除，不进备份。"))</li>
        </ul>
        """
    }
}

extension RetentionProposal {
    /// Where it stands, in a few words.
    func standing(_ t: Words) -> String {
        switch state {
        case .confirmed: runsOn.map { t("{day}清除", t.day($0)) } ?? t(state.label)
        case .done: t("清除 {n} 条，留下 {m} 条", cleared ?? 0, kept ?? 0)
        default: t(state.label)
        }
    }
}
