import Domain
import HTML

/// The entries of a place that wait for approval or booking.
struct WaitingFundsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let today: Day
    let entries: [WaitingEntry]

    var title: String {
        entries.isEmpty ? t("没有等着审核的账") : t("{n} 笔账等着审核或入账", entries.count)
    }
    var place: MenuItem.Place? { .funds }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .funds(region.code, .month(Month(of: today))))">\(region.name) · \(t("经费"))</a></p>
        <h1>\(title)</h1>
        \(entries.isEmpty ? EmptyState(text: t("记了的都审核、入账了。")).body : table)
        \(CutNote(t: t, shown: entries.count, most: 500).body)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("最早的在前"),
            columns: [
                .init(title: t("摘要")), .init(title: t("协会")), .init(title: t("哪一天")),
                .init(title: t("收支")), .init(title: t("金额（元）"), isNumeric: true),
                .init(title: t("状态")), .init(title: t("谁记的")),
            ],
            cells: entries.map(cells)
        ).body
    }

    private func cells(_ entry: WaitingEntry) -> [HTML] {
        let what = entry.isReversal ? t("冲正：{what}", entry.what) : entry.what
        let use = entry.purpose.map { t($0.label) } ?? entry.source.map { t($0.label) }
        let kind = use.map { "\(t(entry.kind.label)) · \($0)" } ?? t(entry.kind.label)
        return [
            "<a href=\"\(to: .fundEntry(entry.id))\">\(what)</a>", "\(entry.chapterName)",
            "\(entry.bookedOn.iso)", "\(kind)", "\(entry.amount.yuan)",
            "\(t(entry.state.label))", "\(entry.entererName)",
        ]
    }
}
