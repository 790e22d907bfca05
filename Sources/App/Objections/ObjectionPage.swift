import Domain
import HTML

/// A chapter's objections to a month: what was said, what was answered, and the forms for both.
struct ObjectionPage: Page {
    let t: Words
    let sheet: SheetOfMonth
    let objections: [Objection]
    let person: SignedIn
    let today: Day
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{name} {month}考评异议", sheet.score.name, t.month(rating.month)) }
    var place: MenuItem.Place? { .ratings }
    var address: Link? { "\(sheet.link)/objections" }

    private var rating: RatingMonth { sheet.rating }
    private var time: ObjectionForm.Time { ObjectionForm.time(rating, today) }
    private var mayRaise: Bool { person.may(.objectToScore, at: sheet.score.region) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: sheet.link)">\(sheet.score.name) · \(t.month(rating.month))</a></p>
        <h1>\(headline)</h1>
        <p>\(when)</p>
        \(problems.summary(t, identifier: identifier))
        \(each: objections, entry)
        \(if: mayRaise && isOpen, raise)
        """
    }

    private var isOpen: Bool { if case .until = time { true } else { false } }

    private func identifier(_ field: String) -> String? {
        if field == "answer" { return sent.map { "answer-\($0["objection"])" } }
        return field.isEmpty ? nil : field
    }

    private var headline: String {
        let open = objections.count(where: \.isOpen)
        guard !objections.isEmpty else { return t("还没有提过异议") }
        return open == 0
            ? t("{n} 件异议都有了答复", objections.count)
            : t("{n} 件异议，{m} 件等待答复", objections.count, open)
    }

    private var when: String {
        switch time {
        case .until(let deadline) where deadline.isCertain:
            t("异议期到 {day}（公示后 {n} 个工作日）。", t.day(deadline.day), rating.head.days.appealWorkingDays)
        case .until(let deadline):
            t("异议期到 {day}；那一年的放假安排还没有公布，可能会变。", t.day(deadline.day))
        case .over(let day): t("异议期到 {day}，已经过了。", t.day(day))
        case .locked: t("这个月已经锁定。")
        case .notPublished: t("现在不在公示，不能提异议。")
        }
    }

    private func entry(_ objection: Objection) -> HTML {
        """
        <div class="sheet veto" id="o\(objection.id)"><p><b>\(objection.label)</b> \(objection.mark(t))\
        \(if: objection.revision > 1, " <span class=\"soft\">\(t("对第 {n} 稿", objection.revision))</span>")</p>
        <p>\(objection.grounds)</p>
        <p class="soft">\(t("{name}提出，{moment}", objection.raiser, t.moment(objection.raisedAt)))</p>
        \(answered(objection))\(if: objection.isOpen, waiting(objection))\
        \(if: objection.upheld == true, revision(objection))</div>
        """
    }

    private func answered(_ objection: Objection) -> HTML {
        guard let name = objection.decider, let at = objection.decidedAt else { return .empty }
        return """
            <p>\(t("答复：{answer}", objection.answer ?? ""))</p>
            <p class="soft">\(t("{name}，{moment}", name, t.moment(at)))</p>
            """
    }

    private func waiting(_ objection: Objection) -> HTML {
        guard person.may(.answerObjection, at: sheet.score.region) else { return .empty }
        guard objection.raisedBy != person.account.value else {
            return "<p class=\"soft\">\(t("您提出的，要由另一个人来定。"))</p>"
        }
        let isSent = sent?["objection"] == "\(objection.id)"
        return """
            <form method="post" action="\(to: "\(sheet.link)/objections/\(objection.id)/answer")">
            \(formToken.html)\(FormKey().html)
            <input type="hidden" name="objection" value="\(objection.id)">
            \(Field(
                label: t("答复和理由"),
                name: "answer",
                value: isSent ? sent?["answer"] ?? "" : "",
                kind: .textarea(rows: 3),
                error: isSent ? problems.sentence(for: "answer").map { t($0) } : nil,
                maxLength: 500,
                identifier: "answer-\(objection.id)"
            ).body)
            <p class="actions">\(Button(text: t("成立"), value: ("upheld", "yes")).body)
            \(Button(text: t("不成立"), weight: .quiet, value: ("upheld", "no")).body)</p></form>
            """
    }

    /// What follows from an objection that was upheld: the month is counted and judged again.
    private func revision(_ objection: Objection) -> HTML {
        guard objection.awaitsRevision else {
            let place =
                person.may(.seeRatings, at: rating.head.town)
                ? rating.head.town : sheet.score.region
            return """
                <p><a href="\(to: "/ratings/\(place.text)/\(rating.month.iso)/revisions")">\(t("已经更正重评，看有什么变化"))</a></p>
                """
        }
        guard person.may(.reviewMonth, at: rating.head.town) else {
            return "<p class=\"soft\">\(t("等待乡镇更正重评。"))</p>"
        }
        let reason = t("{name}对“{label}”的异议成立", objection.name, objection.label)
        return """
            <form method="post" action="\(to: "\(rating.link)/revision")">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("更正重评的原因"),
                name: "reason",
                value: reason,
                kind: .textarea(rows: 2),
                help: t("到现在为止更正的记录都会算进去，{name}补录的也算，别的协会迟录的不算；重新评议、审定以后再公示。", objection.name),
                required: true,
                maxLength: 200,
                identifier: "reason-\(objection.id)"
            ).body)
            \(Button(text: t("开始更正重评")).body)</form>
            """
    }

    private var raise: HTML {
        let taken = objections.filter { $0.revision == rating.head.revision }.map(\.code)
        let lines = sheet.tally.rows.filter { !taken.contains($0.indicator.code) }
        guard !lines.isEmpty else { return .empty }
        return """
            <h2>\(t("提出异议"))</h2>
            <form class="sheet" method="post" action="\(to: "\(sheet.link)/objections")">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("对哪一项"),
                name: "code",
                value: sent?["code"] ?? "",
                kind: .select([.init(value: "", label: t("请选"))] + lines.map(choice)),
                error: problems.sentence(for: "code").map { t($0) }
            ).body)
            \(Field(
                label: t("理由"),
                name: "grounds",
                value: sent?["grounds"] ?? "",
                kind: .textarea(rows: 4),
                help: t("写明哪里不对、应该是多少、有什么证据；不写个人的身体和生育情况。"),
                error: problems.sentence(for: "grounds").map { t($0) },
                maxLength: 500
            ).body)
            \(Button(text: t("提出异议")).body)</form>
            """
    }

    private func choice(_ row: Tally.Row) -> Field.Choice {
        let label = t(row.indicator.label)
        guard let points = row.points else {
            return .init(value: row.indicator.code, label: t("{item}：不适用", label))
        }
        let text = t("{item}：{n} 分，满分 {m} 分", label, Points.text(points), Points.text(row.most))
        return .init(value: row.indicator.code, label: text)
    }
}
