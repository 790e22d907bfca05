import Domain
import HTML

/// Pieces that the boards of townships, villages and larger places share.
struct BoardParts {
    let t: Words
    let place: BoardPlace

    /// The places above, each with a board of its own.
    var breadcrumb: HTML {
        let above = place.above.map { place in
            Breadcrumb.Place(text: place.name, link: Link("/board/\(place.code)"))
        }
        let all = [Breadcrumb.Place(text: t("公开栏"), link: "/board")] + above
        return Breadcrumb(label: t("上级地区"), places: all).body
    }

    var ended: HTML? {
        guard place.hasEnded else { return nil }
        return Notice(kind: .warning, text: t("这个地区已经撤并，下面是以前公布的。")).body
    }

    /// The months of which something is published: those of the shown year, and a way to others.
    func months(_ all: [Month], shown: Month?) -> HTML? {
        guard all.count > 1 || shown.map({ !all.contains($0) }) ?? !all.isEmpty else {
            return nil
        }
        return """
            <nav class="months no-print" aria-label="\(t("往月"))"><h2>\(t("往月"))</h2>
            <ul>\(each: all, { item($0, $0 == shown) })</ul></nav>
            """
    }

    private func item(_ month: Month, _ isShown: Bool) -> HTML {
        let link = Link.board(place.code, month: month)
        return """
            <li><a href="\(to: link)"\(if: isShown, " aria-current=\"page\"")>\
            \(t.month(month))</a></li>
            """
    }
}

/// A place of which nothing is published, or not the month that was asked for.
struct BareBoardPage: Page {
    let t: Words
    let place: BoardPlace
    let months: [PublishedMonth]
    let asked: Month?
    let notices: BoardNotices
    /// Whether the township would have rated it.
    var isRated = true

    var title: String { t("{place}公开栏", place.name) }

    var body: HTML {
        """
        <div class="board">\(parts.breadcrumb)
        <h1>\(title)</h1>\(parts.ended)
        \(notices.inForce(t))\(notices.aid(t))\(notices.funds(t))\(parts.projects)\(parts.governance)\(parts.summaries)\(notices.honoured(t))
        \(EmptyState(text: nothing, action: township).body)
        \(parts.months(months.filter(\.isLast).map(\.month), shown: asked))</div>
        """
    }

    private var parts: BoardParts { BoardParts(t: t, place: place) }

    private var nothing: String {
        guard let asked else { return t("这里还没有公布过月考评的结果。公布以后，就挂在这一页。") }
        let month = t.month(asked)
        guard isRated else { return t("这里没有参加{month}的考评。", month) }
        return t("{month}的考评结果没有公布。", month)
    }

    /// A village's way to the board it hangs on.
    private var township: ButtonLink? {
        guard place.level == .village, let township = place.above.last else { return nil }
        return ButtonLink(
            text: t("看{place}的公开栏", township.name),
            link: Link("/board/\(township.code)"),
            weight: .quiet
        )
    }
}
