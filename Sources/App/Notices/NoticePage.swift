import Domain
import HTML

/// One notice: what hangs, who is named, what was said against it, and how it hung.
struct NoticePage: Page {
    let t: Words
    let person: SignedIn
    let notice: PublicNotice
    let named: [NamedInNotice]
    let objections: [NoticeObjection]
    let photos: [NoticePhoto]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { notice.title }
    var place: MenuItem.Place? { .honours }
    var address: Link? { notice.link }

    /// A village keeps the photos of its own notice of stars.
    var mayPost: Bool { person.may(notice.keeping, at: notice.region) }
    var isInForce: Bool { notice.withdrawnAt == nil && notice.time.isInForce(on: today) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/notices?place=\(seenFrom)")">\(notice.placeName) · \(t("各项公示"))</a></p>
        <h1>\(notice.title)</h1>
        <p>\(NoticeMark(t: t, time: notice.time, isWithdrawn: notice.withdrawnAt != nil, today: today).body) \
        \(when)</p>
        \(problems.summary(t, identifier: identifier))
        \(facts)
        \(if: notice.kind.namesPeople, names)
        \(NoticeObjections(page: self).html)
        \(NoticePhotos(page: self).html)
        \(if: mayPost && notice.kind == .plain && notice.withdrawnAt == nil, withdrawal)
        """
    }

    /// Whoever reads what hangs elsewhere goes back to her own place.
    private var seenFrom: String {
        guard !person.may(.seeHonours, at: notice.region) else { return notice.region.text }
        let own = Rights.regions(for: .seeHonours, holding: person.grants)
            .first
        return (own ?? notice.region).text
    }

    private func identifier(_ field: String) -> String? {
        if field == "answer" { return sent.map { "answer-\($0["objection"])" } }
        return field.isEmpty ? nil : field
    }

    private var when: String {
        let time = notice.time
        guard notice.kind.namesPeople else {
            return t("{from} 至 {to}", time.from.iso, time.to.iso)
        }
        return t(
            "{from} 至 {to}，{n} 天；{day}起可以审定。",
            time.from.iso,
            time.to.iso,
            time.days,
            time.decidedFrom.iso
        )
    }

    private var names: HTML {
        let ofStars = notice.kind.isOfStars
        let items = named.map { one in
            PlainList.Item(
                text: "\(one.name)（\(one.placeName)）",
                trailing: t(one.label),
                link: one.link
            )
        }
        return Sheet(
            title: ofStars ? t("公示的农户") : t("公示的人选"),
            content: PlainList(
                items: items,
                empty: ofStars ? t("没有您那里的农户。") : t("没有您那里的人选。")
            ).body
        ).body
    }

    private var facts: HTML {
        """
        <div class="sheet">\(with: notice.text, { "<p class=\"text\">\($0)</p>" })<dl class="facts">
        <dt>\(t("到哪里提意见"))</dt><dd>\(notice.desk)</dd>
        <dt>\(t("发布"))</dt><dd>\(t("{name}，{moment}", notice.poster, t.moment(notice.postedAt)))</dd>
        \(with: notice.withdrawReason, withdrawn)</dl>
        <p><a href="\(to: "/board/\(notice.region.text)")">\(t("看公开栏"))</a></p></div>
        """
    }

    private func withdrawn(_ reason: String) -> HTML {
        let moment = notice.withdrawnAt.map { t.moment($0) } ?? ""
        return """
            <dt>\(t("撤下"))</dt>
            <dd>\(reason)<br><span class="soft">\(t("{name}，{moment}", notice.withdrawer ?? "", moment))</span></dd>
            """
    }

    private var withdrawal: HTML {
        """
        <details><summary>\(t("撤下这份公示"))</summary>
        <form method="post" action="\(to: "\(notice.link)/withdrawal")">
        \(formToken.html)\(FormKey().html)
        \(Field(
            label: t("原因"),
            name: "reason",
            value: sent?["reason"] ?? "",
            kind: .textarea(rows: 2),
            help: t("公开栏上马上不再显示，这里留着记录。"),
            error: problems.sentence(for: "reason").map { t($0) },
            required: true,
            maxLength: 200
        ).body)
        \(Button(text: t("撤下"), weight: .grave).body)</form></details>
        """
    }
}
