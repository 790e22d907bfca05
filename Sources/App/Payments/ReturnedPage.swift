import Domain
import HTML
import Postgres

/// A payment that came back, and what was done about it.
struct ReturnedPayment: Row, Sendable {
    let id: Int64
    let helped: Int64
    let name: String
    let village: String
    let programme: String
    let year: Int
    let term: PaymentTerm
    let amount: Fen
    let returnedOn: Day
    let reason: String
    let followUp: String?
    let followedOn: Day?
    let follower: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        helped = try row.next()
        name = try row.next()
        village = try row.next()
        programme = try row.next()
        year = try row.next()
        term = try PaymentTerm(&row)
        amount = Fen(try row.next())
        returnedOn = try row.next()
        reason = try row.next(String?.self) ?? ""
        followUp = try row.next()
        followedOn = try row.next()
        follower = try row.next()
    }
}

/// Payments of a place that came back; each is looked into once.
struct ReturnedPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let rows: [ReturnedPayment]
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?
    /// The payment whose form was refused.
    var refused: Int64?

    private var open: [ReturnedPayment] { rows.filter { $0.followUp == nil } }

    var title: String {
        open.isEmpty ? t("没有等着跟进的退款") : t("{n} 笔退回的等着跟进", open.count)
    }
    var place: MenuItem.Place? { .payments }
    var address: Link? { .returnedPayments(region.code) }

    var body: HTML {
        """
        <p class="soft">\(region.name) · \(t("发放"))</p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { field in refused.map { "\(field)-\($0)" } }))
        \(rows.isEmpty ? EmptyState(text: t("银行退回的会列在这里：问清原因，改好账号，下一批再发。")).body : .empty)
        \(each: open, card)
        \(history)
        \(CutNote(t: t, shown: rows.count, most: 300).body)
        """
    }

    private func card(_ row: ReturnedPayment) -> HTML {
        """
        <section><h2>\(row.name)</h2><div class="sheet"><dl class="facts">
        <dt>\(t("哪里"))</dt><dd>\(row.village)</dd>
        <dt>\(t("帮扶项目"))</dt><dd>\(row.programme)，\(t.payingTime(row.year, row.term))</dd>
        <dt>\(t("金额（元）"))</dt><dd>\(row.amount.yuan)</dd>
        <dt>\(t("银行说"))</dt><dd>\(row.reason)</dd>
        <dt>\(t("退回"))</dt><dd>\(row.returnedOn.iso)</dd></dl>
        \(form(row))</div></section>
        """
    }

    private func form(_ row: ReturnedPayment) -> HTML {
        let mine = refused == row.id
        return """
            <form method="post" action="\(to: "/returned-payments/\(row.id)/follow-up")">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("跟进了什么"),
                name: "what",
                value: mine ? sent?["what"] ?? "" : "",
                help: t("如“本人换了卡，账号已改”。账号在这一份的页面上改；跟进以后下一批再发。"),
                error: mine ? problems.sentence(for: "what").map { t($0) } : nil,
                autocomplete: "off",
                required: true,
                maxLength: 200,
                identifier: "what-\(row.id)"
            ).body)
            \(Field(
                label: t("哪一天"),
                name: "done_on",
                value: mine ? sent?["done_on"] ?? today.iso : today.iso,
                kind: .date,
                error: mine ? problems.sentence(for: "done_on").map { t($0) } : nil,
                required: true,
                identifier: "done_on-\(row.id)"
            ).body)
            \(Button(text: t("记下跟进")).body)</form>
            """
    }

    private var history: HTML {
        let done = rows.compactMap { row in
            row.followUp.map { what in
                PlainList.Item(
                    text: t("{name}：{what}", row.name, what),
                    trailing: [row.follower, row.followedOn?.iso].compactMap { $0 }
                        .joined(separator: t("，"))
                )
            }
        }
        guard !done.isEmpty else { return .empty }
        return Sheet(title: t("跟进过的"), content: PlainList(items: done).body).body
    }
}
