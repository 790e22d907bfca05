import Domain
import HTML

/// A chapter's public board: what hangs there, and the form for what was put up.
struct BoardPage: Page {
    static let pageSize = 50

    let t: Words
    let chapter: BoardChapter
    /// Whoever approves a month reads what its points count, and enters nothing.
    let mayKeep: Bool
    /// One more than a page holds, if there is a next page.
    let found: [PostingEntry]
    let isFirst: Bool
    let today: Day
    /// Until when last month's statement counts as on time.
    let lastDay: Int
    let formToken: FormToken
    let sent: SentForm?
    let problems: Problems

    var title: String { t("公开栏登记") }
    var place: MenuItem.Place? { .chapters }
    private var lastMonth: Month { Month(of: today).preceding }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id)")">\(chapter.name)</a></p>
        <h1>\(title)</h1>
        \(if: isFirst && problems.isEmpty, statement)
        \(problems.summary(t))
        \(if: mayKeep && !chapter.isDissolved, Sheet(title: t("登记贴出的公示"), content: form).body)
        <h2>\(t("贴过的"))</h2>
        \(shown.isEmpty ? EmptyState(text: t("还没有登记过公示。")).body : list)
        \(pager)
        </div>
        """
    }

    private var shown: ArraySlice<PostingEntry> { found.prefix(Self.pageSize) }

    /// Whether last month's funds are up; they count until a day that the scheme sets.
    private var statement: HTML {
        let posted = found.first {
            $0.kind == .fundStatement && $0.month == lastMonth && !$0.isWithdrawn
        }
        guard let posted else {
            return Notice(
                kind: .warning,
                text: t(
                    "本月公开栏还没有登记上月经费公示：{n} 日以前贴出才算按时。",
                    lastDay
                )
            ).body
        }
        let isOnTime = StatementTime.isOnTime(posted.posted, of: lastMonth, by: lastDay)
        return Notice(
            kind: isOnTime ? .success : .warning,
            text: isOnTime
                ? t("上月经费公示 {day}贴出，按时。", posted.posted.iso)
                : t("上月经费公示 {day}贴出，晚于 {n} 日。", posted.posted.iso, lastDay)
        ).body
    }

    private var form: HTML {
        """
        <form method="post" action="\(to: "/postings")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="chapter" value="\(chapter.id)">
        \(kind)\(month)\(day)\(note)
        \(Button(text: t("登记")).body)</form>
        """
    }

    private var kind: HTML {
        Field(
            label: t("公示的是什么"),
            name: "kind",
            value: sent?["kind"] ?? PostingKind.fundStatement.rawValue,
            kind: .select(
                PostingKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            ),
            error: sentence("kind"),
            required: true
        ).body
    }

    /// The month before first: that is the one to be shown now.
    private var month: HTML {
        let months = (-12...0).reversed().map { Month(of: today).adding(months: $0) }
        return Field(
            label: t("哪个月的"),
            name: "month",
            value: sent?["month"] ?? lastMonth.iso,
            kind: .select(months.map { .init(value: $0.iso, label: t.month($0)) }),
            error: sentence("month"),
            required: true
        ).body
    }

    private var day: HTML {
        Field(
            label: t("哪一天贴出的"),
            name: "posted_on",
            value: sent?["posted_on"] ?? today.iso,
            kind: .date,
            error: sentence("posted_on"),
            required: true
        ).body
    }

    private var note: HTML {
        Field(
            label: t("说明"),
            name: "note",
            value: sent?["note"] ?? "",
            help: t("如公示的标题、贴在哪里。"),
            error: sentence("note"),
            autocomplete: "off",
            note: t("可以不填"),
            maxLength: 200
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }

    private var list: HTML {
        "<div class=\"sheet\"><ul class=\"plain\">\(each: shown, line)</ul></div>"
    }

    private func line(_ entry: PostingEntry) -> HTML {
        let words = [t("{day}贴出", entry.posted.iso), entry.note, entry.enteredBy]
            .compactMap { $0 }.joined(separator: " · ")
        return """
            <li><span class="whom"><b>\(t.month(entry.month)) \(t(entry.kind.label))</b>
            <span class="soft">\(words)</span></span>\
            \(entry.isWithdrawn ? gone : mayKeep ? withdrawal(entry) : .empty)</li>

            """
    }

    private var gone: HTML { "<span class=\"trailing\">\(t("已撤回"))</span>" }

    private func withdrawal(_ entry: PostingEntry) -> HTML {
        """
        <details><summary>\(t("登记错了"))</summary>
        <form method="post" action="\(to: "/postings/\(entry.id)/withdrawal")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("撤回的不再计数，这一行还在。"))</p>
        \(Button(text: t("撤回"), weight: .grave).body)</form></details>
        """
    }

    private var pager: HTML {
        var pager = Pager(label: title)
        let base: Link = "/postings?chapter=\(chapter.id)"
        if !isFirst { pager.first = .init(text: t("回到开头"), link: base) }
        if found.count > Self.pageSize, let last = shown.last {
            let key = DayKey(day: last.month.first, id: last.id).text
            let link: Link = "/postings?chapter=\(chapter.id)&after=\(key)"
            pager.next = .init(text: t("往后看"), link: link)
        }
        return pager.body
    }
}
