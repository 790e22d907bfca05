import Domain
import HTML

/// The suggestions of a place by the day an answer is due; those past it are marked.
struct SuggestionListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: SuggestionFilter
    let here: RegisterPlace
    let counts: DueCounts
    /// Past the day by which somebody should have been given it.
    let unassigned: Int
    /// One more than a page holds, if there is a next page.
    let found: [SuggestionEntry]

    var title: String { t("意见建议") }
    var place: MenuItem.Place? { .suggestions }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(headline)</h1>
        \(if: person.may(.keepSuggestions, at: filter.place), newButton)
        \(DueFigures(t: t, counts: counts, unit: t("条"), done: t("答复了"), links: links).html)
        \(sheet)
        \(if: unassigned > 0, chased)
        \(PlaceChoice(t: t, person: person, here: here, at: filter.place, list: "/suggestions").html)
        \(found.isEmpty ? EmptyState(text: t("没有这样的意见。")).body : list)
        \(pager)
        """
    }

    private var headline: String {
        counts.overdue == 0
            ? t("{n} 条意见等着答复", counts.open)
            : t("{n} 条意见等着答复，{m} 条过了期", counts.open, counts.overdue)
    }

    private var newButton: HTML {
        let link: Link =
            here.chapter.map { "/suggestions/new?chapter=\($0)" }
            ?? "/suggestions/new?place=\(filter.place.text)"
        let poster = here.chapter.map { chapter in
            ButtonLink(
                text: t("打印扫码提意见的海报"),
                link: "/chapters/\(chapter)/suggestions/poster",
                weight: .quiet
            ).body
        }
        return """
            <p class="actions">\(ButtonLink(text: t("登记一条意见"), link: link).body)\(with: poster, { " \($0)" })</p>
            """
    }

    private var sheet: HTML? {
        guard filter.place.level >= .township, person.may(.seeGovernance, at: filter.place)
        else { return nil }
        let quarter = Quarter(of: filter.today)
        let link = ButtonLink(
            text: t("{quarter}自治与意见台账", quarter.words(t)),
            link: .governance(filter.place, quarter),
            weight: .quiet
        )
        return "<p class=\"actions\">\(link.body)</p>"
    }

    private var chased: HTML {
        let text = t("{n} 条意见过了交办的日子，还没有人办", unassigned)
        return Notice(
            kind: .warning,
            text: text,
            detail: "<p><a href=\"\(to: filter.link(.unassigned))\">\(t("看是哪几条"))</a></p>"
        ).body
    }

    private var links: [Link] {
        [filter.link(.open), filter.link(.overdue), filter.link(.soon), filter.link(.answered)]
    }

    private var list: HTML {
        """
        <div class="sheet"><ul class="plain">\
        \(each: found.prefix(SuggestionFilter.pageSize), line)</ul></div>
        """
    }

    private func line(_ entry: SuggestionEntry) -> HTML {
        let words = [
            entry.chapter, entry.channel.map { t($0.label) }, t("{day}收到", entry.received.iso),
        ].compactMap { $0 }
        return """
            <li><span class="whom"><a href="\(to: "/suggestions/\(entry.id)")">\(entry.theme)</a>
            <span class="soft">\(words.joined(separator: " · "))</span></span>\
            <span class="trailing">\(mark(entry))</span></li>

            """
    }

    private func mark(_ entry: SuggestionEntry) -> HTML {
        AnswerMark(entry, t: t, today: filter.today).html
    }

    private var pager: HTML {
        let shown = found.prefix(SuggestionFilter.pageSize)
        var pager = Pager(label: title)
        if filter.after != nil { pager.first = .init(text: t("回到开头"), link: filter.link()) }
        if found.count > SuggestionFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if !shown.isEmpty { pager.extent = t("本页 {n} 条", shown.count) }
        return pager.body
    }
}
