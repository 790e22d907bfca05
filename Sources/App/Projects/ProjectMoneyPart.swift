import Domain
import HTML

/// What a project is funded by, beside what the book paid.
struct ProjectMoneyPart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var seesBook: Bool { page.person.may(.seeFunds, at: page.project.region) }

    var html: HTML {
        """
        <section><h2>\(headline)</h2>
        \(page.parts.money.isEmpty ? none : table)
        \(if: seesBook, book)
        \(if: page.mayKeep, adding)</section>
        """
    }

    private var headline: String {
        let sum = Fen(page.parts.money.reduce(0) { $0 + $1.amount.count })
        guard seesBook else { return t("资金 {n} 元", sum.yuan) }
        let booked = page.parts.paid.filter(\.state.isBooked).reduce(0) { $0 + $1.fen }
        return t("资金 {n} 元，账上付了 {m} 元", sum.yuan, Fen(booked).yuan)
    }

    private var none: HTML { "<p class=\"soft\">\(t("还没有登记资金。"))</p>" }

    private var table: HTML {
        DataTable(
            caption: t("资金来源"),
            hidesCaption: true,
            columns: [
                .init(title: t("类别")), .init(title: t("钱从哪里来")), .init(title: t("哪一年")),
                .init(title: t("金额（元）"), isNumeric: true), .init(title: t("登记")),
            ],
            cells: page.parts.money.map(cells)
        ).body
    }

    private func cells(_ one: ProjectMoney) -> [HTML] {
        let remove: HTML? =
            page.mayKeep
            ? page.removal("\(page.base)/funding/\(one.id)/removal", of: t(one.kind.label)) : nil
        let entered = one.ledgerLine.map { t("台账第 {n} 行", $0) } ?? one.enterer
        return [
            "\(t(one.kind.label))\(with: one.what, { "<br><span class=\"soft note\">\($0)</span>" })",
            "\(one.source.map { t($0.label) } ?? "—")",
            "\(one.year.map { t("{y} 年", $0) } ?? t("未填"))",
            "\(one.amount.yuan)", "\(entered)\(remove)",
        ]
    }

    /// What the books paid; what waits there says so.
    private var book: HTML {
        guard !page.parts.paid.isEmpty else {
            return "<p class=\"soft\">\(t("账上还没有这个项目的支出。记支出时选三结合项目和这个项目。"))</p>"
        }
        let items = page.parts.paid.map { one in
            let day = one.day?.iso ?? t("未填")
            return PlainList.Item(
                text: t("{day} {what}（{state}）", day, one.what, t(one.state.label)),
                trailing: t("{n} 元", one.fen < 0 ? "-\(Fen(-one.fen).yuan)" : Fen(one.fen).yuan),
                link: .fundEntry(one.entry)
            )
        }
        return Sheet(title: t("账上付的"), content: PlainList(items: items).body).body
    }

    private var adding: HTML {
        let kinds =
            [Field.Choice(value: "", label: t("请选"))]
            + ProjectFundingKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
        let sources =
            [Field.Choice(value: "", label: t("没有或不清楚"))]
            + FundSource.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
        return """
            <details\(if: page.wasRefused("funding", "amount", "year"), " open")>\
            <summary>\(t("登记一笔资金来源"))</summary>
            <form class="sheet" method="post" action="\(to: "\(page.base)/funding")">\(page.tokens)
            \(page.field("funding", t("类别"), "", kind: .select(kinds)))
            \(page.field("source", t("钱从哪里来"), "", kind: .select(sources), isRequired: false))
            \(page.field("amount", t("金额（元）"), "", help: t("实物按折价填。"), most: 15))
            \(page.field("year", t("哪一年"), "\(page.today.year)", kind: .number, most: 4))
            \(page.field("what", t("说明"), "", isRequired: false, most: 60))
            \(Button(text: t("记下"), weight: .quiet).body)</form></details>
            """
    }
}
