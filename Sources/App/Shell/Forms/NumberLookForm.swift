import HTML

/// The deliberate step to see numbers whole: a purpose, which goes on record.
struct NumberLookForm {
    let t: Words
    /// Where the look is asked for.
    let action: Link
    let formToken: FormToken
    let sent: SentForm?
    let problem: String?
    /// What is taken out whole, if it is more than the numbers of one page.
    var asked: (summary: String, button: String)?

    var html: HTML {
        """
        <details\(if: problem != nil, " open")><summary>\(asked?.summary ?? t("看完整的号码"))</summary>
        <form method="post" action="\(to: action)">
        \(formToken.html)\(FormKey().html)
        \(purpose)
        <button class="button quiet">\(asked?.button ?? t("看，并记下这次查看"))</button></form></details>
        """
    }

    private var purpose: HTML {
        Field(
            label: t("为什么要看"),
            name: "purpose",
            value: problem == nil ? "" : sent?["purpose"] ?? "",
            help: t("一句话，如“核对保险资料”。谁、什么时候、为什么看，都会记下来。"),
            error: problem,
            autocomplete: "off",
            required: true,
            maxLength: 200
        ).body
    }
}
