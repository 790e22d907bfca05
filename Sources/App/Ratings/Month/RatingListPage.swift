import Domain
import Foundation
import HTML

/// The months of a township, or of one's own village, with where each stands.
struct RatingListPage: Page {
    let t: Words
    let region: Region
    let months: [RatingMonthRow]
    /// Other places whose months the person may look at.
    let others: [RegionCode]
    let now: Date

    var title: String { t("月考评") }
    var place: MenuItem.Place? { .ratings }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(headline)</h1>
        \(elsewhere)
        \(RatingLinks(t: t, place: region.code, year: Moment(now).day.year).body)
        \(DataTable(
            caption: t("最近的月份在前"),
            columns: columns,
            cells: months.map(isOfOne ? ownCells : cells)
        ).body)
        """
    }

    private var isOfOne: Bool { region.level == .village }

    private var headline: String {
        guard let last = months.first(where: { $0.state != nil }) else { return title }
        return t("{month}：{state}", t.month(last.month), t(last.state(at: now).label))
    }

    private var elsewhere: HTML {
        guard !others.isEmpty else { return .empty }
        return """
            <p>\(t("还可以看："))\(each: others, {
                "<a href=\"\(to: "/ratings?place=\($0.text)")\">\($0.text)</a> "
            })</p>
            """
    }

    private var columns: [DataTable.Column] {
        let first: [DataTable.Column] = [.init(title: t("月份")), .init(title: t("走到哪一步"))]
        return isOfOne
            ? first + [
                .init(title: t("总分"), isNumeric: true), .init(title: t("名次"), isNumeric: true),
                .init(title: t("流动旗")),
            ]
            : first + [
                .init(title: t("协会"), isNumeric: true), .init(title: t("待评"), isNumeric: true),
                .init(title: t("最好的旗"), isNumeric: true),
            ]
    }

    private func heading(_ row: RatingMonthRow) -> [HTML] {
        let link: Link = "/ratings/\(region.code.text)/\(row.month.iso)"
        let state = row.state(at: now)
        let day = t.day(Moment(row.closesAt).day)
        let note: String =
            switch state {
            case .open: t("{day}截止", day)
            case .closed: t("{day}已截止，还没有计算", day)
            default: (row.revision ?? 1) > 1 ? t("第 {n} 稿", row.revision ?? 1) : ""
            }
        return [
            "<a href=\"\(to: link)\">\(t.month(row.month))</a>",
            "<span>\(t(state.label))\(if: !note.isEmpty, " <span class=\"soft\">\(note)</span>")</span>",
        ]
    }

    private func cells(_ row: RatingMonthRow) -> [HTML] {
        guard row.state != nil else { return heading(row) + [none, none, none] }
        return heading(row) + ["\(row.chapters)", "\(row.provisional)", "\(row.best)"]
    }

    private func ownCells(_ row: RatingMonthRow) -> [HTML] {
        guard let total = row.total else { return heading(row) + [none, none, none] }
        let flag = row.flag.map {
            FlagMark(flag: row.colour.map(SchemeFlag.flag) ?? .none, word: $0).body
        }
        return heading(row) + [
            "\(Points.total(total))\(if: row.provisional > 0, " <small>\(t("暂计"))</small>")",
            row.rank.map { "\($0)" } ?? none,
            flag ?? FlagMark(flag: .none, word: t("未评")).body,
        ]
    }

    private var none: HTML { "<span class=\"soft\">\(t("还没有"))</span>" }
}
