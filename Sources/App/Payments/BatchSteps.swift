import Domain
import HTML

/// What the keeper can do about a batch now: release it, take it back, close it.
struct BatchSteps {
    let page: BatchPage

    private var t: Words { page.t }
    private var batch: Batch { page.batch }

    var html: HTML {
        guard page.mayManage else { return page.mayPay ? .empty : waiting }
        return """
            \(if: batch.state == .prepared, release)
            \(if: batch.state == .released || batch.state == .sent, waiting)
            \(if: BatchStep.withdrawn.follows(batch.state), withdrawal)
            \(if: batch.state == .answered, closing)
            """
    }

    private var waiting: HTML {
        let said: String? =
            switch batch.state {
            case .prepared: t("等资金管理员核拨。")
            case .released: t("等资金发放员送银行。")
            case .sent: t("等银行的结果。")
            case .withdrawn, .answered, .closed: nil
            }
        return "\(with: said, { "<p class=\"soft\">\($0)</p>" })"
    }

    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }

    private var release: HTML {
        let places = page.accounts.filter(\.isMoney).map { account in
            Field.Choice(
                value: "\(account.id)",
                label: t("{place}，有 {n} 元", t.fundAccount(account.kind), account.balance.yuan)
            )
        }
        return """
            <section><h2>\(t("核拨"))</h2><form class="sheet" method="post" \
            action="\(to: "\(page.base)/release")">\(tokens)
            <p class="soft">\(t("先用限定用于帮扶救助的钱，不够再用不限定用途的；钱不够不能核拨。"))</p>
            \(Field(
                label: t("从哪个账户付"),
                name: "money",
                value: page.sent?["money"] ?? "",
                kind: .select([.init(value: "", label: t("请选"))] + places),
                error: page.problems.sentence(for: "money").map { t($0) },
                required: true
            ).body)
            \(Button(text: t("核拨")).body)</form></section>
            """
    }

    private var withdrawal: HTML {
        let wasRefused = page.problems.sentence(for: "reason") != nil
        return """
            <details\(if: wasRefused, " open")><summary>\(t("撤回这一批"))</summary>
            <form method="post" action="\(to: "\(page.base)/withdrawal")">\(tokens)
            \(Field(
                label: t("原因"),
                name: "reason",
                value: page.sent?["reason"] ?? "",
                kind: .textarea(rows: 2),
                help: t("还没有送银行，撤回以后可以重新编。"),
                error: page.problems.sentence(for: "reason").map { t($0) },
                required: true,
                maxLength: 200
            ).body)
            \(Button(text: t("撤回"), weight: .grave).body)</form></details>
            """
    }

    private var closing: HTML {
        """
        <form method="post" action="\(to: "\(page.base)/closing")">\(tokens)
        <p class="soft">\(t("退回的都跟进了，支出入了账，就办结。"))</p>
        \(Button(text: t("办结")).body)</form>
        """
    }
}

/// What the payer can do about a batch now: look whom it pays, take the file, say that it is sent, read the answers.
struct BatchPayees {
    let page: BatchPage

    private var t: Words { page.t }
    private var state: BatchState { page.batch.state }
    private var isReleased: Bool { state != .prepared && state != .withdrawn }

    var html: HTML {
        guard page.mayPay, isReleased else { return .empty }
        return """
            <section><h2>\(t("发放"))</h2><div class="sheet stack">
            <p class="soft">\(t("谁什么时候看名单、取文件，都会记下来。"))</p>
            <div class="actions">\(button("payees", t("看发放名单"), .quiet))\
            \(button("file", t("取银行文件"), state == .released ? .main : .quiet))\
            \(if: state == .released, button("sending", t("已送银行"), .quiet))</div>
            </div></section>
            \(if: state == .sent, results)
            """
    }

    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }

    private func button(_ noun: String, _ label: String, _ weight: ButtonWeight) -> HTML {
        """
        <form method="post" action="\(to: "\(page.base)/\(noun)")">\(tokens)\
        \(Button(text: label, weight: weight).body)</form>
        """
    }

    private var results: HTML {
        """
        <section><h2>\(t("银行的结果"))</h2><form class="sheet" method="post" \
        action="\(to: "\(page.base)/results")" enctype="multipart/form-data">\(tokens)
        <p class="soft">\(t("整份读进来，有一行不对就都不收；同一份再传一次，什么也不会变。"))</p>
        \(Field(
            label: t("银行发放的日子"),
            name: "result_on",
            value: page.sent?["result_on"] ?? page.today.iso,
            kind: .date,
            error: page.problems.sentence(for: "result_on").map { t($0) },
            required: true
        ).body)
        \(Field(
            label: t("结果文件"),
            name: "files",
            kind: .file(accept: ".csv,.txt,text/csv,text/plain"),
            error: page.problems.sentence(for: "files").map { t($0) },
            required: true
        ).body)
        \(Button(text: t("读进来")).body)</form></section>
        """
    }
}
