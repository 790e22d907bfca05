import Domain
import HTML

/// What the reader of an entry can do about it now.
struct FundEntrySteps {
    let page: FundEntryPage

    private var t: Words { page.t }
    private var entry: FundEntry { page.entry }
    private var isOwn: Bool { entry.enterer == page.person.account }

    var html: HTML {
        """
        \(if: entry.state.isWaiting && page.mayApprove && !isOwn, approval)
        \(if: entry.state.isWaiting && !page.mayApprove, waiting)
        \(if: entry.state.isWaiting && page.mayApprove && isOwn, otherKeeper)
        \(if: entry.state.isWaiting && page.mayEnter && isOwn, withdrawal)
        \(if: isToCopy, copy)
        \(if: isToReverse, reversal)
        """
    }

    private var isToReverse: Bool {
        page.mayEnter && entry.state == .posted && entry.reverses == nil && entry.reversal == nil
            && entry.ledgerLine == nil
    }

    private var isToCopy: Bool {
        page.mayEnter && entry.reverses == nil && entry.reward == nil
            && (entry.state == .refused || entry.state == .withdrawn)
    }

    private var waiting: HTML { "<p class=\"soft\">\(t("等资金管理员审核、入账。"))</p>" }

    private var otherKeeper: HTML {
        "<p class=\"soft\">\(t("这一笔是您记的，要由另一位资金管理员审核、入账。"))</p>"
    }

    private func step(_ noun: String, _ label: String, _ weight: ButtonWeight) -> HTML {
        """
        <form method="post" action="\(to: "\(page.base)/\(noun)")">
        \(page.formToken.html)\(FormKey().html)\(Button(text: label, weight: weight).body)</form>
        """
    }

    private var approval: HTML {
        let isDraft = entry.state == .draft
        return """
            <section><h2>\(t("审核"))</h2><div class="sheet stack">
            <p class="soft">\(t("钱已经收付的，直接批准并入账；还没有付的，先批准，付了再入账。"))</p>
            <div class="actions">\(step("booking", isDraft ? t("批准并入账") : t("入账"), .main))
            \(if: isDraft, step("approval", t("只批准"), .quiet))</div>
            \(refusal)</div></section>
            """
    }

    private var refusal: HTML {
        reasoned("refusal", t("退回"), t("退给记账的人，写明要改什么。"), .quiet)
    }

    private var withdrawal: HTML {
        """
        <details><summary>\(t("记错了，撤回"))</summary>
        <p class="soft">\(t("还没有入账，撤回以后可以照着再记一笔。"))</p>
        \(step("withdrawal", t("撤回"), .grave))</details>
        """
    }

    private var copy: HTML {
        let link: Link =
            "/chapters/\(entry.chapter)/funds/new/\(entry.kind.rawValue)?from=\(entry.id)"
        return """
            <p class="actions"><a class="button" href="\(to: link)">\(t("照着再记一笔"))</a></p>
            """
    }

    private var reversal: HTML {
        reasoned(
            "reversal",
            t("冲正"),
            t("原来的一笔不改：另记一笔相反的，审核、入账以后两笔相抵。"),
            .grave
        )
    }

    private func reasoned(_ noun: String, _ label: String, _ help: String, _ weight: ButtonWeight)
        -> HTML
    {
        let wasRefused = page.problems.sentence(for: "reason") != nil
        return """
            <details\(if: wasRefused, " open")><summary>\(label)</summary>
            <form method="post" action="\(to: "\(page.base)/\(noun)")">
            \(page.formToken.html)\(FormKey().html)
            \(Field(
                label: t("原因"),
                name: "reason",
                value: page.sent?["reason"] ?? "",
                kind: .textarea(rows: 2),
                help: help,
                error: page.problems.sentence(for: "reason").map { t($0) },
                required: true,
                maxLength: 200
            ).body)
            \(Button(text: label, weight: weight).body)</form></details>
            """
    }
}
