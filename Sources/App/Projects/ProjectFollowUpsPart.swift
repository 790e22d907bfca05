import Domain
import HTML

/// The looks at a running project: those due with their form, the next one, and what was seen.
struct ProjectFollowUpsPart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var isFollowed: Bool { page.project.state.isFollowedUp }
    private var open: [ProjectFollowUp] { page.parts.followUps.filter { $0.doneOn == nil } }
    private var due: [ProjectFollowUp] { open.filter { $0.dueOn <= page.today } }
    private var done: [ProjectFollowUp] { page.parts.followUps.filter { $0.doneOn != nil } }

    var html: HTML {
        guard isFollowed || !done.isEmpty else { return .empty }
        return """
            <section><h2>\(headline)</h2>
            \(each: isFollowed ? shown : [], form)
            \(if: !done.isEmpty, history)
            \(if: isFollowed && page.mayKeep, planning)</section>
            """
    }

    private var headline: String {
        guard isFollowed else { return t("回访 {n} 次", done.count) }
        if !due.isEmpty { return t("{n} 次回访到期了", due.count) }
        return open.first.map { t("下一次回访：{day}", t.day($0.dueOn)) } ?? t("还没有安排回访")
    }

    /// All that are due, and the next one, which may be done early.
    private var shown: [ProjectFollowUp] {
        guard page.mayKeep else { return [] }
        return due.isEmpty ? Array(open.prefix(1)) : due
    }

    private func form(_ one: ProjectFollowUp) -> HTML {
        let isTownships =
            one.kind == .yearly && !page.person.may(.carryProject, at: page.project.region)
        let title = t("{kind}，{day}到期", t(one.kind.label), one.dueOn.iso)
        guard !isTownships else { return "<p class=\"soft\">\(title)</p>" }
        return """
            <details\(if: page.wasRefused("done_on", "seen"), " open")><summary>\(title)</summary>
            <form class="sheet" method="post" action="\(to: "\(page.base)/follow-ups/\(one.id)")">\(page.tokens)
            \(field(one, "done_on", t("哪天去的"), page.today.iso, .date, 10))
            \(field(one, "seen", t("看到了什么"), "", .textarea(rows: 3), 300))
            \(Button(text: t("记下")).body)</form></details>
            """
    }

    private func field(
        _ one: ProjectFollowUp,
        _ name: String,
        _ label: String,
        _ now: String,
        _ kind: Field.Kind,
        _ most: Int
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: page.sent?[name] ?? now,
            kind: kind,
            error: page.problems.sentence(for: name).map { t($0) },
            required: true,
            maxLength: most,
            identifier: "\(name)-\(one.id)"
        ).body
    }

    private var history: HTML {
        let items = done.map { one in
            PlainList.Item(
                text: t(
                    "{day} {kind}：{what}",
                    one.doneOn?.iso ?? "",
                    t(one.kind.label),
                    one.what ?? ""
                ),
                trailing: one.doer
            )
        }
        return Sheet(title: t("回访记录"), content: PlainList(items: items).body).body
    }

    private var planning: HTML {
        """
        <details\(if: page.wasRefused("due_on"), " open")><summary>\(t("另安排一次回访"))</summary>
        <form class="sheet" method="post" action="\(to: "\(page.base)/follow-ups")">\(page.tokens)
        \(page.field("due_on", t("哪天到期"), page.today.adding(days: 90).iso, kind: .date))
        \(Button(text: t("安排"), weight: .quiet).body)</form></details>
        """
    }
}
