import Domain
import HTML

/// What may be done about a membership as it stands: each step says first what it brings about.
struct MemberSteps {
    let page: MemberPage

    private var t: Words { page.t }
    private var state: MemberState { page.member.state }

    var html: HTML? {
        guard !page.member.isErased else { return nil }
        let steps = [
            approval, enrolment, departure, comeBack, transfer, merger,
        ].compactMap { $0 }
        guard !steps.isEmpty else { return nil }
        return """
            <section><h2>\(t("要办的事"))</h2><div class="sheet stack">\(each: steps)</div></section>
            """
    }

    private var mayChange: Bool { page.may(.changeMember) }

    private var approval: HTML? {
        guard mayChange, state.after(.approved) != nil else { return nil }
        return form(
            "approval",
            t("理事会批准了"),
            isOpen: true,
            fields: day(t("批准日期"), "approval")
        )
    }

    private var enrolment: HTML? {
        guard mayChange, state.after(.enrolled) != nil else { return nil }
        return form("enrolment", t("编入名册"), isOpen: true, fields: day(t("入会日期"), "enrolment"))
    }

    private var comeBack: HTML? {
        guard mayChange, state.after(.returned) != nil else { return nil }
        return form(
            "return",
            t("重新申请入会"),
            isOpen: false,
            fields: """
                <p>\(t("和新会员一样，要理事会批准才编入名册。以前的经过保留。"))</p>\(day(t("申请日期"), "return"))
                """
        )
    }

    private var transfer: HTML? {
        guard page.may(.transferMember), state.isLiving else { return nil }
        return "<p><a href=\"\(to: "\(page.base)/transfer")\">\(t("转到本镇另一个协会"))</a></p>"
    }

    private var departure: HTML? {
        guard mayChange, state.after(.left) != nil || state.after(.died) != nil else { return nil }
        return form(
            "departure",
            t("退会或去世"),
            isOpen: false,
            fields: """
                <p>\(t("退会不用说理由，不用批准，当天生效，也不影响任何政策待遇。"))</p>
                <p>\(t("满 12 个月后，系统清除个人信息，只留下统计要用的内容。"))</p>\(ending)
                \(how)\(day(t("哪一天"), "departure"))\(reason("departure"))
                """,
            weight: .grave
        )
    }

    private var ending: HTML? {
        let links = page.links.count { $0.to == nil }
        let posts = page.posts.count { $0.to > page.today }
        guard links + posts > 0 else { return nil }
        return """
            <p><b>\(t("现在联系 {n} 户、担任 {m} 个职务，都会在这一天结束。", links, posts))</b></p>
            """
    }

    private var how: HTML {
        let left = Field.Choice(value: "left", label: t("退会"))
        let died = Field.Choice(value: "died", label: t("去世"))
        return Field(
            label: t("哪一种"),
            name: "how",
            value: state == .left ? "died" : page.sent?["how"] ?? "left",
            kind: .radios(state == .left ? [died] : [left, died]),
            required: true
        ).body
    }

    private var merger: HTML? {
        guard page.may(.mergeMembers), state.after(.merged) != nil else { return nil }
        let link: Link = "/members/duplicates?place=\(page.member.region.township.text)"
        return "<p><a href=\"\(to: link)\">\(t("和另一份是同一个人？去查重复"))</a></p>"
    }

    private func form(
        _ path: String,
        _ label: String,
        isOpen: Bool,
        fields: HTML,
        weight: ButtonWeight = .quiet
    ) -> HTML {
        """
        <details\(if: isOpen, " open")><summary>\(label)</summary>
        <form method="post" action="\(to: "\(page.base)/\(path)")">
        \(page.formToken.html)\(FormKey().html)\(fields)
        \(Button(text: label, weight: weight).body)</form></details>
        """
    }

    private func day(_ label: String, _ form: String) -> HTML {
        Field(
            label: label,
            name: "day",
            value: page.sent?["day"] ?? page.today.iso,
            kind: .date,
            error: page.sentence("day"),
            required: true,
            identifier: "\(form)-day"
        ).body
    }

    private func reason(_ form: String) -> HTML {
        Field(
            label: t("说明"),
            name: "reason",
            value: page.sent?["reason"] ?? "",
            error: page.sentence("reason"),
            note: t("可以不填"),
            maxLength: 200,
            identifier: "\(form)-reason"
        ).body
    }
}
