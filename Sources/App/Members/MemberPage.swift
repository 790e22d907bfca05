import Domain
import HTML

/// One member: what is kept about her, what she keeps up, what she agreed to, what may be done.
struct MemberPage: Page {
    let t: Words
    let person: SignedIn
    let member: Member
    let numbers: OpenedNumbers
    let links: [MemberLink]
    let posts: [MemberPost]
    let events: [MemberEventEntry]
    let consents: [ConsentEntry]
    let nominees: [Nominee]
    let today: Day
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t.name(ofMember: member.name) }
    var place: MenuItem.Place? { .members }
    var base: Link { "/members/\(member.id)" }

    var body: HTML {
        """
        \(crumbs)
        <h1>\(title)　<span class="soft">\(underName)</span></h1>
        \(stateLine)
        \(with: member.erasure, { MemberErasure(t: t, erasure: $0).html })
        \(problems.summary(t))
        \(actions)
        <div class="columns"><div>
        \(Sheet(title: t("资料"), content: facts).body)
        \(numberSheet)
        \(Sheet(title: t("本人同意"), content: MemberConsents(page: self).html).body)
        </div><div>
        \(Sheet(title: t("联系的户"), content: linkList).body)
        \(postSheet)
        \(MemberNominations(page: self).html)
        \(Sheet(title: t("经过"), content: MemberHistory(page: self).html).body)
        \(MemberSteps(page: self).html)
        </div></div>
        """
    }

    func may(_ act: Act) -> Bool { person.may(act, at: member.region) }

    func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }

    private var crumbs: HTML {
        Breadcrumb(
            label: t("您在这里"),
            places: [
                .init(text: t("会员"), link: "/members"),
                .init(
                    text: member.chapterName,
                    link: "/members?place=\(member.region.text)"
                ),
                .init(text: title),
            ]
        ).body
    }

    private var underName: String {
        guard !member.isErased else { return t(member.sex.label) }
        return t("{sex}，{n} 岁", t(member.sex.label), member.birthDate.age(on: today))
    }

    private var numberSheet: HTML? {
        guard !member.isErased else { return nil }
        return Sheet(title: t("身份证号和电话"), content: MemberNumbers(page: self).html).body
    }

    private var stateLine: HTML {
        """
        <p><span class="badge\(if: member.state == .active, " good")">\(t(member.state.label))</span>
        \(each: member.tags, { "<span class=\"badge\">\(t($0.label))</span> " })
        \(with: member.mergedInto, { "<a href=\"\(to: "/members/\($0)")\">\(t("看留下的那一份"))</a>" })</p>
        """
    }

    private var actions: HTML? {
        let mayChange = may(.changeMember) && member.state != .merged && !member.isErased
        guard mayChange || may(.seeHistory) else { return nil }
        let change = ButtonLink(text: t("修改资料"), link: "\(base)/change", weight: .quiet)
        let history = ButtonLink(
            text: t("改动记录"),
            link: "/history/members/\(member.id)",
            weight: .quiet
        )
        let kept = ButtonLink(text: t("保存着什么、谁看过"), link: "\(base)/kept", weight: .quiet)
        return """
            <p class="actions">\(if: mayChange, change.body)
            \(if: may(.seeHistory), history.body)
            \(if: may(.seeKept), kept.body)</p>
            """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("协会"))</dt><dd>\(member.chapterName)</dd>
        \(fact(t("小组"), member.groupName))
        \(birth)
        \(fact(t("民族"), member.ethnicity.flatMap { Ethnicity(code: $0) }.map { t($0.label) }))
        \(fact(t("文化程度"), member.education.flatMap { Education(code: $0) }.map { t($0.group.label) }))
        \(fact(t("五老"), member.elderKind.map { t($0.label) }))
        \(fact(t("入会日期"), member.joined.map { t.day($0) }))
        \(fact(t("离开日期"), member.left.map { t.day($0) }))
        \(fact(t("会员证号"), member.card))
        \(fact(t("备注"), member.remark))
        \(if: member.isCarriedOver, carriedOver)
        </dl>
        """
    }

    private var birth: HTML {
        guard member.isErased else { return fact(t("出生日期"), t.day(member.birthDate)) }
        return fact(t("出生年"), String(member.birthDate.year))
    }

    private var carriedOver: HTML {
        "<dt>\(t("来历"))</dt><dd>\(t("从台账导入"))</dd>"
    }

    private func fact(_ label: String, _ value: String?) -> HTML {
        guard let value else { return .empty }
        return "<dt>\(label)</dt><dd>\(value)</dd>"
    }

    private var linkList: HTML {
        let items = links.map { link in
            PlainList.Item(
                text: link.head,
                trailing: t.span(link.from, link.to),
                link: "/households/\(link.household)"
            )
        }
        return PlainList(items: items, empty: t("没有联系的户。")).body
    }

    private var postSheet: HTML? {
        guard !posts.isEmpty else { return nil }
        let items = posts.map { post in
            PlainList.Item(
                text: "\(post.chapter) \(t(post.post.label))",
                trailing: t.span(post.from, post.to)
            )
        }
        return Sheet(title: t("职务"), content: PlainList(items: items).body).body
    }
}

extension Words {
    /// From when to when; what a ledger left open is said to be open.
    func span(_ from: Day?, _ to: Day?) -> String {
        switch (from, to) {
        case (nil, nil): self("起始日期不详")
        case (let from?, nil): self("{day}起", from.iso)
        case (nil, let to?): self("到{day}", to.iso)
        case (let from?, let to?): self("{from} 至 {to}", from.iso, to.iso)
        }
    }
}
