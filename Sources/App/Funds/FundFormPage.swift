import Domain
import HTML

/// The form for one thing that happened with a chapter's money.
struct FundFormPage: Page {
    let t: Words
    let person: SignedIn
    let desk: FundDesk
    let kind: FundEntryKind
    let accounts: [FundAccount]
    let activities: [PaidActivity]
    /// Those that a spending on projects may be for.
    let projects: [PaidProject]
    let today: Day
    let formToken: FormToken
    /// An entry that came back or was withdrawn, whose text is offered again.
    var model: FundEntry?
    var problems = Problems()
    var sent: SentForm?
    var hadFiles = false

    var title: String {
        switch kind {
        case .income: t("记一笔收入")
        case .spending: t("记一笔支出")
        case .transfer: t("记一笔转存")
        case .opening: t("记期初余额")
        }
    }
    var place: MenuItem.Place? { .funds }
    var address: Link? { base }
    var base: Link { "/chapters/\(desk.chapter)/funds/new/\(kind.rawValue)" }
    private var month: FundPeriod { .month(Month(of: today)) }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .book(ofChapter: desk.chapter, month))">\(desk.name) · \(t("经费"))</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(help)</p>
        \(with: desk.closedUntil, { "<p class=\"soft\">\(t("{day}以前的账已经结了，记在那以后。", t.day($0)))</p>" })
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(if: hadFiles, "<p class=\"soft\">\(t("照片要再选一次。"))</p>")
        \(FundFields(page: self).html)
        \(others)
        \(accountForm)
        </div>
        """
    }

    private var help: String {
        switch kind {
        case .income, .spending, .transfer: t("记下以后由另一位资金管理员审核、入账；入了账就不再改，写错了用冲正。")
        case .opening: t("这本账开始的那一天手里有多少钱，一个地方、一种用途记一笔。")
        }
    }

    /// The other things that may be entered.
    private var others: HTML {
        let links = FundEntryKind.allCases.filter { $0 != kind }.map { other -> HTML in
            let link: Link = "/chapters/\(desk.chapter)/funds/new/\(other.rawValue)"
            return "<a class=\"button quiet\" href=\"\(to: link)\">\(t(other.label))</a>"
        }
        return "<p class=\"actions\">\(t("要记别的："))\(each: links)</p>"
    }

    /// Opening a bank account is rare and stands last.
    private var accountForm: HTML {
        let wasRefused = ["name", "tail"].contains { problems.sentence(for: $0) != nil }
        return """
            <details\(if: wasRefused, " open")><summary>\(t("添一个放钱的地方（银行账户）"))</summary>
            <form class="sheet" method="post" action="\(to: "/chapters/\(desk.chapter)/funds/accounts")">
            \(formToken.html)\(FormKey().html)
            <input type="hidden" name="kind" value="\(kind.rawValue)">
            \(Field(
                label: t("名称"),
                name: "name",
                value: sent?["name"] ?? "",
                help: t("如农商行基本户。"),
                error: problems.sentence(for: "name").map { t($0) },
                autocomplete: "off",
                required: true,
                maxLength: 30
            ).body)
            \(Field(
                label: t("账号后 4 位"),
                name: "tail",
                value: sent?["tail"] ?? "",
                kind: .number,
                help: t("整个账号不记在这里。"),
                error: problems.sentence(for: "tail").map { t($0) },
                autocomplete: "off",
                note: t("可以不填"),
                maxLength: 4
            ).body)
            \(Button(text: t("添上"), weight: .quiet).body)</form></details>
            """
    }
}
