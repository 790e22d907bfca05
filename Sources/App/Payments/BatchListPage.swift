import Domain
import HTML

/// The batches of payments of a place.
struct BatchListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let batches: [BatchEntry]
    /// Payments that came back and that nobody has looked into.
    let returned: Int

    var title: String { t("发放") }
    var place: MenuItem.Place? { .payments }

    private var mayPrepare: Bool {
        person.may(.preparePayments, at: region.code) && region.level >= .county
            && region.level <= .township
    }
    private var mayFollow: Bool { person.may(.followReturned, at: region.code) }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(title)</h1>
        \(actions)
        \(batches.isEmpty ? EmptyState(text: t("还没有发放过。在册、有银行账号的，由资金管理员编成一批来发。")).body : table)
        \(CutNote(t: t, shown: batches.count, most: 200, isCounted: false).body)
        """
    }

    private var actions: HTML {
        let new = ButtonLink(
            text: t("编一批"),
            link: "/payments/place/\(region.code.text)/new"
        )
        let back = ButtonLink(
            text: returned == 0 ? t("看退回的") : t("{n} 笔退回的等着跟进", returned),
            link: .returnedPayments(region.code),
            weight: .quiet
        )
        let layout = ButtonLink(
            text: t("银行文件的格式"),
            link: "/payments/place/\(region.code.text)/layout",
            weight: .quiet
        )
        return """
            <p class="actions">\(if: mayPrepare, new.body)\(if: mayFollow, back.body)\
            \(if: mayPrepare, layout.body)</p>
            """
    }

    private var table: HTML {
        DataTable(
            caption: t("最近的在前"),
            columns: [
                .init(title: t("帮扶项目")), .init(title: t("时间")), .init(title: t("乡镇")),
                .init(title: t("笔数"), isNumeric: true),
                .init(title: t("金额（元）"), isNumeric: true), .init(title: t("状态")),
            ],
            cells: batches.map { batch in
                [
                    "<a href=\"\(to: .batch(batch.id))\">\(batch.programme)</a>",
                    "\(t.payingTime(batch.year, batch.term))", "\(batch.town)",
                    "\(batch.payments)", "\(batch.total.yuan)", "\(t(batch.state.label))",
                ]
            }
        ).body
    }
}
