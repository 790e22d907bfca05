import Domain
import HTML

/// By which days a township's months are done, as they were set one after the other.
struct CalendarPage: Page {
    let t: Words
    let region: Region
    let entries: [CalendarEntry]
    let now: Month
    let openFrom: Month
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("每月的日子") }
    var place: MenuItem.Place? { .ratings }
    var address: Link? { link }

    private var link: Link { "/schemes/\(region.code.text)/calendar" }
    private var inForce: CalendarEntry? { CalendarEntry.inForce(entries, in: now) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/schemes/\(region.code.text)")">\(region.name) · \(t("考评方案"))</a></p>
        <h1>\(title)</h1>
        <p>\(inForce.map { CalendarText(t).sentence($0.days) } ?? "")</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(form)
        \(history)
        """
    }

    private var form: HTML {
        let days = inForce?.days ?? .standard
        return """
            <form class="sheet scheme" method="post" action="\(to: link)">
            \(formToken.html)\(FormKey().html)
            \(Field(
                label: t("从哪个月起"),
                name: "from",
                value: sent?["from"] ?? openFrom.iso,
                kind: .select((0..<12).map {
                    let month = openFrom.adding(months: $0)
                    return .init(value: month.iso, label: t.month(month))
                }),
                help: t("已经截止的月份不变。"),
                error: problems.sentence(for: "from").map { t($0) }
            ).body)
            \(number("closes", t("下个月几日截止"), days.closes))
            \(number("computed", t("几日计算"), days.computed))
            \(number("by_hand", t("几日前评分"), days.byHand))
            \(number("approved", t("几日前审定"), days.approved))
            \(number("published", t("几日公示"), days.published))
            \(number("appeal", t("公示后几个工作日内可以提异议"), days.appealWorkingDays))
            <p class="actions">\(Button(text: t("改日子")).body)</p></form>
            """
    }

    private func number(_ name: String, _ label: String, _ now: Int) -> HTML {
        Field(
            label: label,
            name: name,
            value: sent?[name] ?? "\(now)",
            kind: .number,
            error: problems.sentence(for: name).map { t($0) }
        ).body
    }

    private var history: HTML {
        let items = entries.map { entry in
            PlainList.Item(
                text: entry.region == nil
                    ? t("各乡镇通用：{days}", CalendarText(t).sentence(entry.days))
                    : t(
                        "{month}起：{days}",
                        t.month(entry.from),
                        CalendarText(t).sentence(entry.days)
                    ),
                trailing: entry.author.map { t("{name}，{moment}", $0, t.moment(entry.at)) }
                    ?? t("系统自带")
            )
        }
        return Sheet(title: t("经过"), content: PlainList(items: items).body).body
    }
}
