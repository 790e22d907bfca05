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
        NumberLookForm(
            t: t,
            action: "\(page.base)/numbers",
            formToken: page.formToken,
            sent: page.sent,
            problem: page.sentence("purpose")
        ).html
    }
}
