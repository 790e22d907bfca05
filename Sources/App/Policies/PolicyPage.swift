import Domain
import HTML

/// One policy: whose, for how long, and what the insurer paid.
struct PolicyPage: Page {
    let t: Words
    let person: SignedIn
    let policy: Policy
    let claims: [PolicyClaim]
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("保单 {number}", policy.number) }
    var place: MenuItem.Place? { .households }

    private var link: Link { .policy(policy.id) }
    private var mayKeep: Bool {
        person.may(.keepPolicies, at: policy.region) && !policy.isRemoved
    }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: "/households/\(policy.household)")">\(t("{name}户", policy.head))</a>\
        　<a href="\(to: .insurance(policy.region, policy.from.year))">\(t("{y} 年保险", policy.from.year))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(policy.isRemoved ? t("已撤销") : t(policy.state(on: today).label))</span></p>
        \(problems.summary(t))
        \(Sheet(title: t("保单"), content: facts).body)
        \(Sheet(title: t("赔付"), content: payments).body)
        \(if: mayKeep, removal)
        </div>
        """
    }

    private var facts: HTML {
        """
        <dl class="facts">
        <dt>\(t("协会"))</dt><dd>\(policy.chapterName)</dd>
        <dt>\(t("起止"))</dt><dd>\(t.day(policy.from)) – \(t.day(policy.to))</dd>
        <dt>\(t("保费（元）"))</dt><dd class="number">\(Fen(policy.premium).yuan)</dd>
        <dt>\(t("谁付的保费"))</dt><dd>\(policy.payer.map { t($0.label) } ?? t("没有登记"))</dd>
        \(with: policy.sumInsured, { "<dt>\(t("保额（元）"))</dt><dd class=\"number\">\(Fen($0).yuan)</dd>" })
        \(with: policy.insurer, { "<dt>\(t("承保公司"))</dt><dd>\($0)</dd>" })
        \(with: policy.ledgerLine, ledger)
        </dl>
        """
    }

    private func ledger(_ line: Int) -> HTML {
        let said =
            policy.ledgerFile.map { t("从台账导入：{file} 第 {line} 行", $0, line) } ?? t("从台账导入")
        return "<dt>\(t("来历"))</dt><dd>\(said)</dd>"
    }

    private var payments: HTML {
        """
        \(claims.isEmpty ? "<p class=\"soft\">\(t("没有登记过赔付。"))</p>" : table)
        \(if: mayKeep, claimForm)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("赔付"),
            hidesCaption: true,
            columns: [
                .init(title: t("赔付日期")), .init(title: t("金额（元）"), isNumeric: true),
                .init(title: t("操作")),
            ],
            cells: claims.map { claim in
                [
                    "\(t.day(claim.paidOn))", "\(Fen(claim.amount).yuan)",
                    mayKeep ? taking("\(link)/claims/\(claim.id)/removal", t("撤销")) : "",
                ]
            }
        ).body
    }

    private var claimForm: HTML {
        """
        <form method="post" action="\(to: "\(link)/claims")">\(formToken.html)\(FormKey().html)
        \(field("paid_on", t("赔付日期"), .date))\(field("amount", t("金额（元）"), .number))
        <p class="soft note">\(t("只记哪天赔了多少，不写为什么。"))</p>
        <button class="button">\(t("登记赔付"))</button></form>
        """
    }

    private func field(_ name: String, _ label: String, _ kind: Field.Kind) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "",
            kind: kind,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: 14
        ).body
    }

    private var removal: HTML {
        """
        <details><summary>\(t("登记错了？"))</summary>
        <p>\(t("撤销后这张保单不再计数，保单号可以重新登记。"))</p>
        \(taking("\(link)/removal", t("撤销这张保单")))</details>
        """
    }

    private func taking(_ link: Link, _ words: String) -> HTML {
        """
        <form method="post" action="\(to: link)">\(formToken.html)\(FormKey().html)\
        <button class="button quiet">\(words)</button></form>
        """
    }
}
