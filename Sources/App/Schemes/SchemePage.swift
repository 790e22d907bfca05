import Domain
import HTML

/// One scheme, readable by all who are rated by it: what counts, how, and when which flag is given.
struct SchemePage: Page {
    let t: Words
    let whole: WholeScheme
    let seenFrom: RegionCode
    let person: SignedIn
    let formToken: FormToken
    /// The first month that a draft may begin with.
    let openFrom: Month
    var problems = Problems()
    var sent: SentForm?

    var title: String { whole.head.name }
    var place: MenuItem.Place? { .ratings }
    var address: Link? { link }

    private var link: Link { "/schemes/\(seenFrom.text)/\(whole.head.id)" }
    private var text: SchemeText { SchemeText(t) }
    private var mayChange: Bool {
        seenFrom.level == .township && person.may(.changeScheme, at: seenFrom)
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/schemes/\(seenFrom.text)")">\(t("考评方案"))</a></p>
        <h1>\(title)</h1>
        <p>\(standing)</p>
        \(with: whole.entry.note, { "<p>\(t("为什么：{note}", $0))</p>" })
        \(problems.summary(t, identifier: { $0 == "from" ? "from" : nil }))
        \(if: mayChange && whole.entry.isDraft, draftActions)
        \(if: mayLookBack, history)
        \(parts)
        \(flags)
        \(vetoes)
        <p class="soft">\(others)</p>
        \(if: mayChange && whole.entry.isDraft, publication)
        \(if: mayChange && whole.entry.isDraft, removal)
        \(if: mayChange, copying)
        """
    }

    private var standing: String {
        guard !whole.entry.isDraft else {
            return t(
                "草稿，{name}起草，{moment}；公布以前不起作用。",
                whole.entry.maker ?? "",
                t.moment(whole.entry.madeAt)
            )
        }
        guard let name = whole.entry.publisher, let at = whole.entry.publishedAt else {
            return t("各乡镇通用的方案；乡镇公布了自己的，就按自己的。")
        }
        return t("{month}起实行；{name}公布，{moment}。", t.month(whole.head.from), name, t.moment(at))
    }

    /// A scheme for all has no history here; a village sees none of its township's.
    private var mayLookBack: Bool {
        whole.entry.region == seenFrom && person.may(.seeHistory, at: seenFrom)
    }

    private var history: HTML {
        "<p><a href=\"\(to: "/history/schemes/\(whole.head.id)")\">\(t("改动记录"))</a></p>"
    }

    private var draftActions: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("改草稿"), link: "\(link)/changes").body)
        \(ButtonLink(text: t("拿过去的月份试一试"), link: "\(link)/trial", weight: .quiet).body)</p>
        """
    }

    private var parts: HTML {
        DataTable(
            caption: t("一共 {n} 分", Points.text(whole.rules.most)),
            columns: [
                .init(title: t("项目")), .init(title: t("看什么")),
                .init(title: t("满分"), isNumeric: true), .init(title: t("怎样得分")),
            ],
            cells: whole.rules.indicators.flatMap { indicator in
                indicator.parts.map { part in
                    [
                        "\(t(indicator.label))", "\(t(part.source.label))",
                        "\(Points.text(part.most))",
                        "<span>\(text.formula(part))\(why(whole.scheme.partNotes[part.source]))</span>",
                    ]
                }
            }
        ).body
    }

    private var flags: HTML {
        let items = whole.scheme.flags.map { flag -> HTML in
            """
            <li><span>\(flag.mark) \(flag.grade)\(why(flag.note))</span>\
            <span class="trailing">\(text.flag(flag, of: whole.scheme))</span></li>
            """
        }
        let mode = text.mode(whole.head.mode)
        return """
            <h2>\(t("旗怎样定：{mode}", mode))</h2>
            <div class="sheet"><ul class="plain">\(each: items)</ul></div>
            """
    }

    private var vetoes: HTML {
        let facts = Veto.allCases.filter { whole.rules.vetoes[$0] != nil }
        let list: HTML = "<ul class=\"plain\">\(each: facts, fact)</ul>"
        return Sheet(
            title: t("经两人认定就降旗的事实"),
            content: facts.isEmpty ? PlainList(items: [], empty: t("没有")).body : list
        ).body
    }

    private func fact(_ veto: Veto) -> HTML {
        let flag = whole.rules.vetoes[veto].flatMap(whole.scheme.flag)?.label ?? ""
        return """
            <li><span>\(t(veto.label))\(why(whole.scheme.vetoNotes[veto]))</span>\
            <span class="trailing">\(t("降到{flag}", flag))</span></li>
            """
    }

    /// Why a choice was made, in the words of whoever made it.
    private func why(_ note: String?) -> HTML? {
        note.map { "<br><span class=\"soft\">\(t("为什么：{note}", $0))</span>" }
    }

    private var others: String {
        let enterprises =
            whole.entry.ratesEnterprises ? t("企业协会也参加考评") : t("企业协会不参加考评")
        return t(
            "{enterprises}；活动后 {n} 天内录入算及时；上月经费在 {m} 日以前公开才算。",
            enterprises,
            whole.head.daysToEnter,
            whole.head.statementDay
        )
    }

    private var publication: HTML {
        let months = (0..<12).map { openFrom.adding(months: $0) }
        return """
            <h2>\(t("公布"))</h2>
            <form class="sheet" method="post" action="\(to: "\(link)/publication")">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("从哪个月起"),
                name: "from",
                value: sent?["from"] ?? "",
                kind: .select(
                    [.init(value: "", label: t("请选"))]
                        + months.map { .init(value: $0.iso, label: t.month($0)) }
                ),
                help: t("已经截止的月份不会重算。公布以后不能再改，只能另外公布一个。"),
                error: problems.sentence(for: "from").map { t($0) }
            ).body)
            \(Button(text: t("公布这个方案"), weight: .grave).body)</form>
            """
    }

    private var removal: HTML {
        """
        <details><summary>\(t("不要这份草稿了"))</summary>
        <form method="post" action="\(to: "\(link)/removal")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("草稿删了就没有了；已经公布的方案不受影响。"))</p>
        \(Button(text: t("删除草稿"), weight: .grave).body)</form></details>
        """
    }

    private var copying: HTML {
        """
        <form method="post" action="\(to: "/schemes/\(seenFrom.text)/drafts")">
        \(formToken.html)\(FormKey().html)<input type="hidden" name="scheme" value="\(whole.head.id)">
        <p class="actions">\(Button(text: t("复制成草稿"), weight: .quiet).body)</p></form>
        """
    }
}
