import Domain
import HTML

/// The form for a contract with one household.
struct LoanFormPage: Page {
    let t: Words
    let person: SignedIn
    let borrower: Borrower
    /// The loan whose principal is lent again.
    let source: Loan?
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{who}的周转金合同", borrower.head) }
    var place: MenuItem.Place? { .projects }
    var address: Link? { .newLoan(borrower.id, from: source?.id) }

    private var township: RegionCode {
        borrower.region.ancestor(at: .township) ?? borrower.region
    }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .loans(township))">\(t("周转金"))</a> · \(borrower.place) · \(borrower.projectName)</p>
        <h1>\(title)</h1>
        <p class="soft">\(t("每户能借 {n} 到 {m} 元。不收利息；联户担保或者不要担保，不押身份证。", borrower.least.yuan, borrower.cap.yuan))</p>
        \(with: source, rolled)
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(hindrance.map { EmptyState(text: $0).body } ?? form)
        </div>
        """
    }

    private func rolled(_ loan: Loan) -> HTML {
        """
        <p>\(t("用合同 {number} 收回来的钱，可以再借 {n} 元。", loan.number, loan.rollOver.free.yuan))</p>
        """
    }

    private var hindrance: String? {
        if borrower.hasLeft { return t("这户已经退出项目，不能再借。") }
        if borrower.owes { return t("这户还有没还清的周转金，还清了再借。") }
        if borrower.lender == nil { return t("这个乡镇还没有协会，借不了。") }
        return nil
    }

    private func value(_ name: String, _ now: String = "") -> String { sent?[name] ?? now }

    private func field(
        _ name: String,
        _ label: String,
        _ now: String = "",
        _ kind: Field.Kind = .text,
        help: String? = nil,
        most: Int? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value(name, now),
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: most
        ).body
    }

    private var form: HTML {
        let due = today.adding(days: 3 * 365)
        let most = source.map { min($0.rollOver.free.count, borrower.cap.count) }
        return """
            <form class="sheet" method="post" action="\(to: "/loan-contracts/new/\(borrower.id)")">
            \(formToken.html)\(FormKey().html)
            \(with: source, { "<input type=\"hidden\" name=\"from\" value=\"\($0.id)\">" })
            \(field("contract_no", t("合同编号"), most: 30))
            \(field("amount", t("借款金额（元）"), most.map { Fen($0).typed } ?? "", most: 15))
            \(field("contracted_on", t("签订日期"), today.iso, .date))
            \(field("due_on", t("到期日"), due.iso, .date, help: t("一般是项目周期结束的那天。")))
            \(field("parts", t("分几次还"), "1", .number, help: t("1 是到期一次还清；多次的，间隔一样长。"), most: 2))
            \(field("guarantee", t("担保"), "group", .select(LoanGuarantee.allCases.map { .init(value: $0.rawValue, label: t($0.label)) })))
            \(Button(text: t("记下合同")).body)</form>
            """
    }
}
