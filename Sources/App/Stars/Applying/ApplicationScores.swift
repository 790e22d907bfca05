import Domain
import HTML

/// What the household says, what the village says, category by category and item by item.
struct ApplicationScores {
    let page: ApplicationPage

    private var t: Words { page.t }
    private var outcome: ApplicationOutcome? { page.found.outcome }
    private var hasItems: Bool { page.application.sheet == .items }

    var html: HTML {
        """
        \(with: outcome, result)
        \(Sheet(title: t("分数"), content: table).body)
        \(if: hasItems, "<div class=\"sheet stack\">\(each: page.sheet.categories, items)</div>")
        """
    }

    private func result(_ outcome: ApplicationOutcome) -> HTML {
        """
        <p class="lead">\(StarShapes(t: t, stars: outcome.stars, isFive: outcome.isFive).body)　\
        \(t("总分 {n}", Points.text(outcome.total)))</p>
        """
    }

    private var table: HTML {
        let own = page.sheet.own
        return DataTable(
            caption: t("五类的分数"),
            hidesCaption: true,
            columns: columns,
            cells: page.sheet.categories.indices.map { row($0, own) } + [total(own)]
        ).body
    }

    private var columns: [DataTable.Column] {
        let village = DataTable.Column(title: t("村里评"), isNumeric: true)
        let own = DataTable.Column(title: t("自评"), isNumeric: true)
        return [.init(title: t("类别"))] + (hasItems ? [own, village] : [village])
            + [.init(title: t("星"))]
    }

    private func row(_ place: Int, _ own: StarPoints) -> [HTML] {
        let category = page.sheet.categories[place]
        let said = own.categories.first { $0.letter == category.letter }
        let village: Int? = outcome.flatMap { $0.categories[place] }
        let hasStar =
            outcome == nil
            ? said?.hasStar == true : (village ?? 0) >= page.application.starAt
        let label: HTML = "\(t("{letter} {label}", category.letter, name(of: category)))"
        let given: HTML = "\(Points.text(said?.points ?? 0))"
        let found: HTML = "\(village.map { Points.text($0) } ?? "—")"
        let star: HTML =
            hasStar
            ? "<span aria-hidden=\"true\">★</span> \(outcome == nil ? t("够一颗星") : t("得星"))"
            : "\(t("还不够"))"
        return [label] + (hasItems ? [given, found] : [found]) + [star]
    }

    /// Years of an old name are shown under it.
    private func name(of category: SheetCategory) -> String {
        guard page.application.legacyLabel != nil, let old = category.legacyLabel else {
            return t(category.label)
        }
        return t("{label}（{old}）", t(category.label), old)
    }

    private func total(_ own: StarPoints) -> [HTML] {
        let label: HTML = "<b>\(t("总分"))</b>"
        let given: HTML = "<b>\(Points.text(own.total))</b>"
        let found: HTML = "<b>\(outcome.map { Points.text($0.total) } ?? "—")</b>"
        let stars: HTML = "\(t("{n} 星", outcome?.stars ?? own.stars))"
        return [label] + (hasItems ? [given, found] : [found]) + [stars]
    }

    private func items(_ category: SheetCategory) -> HTML {
        """
        <details><summary>\(t("{letter} {label}", category.letter, t(category.label)))</summary>
        <ul class="plain">\(each: page.sheet.items(of: category.letter), item)</ul></details>
        """
    }

    private func item(_ item: SheetItem) -> HTML {
        """
        <li><span>\(t("{code} {label}", item.item.code, t(item.item.label)))\
        \(if: item.item.proof.rows != nil, evidence(item))\
        \(with: item.reason, { "<br><span class=\"soft\">\($0)</span>" })</span>
        <span class="trailing">\(marks(item))</span></li>
        """
    }

    private func evidence(_ item: SheetItem) -> HTML {
        let link: Link = "\(page.base)/evidence/\(item.item.code)"
        return " <a href=\"\(to: link)\">\(t("登记 {n} 次", item.rows))</a>"
    }

    private func marks(_ item: SheetItem) -> String {
        let own = t.starMark(item.ownMark)
        let most = Points.text(item.item.most)
        guard item.village != nil else { return t("自评 {n}，满分 {m}", own, most) }
        return t("自评 {n}，村里评 {v}，满分 {m}", own, t.starMark(item.village), most)
    }
}

/// What is still missing for the next star, and for a Five-Star Household.
struct ApplicationOutlook {
    let page: ApplicationPage

    private var t: Words { page.t }

    var html: HTML? {
        guard page.application.sheet == .items, !page.application.state.hasEnded else { return nil }
        let village = page.sheet.village
        let points = village ?? page.sheet.own
        let next = points.nextStars.prefix(2)
        return Sheet(
            title: t("离下一颗星"),
            content: """
                <p class="soft">\(village == nil ? t("按自评算，以村里评的为准。") : t("按村里评的分算。"))</p>
                \(next.isEmpty ? full(points) : "\(each: next, line)")
                """
        ).body
    }

    private func full(_ points: StarPoints) -> HTML {
        points.reachesFiveStars
            ? "<p>\(t("五颗星都够了，总分也到了。"))</p>"
            : "<p>\(t("五颗星都够了，总分还差 {n} 分。", Points.text(points.lacksForFiveStars)))</p>"
    }

    private func line(_ next: NextStar) -> HTML {
        let rooms = next.rooms.prefix(3).compactMap { room in
            page.sheet.items.first { $0.item.code == room.code }.map { (room, $0) }
        }
        return """
            <p><b>\(t("{letter} 类再得 {n} 分就有一颗星", next.letter, Points.text(next.more)))</b></p>
            <ul>\(each: rooms, { "<li>\(t("{code} {label}：还能得 {n} 分", $1.item.code, t($1.item.label), Points.text($0.room)))</li>" })</ul>
            """
    }
}
