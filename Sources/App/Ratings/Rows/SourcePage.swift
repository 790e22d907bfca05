import Domain
import HTML

/// What a figure of the rating was counted from: the rule in one sentence, and the rows.
struct SourcePage: Page {
    let t: Words
    let person: SignedIn
    let sheet: SheetOfMonth
    let line: Tally.Line
    let rows: [SourceRow]
    /// Contacts in which somebody was helped, which count beside the activities.
    let helping: [SourceRow]

    var title: String { t(source.label) }
    var place: MenuItem.Place? { .ratings }

    private var source: Source { line.part.source }
    private var rating: RatingMonth { sheet.rating }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: sheet.link)">\(sheet.score.name) · \(t.month(rating.month))</a></p>
        <h1>\(t("{source}：{points}", title, points))</h1>
        <p class="rule">\(SourceText(t).rule(line, rating.head.days))</p>
        <p class="soft">\(asOf)</p>
        \(siblings)
        \(source.kind == .byHand ? given : table)
        """
    }

    private var points: String {
        switch line.points {
        case .points(let points): t("{n} 分", Points.text(points))
        case .missing: t("待评")
        case .notApplicable: t("不适用")
        }
    }

    private var asOf: String {
        rating.isRunning
            ? t("到现在为止的记录。{day}截止。", t.day(rating.calendar.closesOn))
            : t("按 {moment} 以前录入的记录算；以后录入和改动的标在后面，不改变得分。", t.moment(rating.asOf))
    }

    /// The other part of the same indicator.
    private var siblings: HTML {
        let row = sheet.tally.rows.first { $0.lines.contains { $0.part.source == source } }
        let others = row?.lines.filter { $0.part.source != source } ?? []
        return """
            \(each: others, { "<p>\(t("同一项里还有："))<a href=\"\(to: "\(sheet.link)/\($0.part.source.rawValue)")\">\(t($0.part.source.label))</a></p>" })
            """
    }

    private var table: HTML {
        let all = rows + helping
        guard !all.isEmpty else { return EmptyState(text: t("这个月没有这样的记录。")).body }
        return DataTable(
            caption: t("{n} 条，算进去 {m} 条", all.count, all.count(where: \.counts)),
            columns: [
                .init(title: t("日期")), .init(title: t("内容")), .init(title: t("算不算")),
                .init(title: t("截止以后")),
            ],
            cells: rows.map { cells($0, link($0)) } + helping.map { cells($0, household($0)) }
        ).body
    }

    private func cells(_ row: SourceRow, _ link: Link?) -> [HTML] {
        let day = row.day.map { t.day($0) } ?? t("没有")
        return ["\(day)", content(row, link), verdict(row), after(row)]
    }

    private func content(_ row: SourceRow, _ link: Link?) -> HTML {
        let words = source == .timeliness ? t("{day}录入", row.detail) : row.detail
        let detail: HTML? = row.detail.isEmpty ? nil : " <span class=\"soft\">\(words)</span>"
        guard let link else { return "<span>\(row.title)\(detail)</span>" }
        return "<span><a href=\"\(to: link)\">\(row.title)</a>\(detail)</span>"
    }

    /// To the row itself, where the reader may open it.
    private func link(_ row: SourceRow) -> Link? {
        guard let key = row.key else { return nil }
        let (here, town) = (sheet.score.region, rating.head.town)
        return switch source {
        case .activities, .timeliness, .study, .help:
            person.may(.seeActivities, at: here) ? "/activities/\(key)" : nil
        case .townMeeting: person.may(.seeActivities, at: town) ? "/activities/\(key)" : nil
        case .contacts: household(row)
        case .followUps: person.may(.seeContacts, at: here) ? "/follow-ups/\(key)" : nil
        case .suggestions: person.may(.seeSuggestions, at: here) ? "/suggestions/\(key)" : nil
        case .groups: "/chapters/\(sheet.score.chapter)"
        case .statement: "/postings?chapter=\(sheet.score.chapter)"
        case .venue, .quality: nil
        }
    }

    private func household(_ row: SourceRow) -> Link? {
        guard let key = row.key, person.may(.seeHouseholds, at: sheet.score.region) else {
            return nil
        }
        return "/households/\(key)"
    }

    private func verdict(_ row: SourceRow) -> HTML {
        if row.isLate { return "<span class=\"badge late\">\(t("迟录，不算"))</span>" }
        return row.counts
            ? "<span class=\"badge good\">\(t("算"))</span>"
            : "<span class=\"badge\">\(t("不算"))</span>"
    }

    /// What it was when the month closed, and what it is now.
    private func after(_ row: SourceRow) -> HTML {
        if let before = row.before, let now = row.now {
            return "<span>\(t("截止时：{before}", before))<br>\(t("现在：{now}", now))</span>"
        }
        if let now = row.now { return "<span>\(t("后来补记：{now}", now))</span>" }
        return row.isLate ? "<span>\(t("截止以后录入"))</span>" : .empty
    }

    /// Every one that was given, the latest first: what counts is the first.
    private var given: HTML {
        let own = sheet.hand.filter { $0.source == source.number }
        guard !own.isEmpty else { return EmptyState(text: t("还没有评分。")).body }
        let items = own.map { entry in
            PlainList.Item(
                text: t("{n} 分：{reason}", Points.text(entry.points), entry.reason ?? ""),
                trailing: t("{name}，{moment}", entry.by, t.moment(entry.at))
            )
        }
        return "<div class=\"sheet\">\(PlainList(items: items).body)</div>"
    }
}
