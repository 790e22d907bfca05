import Domain
import HTML

/// The days of a round: those that lie ahead can be moved, and the round be closed.
struct RoundDaysPage: Page {
    let t: Words
    let region: Region
    let year: Int
    let today: Day
    let round: RoundDays
    let scheme: StarSchemeEntry
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{y} 年五星农家的日子", year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "\(link)/days" }

    private var link: Link { "/stars/\(region.code.text)/\(year)" }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(region.name) · \(t("{y} 年五星农家", year))</a></p>
        <h1>\(title)</h1>
        <p>\(standing)</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(round.isOpen ? form : days)
        \(if: round.isOpen, closing)
        """
    }

    private var standing: String {
        if let closer = round.closer, let at = round.closedAt {
            return t("{name}结束了评定，{moment}。", closer, t.moment(at))
        }
        return t("{name}开评，{moment}。", round.opener ?? t("系统"), t.moment(round.openedAt))
    }

    private var days: HTML {
        let items = StarDeadline.allCases.map { deadline in
            PlainList.Item(
                text: t(deadline.label),
                trailing: round.days[deadline].map { t.day($0) }
            )
        }
        return Sheet(content: PlainList(items: items).body).body
    }

    private var form: HTML {
        let fields = RoundDaysFields(t: t, problems: problems, sent: sent)
        return """
            <form class="sheet scheme" method="post" action="\(to: "\(link)/days")">
            \(formToken.html)\(FormKey().html)
            <input type="hidden" name="version" value="\(sent?["version"] ?? "\(round.version)")">
            <p>\(t("活动从 {day}起算；已经过了的日子不能再改。", t.day(round.countsFrom)))</p>
            \(each: StarDeadline.allCases, { deadline in
                let stored = round.days[deadline]
                let hasPassed = stored.map { $0 < today } ?? false
                return fields.day(
                    deadline.rawValue,
                    t(deadline.label),
                    stored,
                    help: hasPassed ? t("已经过了") : nil
                )
            })
            \(fields.note(round.note))
            <p class="actions">\(Button(text: t("改日子")).body)</p></form>
            """
    }

    private var closing: HTML {
        round.onTheirWay > 0
            ? "<p><a href=\"\(to: link)\">\(t("还有 {n} 户没有走完，走完了才能结束这一年的评定。", round.onTheirWay))</a></p>"
            : ending
    }

    private var ending: HTML {
        """
        <details><summary>\(t("结束这一年的评定"))</summary>
        <form method="post" action="\(to: "\(link)/closing")">
        \(formToken.html)\(FormKey().html)
        <p>\(t("结束以后不再收申报，也不再改日子；已经授牌的不受影响。"))</p>
        \(Button(text: t("结束评定"), weight: .grave).body)</form></details>
        """
    }
}
