import Domain
import HTML

/// The lists of a chapter's book: entries, and what each account held.
struct BookTables {
    let t: Words
    let chapter: Int64
    let period: FundPeriod

    func entries(_ entries: [BookEntry], caption: String) -> HTML {
        DataTable(
            caption: caption,
            columns: [
                .init(title: t("摘要")), .init(title: t("日期")), .init(title: t("类别")),
                .init(title: t("金额（元）"), isNumeric: true), .init(title: t("付款人或收款人")),
                .init(title: t("资金存放")), .init(title: t("凭证")),
            ],
            cells: entries.map(cells)
        ).body
    }

    private func cells(_ entry: BookEntry) -> [HTML] {
        [
            "<span><a href=\"\(to: .fundEntry(entry.id))\">\(entry.what)</a> \(badge(entry))</span>",
            "<span class=\"day\">\(entry.day.map(\.iso) ?? t("日期不详"))</span>", "\(sort(entry))",
            amount(entry),
            "\(entry.party ?? "")", "\(place(entry))", "\(papers(entry))",
        ]
    }

    /// Whatever is not simply booked says so.
    private func badge(_ entry: BookEntry) -> HTML {
        if entry.state.isWaiting || entry.state == .reversed {
            return "<span class=\"badge\">\(t(entry.state.label))</span>"
        }
        guard entry.reverses != nil else { return .empty }
        return "<span class=\"badge\">\(t("冲正"))</span>"
    }

    private func sort(_ entry: BookEntry) -> String {
        let kind = t(entry.kind.label)
        let key = entry.source.map { t($0.label) } ?? entry.purpose.map { t($0.label) }
        let sort = key.map { t("{kind} · {what}", kind, $0) } ?? kind
        guard let held = entry.restrictedTo, held != entry.purpose else { return sort }
        return t("{kind}（{use}）", sort, t.fundUse(held))
    }

    /// Money that goes has its sign in front; a reversal goes the other way.
    private func amount(_ entry: BookEntry) -> HTML {
        switch entry.kind {
        case .spending: "\(t.yuan(-entry.counted))"
        case .opening, .income, .transfer: "\(t.yuan(entry.counted))"
        }
    }

    private func place(_ entry: BookEntry) -> String {
        let money = entry.money ?? ""
        return entry.toMoney.map { t("{a} → {b}", money, $0) } ?? money
    }

    private func papers(_ entry: BookEntry) -> String {
        let count = entry.papers > 0 ? t("{n} 张", entry.papers) : ""
        guard let number = entry.paperNumber else { return count.isEmpty ? t("没有") : count }
        return count.isEmpty ? number : t("{number}，{n} 张", number, entry.papers)
    }

    func holdings(_ holdings: [FundHolding], caption: String) -> HTML {
        DataTable(
            caption: caption,
            hidesCaption: true,
            columns: [
                .init(title: t("资金")), .init(title: t("期初（元）"), isNumeric: true),
                .init(title: t("期末（元）"), isNumeric: true),
                .init(title: t("本期笔数"), isNumeric: true),
            ],
            cells: holdings.map(cells),
            isWide: true
        ).body
    }

    private func cells(_ holding: FundHolding) -> [HTML] {
        let link = Link.book(ofChapter: chapter, period, .account(holding.id))
        return [
            name(holding), "\(t.yuan(holding.before))", "\(t.yuan(holding.closing))",
            holding.entries > 0 ? "<a href=\"\(to: link)\">\(holding.entries)</a>" : "0",
        ]
    }

    /// A place where money lies is held against the bank's list.
    private func name(_ holding: FundHolding) -> HTML {
        guard holding.name != nil else { return "\(t.holding(holding))" }
        return "<a href=\"\(to: "/fund-accounts/\(holding.id)")\">\(t.holding(holding))</a>"
    }
}
