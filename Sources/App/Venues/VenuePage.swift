import Domain
import HTML

/// One venue: what it is, what was built and renovated there, and what paid for it.
struct VenuePage: Page {
    let t: Words
    let person: SignedIn
    let chapter: ChapterDetail
    let venue: Venue
    let works: [VenueWork]
    let payable: [PayableEntry]
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("{name}：{kind}", chapter.name, venue.kind.label) }
    var place: MenuItem.Place? { .chapters }
    var address: Link? { base }

    private var base: Link { .venue(venue.id, ofChapter: chapter.id.value) }
    private var mayKeep: Bool {
        person.may(.keepVenues, at: chapter.region) && venue.closed == nil
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id.value)")">\(chapter.name)</a>　\
        <a href="\(to: .venues(ofChapter: chapter.id.value))">\(t("阵地"))</a></p>
        <h1>\(t(venue.kind.label))</h1>
        \(with: venue.closed, { "<p><span class=\"mark\">\(t("{day}停用", t.day($0)))</span></p>" })
        \(problems.summary(t))
        <div class="sheet"><dl class="facts close">
        \(fact(t("在哪里"), venue.place))
        \(fact(t("面积"), venue.area.map { t("{n} 平方米", $0) }))
        \(fact(t("设备和物品"), venue.items))
        \(fact(t("建成"), venue.built.map { t("{y} 年", $0) }))
        \(with: venue.ledgerFile, { fact(t("来自台账"), t("{file} 第 {n} 行", $0, venue.ledgerLine ?? 0)) })
        </dl>\(if: mayKeep, change)</div>
        <section id="works"><h2>\(t("新建和修缮"))</h2>\(list)\(if: mayKeep, form)</section>
        \(if: mayKeep, closing)
        """
    }

    private func fact(_ name: String, _ value: String?) -> HTML {
        "<dt>\(name)</dt><dd>\(value ?? t("未填"))</dd>"
    }

    private var change: HTML {
        let link = ButtonLink(text: t("修改"), link: "\(base)/change", weight: .quiet)
        return "<p class=\"actions\">\(link.body)</p>"
    }

    private var list: HTML {
        guard !works.isEmpty else {
            return EmptyState(text: t("还没有记过新建或修缮。")).body
        }
        return "<div class=\"sheet\"><ul class=\"plain\">\(each: works, line)</ul></div>"
    }

    private func line(_ work: VenueWork) -> HTML {
        """
        <li><span>\(t("{y} 年", work.year))　\(t(work.kind.label))　\(work.what)\
        \(with: work.ledgerFile, { "<br><span class=\"soft note\">\(t("{file} 第 {n} 行", $0, work.ledgerLine ?? 0))</span>" })\
        </span><span class="trailing">\(paid(work))\(if: mayKeep, removal(work))</span></li>
        """
    }

    private func paid(_ work: VenueWork) -> HTML {
        guard let entry = work.entry, let amount = work.amount else {
            return "<span class=\"soft\">\(t("没有对上支出"))</span>"
        }
        let text =
            work.isBooked
            ? t("{n} 元", Fen(amount).yuan) : t("{n} 元（已冲正）", Fen(amount).yuan)
        guard person.may(.seeFunds, at: chapter.region) else { return "\(text)" }
        return "<a href=\"\(to: .fundEntry(entry))\">\(text)</a>"
    }

    private func removal(_ work: VenueWork) -> HTML {
        """
        <form method="post" action="\(to: "\(base)/works/\(work.id)/removal")">\(formToken.html)\(FormKey().html)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(work.what)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <details\(if: sent != nil, " open")><summary>\(t("记一次新建或修缮"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/works")">
        \(formToken.html)\(FormKey().html)
        \(field("kind", t("做了什么"), .select(VenueWorkKind.allCases.map {
            .init(value: $0.rawValue, label: t($0.label))
        }), "renovated"))
        \(field("year", t("哪一年"), .number, "\(today.year)"))
        \(field("what", t("内容"), .text, "", most: 120))
        \(field("entry", t("用哪一笔支出付的"), .select(entries), "", help: t("本协会已入账、用途是阵地建设、还没有对上的支出。")))
        \(Button(text: t("记下")).body)</form></details>
        """
    }

    private var entries: [Field.Choice] {
        [.init(value: "", label: t("没有，或者还没有入账"))]
            + payable.map {
                .init(
                    value: "\($0.id)",
                    label: t("{y} 年　{what}　{n} 元", $0.year, $0.what, Fen($0.amount).yuan)
                )
            }
    }

    private func field(
        _ name: String,
        _ label: String,
        _ kind: Field.Kind,
        _ otherwise: String,
        help: String? = nil,
        most: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? otherwise,
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: name != "entry",
            maxLength: most
        ).body
    }

    private var closing: HTML {
        """
        <details><summary>\(t("停用这处阵地"))</summary>
        <form class="sheet" method="post" action="\(to: "\(base)/closing")">
        \(formToken.html)\(FormKey().html)
        <p class="soft">\(t("停用以后不能再改，历年的情况表里还在。"))</p>
        \(Button(text: t("停用"), weight: .grave).body)</form></details>
        """
    }
}
