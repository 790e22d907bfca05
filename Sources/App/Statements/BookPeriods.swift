import Domain
import HTML

/// Leads from a period to the one before, the one after, and between the month and its year.
struct BookPeriods {
    let t: Words
    let period: FundPeriod
    let today: Day
    let link: (FundPeriod) -> Link

    var html: HTML {
        """
        <nav class="pager" aria-label="\(t("前一期、后一期"))">\
        \(with: period.preceding, { "<a class=\"button quiet\" rel=\"prev\" href=\"\(to: link($0))\">← \(t.period($0))</a> " })\
        \(with: next, { "<a class=\"button quiet\" rel=\"next\" href=\"\(to: link($0))\">\(t.period($0)) →</a> " })\
        \(with: other, { "<a class=\"button quiet\" href=\"\(to: link($0))\">\(t.period($0))</a>" })</nav>
        """
    }

    /// Nothing is booked in days to come.
    private var next: FundPeriod? {
        guard let following = period.following, let first = following.first, first <= today else {
            return nil
        }
        return following
    }

    /// A month's year; of a year, its last month that has begun.
    private var other: FundPeriod? {
        switch period {
        case .month(let month): .year(month.year)
        case .year(let year):
            year < today.year
                ? Month(year: year, month: 12).map { .month($0) }
                : year == today.year ? .month(of: today) : nil
        }
    }
}

/// Whether a chapter's month is closed, by whom and when; or what stands in the way, or the button.
struct BookClosing {
    let t: Words
    let chapter: BookChapter
    let period: FundPeriod
    let row: BookRow
    let today: Day
    let mayClose: Bool
    let formToken: FormToken

    var html: HTML {
        guard let month = period.month else { return ofYear }
        if let by = chapter.closedBy, let at = chapter.closedAt {
            return "<p>\(t("{who}于 {when} 结账。", by, t.moment(Moment(at))))</p>"
        }
        if row.isClosed(month) {
            return "<p>\(t("从后面的月开始结账，这个月不能再记。"))</p>"
        }
        if let hindrance = row.hindrance(month, on: today) {
            return "<p class=\"soft\">\(t("没有结账：{why}。", t.hindrance(hindrance)))</p>"
        }
        return mayClose ? form : "<p class=\"soft\">\(t("还没有结账。"))</p>"
    }

    private var ofYear: HTML {
        "<p class=\"soft\">\(t("这一年结了 {n} 个月的账。", row.closedMonths))</p>"
    }

    private var form: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(Link.book(ofChapter: chapter.id, period))/closing")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("没有等着入账的。结账以后，这个月和以前各月都不能再记账，收支表会公布在公开栏上。"))</p>
        \(Button(text: t("结{period}的账", t.period(period)), weight: .grave).body)</form>
        """
    }
}
