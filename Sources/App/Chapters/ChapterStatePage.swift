import Domain
import HTML

/// The forms that suspend, resume or dissolve a chapter: those of them that may follow now.
struct ChapterStatePage: Page {
    let t: Words
    let chapter: ChapterDetail
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("暂停、恢复或撤销") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: base)">\(chapter.name)</a></p>
        <h1>\(title)</h1>
        <p>\(t("现在的状态：{state}", t(chapter.state.label)))</p>
        \(problems.summary(t))
        \(if: chapter.state.mayBecome(.active), resume)
        \(if: chapter.state.mayBecome(.suspended), suspend)
        \(if: chapter.state.mayBecome(.dissolved), dissolve)
        \(if: chapter.state.next.isEmpty, over)
        </div>
        """
    }

    private var base: Link { "/chapters/\(chapter.id.value)" }

    private var over: HTML { "<p class=\"soft\">\(t("协会已经撤销，不能再改。要恢复，请建一个新的协会。"))</p>" }

    private var resume: HTML {
        let isNew = chapter.state == .preparing
        return """
            <form class="sheet" method="post" action="\(to: "\(base)/resumption")">
            \(formToken.html)\(FormKey().html)
            <h2>\(isNew ? t("正式成立") : t("恢复"))</h2>
            <button class="button">\(isNew ? t("正式成立") : t("恢复正常"))</button></form>
            """
    }

    private var suspend: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(base)/suspension")">
        \(formToken.html)\(FormKey().html)
        <h2>\(t("暂停"))</h2>
        \(reason("suspend-reason", t("为什么暂停"), isFirst: true))
        <button class="button quiet">\(t("暂停协会"))</button></form>
        """
    }

    private var dissolve: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(base)/dissolution")">
        \(formToken.html)\(FormKey().html)
        <h2>\(t("撤销"))</h2>
        <p class="soft">\(t("撤销以后不能恢复。还有会员或联系户的，先办转会、退会和结束联系。"))</p>
        \(day)
        \(reason("dissolve-reason", t("为什么撤销"), isFirst: false))
        <button class="button grave">\(t("撤销协会"))</button></form>
        """
    }

    private var day: HTML {
        Field(
            label: t("哪一天撤销"),
            name: "day",
            value: sent?["day"] ?? today.iso,
            kind: .date,
            error: problems.sentence(for: "day").map { t($0) },
            required: true
        ).body
    }

    /// The sentence of a refusal stands at the form that was sent; it alone has a day.
    private func reason(_ id: String, _ label: String, isFirst: Bool) -> HTML {
        let isSent = sent != nil && (sent?.fields["day"] == nil) == isFirst
        return Field(
            label: label,
            name: "reason",
            value: isSent ? sent?["reason"] ?? "" : "",
            error: isSent ? problems.sentence(for: "reason").map { t($0) } : nil,
            required: true,
            maxLength: 200,
            identifier: isSent ? "reason" : id
        ).body
    }
}
