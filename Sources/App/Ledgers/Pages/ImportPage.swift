import Domain
import HTML

/// What an import would do, or did: file by file, each figure opening its rows.
struct ImportPage: Page {
    let t: Words
    let ledgerImport: ImportDetail
    let files: [ImportedFile]
    let formToken: FormToken
    let problems: Problems

    var title: String { t("台账导入") }
    var place: MenuItem.Place? { .ledgers }
    var address: Link? { "/ledgers/\(head.id)" }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: back)">\(t("台账导入"))</a> · \(ledgerImport.place)</p>
        <h1>\(headline)</h1>
        \(problems.summary(t))
        \(statement)
        \(decision)
        \(each: files, file)
        """
    }

    private var back: Link { "/ledgers\(query: ["place": ledgerImport.region.text])" }
    private var head: ImportHead { ledgerImport.head }
    private var mayDecide: Bool { head.isOnesOwn && head.state == .previewed }

    private func sum(_ fate: RowFate) -> Int { files.map { $0.counts[fate] }.reduce(0, +) }

    private var changesNothing: Bool {
        sum(.added) + sum(.changed) + sum(.refused) == 0
    }

    private var headline: String {
        switch head.state {
        case .previewed where changesNothing: t("和系统里的一样，没有要写入的")
        case .previewed:
            t("将新增 {a} 行，更改 {c} 行，退回 {r} 行", sum(.added), sum(.changed), sum(.refused))
        case .carriedOut:
            t("已新增 {a} 行，更改 {c} 行，退回 {r} 行", sum(.added), sum(.changed), sum(.refused))
        case .discarded: t("这次导入已放弃，什么都没有写入")
        }
    }

    private var statement: HTML {
        let line = t("{who}，{when}", head.by, t.moment(head.moment))
        return "<p class=\"soft\">\(line)</p>"
    }

    private var decision: HTML {
        guard mayDecide else { return .empty }
        return """
            <div class="sheet">\(if: !changesNothing, "<p>\(t("还没有写入。确认后一次写入；退回的行可下载改好再导入。"))</p>")
            <div class="actions">\(if: !changesNothing, confirmation)
            <form method="post" action="\(to: "/ledgers/\(head.id)/discarded")">\(formToken.html)\
            \(FormKey().html)\(Button(text: changesNothing ? t("关闭") : t("放弃"), weight: .quiet).body)</form>
            </div></div>
            """
    }

    private var confirmation: HTML {
        """
        <form method="post" action="\(to: "/ledgers/\(head.id)/done")">\(formToken.html)\(FormKey().html)\
        \(Button(text: t("确认导入")).body)</form>
        """
    }

    private func file(_ file: ImportedFile) -> HTML {
        Sheet(
            title: file.name,
            content: """
                <p class="soft">\(t("{kind}，共 {n} 行", t(file.kind.label), file.rows))</p>
                <div class="figures">\(each: RowFate.allCases, { figure($0, file) })</div>
                \(reasons(file))
                \(download(file))
                \(PlainList(items: file.notes.list.map { .init(text: t($0.sentence)) }).body)
                """
        ).body
    }

    /// A figure leads to its rows for whoever brought them, as long as they are kept.
    private func figure(_ fate: RowFate, _ file: ImportedFile) -> HTML {
        let count = file.counts[fate]
        let isKept = fate == .refused ? file.hasRefusedRows : head.state != .discarded
        let isOpen = count > 0 && head.isOnesOwn && isKept
        let link: Link =
            fate == .refused
            ? refusedRows(of: file)
            : "/ledgers/\(head.id)/files/\(file.id)\(query: ["fate": fate.rawValue])"
        return Figure(
            label: t(fate.label),
            value: String(count),
            unit: t("行"),
            link: isOpen ? link : nil
        ).body
    }

    private func refusedRows(of file: ImportedFile) -> Link {
        "/ledgers/\(head.id)/files/\(file.id)/refused.csv"
    }

    private func reasons(_ file: ImportedFile) -> HTML {
        let items = file.reasons.sorted { $0.key < $1.key }.map { code, count in
            PlainList.Item(
                text: RowReason(rawValue: code).map { t($0.label) } ?? code,
                trailing: t("{n} 行", count)
            )
        }
        return items.isEmpty ? .empty : PlainList(items: items).body
    }

    private func download(_ file: ImportedFile) -> HTML {
        guard file.hasRefusedRows, head.isOnesOwn else { return .empty }
        let link = refusedRows(of: file)
        return """
            <p class="actions">\(ButtonLink(text: t("下载退回的行"), link: link, weight: .quiet).body)</p>
            <p class="soft">\(t("保留 24 小时。最后一列写明原因，改好后再导入。"))</p>
            """
    }
}

extension RowFate {
    var label: Label {
        switch self {
        case .added: Label("新增", "added")
        case .changed: Label("更改", "changed")
        case .unchanged: Label("不变", "unchanged")
        case .refused: Label("退回", "refused")
        }
    }
}
