import Domain
import HTML

/// The members of a place: whom one looks for, by which name, and how many there are.
struct MemberListPage: Page {
    let t: Words
    let person: SignedIn
    let filter: MemberFilter
    let here: RegisterPlace
    let total: Int
    /// One more than a page holds, if there is a next page.
    let found: [MemberEntry]
    let formToken: FormToken

    var title: String { t("会员") }
    var address: Link? { filter.link() }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <p class="soft">\(here.name)</p>
        <h1 id="heading" aria-live="polite">\(headline)</h1>
        \(actions)
        \(if: filter.wasNumber, Notice(kind: .warning, text: t(LongNumber.notice)).body)
        \(MemberSearchForm(page: self).html)
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
        return filter.choice == .active
            ? t("{n} 名会员", total) : t("{n} 名会员（{state}）", total, t.name(of: filter.choice))
    }

    private var actions: HTML {
        """
        <p class="actions">\(newButton)\(duplicates)\(privacy)</p>
        """
    }

    private var newButton: HTML? {
        guard person.may(.addMember, at: filter.place) else { return nil }
        let link: Link =
            here.chapter.map { "/members/new?chapter=\($0)" }
            ?? "/members/new?place=\(filter.place.text)"
        return ButtonLink(text: t("登记新会员"), link: link).body
    }

    private var duplicates: HTML? {
        guard person.may(.mergeMembers, at: filter.place) else { return nil }
        let link: Link = "/members/duplicates?place=\(filter.place.text)"
        return ButtonLink(text: t("查重复"), link: link, weight: .quiet).body
    }

    private var privacy: HTML? {
        guard person.may(.seeDataRequests, at: filter.place) else { return nil }
        let link: Link = "/data-requests?place=\(filter.place.text)"
        return ButtonLink(text: t("个人信息"), link: link, weight: .quiet).body
    }

    private var empty: HTML {
        if case .unreadable = filter.search {
            return EmptyState(text: t("数字请填电话后 4 位，或完整的电话或身份证号。")).body
        }
        let isNarrowed =
            filter.search != nil || filter.group != nil || filter.tag != nil
            || filter.sex != nil || filter.choice != .active
        guard isNarrowed else {
            return EmptyState(text: t("这里还没有会员。登记第一位，或从花名册导入。")).body
        }
        return EmptyState(
            text: t("没有找到。换一个条件试试；只找得到归您看的人。"),
            action: ButtonLink(
                text: t("看全部在册会员"),
                link: "/members?place=\(filter.place.text)",
                weight: .quiet
            )
        ).body
    }

    private var table: HTML {
        DataTable(
            caption: t("按地方和姓名的拼音排"),
            hidesCaption: true,
            columns: [
                .init(title: t("姓名")), .init(title: t("性别")),
                .init(title: t("出生年"), isNumeric: true),
                .init(title: showsChapter ? t("协会") : t("小组")), .init(title: t("类别")),
                .init(title: t("入会日期")), .init(title: t("状态")),
            ],
            rows: "\(each: found.prefix(MemberFilter.pageSize), row)",
            isBrief: true
        ).body
    }

    private var showsChapter: Bool { filter.place.level == .township }

    private func row(_ entry: MemberEntry) -> HTML {
        """
        <tr><th scope="row"><a href="\(to: "/members/\(entry.id)")">\(t.name(ofMember: entry.name))</a></th>\
        <td data-label="\(t("性别"))">\(t(entry.sex.label))</td>\
        <td class="num" data-label="\(t("出生年"))">\(entry.birthYear)</td>\
        <td data-label="\(showsChapter ? t("协会") : t("小组"))">\(belongs(entry))</td>\
        <td data-label="\(t("类别"))">\(t.list(entry.tags))</td>\
        <td class="named" data-label="\(t("入会日期"))">\(entry.joined.map { $0.iso } ?? "")</td>\
        <td data-label="\(t("状态"))">\(state(of: entry))</td></tr>

        """
    }

    /// Of whoever left: also from when on nobody will be able to tell who she was.
    private func state(of entry: MemberEntry) -> HTML {
        guard let erasure = entry.erasure else { return "\(t(entry.state.label))" }
        return """
            \(t(entry.state.label))<br>\
            <span class="soft">\(MemberErasure(t: t, erasure: erasure).brief)</span>
            """
    }

    private func belongs(_ entry: MemberEntry) -> String {
        guard showsChapter else { return entry.group ?? "" }
        return [entry.chapter, entry.group].compactMap { $0 }.joined(separator: " ")
    }

    private var pager: HTML {
        let shown = found.prefix(MemberFilter.pageSize)
        let hasMore = found.count > MemberFilter.pageSize
        let isFirst = filter.after == nil
        var pager = Pager(label: t("会员"))
        if !isFirst { pager.first = .init(text: t("回到开头"), link: start) }
        if hasMore, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: filter.link(after: last))
        }
        if filter.search == nil, !shown.isEmpty {
            pager.extent = t("本页 {m} 名，共 {n} 名", shown.count, total)
        } else if !shown.isEmpty {
            pager.extent = t("本页 {m} 名", shown.count)
        }
        return pager.body
    }

    private var start: Link { filter.link() }
}

extension Words {
    /// What a member is besides being one, in one line.
    func list(_ tags: [MemberTag]) -> String {
        MemberTag.allCases.filter(tags.contains).map { self($0.label) }.joined(separator: self("、"))
    }

    func name(of choice: MemberFilter.Choice) -> String {
        MemberState(rawValue: choice.rawValue).map { self($0.label) } ?? self("全部状态")
    }
}
