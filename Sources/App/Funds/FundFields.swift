import Domain
import HTML

/// The fields of an entry, filled with what was typed, or with what an earlier entry said.
struct FundFields {
    let page: FundFormPage

    private var t: Words { page.t }
    private var kind: FundEntryKind { page.kind }
    private var model: FundEntry? { page.model }

    var html: HTML {
        """
        <form class="sheet" method="post" action="\(to: page.base)" enctype="multipart/form-data">
        \(page.formToken.html)\(FormKey().html)
        \(day)\(amount)\(particulars)
        \(text("what", t("摘要"), now: model?.what, most: 120, help: t("一句话说清是什么钱，不写身份证号和电话。")))
        \(text("paper_no", t("票据号"), now: model?.paperNumber, most: 30, note: t("可以不填")))
        \(if: kind == .spending && !page.activities.isEmpty, activity)
        \(if: kind == .spending && !page.projects.isEmpty, project)
        <div class="field"><label for="files">\(t("凭证")) \
        <span class="soft">\(t("可以不附"))</span></label>
        <input id="files" type="file" name="files" \
        accept="image/jpeg,image/png,image/webp,application/pdf" multiple></div>
        \(Button(text: t("记下")).body)</form>
        """
    }

    private var particulars: HTML {
        switch kind {
        case .opening: "\(money(t("钱放在哪里")))\(restriction(t("这笔钱能用在什么上")))"
        case .income:
            """
            \(source)\(text("party", t("谁付来的"), now: model?.party, most: 60))
            \(money(t("钱放在哪里")))\(restriction(t("这笔钱能用在什么上")))
            """
        case .spending:
            """
            \(purpose)\(text("party", t("付给了谁"), now: model?.party, most: 60))
            \(money(t("从哪里付的")))\(restriction(t("动用哪笔钱")))
            """
        case .transfer: "\(money(t("从哪里")))\(target)"
        }
    }

    private func value(_ name: String, _ now: String? = nil) -> String {
        page.sent?[name] ?? now ?? ""
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }

    private func text(
        _ name: String,
        _ label: String,
        now: String?,
        most: Int,
        help: String? = nil,
        note: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value(name, now),
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: note == nil,
            note: note,
            maxLength: most
        ).body
    }

    private var day: HTML {
        Field(
            label: t("哪一天"),
            name: "booked_on",
            value: value("booked_on", model?.bookedOn?.iso ?? page.today.iso),
            kind: .date,
            error: sentence("booked_on"),
            required: true
        ).body
    }

    private var amount: HTML {
        Field(
            label: t("金额（元）"),
            name: "amount",
            value: value("amount", model?.amount.typed),
            error: sentence("amount"),
            autocomplete: "off",
            required: true,
            autofocus: true,
            maxLength: 15
        ).body
    }

    private func choice(_ name: String, _ label: String, _ choices: [Field.Choice], _ now: String?)
        -> HTML
    {
        Field(
            label: label,
            name: name,
            value: value(name, now),
            kind: .select(choices),
            error: sentence(name),
            required: !["restriction", "activity", "project"].contains(name)
        ).body
    }

    private var please: Field.Choice { .init(value: "", label: t("请选")) }

    private var source: HTML {
        choice(
            "source",
            t("钱从哪里来"),
            [please]
                + FundSource.allCases.map { .init(value: $0.rawValue, label: t($0.label)) },
            model?.source?.rawValue
        )
    }

    private var purpose: HTML {
        choice(
            "purpose",
            t("用在什么上"),
            [please]
                + FundPurpose.allCases.filter(\.isSpentOn)
                .map { .init(value: $0.rawValue, label: t($0.label)) },
            model?.purpose?.rawValue
        )
    }

    /// What income may be used for; of spending, the money that is there.
    private func restriction(_ label: String) -> HTML {
        let held = Dictionary(
            page.accounts.compactMap { account -> (FundPurpose?, Fen)? in
                if case .fund(let purpose) = account.kind {
                    (purpose, account.balance)
                } else {
                    nil
                }
            }
        ) { first, _ in first }
        let all: [FundPurpose?] = [nil] + FundPurpose.allCases
        let offered = kind == .spending ? all.filter { held[$0, default: Fen(0)].count > 0 } : all
        let choices = (offered.contains(nil) ? offered : [nil] + offered).map { purpose in
            Field.Choice(
                value: purpose?.rawValue ?? "",
                label: kind == .spending
                    ? t("{use}，有 {n} 元", t.fundUse(purpose), held[purpose, default: Fen(0)].yuan)
                    : t.fundUse(purpose)
            )
        }
        return choice("restriction", label, choices, model?.restriction?.rawValue)
    }

    private var places: [Field.Choice] {
        page.accounts.filter(\.isMoney).map { account in
            Field.Choice(
                value: "\(account.id)",
                label: t("{place}，有 {n} 元", t.fundAccount(account.kind), account.balance.yuan)
            )
        }
    }

    /// A chapter whose book is new has a cash box as soon as something is put into it.
    private func money(_ label: String) -> HTML {
        let hasCash = page.accounts.contains {
            if case .money(_, let isBank, _) = $0.kind { !isBank } else { false }
        }
        let box = Field.Choice(value: FundEntryForm.newCashBox, label: t("现金"))
        let offered = places + (hasCash || kind == .transfer ? [] : [box])
        return choice("money", label, offered, nil)
    }

    private var target: HTML { choice("target", t("到哪里"), [please] + places, nil) }

    private var activity: HTML {
        choice(
            "activity",
            t("为哪次活动"),
            [.init(value: "", label: t("不是为某次活动"))]
                + page.activities.map {
                    .init(value: "\($0.id)", label: "\($0.heldOn.iso) \($0.topic)")
                },
            model?.activity.map { "\($0)" }
        )
    }

    private var project: HTML {
        choice(
            "project",
            t("为哪个项目"),
            [.init(value: "", label: t("不是为某个项目"))]
                + page.projects.map { .init(value: "\($0.id)", label: $0.name) },
            nil
        )
    }
}
