import Domain
import HTML

/// The households of a place's projects that may borrow; with a source, what one loan returned.
struct BorrowersPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let borrowers: [BorrowerLine]
    let source: Loan?

    var title: String { t("周转金借给哪一户") }
    var place: MenuItem.Place? { .projects }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .loans(region.code))">\(t("{place} 周转金", region.name))</a></p>
        <h1>\(title)</h1>
        \(with: source, rolled)
        \(borrowers.isEmpty ? nothing : table)
        \(CutNote(t: t, shown: borrowers.count, most: 500).body)
        """
    }

    private func rolled(_ loan: Loan) -> HTML {
        """
        <p>\(t("用合同 {number} 收回来的钱，可以再借 {n} 元。", loan.number, loan.rollOver.free.yuan))</p>
        """
    }

    private var nothing: HTML {
        EmptyState(text: t("没有可以借的户：项目签了合同，户进了项目、没有欠着的，才在这里。")).body
    }

    private var table: HTML {
        DataTable(
            caption: t("项目签了合同、自己没有欠着的户"),
            columns: [
                .init(title: t("户主")), .init(title: t("村、社区")), .init(title: t("项目")),
            ],
            cells: borrowers.map { borrower in
                [
                    "<a href=\"\(to: .newLoan(borrower.id, from: source?.id))\">\(borrower.head)</a>",
                    "\(borrower.place)", "\(borrower.projectName)",
                ]
            }
        ).body
    }
}
