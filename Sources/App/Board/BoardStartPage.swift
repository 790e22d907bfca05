import Domain
import HTML

/// The way to a place's board: type its name, look at what is new, or go down from the provinces.
struct BoardStartPage: Page {
    let t: Words
    let provinces: [BoardChild]
    let recent: [RecentBoard]

    var title: String { t("公开栏") }

    var body: HTML {
        """
        <div class="board"><h1>\(title)</h1>
        <p class="soft">\(t("各乡镇每月公布村、社区协会的考评结果，人人可看，不用登录。"))</p>
        \(BoardSearchForm(t: t, wanted: "").html)
        \(recent.isEmpty ? nothing : latest)
        <h2>\(t("按地区找"))</h2>
        <ul class="provinces">\(each: provinces, province)</ul></div>
        """
    }

    private var nothing: HTML { EmptyState(text: t("还没有乡镇公布过考评结果。")).body }

    private var latest: HTML {
        Sheet(title: t("最近公布"), content: PlainList(items: recent.map(item)).body).body
    }

    private func item(_ board: RecentBoard) -> PlainList.Item {
        let day = t.day(board.published.day)
        return PlainList.Item(
            text: t("{place} {y} 年 {m} 月", board.name, board.month.year, board.month.month),
            trailing: board.revision == 1 ? day : t("{day}更正", day),
            link: .board(board.code, month: board.month)
        )
    }

    private func province(_ province: BoardChild) -> HTML {
        "<li><a href=\"\(to: .board(province.code))\">\(province.name)</a></li>"
    }
}

/// What a search for a place found.
struct BoardSearchPage: Page {
    let t: Words
    let wanted: String
    let hits: [BoardHit]

    var title: String { t("找公开栏") }

    var body: HTML {
        """
        <div class="board"><h1>\(title)</h1>
        \(BoardSearchForm(t: t, wanted: wanted).html)
        \(hits.isEmpty ? nothing : list)</div>
        """
    }

    private var nothing: HTML {
        EmptyState(text: t("没有找到这个地方。村、社区请先找所在的乡镇，或输入 12 位代码。")).body
    }

    private var list: HTML {
        let items = hits.map { hit in
            PlainList.Item(
                text: hit.name,
                trailing: hit.above.isEmpty ? nil : hit.above,
                link: .board(hit.code)
            )
        }
        return Sheet(content: PlainList(items: items).body).body
    }
}

struct BoardSearchForm {
    let t: Words
    let wanted: String

    var html: HTML {
        """
        <form class="search" method="get" action="\(to: "/board")" role="search">
        <label for="q">\(t("地名或代码"))</label>
        <div class="row"><input id="q" type="search" name="q" value="\(wanted)">
        <button class="button">\(t("查找"))</button></div>
        </form>
        """
    }
}
