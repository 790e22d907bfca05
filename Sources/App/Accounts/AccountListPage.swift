import Domain
import HTML

/// The accounts of one's regions: who, what for, and whether she has opened it yet.
struct AccountListPage: Page {
    let t: Words
    let filter: AccountFilter
    /// One more than a page holds, if there is a next page.
    let found: [AccountEntry]

    static let pageSize = 50

    var title: String { t("账号") }
    var place: MenuItem.Place? { .accounts }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="actions"><a class="button" href="\(to: "/accounts/new")">\(t("开一个账号"))</a></p>
        \(searchForm)
        \(found.isEmpty ? empty : table)
        \(more)
        """
    }

    private var searchForm: HTML {
        """
        <form class="search" method="get" action="\(to: "/accounts")" role="search">
        <label for="q">\(t("姓名或用户名的开头"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(filter.search)">
        <select name="duty" aria-label="\(t("职责"))"><option value="">\(t("全部职责"))</option>
        \(each: Duty.allCases, duty)</select>
        <select name="state" aria-label="\(t("状态"))">\(each: Self.states, state)</select>
        <button class="button quiet">\(t("查找"))</button></div>
        </form>
        """
    }

    private func duty(_ duty: Duty) -> HTML {
        """
        <option value="\(duty.rawValue)"\(if: duty == filter.duty, " selected")>\
        \(t(duty.label))</option>
        """
    }

    private static let states: [Account.State?] = [nil, .invited, .active, .suspended]

    private func state(_ state: Account.State?) -> HTML {
        """
        <option value="\(state?.rawValue ?? "")"\(if: state == filter.state, " selected")>\
        \(state.map(t.name) ?? t("全部状态"))</option>
        """
    }

    private var empty: HTML {
        "<p class=\"soft\">\(t("没有这样的账号。"))</p>"
    }

    private var table: HTML {
        """
        <table class="cards accounts"><caption>\(t("按用户名排"))</caption><thead><tr><th>\(t("姓名"))</th><th>\(t("用户名"))</th>\
        <th>\(t("职责"))</th><th>\(t("状态"))</th></tr></thead>
        <tbody>\(each: found.prefix(Self.pageSize), row)</tbody></table>
        """
    }

    private func row(_ entry: AccountEntry) -> HTML {
        """
        <tr><th scope="row"><a href="\(to: "/accounts/\(entry.account.id.value)")">\(entry.account.displayName)</a>\
        </th><td class="soft">\(entry.account.userName)</td><td class="span">\(duties(entry))</td>\
        <td class="span">\(t.name(of: entry.account.state))</td></tr>
        """
    }

    private func duties(_ entry: AccountEntry) -> String {
        entry.duties.isEmpty
            ? t("没有职责") : entry.duties.map { t($0.label) }.joined(separator: t("、"))
    }

    private var more: HTML? {
        guard found.count > Self.pageSize, let last = found.prefix(Self.pageSize).last else {
            return nil
        }
        let next = filter.link(after: last.account.userName)
        return """
            <p class="actions"><a class="button quiet" href="\(to: next)">\(t("往后看"))</a></p>
            """
    }
}

extension AccountFilter {
    func link(after userName: String) -> Link {
        Link(
            """
            /accounts\(query: [
                "q": search.isEmpty ? nil : search, "duty": duty?.rawValue,
                "state": state?.rawValue, "after": userName,
            ])
            """
        )
    }
}

extension Words {
    func name(of state: Account.State) -> String {
        switch state {
        case .invited: self("还没有开通")
        case .active: self("在用")
        case .suspended: self("已停用")
        }
    }
}
