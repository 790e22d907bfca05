import Domain
import HTML

/// One account: what the book and the bank say is there, what matches, and what is left over on either side.
struct MoneyAccountPage: Page {
    let t: Words
    let person: SignedIn
    let account: MoneyAccount
    let today: Day
    let lines: [BankLine]
    let sides: [OpenSide]
    let matches: [BankMatch]
    let formToken: FormToken
    var problems = Problems()

    var title: String { t("{name}：对账", name) }
    var place: MenuItem.Place? { .funds }
    var address: Link? { account.link }
    private var name: String {
        t.fundAccount(.money(name: account.name, isBank: account.isBank, tail: account.tail))
    }
    private var mayEnter: Bool { person.may(.enterFund, at: account.region) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .book(ofChapter: account.chapter, .month(Month(of: today))))">\(account.chapterName) · \(t("经费"))</a></p>
        <h1>\(headline)</h1>
        \(problems.summary(t, identifier: { $0 == "files" ? $0 : nil }))
        <div class="sheet"><dl class="facts">
        <dt>\(t("账户"))</dt><dd>\(name)</dd>
        <dt>\(t("账上有"))</dt><dd>\(t("{n} 元", account.booked.yuan))</dd>
        \(with: account.told, told)</dl></div>
        \(if: mayEnter, form)
        \(Sheet(title: t("银行有、账上没有的"), content: lines.isEmpty ? nothing : openLines).body)
        \(Sheet(title: t("账上有、银行没有的"), content: sides.isEmpty ? nothing : openSides).body)
        \(if: !matches.isEmpty, matched)
        """
    }

    private var headline: String {
        let left = lines.count + sides.count
        guard account.lastLine != nil else { return t("{name}：还没有读过对账单", name) }
        return left == 0 ? t("{name}：都对上了", name) : t("{name}：还有 {n} 笔没有对上", name, left)
    }

    private func told(_ balance: Fen) -> HTML {
        let day = account.lastLine?.iso ?? ""
        return """
            <dt>\(t("银行说有"))</dt><dd>\(t("{n} 元", balance.yuan)) \
            <span class="soft">\(t("到 {day}", day))</span></dd>
            """
    }

    private var nothing: HTML { "<p class=\"soft\">\(t("没有。"))</p>" }

    private var form: HTML {
        Sheet(
            title: t("读一份对账单"),
            content: """
                <form method="post" action="\(to: "\(account.link)/lines")" enctype="multipart/form-data">
                \(formToken.html)\(FormKey().html)
                <div class="field"><label for="files">\(t("对账单文件"))</label>
                <p class="help">\(t("网上银行导出的 csv 或 xlsx；现金日记账也行。要有日期、收入、支出（或金额）、摘要。同一份读两遍不会多出来。"))</p>
                <input id="files" type="file" name="files" accept=".csv,.xlsx,.xls" required></div>
                \(Button(text: t("读进来")).body)</form>
                """
        ).body
    }

    private func amount(_ fen: Int64) -> String {
        fen > 0 ? t("收 {n} 元", Fen(fen).yuan) : t("付 {n} 元", Fen(-fen).yuan)
    }

    private var openLines: HTML {
        DataTable(
            caption: t("银行有、账上没有的"),
            hidesCaption: true,
            columns: [
                .init(title: t("银行的摘要")), .init(title: t("哪一天")),
                .init(title: t("收支"), isNumeric: true), .init(title: t("对上哪一笔")),
            ],
            cells: lines.map { line in
                [
                    "\(line.what.isEmpty ? t("没有摘要") : line.what)", "\(line.day.iso)",
                    "\(amount(line.fen))", choice(line),
                ]
            }
        ).body
    }

    /// The entries that a line could be about, or entering what was never entered.
    private func choice(_ line: BankLine) -> HTML {
        guard mayEnter else { return "\(t("还没有对上"))" }
        let kind: FundEntryKind = line.fen > 0 ? .income : .spending
        let new: Link = "/chapters/\(account.chapter)/funds/new/\(kind.rawValue)"
        let same = sides.filter { $0.fen == line.fen }
        guard !same.isEmpty else { return "<a href=\"\(to: new)\">\(t("补记一笔"))</a>" }
        return """
            <form method="post" action="\(to: "\(account.link)/matches")">
            \(formToken.html)\(FormKey().html)
            <input type="hidden" name="line" value="\(line.id)">
            \(Field(
                label: t("账上的哪一笔"),
                name: "side",
                kind: .select(same.map { .init(value: "\($0.id)", label: "\($0.day.iso) \($0.what)") }),
                identifier: "side-\(line.id)"
            ).body)
            \(Button(text: t("就是这笔"), weight: .quiet).body)</form>
            """
    }

    private var openSides: HTML {
        DataTable(
            caption: t("账上有、银行没有的"),
            hidesCaption: true,
            columns: [
                .init(title: t("摘要")), .init(title: t("哪一天")),
                .init(title: t("收支"), isNumeric: true),
            ],
            cells: sides.map { side in
                [
                    "<a href=\"\(to: .fundEntry(side.entry))\">\(side.what)</a>",
                    "\(side.day.iso)", "\(amount(side.fen))",
                ]
            },
            isWide: true
        ).body
    }

    private var matched: HTML {
        DataTable(
            caption: t("对上的，最近的在前"),
            columns: [
                .init(title: t("账上的摘要")), .init(title: t("银行的摘要")),
                .init(title: t("银行哪一天")), .init(title: t("收支"), isNumeric: true),
                .init(title: t("谁对的")),
            ],
            cells: matches.map { match in
                [
                    "<a href=\"\(to: .fundEntry(match.entry))\">\(match.what)</a>",
                    "\(match.told)", "\(match.lineDay.iso)", "\(amount(match.fen))",
                    "<span>\(match.matcher) \(if: mayEnter, removal(match))</span>",
                ]
            }
        ).body
    }

    private func removal(_ match: BankMatch) -> HTML {
        """
        <form method="post" action="\(to: "\(account.link)/matches/\(match.id)/removal")">
        \(formToken.html)\(FormKey().html)<button class="plain">\(t("对错了，分开"))</button></form>
        """
    }
}
