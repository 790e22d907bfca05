import Domain
import HTML
import Postgres

/// A loan to a household of a project, as it stands today.
struct ProjectLoan: Row, Sendable {
    let id: Int64
    /// Nil for whoever does not reach the household.
    let head: String?
    let number: String
    let amount: Fen
    let dueOn: Day
    let state: LoanState
    let outstanding: Fen

    init(_ row: inout RowReader) throws {
        id = try row.next()
        head = try row.next()
        number = try row.next()
        amount = Fen(try row.next())
        dueOn = try row.next()
        state = try row.next()
        outstanding = Fen(try row.next())
    }
}

/// The revolving money that a project's households were lent, each leading to its contract.
struct ProjectLoansPart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var loans: [ProjectLoan] { page.parts.loans }
    private var region: RegionCode { page.project.region }

    /// Nothing for whoever sees no loans, or where none was lent and none may be.
    var html: HTML? {
        let mayLend = page.person.may(.enterLoan, at: region) && page.project.state == .running
        guard page.person.may(.seeLoans, at: region), mayLend || !loans.isEmpty else { return nil }
        let place = region.ancestor(at: .township) ?? region
        let lend = ButtonLink(text: t("借给一户"), link: .borrowers(place), weight: .quiet)
        return """
            <section id="loans"><h2>\(headline)</h2>
            \(if: !loans.isEmpty, table)
            \(if: mayLend, "<p class=\"actions\">\(lend.body)</p>")</section>
            """
    }

    private var headline: String {
        let out = loans.reduce(0) { $0 + $1.outstanding.count }
        return loans.isEmpty
            ? t("还没有借过周转金")
            : t("周转金 {n} 笔，{m} 元还在外面", loans.count, Fen(out).yuan)
    }

    private var table: HTML {
        DataTable(
            caption: t("周转金"),
            hidesCaption: true,
            columns: [
                .init(title: t("借款户")), .init(title: t("借款（元）"), isNumeric: true),
                .init(title: t("还没还（元）"), isNumeric: true), .init(title: t("到期")),
                .init(title: t("状态")),
            ],
            cells: loans.map { loan in
                let name = loan.head ?? t("合同 {number}", loan.number)
                return [
                    "<a href=\"\(to: .loan(loan.id))\">\(name)</a>", "\(loan.amount.yuan)",
                    "\(loan.outstanding.yuan)", "\(loan.dueOn.iso)", "\(t(loan.state.label))",
                ]
            }
        ).body
    }
}
