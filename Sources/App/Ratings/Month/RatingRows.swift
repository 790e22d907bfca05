import Domain
import Foundation
import HTML

/// The last months of a place as the start page lists them: a line a month.
struct RatingRows: Sendable {
    let place: RegionCode
    /// The latest first.
    let year: [RatingMonthRow]
    let now: Date

    private var months: ArraySlice<RatingMonthRow> { year.prefix(2) }

    /// The last month that came to something, of a place with one chapter; nil of any other place.
    var ownPoints: OwnPoints? {
        guard place.level == .village, let running = year.first,
            let last = year.first(where: { $0.total != nil }), let total = last.total
        else { return nil }
        return OwnPoints(
            place: place,
            month: last,
            total: total,
            running: running.state(at: now) == .open ? running.month : nil
        )
    }

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
