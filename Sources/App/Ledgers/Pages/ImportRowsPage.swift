import Domain
import HTML

/// The rows of a file that do the same, as the ledger has them and as the register has them.
struct ImportRowsPage: Page {
    let t: Words
    let ledgerImport: ImportDetail
    let file: ImportedFile
    let fate: RowFate
    /// One more than a page holds, if there are more.
    let found: [WaitingRow]

    static let pageSize = 50

    var title: String { t(fate.label) }
    var place: MenuItem.Place? { .ledgers }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: back)">\(t("台账导入"))</a> · \(file.name)</p>
        <h1>\(t("{fate} {n} 行", t(fate.label), file.counts[fate]))</h1>
        \(found.isEmpty ? EmptyState(text: t("明细只保留 24 小时，已经清除。")).body : table)
        \(pager)
        """
    }

    private var back: Link { "/ledgers/\(ledgerImport.head.id)" }

    private var table: HTML {
        DataTable(
            caption: t(fate.label),
            hidesCaption: true,
            columns: columns,
            cells: found.prefix(Self.pageSize).map(cells)
        ).body
    }

    private var columns: [DataTable.Column] {
        let first: [DataTable.Column] = [
            .init(title: t("姓名或名称")), .init(title: t("行号"), isNumeric: true),
            .init(title: t("地区")), .init(title: t("台账")),
        ]
        return fate == .changed ? first + [.init(title: t("登记册"))] : first
    }

    private func cells(_ row: WaitingRow) -> [HTML] {
        let first: [HTML] = [
            "\(row.name)", "\(row.line)", "\(row.place)", said(row.kind, row.inLedger),
        ]
        return fate == .changed ? first + [said(row.kindInRegister, row.inRegister)] : first
    }

    private func said(_ kind: Label?, _ cells: String) -> HTML {
        "\(with: kind.map { t($0) }, { "\($0) · " })\(cells)"
    }

    private var pager: HTML {
        guard found.count > Self.pageSize, let last = found.prefix(Self.pageSize).last else {
            return .empty
        }
        let link: Link = """
            /ledgers/\(ledgerImport.head.id)/files/\(file.id)\
            \(query: ["fate": fate.rawValue, "after": String(last.n)])
            """
        return Pager(label: t("更多行"), next: Pager.Step(text: t("下一页"), link: link)).body
    }
}
