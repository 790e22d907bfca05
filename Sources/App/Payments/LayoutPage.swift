import Domain
import HTML

/// The form in which the layout of a bank's files is set.
struct LayoutPage: Page {
    let t: Words
    let region: Region
    let now: LayoutRow
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("银行文件的格式") }
    var place: MenuItem.Place? { .payments }
    var address: Link? { base }
    private var base: Link { "/payments/place/\(region.code.text)/layout" }
    private var layout: BankLayout { now.layout }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .payments(region.code))">\(region.name) · \(t("发放"))</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(owner)</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <form class="sheet" method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
        \(text("columns", t("送银行的各列"), titles(layout.columns), t("按顺序，用顿号隔开：{all}。", allTitles)))
        \(choice("separator", t("用什么隔开"), separators, separator))
        \(choice("encoding", t("编码"), encodings, layout.encoding.rawValue))
        \(header)
        \(text("result_columns", t("银行返回的各列"), titles(layout.resultColumns), t("有表头就按表头找，没有就按这个顺序。")))
        \(text("paid_words", t("成功怎么写"), layout.paidWords.joined(separator: "、"), nil))
        \(text("returned_words", t("失败怎么写"), layout.returnedWords.joined(separator: "、"), nil))
        \(Button(text: t("用这个格式")).body)</form></div>
        """
    }

    private var owner: String {
        now.owner.map { t("现在用的是{place}定的格式。", $0) } ?? t("现在用的是通用的格式。")
    }

    private var allTitles: String {
        BankColumn.allCases.filter(\.isSent).map(\.title).joined(separator: "、")
    }

    private func titles(_ columns: [BankColumn]) -> String {
        columns.map(\.title).joined(separator: "、")
    }

    private var separator: String {
        LayoutForm.separators.first { $0.sign == layout.separator }?.value ?? "comma"
    }

    private var separators: [(String, String)] {
        [
            ("comma", t("逗号")), ("semicolon", t("分号")), ("bar", t("竖线")),
            ("tab", t("制表符")),
        ]
    }

    private var encodings: [(String, String)] {
        [("gb18030", t("国标（GB18030）")), ("utf8", "UTF-8")]
    }

    private var header: HTML {
        Field(
            label: t("第一行是表头"),
            name: "has_header",
            value: sent.map { $0["has_header"] } ?? (layout.hasHeader ? "yes" : ""),
            kind: .checkbox
        ).body
    }

    private func text(_ name: String, _ label: String, _ now: String, _ help: String?) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: 200
        ).body
    }

    private func choice(
        _ name: String,
        _ label: String,
        _ choices: [(String, String)],
        _ now: String
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? now,
            kind: .select(choices.map { .init(value: $0.0, label: $0.1) }),
            error: problems.sentence(for: name).map { t($0) },
            required: true
        ).body
    }
}
