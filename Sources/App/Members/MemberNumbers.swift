import Domain
import HTML

/// A member's numbers as a page shows them, and the deliberate step to see them whole.
struct MemberNumbers {
    let page: MemberPage

    private var t: Words { page.t }

    var html: HTML {
        """
        <dl class="facts">
        <dt>\(t("身份证号"))</dt><dd class="number">\(page.numbers.maskedID ?? t("没有登记"))</dd>
        <dt>\(t("电话"))</dt><dd class="number">\(page.numbers.maskedPhone ?? t("没有登记"))</dd>
        </dl>
        \(if: page.may(.revealNumber) && hasAny, reveal)
        """
    }

    private var hasAny: Bool {
        page.numbers.idNumber != nil || page.numbers.phone != nil
    }

    private var reveal: HTML {
        """
        <details\(if: page.sentence("purpose") != nil, " open")><summary>\(t("看完整的号码"))</summary>
        <form method="post" action="\(to: "\(page.base)/numbers")">
        \(page.formToken.html)\(FormKey().html)
        \(purpose)
        <button class="button quiet">\(t("看，并记下这次查看"))</button></form></details>
        """
    }

    private var purpose: HTML {
        Field(
            label: t("为什么要看"),
            name: "purpose",
            value: page.sent?["purpose"] ?? "",
            help: t("一句话，如“核对保险资料”。谁、什么时候、为什么看，都会记下来。"),
            error: page.sentence("purpose"),
            autocomplete: "off",
            required: true,
            maxLength: 200
        ).body
    }
}
