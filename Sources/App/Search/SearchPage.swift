import Domain
import HTML

/// What was found, kind by kind: how many, the first few, and the way to all of them.
struct SearchPage: Page {
    let t: Words
    let person: SignedIn
    let looking: Looking
    let groups: [SearchKind: [Found]]

    var title: String { t("搜索") }

    private var kinds: [SearchKind] {
        SearchKind.allCases.filter { groups[$0]?.isEmpty == false }
    }

    private var all: Int { kinds.reduce(0) { $0 + (groups[$1]?.first?.all ?? 0) } }

    var body: HTML {
        """
        <h1>\(headline)</h1>
        <form class="search" method="get" action="\(to: "/search")">
        <label for="words">\(t("姓名、拼音首字母、电话后 4 位、身份证号、名称里的字或编号"))</label>
        <div class="row"><input id="words" type="search" name="q" value="\(looking.typed)" \
        autocomplete="off"><button class="button quiet">\(t("查找"))</button></div></form>
        \(if: looking.kind != nil, back)
        \(each: kinds, section)
        \(if: looking.search != nil && kinds.isEmpty, nothing)
        """
    }

    private var headline: String {
        looking.search == nil
            ? t("搜索") : t("“{words}”：{n} 条", looking.typed, all)
    }

    private var back: HTML {
        "<p><a href=\"\(to: "/search\(query: ["q": looking.typed])")\">\(t("看所有种类"))</a></p>"
    }

    private var nothing: HTML {
        EmptyState(text: t("在您看得到的范围里没有找到。换个说法试试，少打几个字。")).body
    }

    private func section(_ kind: SearchKind) -> HTML {
        let found = groups[kind] ?? []
        let shown = found.prefix(
            kind == .chapters ? found.count : looking.kind == nil ? Looking.few : Looking.pageSize
        )
        return """
            <h2>\(t(kind.label)) <span class="soft">\(t("{n} 条", found.first?.all ?? 0))</span></h2>
            \(PlainList(items: shown.map { item($0, kind) }).body)
            \(looking.kind == nil ? more(kind, found) : pager(kind, Array(shown), found.count))
            """
    }

    private func item(_ found: Found, _ kind: SearchKind) -> PlainList.Item {
        PlainList.Item(
            text: kind.isPeople ? t.name(ofMember: found.title) : found.title,
            trailing: found.note.isEmpty ? nil : found.note,
            link: kind.link(found.id)
        )
    }

    /// The way to all of a kind, where not all of them stand here.
    private func more(_ kind: SearchKind, _ found: [Found]) -> HTML {
        let all = found.first?.all ?? 0
        guard all > found.count else { return .empty }
        guard kind.isPeople else {
            return "<p><a href=\"\(to: looking.link(to: kind))\">\(t("看全部 {n} 条", all))</a></p>"
        }
        let places = Rights.regions(for: kind.act, holding: person.grants)
        return """
            <p class="actions">\(each: places, { "<a class=\"button quiet\" href=\"\(to: looking.link(to: kind, at: $0))\">\(list(kind, $0, of: places.count, all))</a>\n" })</p>
            """
    }

    /// What leads to a place's list: by name only where she looks after several.
    private func list(_ kind: SearchKind, _ place: RegionCode, of places: Int, _ all: Int) -> String
    {
        guard places > 1, let number = person.grants.firstIndex(where: { $0.region == place })
        else {
            return t("看全部 {n} 条", all)
        }
        return t("{place}的名单", person.places[number])
    }

    private func pager(_ kind: SearchKind, _ shown: [Found], _ fetched: Int) -> HTML {
        var pager = Pager(label: t(kind.label))
        if looking.after != nil {
            pager.first = .init(text: t("回到开头"), link: looking.link(to: kind))
        }
        if kind != .chapters, fetched > shown.count, let last = shown.last {
            pager.next = .init(text: t("往后看"), link: looking.link(to: kind, after: last.id))
        }
        return pager.body
    }
}
