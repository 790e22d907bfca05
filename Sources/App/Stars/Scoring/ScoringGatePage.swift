import Domain
import HTML

/// What stands before a reviewer's sheet: that she is not related, that it is too early, or that it is in.
struct ScoringGatePage: Page {
    let t: Words
    let application: ScoredApplication
    let members: [PanelMember]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("给{name}户评分", application.head) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { application.scores }

    var body: HTML {
        """
        \(ScoringHead(t: t, application: application).body)
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(content)
        """
    }

    private var content: HTML {
        if application.isRelated { return related }
        if application.handedInAt != nil { return handedIn }
        if today < application.scoring.from { return early }
        return confirming
    }

    private var related: HTML {
        """
        \(Notice(
            kind: .success,
            text: t("您和这一户有关系，就不评它了，谢谢您说明。这一户由其他评审员评，不再等您。")
        ).body)
        \(if: application.ownRelation != nil, takingBack)
        \(back)
        """
    }

    private var takingBack: HTML {
        """
        <details><summary>\(t("我点错了，没有关系"))</summary>
        <form class="sheet" method="post" action="\(to: "\(application.scores)/relation/ending")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("原因"),
            name: "reason",
            value: sent?["reason"] ?? "",
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body)
        \(Button(text: t("收回声明"), weight: .quiet).body)</form></details>
        """
    }

    private var handedIn: HTML {
        """
        \(Notice(kind: .success, text: t("您的评分表交了，谢谢。交齐以后才能看到各人的分数。")).body)
        \(PanelLine(t: t, members: members).body)
        \(back)
        """
    }

    private var early: HTML {
        """
        <p>\(t("{day}开始评分，请到时候再来。", t.day(application.scoring.from)))</p>
        \(back)
        """
    }

    private var back: HTML {
        "<p class=\"actions\">\(ButtonLink(text: t("回到我的评分"), link: "/stars/scoring").body)</p>"
    }

    private var confirming: HTML {
        """
        \(with: application.givenBack, again)
        <form class="sheet" method="post" action="\(to: "\(application.scores)/confirmation")">
        \(formToken.html)\(FormKey().html)
        <h2>\(t("先确认一件事"))</h2>
        <p>\(t("{name}户不是您自己家，您和这一家也没有亲属关系或者其他利害关系。", application.head))</p>
        <p class="soft">\(t("您打的分，全部评审员交齐之前谁也看不到；交齐以后，村里、乡镇和评审组能看到。"))</p>
        \(Button(text: t("确认没有关系，开始评分"), isWide: true).body)</form>
        <details\(if: problems.sentence(for: "kind") != nil, " open")>\
        <summary>\(t("我和这一户有关系，不评"))</summary>
        <form class="sheet" method="post" action="\(to: "\(application.scores)/relation")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("什么关系"),
            name: "kind",
            value: sent?["kind"] ?? "",
            kind: .radios(RelationKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }),
            error: problems.sentence(for: "kind").map { t($0) },
            required: true
        ).body)
        \(Button(text: t("声明关系，回避"), weight: .quiet).body)</form></details>
        """
    }

    private func again(_ why: String) -> HTML {
        Notice(kind: .warning, text: t("这一户要重新评分：{why}", why)).body
    }
}

/// On top of a reviewer's pages about one household.
struct ScoringHead {
    let t: Words
    let application: ScoredApplication

    var body: HTML {
        """
        \(Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: t("我的评分"), link: "/stars/scoring"),
                .init(text: t("{name}户", application.head)),
            ]
        ).body)
        <h1>\(t("给{name}户评分", application.head))</h1>
        <p class="soft">\(application.address ?? application.placeName)\
        \(with: application.group, { "　\($0)" })</p>
        """
    }
}

/// The panel of an application, and whose sheet is in.
struct PanelLine {
    let t: Words
    let members: [PanelMember]

    var body: HTML {
        let items = members.map { member in
            PlainList.Item(text: member.name, trailing: said(member))
        }
        return """
            <h2>\(t("评审组交了 {n} / {m} 份", members.count(where: \.isIn), counted))</h2>
            <div class="sheet">\(PlainList(items: items, empty: t("还没有评审员。")).body)</div>
            """
    }

    private var counted: Int { members.count { !$0.isRelated } }

    private func said(_ member: PanelMember) -> String {
        if member.isRelated { return t("有关系，回避") }
        return member.isIn ? t("交了") : t("还没有交")
    }
}
