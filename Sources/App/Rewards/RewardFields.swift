import Domain
import HTML

/// The form for what was handed over: to whom, what, and from whose hand.
struct RewardFields {
    let page: RewardsPage
    let recipients: RewardRecipients

    private var t: Words { page.t }

    var html: HTML {
        """
        <h2>\(t("记一笔发放"))</h2>
        <form class="sheet" method="post" action="\(to: .rewards(page.region.code, page.year))" \
        enctype="multipart/form-data">
        \(page.formToken.html)\(FormKey().html)
        \(recipient)\(month)\(text("thing", t("发的是什么"), help: t("如奖金、奖状、毛毯。")))
        \(number("amount", t("金额（元）"), note: t("发钱才填")))
        \(number("quantity", t("件数"), note: t("发东西才填")))
        \(day)
        \(text("handed_by", t("谁发的"), now: page.person.displayName))
        \(text("received_by", t("谁领的")))
        <div class="field"><label for="files">\(t("凭证")) \
        <span class="soft">\(t("可以不附"))</span></label>
        <input id="files" type="file" name="files" \
        accept="image/jpeg,image/png,image/webp,application/pdf"></div>
        \(Button(text: t("记下")).body)</form>
        """
    }

    private var recipient: HTML {
        Field(
            label: t("发给谁"),
            name: "to",
            value: page.sent?["to"] ?? "",
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + recipients.all.map { .init(value: $0.value, label: $0.label) }
            ),
            error: sentence("to"),
            required: true
        ).body
    }

    private var month: HTML {
        let months = (1...12).compactMap { Month(year: page.year, month: $0) }
            .filter { $0.first <= page.today }
        return Field(
            label: t("全年还是哪个月的"),
            name: "month",
            value: page.sent?["month"] ?? "",
            kind: .select(
                [.init(value: "", label: t("全年"))]
                    + months.map { .init(value: $0.iso, label: t.month($0)) }
            ),
            error: sentence("month")
        ).body
    }

    private func text(
        _ name: String,
        _ label: String,
        now: String = "",
        help: String? = nil
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? now,
            help: help,
            error: sentence(name),
            autocomplete: "off",
            required: true,
            maxLength: 40
        ).body
    }

    private func number(_ name: String, _ label: String, note: String) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? "",
            error: sentence(name),
            autocomplete: "off",
            note: note,
            maxLength: 12
        ).body
    }

    private var day: HTML {
        Field(
            label: t("哪一天发的"),
            name: "handed_on",
            value: page.sent?["handed_on"] ?? page.today.iso,
            kind: .date,
            error: sentence("handed_on"),
            required: true
        ).body
    }

    private func sentence(_ field: String) -> String? {
        page.problems.sentence(for: field).map { t($0) }
    }
}
