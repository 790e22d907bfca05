import Domain
import HTML

/// A part of the tree, or what a search found in it.
struct RegionPage: Page {
    struct Row: Sendable {
        let code: RegionCode
        let name: String
        let level: RegionLevel
        let above: String
        var ending = ""

        init(_ code: RegionCode, _ name: String, _ level: RegionLevel, above: String) {
            self.code = code
            self.name = name
            self.level = level
            self.above = above
        }
    }

    let t: Words
    let wish: RegionWish
    let region: Region?
    let rows: [Row]
    let hasMore: Bool
    let mayAddAccount: @Sendable (RegionCode) -> Bool

    var title: String { wish.isForAccount ? t("账号开在哪里？") : t("地区") }
    var place: MenuItem.Place? { wish.isForAccount ? .accounts : .regions }

    var body: HTML {
        """
        <p class="soft" id="above">\(region?.above ?? "")</p>
        <h1 id="heading">\(heading)</h1>
        \(searchForm)
        <p class="soft" id="found-count" role="status">\(count)</p>
        <div id="found">
        \(here)
        \(list)
        \(more)
        </div>
        """
    }

    private var count: String {
        if wish.search.isEmpty { return "" }
        if rows.isEmpty { return t("没有找到，换个写法再试。") }
        return hasMore ? t("本页 {n} 个，后面还有。", rows.count) : t("找到 {n} 个地区。", rows.count)
    }

    private var heading: String {
        if wish.isForAccount { return title }
        if let region { return region.name }
        return wish.search.isEmpty ? title : t("找到的地区")
    }

    private var searchForm: HTML {
        """
        <form class="search" method="get" action="\(to: "/regions")" role="search" \
        data-refreshes="above heading found-count found">
        \(if: wish.isForAccount, "<input type=\"hidden\" name=\"for\" value=\"account\">")
        <label for="q">\(t("地名或代码"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(wish.search)" \
        autocomplete="off">
        <button class="button quiet">\(t("查找"))</button></div>
        </form>
        """
    }

    /// When a place is being chosen, the one we stand at can be it.
    private var here: HTML? {
        guard wish.isForAccount, let region, mayAddAccount(region.code) else { return nil }
        return """
            <p class="actions"><a class="button" href="\(to: choose(region.code))">\
            \(t("开在{place}", region.name))</a></p>
            """
    }

    private var list: HTML? {
        guard !rows.isEmpty else {
            let isLowest = wish.search.isEmpty
            return isLowest ? "<p class=\"soft\">\(t("下面没有更小的地区。"))</p>" : nil
        }
        return "<div class=\"sheet\"><ul class=\"plain\">\(each: rows, entry)</ul></div>"
    }

    private func entry(_ row: Row) -> HTML {
        """
        <li data-code="\(row.code.text)"><span><a href="\(to: wish.link(at: row.code))">\(row.name)</a>\
        \(if: !row.above.isEmpty, "<br><span class=\"soft\">\(row.above)</span>")</span>
        \(wish.isForAccount && mayAddAccount(row.code) ? chooser(row) : code(row))</li>
        """
    }

    private func code(_ row: Row) -> HTML {
        "<span class=\"soft\">\(t(row.level.label))　\(row.code.text)</span>"
    }

    private func chooser(_ row: Row) -> HTML {
        "<a class=\"button quiet\" href=\"\(to: choose(row.code))\">\(t("开在这里"))</a>"
    }

    private func choose(_ code: RegionCode) -> Link { "/accounts/new?region=\(code.text)" }

    private var more: HTML? {
        guard hasMore, let last = rows.last else { return nil }
        let next = wish.next(after: last)
        return """
            <p class="actions"><a class="button quiet" href="\(to: next)">\(t("往后看"))</a></p>
            """
    }
}
