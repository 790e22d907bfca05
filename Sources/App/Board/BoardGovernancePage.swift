import Domain
import HTML

/// Self-governance of a place on its board: charters, democratic reviews, and what came of suggestions.
struct BoardGovernancePage: Page {
    let t: Words
    let place: BoardPlace
    let box: SuggestionBox?
    let charters: [BoardCharter]
    let reviews: [BoardReview]
    let digest: [BoardDigestLine]

    var title: String { t("{place}的村民自治", place.name) }

    var body: HTML {
        """
        <div class="board">\(BoardParts(t: t, place: place).breadcrumb)
        <h1>\(title)</h1>
        \(with: box, speak)
        <section id="charters"><h2>\(t("村民自治章程"))</h2>\(charterPart)</section>
        <section id="reviews"><h2>\(t("民主评议"))</h2>\(reviews.isEmpty ? empty(t("近一年没有公布过民主评议。")) : reviewTable)</section>
        <section id="digest"><h2>\(t("意见建议摘要"))</h2>
        <p class="soft">\(t("一季一次，只有条数，没有谁提的，也没有原话。"))</p>
        \(digest.isEmpty ? empty(t("前四个季度没有收到意见。")) : digestTable)</section>
        <p class="actions no-print">\(ButtonLink(text: t("看{place}的公开栏", place.name), link: .board(place.code), weight: .quiet).body)</p></div>
        """
    }

    private func speak(_ box: SuggestionBox) -> HTML {
        """
        <p class="actions no-print">\(ButtonLink(text: t("提一条意见"), link: box.link).body)</p>
        """
    }

    private func empty(_ text: String) -> HTML { EmptyState(text: text).body }

    private var charterPart: HTML {
        if charters.isEmpty { return empty(t("还没有公布章程。")) }
        if charters.count == 1, let only = charters.first { return whole(only) }
        return DataTable(
            caption: t("村民自治章程"),
            hidesCaption: true,
            columns: [
                .init(title: t("村、社区")), .init(title: t("第几版"), isNumeric: true),
                .init(title: t("通过")), .init(title: t("到会户代表"), isNumeric: true),
                .init(title: t("备案")),
            ],
            cells: charters.map { one in
                let link: Link = "/board/\(one.region.text)/governance/current"
                return [
                    "<a href=\"\(to: link)\">\(one.place)</a>", "\(one.version)",
                    "\(one.adopted.iso)", "\(one.present)", "\(one.filed.iso)",
                ]
            }
        ).body
    }

    private func whole(_ charter: BoardCharter) -> HTML {
        let votes = charter.inFavour.map { t("，{n} 票赞成", $0) } ?? ""
        return """
            <div class="sheet"><h3>\(charter.title)</h3>
            <p class="soft">\(t("第 {n} 版，{day}通过，到会户代表 {m} 人", charter.version, t.day(charter.adopted), charter.present))\(votes)。\
            \(t("{day}报镇备案。", t.day(charter.filed)))</p>
            \(with: charter.clauses, { CharterText(text: $0).html })</div>
            """
    }

    private var reviewTable: HTML {
        DataTable(
            caption: t("民主评议"),
            hidesCaption: true,
            columns: [
                .init(title: t("日期")), .init(title: t("村、社区")),
                .init(title: t("参加"), isNumeric: true),
                .init(title: t("有效票"), isNumeric: true),
                .init(title: t("满意率"), isNumeric: true),
                .init(title: t("问题整改"), isNumeric: true),
            ],
            cells: reviews.map { one in
                [
                    "\(one.held.iso)", "\(one.place)", "\(one.participants)",
                    "\(one.ballots.map { "\($0.valid)" } ?? "—")",
                    "\(one.ballots.map { "\($0.rate)%" } ?? "—")",
                    "\(t("{n} 个问题整改了 {m} 个", one.issues, one.rectified))",
                ]
            }
        ).body
    }

    private var digestTable: HTML {
        DataTable(
            caption: t("意见建议摘要"),
            hidesCaption: true,
            columns: [
                .init(title: t("季度")), .init(title: t("哪一类")),
                .init(title: t("收到（条）"), isNumeric: true),
                .init(title: t("答复（条）"), isNumeric: true),
                .init(title: t("按时答复（条）"), isNumeric: true),
                .init(title: t("采纳（条）"), isNumeric: true),
            ],
            cells: digest.map { line in
                [
                    "\(line.quarter.words(t))",
                    "\(line.topic.map { t($0.label) } ?? t("没有分类"))", "\(line.received)",
                    "\(line.answered)", "\(line.inTime)", "\(line.accepted)",
                ]
            }
        ).body
    }
}
