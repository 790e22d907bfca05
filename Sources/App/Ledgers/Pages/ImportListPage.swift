import Domain
import HTML

/// Where ledgers are brought, and what was brought before.
struct ImportListPage: Page {
    let t: Words
    let region: Region
    /// One more than a page holds, if there are more.
    let found: [ImportEntry]
    let formToken: FormToken
    let problems: Problems

    static let pageSize = 20

    var title: String { t("台账导入") }
    var place: MenuItem.Place? { .ledgers }
    var address: Link? { "/ledgers\(query: ["place": region.code.text])" }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(form)
        <h2>\(t("以前的导入"))</h2>
        \(found.isEmpty ? EmptyState(text: t("还没有导入过台账。")).body : table)
        \(pager)
        """
    }

    private var form: HTML {
        """
        <form class="sheet" method="post" action="\(to: "/ledgers")" enctype="multipart/form-data">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="place" value="\(region.code.text)">
        <div class="field\(if: fileError != nil, " wrong")"><label for="files">\(t("选台账文件，可以一次选几个"))</label>
        <input id="files" name="files" type="file" accept=".xlsx,.csv" multiple required>
        <p class="help">\(t("镇情、协会名册、理事会名册、会员花名册、会员联系户：照原样，xlsx 或 csv，不用改表头。"))</p>
        \(with: fileError, { "<p class=\"error\">\($0)</p>" })</div>
        \(year.body)
        <p class="actions">\(Button(text: t("先看看会怎样")).body)</p>
        <p class="soft">\(t("先预览，确认后才写入。同一份文件再导入一次不会重复。"))</p>
        </form>
        """
    }

    private var fileError: String? { problems.sentence(for: "files").map { t($0) } }

    private var year: Field {
        Field(
            label: t("台账年度"),
            name: "year",
            kind: .number,
            help: t("只有镇情表没写年度时才用。"),
            error: problems.sentence(for: "year").map { t($0) },
            note: t("可不填"),
            maxLength: 4
        )
    }

    private var table: HTML {
        DataTable(
            caption: t("以前的导入"),
            hidesCaption: true,
            columns: [
                .init(title: t("时间")), .init(title: t("导入人")), .init(title: t("状态")),
                .init(title: t("文件"), isNumeric: true), .init(title: t("新增"), isNumeric: true),
                .init(title: t("更改"), isNumeric: true), .init(title: t("退回"), isNumeric: true),
            ],
            cells: found.prefix(Self.pageSize).map(cells)
        ).body
    }

    private func cells(_ entry: ImportEntry) -> [HTML] {
        let link: Link = "/ledgers/\(entry.head.id)"
        return [
            "<a href=\"\(to: link)\">\(t.moment(entry.head.moment))</a>", "\(entry.head.by)",
            "\(t(entry.head.state.label))", "\(entry.files)", "\(entry.counts.added)",
            "\(entry.counts.changed)", "\(entry.counts.refused)",
        ]
    }

    private var pager: HTML {
        guard found.count > Self.pageSize, let last = found.prefix(Self.pageSize).last else {
            return .empty
        }
        let link: Link =
            "/ledgers\(query: ["place": region.code.text, "before": String(last.head.id)])"
        return Pager(
            label: t("更多导入"),
            next: Pager.Step(text: t("更早的"), link: link)
        ).body
    }
}
