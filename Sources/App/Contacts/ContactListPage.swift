import Domain
import HTML

/// Whom to visit next: the linked households of a place, longest left alone first, each a tap away
/// from its form, several at once for a round.
struct ContactListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: ContactFilter
    let here: RegisterPlace
    let groups: [String]
    let keepers: [Keeper]
    let counts: ContactCounts
    /// One more than a page holds, if there is a next page.
    let found: [HouseholdToVisit]
    /// How many contacts were entered a moment ago.
    let entered: Int?

    var title: String { t("走访联系户") }
    var place: MenuItem.Place? { .contacts }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1>\(headline)</h1>
        \(with: entered, { Notice(kind: .success, text: t("登记好了 {n} 户。", $0)).body })
        \(figures)
        <p class="actions">\(others)</p>
        \(ContactSearchForm(page: self).html)
        \(found.isEmpty ? empty : list)
        \(pager)
        """
    }

    private var headline: String {
        counts.households == 0
            ? t("走访联系户")
            : t("本月联系了 {n} 户，共 {m} 户", counts.contacted, counts.households)
    }

    /// Each figure opens the rows that it counts.
    private var figures: HTML {
        """
        <div class="grid small three">\
        \(figure(t("本月联系了"), counts.contacted, .contacted))\
        \(figure(t("本月还没有"), counts.waiting, .waiting))\
        \(figure(t("联系户"), counts.households, .all))</div>
        """
    }

    private func figure(
        _ label: String,
        _ count: Int,
        _ choice: ContactFilter.Choice
    ) -> HTML {
        let figure = Figure(
            label: label,
            value: "\(count)",
            unit: t("户"),
            link: filter.link(choice)
        )
        return "<div class=\"sheet\">\(figure.body)</div>"
    }

    private var others: HTML {
        let needs: Link = "/follow-ups?place=\(filter.place.text)"
        let log: Link = "/contacts/log?place=\(filter.place.text)"
        return """
            \(ButtonLink(text: t("要跟进的事"), link: needs, weight: .quiet).body)\
            \(ButtonLink(text: t("走访台账"), link: log, weight: .quiet).body)
            """
    }

    private var empty: HTML {
        guard filter.isNarrowed else {
            return EmptyState(
                text: t("这里还没有可以走访的联系户。"),
                action: ButtonLink(
                    text: t("看联系户"),
                    link: "/households?place=\(filter.place.text)",
                    weight: .quiet
                )
            ).body
        }
        return EmptyState(
            text: t("这个条件下没有联系户。"),
            action: ButtonLink(
                text: t("看全部"),
                link: "/contacts?place=\(filter.place.text)",
                weight: .quiet
            )
        ).body
    }

    private var mayLog: Bool { person.may(.logContact, at: filter.place) }

    private var list: HTML {
        let rows: HTML = "\(each: found.prefix(ContactFilter.pageSize), row)"
        guard mayLog else {
            return "<div class=\"sheet\"><ul class=\"plain visits\">\(rows)</ul></div>"
        }
        return """
            <form method="get" action="\(to: "/contacts/new")">
            <div class="sheet"><ul class="plain visits">\(rows)</ul></div>
            <p class="round"><span class="soft">\(t("勾几户，一次登记"))</span>\
            \(Button(text: t("登记勾选的几户"), weight: .quiet).body)</p>
            </form>
            """
    }

    private func row(_ household: HouseholdToVisit) -> HTML {
        """
        <li>\(if: mayLog, box(household))<span class="whom">\
        <a href="\(to: "/households/\(household.id)")">\(t("{name}户", household.head))</a>
        <span class="soft">\(belongs(household))</span>
        <span class="soft">\(last(household))</span></span>\
        \(if: mayLog, log(household))</li>

        """
    }

    private func box(_ household: HouseholdToVisit) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="household" value="\(household.id)">\
        <span class="hidden">\(t("勾选{name}户", household.head))</span></label>
        """
    }

    private func log(_ household: HouseholdToVisit) -> HTML {
        """
        <a class="button quiet" href="\(to: "/contacts/new?household=\(household.id)")">\
        \(t("登记"))<span class="hidden">\(t("{name}户", household.head))</span></a>
        """
    }

    private func belongs(_ household: HouseholdToVisit) -> String {
        let isTown = filter.place.level == .township
        return [
            isTown ? household.chapter : nil, household.group, t("联系人{name}", household.member),
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }

    private func last(_ household: HouseholdToVisit) -> String {
        guard let day = household.last else { return t("还没有登记过走访") }
        let ago = day.days(until: filter.today)
        return ago == 0 ? t("今天联系过") : t("上次 {day}，{n} 天前", day.iso, ago)
    }

    private var pager: HTML {
        let shown = found.prefix(ContactFilter.pageSize)
        var pager = Pager(label: t("走访联系户"))
        if filter.after != nil { pager.first = .init(text: t("回到开头"), link: filter.link()) }
        if found.count > ContactFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if !shown.isEmpty { pager.extent = t("本页 {m} 户", shown.count) }
        return pager.body
    }
}
