import Domain
import HTML

/// The revolving money of a place: what is out, what is late, what came back and may be lent again.
struct LoansPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let today: Day
    let book: LoanBook
    /// How many contracts of the list stand on the pages before.
    var skipped = 0

    /// Above a township its loans are told township by township: a county has thousands.
    private var isOfMany: Bool { region.level < .township }

    var title: String { t("{place} 周转金", region.name) }
    var place: MenuItem.Place? { .projects }
    var address: Link? { .loans(region.code) }

    private var recovery: Recovery { book.recovery }

    var body: HTML {
        """
        <p class="soft">\(above)</p>
        <h1>\(headline)</h1>
        <p class="soft">\(t("不收利息，不押身份证；每一笔借出和收回都记在乡镇协会的账上。"))</p>
        \(actions)
        \(if: !book.late.isEmpty && !isOfMany, late)
        \(if: !book.waiting.isEmpty, waiting)
        \(if: !book.free.isEmpty && !isOfMany, free)
        \(figures)
        \(book.lines.isEmpty ? nothing : isOfMany ? LoansByTownship(t: t, book: book).html : all)
        """
    }

    private var headline: String {
        let out = t.yuan(recovery.outstanding)
        return recovery.rate == nil
            ? t("在外周转金 {n} 元，还没有到期的", out)
            : t("在外周转金 {n} 元，到期回收率 {rate}", out, t.rate(recovery.rate))
    }

    private var above: HTML {
        guard let above = region.code.parent, person.may(.seeLoans, at: above) else {
            return "\(region.name)"
        }
        return "<a href=\"\(to: .loans(above))\">\(t("上一级"))</a> · \(region.name)"
    }

    private var actions: HTML {
        let mayEnter = person.may(.enterLoan, at: region.code)
        let rules: Link = "\(Link.loans(region.code))/rules"
        return """
            <p class="actions">\
            \(if: mayEnter, "\(ButtonLink(text: t("借给一户"), link: .borrowers(region.code)).body) ")\
            \(if: region.level == .township, "\(ButtonLink(text: t("借款限额"), link: rules, weight: .quiet).body)")</p>
            """
    }

    /// The longest first, with what is to be done.
    private var late: HTML {
        let cells = book.late.map { line -> [HTML] in
            guard let overdue = line.overdue else { return [] }
            return [
                name(line.loan), "\(overdue.since.iso)", "\(overdue.days)",
                "\(overdue.amount.yuan)",
                "\(line.isPressed ? t("已办") : t(overdue.stage.label))",
            ]
        }
        return """
            <h2 id="late">\(t("逾期的 {n} 笔", cells.count))</h2>
            \(DataTable(
                caption: t("最久的在前"),
                columns: [
                    .init(title: t("借款户")), .init(title: t("从哪天起")),
                    .init(title: t("逾期天数"), isNumeric: true),
                    .init(title: t("该还没还（元）"), isNumeric: true),
                    .init(title: t("该做什么")),
                ],
                cells: cells
            ).body)
            """
    }

    private var waiting: HTML {
        let items = book.waiting.compactMap { line -> PlainList.Item? in
            guard let request = line.loan.request else { return nil }
            return PlainList.Item(
                text: t("{who}：{what}", t.borrower(line.loan), t(request.step.label)),
                trailing: t("{n} 元", request.amount.yuan),
                link: .loan(line.loan.id)
            )
        }
        return """
            <h2 id="waiting">\(t("等着决定的 {n} 件", items.count))</h2>
            <div class="sheet">\(PlainList(items: items).body)</div>
            """
    }

    /// What came back, each with the way to the next household.
    private var free: HTML {
        let mayEnter = person.may(.enterLoan, at: region.code)
        let items = book.free.map { line in
            PlainList.Item(
                text: t(
                    "{who}还回来的，可以再借 {n} 元",
                    t.borrower(line.loan),
                    line.loan.rollOver.free.yuan
                ),
                trailing: mayEnter ? t("借给另一户") : nil,
                link: mayEnter
                    ? .borrowers(line.loan.township, from: line.loan.id) : .loan(line.loan.id)
            )
        }
        return """
            <h2 id="free">\(t("收回来可以再借的"))</h2>
            <div class="sheet">\(PlainList(items: items).body)</div>
            """
    }

    private var figures: HTML {
        """
        <h2>\(t("到今天的数"))</h2>
        <div class="sheet"><dl class="facts">
        <dt>\(t("借出"))</dt><dd>\(t("{n} 笔，{m} 元", recovery.loans, t.yuan(recovery.lent)))</dd>
        <dt>\(t("到期"))</dt><dd>\(t("{n} 元", t.yuan(recovery.due)))</dd>
        <dt>\(t("其中已收回"))</dt><dd>\(t("{n} 元", t.yuan(recovery.recovered)))</dd>
        <dt>\(t("一共收回"))</dt><dd>\(t("{n} 元", t.yuan(recovery.returned)))</dd>
        <dt>\(t("减免和核销"))</dt><dd>\(t("{n} 元", t.yuan(recovery.givenUp)))</dd>
        <dt>\(t("在外"))</dt><dd>\(t("{n} 元", t.yuan(recovery.outstanding)))</dd></dl></div>
        """
    }

    private var nothing: HTML { EmptyState(text: t("这里还没有借出过周转金。")).body }

    static let onePage = 200

    private var all: HTML {
        let before = max(0, skipped - Self.onePage)
        let after = skipped + Self.onePage
        let link = Link.loans(region.code)
        let pages: HTML = """
            \(if: skipped > 0, "\(ButtonLink(text: t("后面的合同"), link: "\(link)?skip=\(before)#all", weight: .quiet).body) ")\
            \(if: after < book.lines.count, ButtonLink(text: t("更早的合同"), link: "\(link)?skip=\(after)#all", weight: .quiet).body)
            """
        let table = DataTable(
            caption: t("最近的在前"),
            columns: [
                .init(title: t("借款户")), .init(title: t("项目")),
                .init(title: t("借款（元）"), isNumeric: true),
                .init(title: t("还没还（元）"), isNumeric: true), .init(title: t("到期")),
                .init(title: t("状态")),
            ],
            cells: book.lines.dropFirst(skipped).prefix(Self.onePage).map(cells)
        )
        return """
            <h2 id="all">\(t("全部 {n} 份合同", book.lines.count))</h2>
            \(table.body)
            <p class="actions">\(pages)</p>
            """
    }

    private func cells(_ line: LoanBook.Line) -> [HTML] {
        let loan = line.loan
        return [
            name(loan), "\(loan.projectName)", "\(loan.amount.yuan)", "\(loan.outstanding.yuan)",
            "\((line.plan.lastDay ?? loan.dueOn).iso)", "\(t(loan.state.label))",
        ]
    }

    private func name(_ loan: Loan) -> HTML {
        "<a href=\"\(to: .loan(loan.id))\">\(t.borrower(loan))</a> <span class=\"soft\">\(loan.place)</span>"
    }
}
