import Domain
import HTML

/// The two forms of a sheet: the township's points by hand, and what the village thinks of itself.
struct SheetForms {
    let t: Words
    let sheet: SheetOfMonth
    let person: SignedIn
    let formToken: FormToken
    let problems: Problems
    let sent: SentForm?

    /// Points are given while the month is computed and not yet reviewed.
    var points: HTML {
        guard sheet.rating.state == .computed, person.may(.givePoints, at: sheet.score.region),
            !sheet.handParts.isEmpty
        else { return .empty }
        let next = sheet.rating.neighbours(of: sheet.score.chapter).after
        return """
            <section id="points"><h2>\(t("评分"))</h2>
            <form class="sheet points" method="post" action="\(to: "\(sheet.link)/points")">
            \(formToken.html)\(FormKey().html)
            \(each: sheet.handParts, given)
            <p class="actions">\(with: next, { nextButton($0.name) })\
            \(Button(text: t("保存"), weight: next == nil ? .main : .quiet).body)</p>
            </form></section>
            """
    }

    private func nextButton(_ name: String) -> HTML {
        "\(Button(text: t("保存，接着评{name}", name), value: ("next", "yes")).body) "
    }

    /// A village speaks until the township has reviewed.
    var own: HTML {
        let isEarly = [.open, .closed, .computed].contains(sheet.rating.state)
        guard isEarly, person.may(.scoreOneself, at: sheet.score.region), !sheet.handParts.isEmpty
        else { return .empty }
        return """
            <section id="self"><h2>\(t("村里自评"))</h2>
            <form class="sheet points" method="post" action="\(to: "\(sheet.link)/self-points")">
            \(formToken.html)\(FormKey().html)
            \(each: sheet.handParts, claimed)
            \(Button(text: t("保存自评")).body)
            </form></section>
            """
    }

    private func given(_ entry: (indicator: Indicator, part: Part)) -> HTML {
        let source = entry.part.source
        let last = sheet.hand(source)
        return """
            <fieldset class="give"><legend>\(t(entry.indicator.label))</legend>\(seen(source, last))
            \(select(entry, last?.points, help: sheet.own(source).map { t("村里自评 {n} 分", Points.text($0.points)) }))
            \(text("reason", source, t("评分理由"), last?.reason, isRequired: true))
            \(text("measure", source, t("要改进什么"), last?.measure))
            </fieldset>
            """
    }

    /// Which points are shown, so that others given meanwhile are not taken back unawares; whoever
    /// was told of those has seen them.
    private func seen(_ source: Source, _ last: GivenPoints?) -> HTML {
        let name = PointsForm.seen(source)
        let isTold = problems.sentence(for: "points_\(source.number)") != nil
        let kept = isTold ? nil : sent?.fields[name]
        return """
            <input type="hidden" name="\(name)" value="\(kept ?? "\(last?.id ?? 0)")">
            """
    }

    private func claimed(_ entry: (indicator: Indicator, part: Part)) -> HTML {
        let source = entry.part.source
        let last = sheet.own(source)
        return """
            <fieldset class="give"><legend>\(t(entry.indicator.label))</legend>
            \(select(entry, last?.points, help: nil))
            \(text("note", source, t("说明"), last?.note))
            </fieldset>
            """
    }

    /// Every number of points the scheme allows, the best first: a digit typed finds it.
    private func select(
        _ entry: (indicator: Indicator, part: Part),
        _ last: Int?,
        help: String?
    ) -> HTML {
        guard case .byHand(let step) = entry.part.formula else { return .empty }
        let most = entry.part.most
        let choices = stride(from: most, through: 0, by: -step).map {
            Field.Choice(value: "\($0)", label: Points.text($0))
        }
        let items = most / step
        let rule =
            items <= 10
            ? t("{n} 项检查，每项 {points} 分", items, Points.text(step))
            : t("满分 {n} 分，每 {points} 分一档", Points.text(most), Points.text(step))
        let name = "points_\(entry.part.source.number)"
        return Field(
            label: t("得分"),
            name: name,
            value: value(name, last.map { "\($0)" }),
            kind: .select([Field.Choice(value: "", label: t("请选"))] + choices),
            help: [rule, help].compactMap(\.self).joined(separator: t("；")),
            error: problems.sentence(for: name).map { t($0) }
        ).body
    }

    private func text(
        _ field: String,
        _ source: Source,
        _ label: String,
        _ last: String?,
        isRequired: Bool = false
    ) -> HTML {
        let name = "\(field)_\(source.number)"
        return Field(
            label: label,
            name: name,
            value: value(name, last),
            kind: .textarea(rows: 2),
            error: problems.sentence(for: name).map { t($0) },
            note: isRequired ? nil : t("可不填"),
            maxLength: 300
        ).body
    }

    /// What was typed into a refused form; otherwise what was given last.
    private func value(_ name: String, _ last: String?) -> String {
        sent?.fields[name] ?? last ?? ""
    }
}
