import Domain
import HTML

/// The households of a place: whose they are, and who keeps in contact with each.
struct HouseholdListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: HouseholdFilter
    let here: RegisterPlace
    let groups: [String]
    let total: Int
    /// One more than a page holds, if there is a next page.
    let found: [HouseholdEntry]
    let formToken: FormToken

    var title: String { t("联系户") }
    var place: MenuItem.Place? { .households }
    var address: Link? { filter.link() }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1 id="heading" aria-live="polite">\(headline)</h1>
        \(newButton)
        \(if: filter.wasNumber, Notice(kind: .warning, text: t(LongNumber.notice)).body)
        \(HouseholdSearchForm(page: self).html)
        <div id="found">
        \(found.isEmpty ? empty : table)
        \(pager)
        </div>
        """
    }

    private var headline: String {
        guard filter.search == nil else {
            return filter.isNumber ? t("按号码查找") : t("查找“{what}”", filter.typed)
        }
        return switch filter.linked {
        case .yes: t("{n} 户有人联系", total)
        case .no: t("{n} 户还没有人联系", total)
        case nil: t("{n} 户", total)
        }
    }

    private var newButton: HTML? {
        guard person.may(.changeHouseholds, at: filter.place) else { return nil }
        let link: Link =
            here.chapter.map { "/households/new?chapter=\($0)" }
            ?? "/households/new?place=\(filter.place.text)"
        return """
            <p class="actions">\(ButtonLink(text: t("登记一户"), link: link).body)\(merger)\(insurance)</p>
            """
    }

    private var insurance: HTML? {
        guard person.may(.seePolicies, at: filter.place) else { return nil }
        let link: Link = "/insurance?place=\(filter.place.text)"
        return ButtonLink(text: t("保险"), link: link, weight: .quiet).body
    }

    private var merger: HTML? {
        guard person.may(.mergeHouseholds, at: filter.place) else { return nil }
        let link: Link = "/households/duplicates?place=\(filter.place.text)"
        return ButtonLink(text: t("查重复"), link: link, weight: .quiet).body
    }

    private var empty: HTML {
        switch filter.search {
        case .unreadable, .phone:
            EmptyState(text: t("数字请填户主完整的身份证号。")).body
        default:
            filter.isNarrowed ? nothingFound : EmptyState(text: t("这里还没有登记联系户。")).body
        }
    }

    private var nothingFound: HTML {
        EmptyState(
            text: t("没有找到。换一个条件试试；只找得到归您看的户。"),
            action: ButtonLink(
                text: t("看全部在册的户"),
                link: "/households?place=\(filter.place.text)",
                weight: .quiet
            )
        ).body
    }

    private var showsChapter: Bool { filter.place.level == .township }

    private var table: HTML {
        DataTable(
            caption: t("按地方和户主姓名的拼音排"),
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: showsChapter ? t("协会") : t("小组")),
                .init(title: t("人口"), isNumeric: true), .init(title: t("联系人")),
                .init(title: t("从何时起")), .init(title: t("状态")),
            ],
            rows: "\(each: found.prefix(HouseholdFilter.pageSize), row)",
            isBrief: true
        ).body
    }

    private func row(_ entry: HouseholdEntry) -> HTML {
        """
        <tr><th scope="row"><a href="\(to: "/households/\(entry.id)")">\(entry.head)</a></th>\
        <td data-label="\(showsChapter ? t("协会") : t("小组"))">\(belongs(entry))</td>\
        <td class="num named" data-label="\(t("人口"))">\(entry.size.map { "\($0)" } ?? "")</td>\
        <td class="named" data-label="\(t("联系人"))">\(entry.member ?? t("还没有"))</td>\
        <td data-label="\(t("从何时起"))">\(entry.since?.iso ?? "")</td>\
        <td data-label="\(t("状态"))">\(t(entry.state.label))</td></tr>

        """
    }

    private func belongs(_ entry: HouseholdEntry) -> String {
        guard showsChapter else { return entry.group ?? "" }
        return [entry.chapter, entry.group].compactMap { $0 }.joined(separator: " ")
    }

    private var pager: HTML {
        let shown = found.prefix(HouseholdFilter.pageSize)
        var pager = Pager(label: t("联系户"))
        if filter.after != nil { pager.first = .init(text: t("回到开头"), link: filter.link()) }
        if found.count > HouseholdFilter.pageSize, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if filter.search == nil, !shown.isEmpty {
            pager.extent = t("本页 {m} 户，共 {n} 户", shown.count, total)
        } else if !shown.isEmpty {
            pager.extent = t("本页 {m} 户", shown.count)
        }
        return pager.body
    }
}
