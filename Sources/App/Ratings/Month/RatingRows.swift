import Domain
import Foundation
import HTML

/// The last months of a place as the start page lists them: a line a month.
struct RatingRows: Sendable {
    let place: RegionCode
    let months: [RatingMonthRow]
    let now: Date

    func sheet(_ t: Words) -> HTML {
        let items = months.map { row in
            PlainList.Item(
                text: t("{month}考评", t.month(row.month)),
                trailing: trailing(row, t),
                link: "/ratings/\(place.text)/\(row.month.iso)"
            )
        }
        return Sheet(title: t("月考评"), content: PlainList(items: items).body).body
    }

    /// Where it stands and, for one's own village, what came of it.
    private func trailing(_ row: RatingMonthRow, _ t: Words) -> String {
        let state = row.state(at: now)
        var words = [t(state.label)]
        if state == .open { words.append(t("{day}截止", t.day(Moment(row.closesAt).day))) }
        if row.provisional > 0, row.total == nil { words.append(t("{n} 个待评", row.provisional)) }
        if let total = row.total { words.append(t("{n} 分", Points.total(total))) }
        if let rank = row.rank { words.append(t("第 {n} 名", rank)) }
        if let flag = row.flag { words.append(flag) }
        return words.joined(separator: t("，"))
    }
}
