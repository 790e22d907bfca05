import Domain
import HTML

/// What her village's last month came to, as a secretary reads it first of all.
struct OwnPoints: Sendable {
    let place: RegionCode
    let month: RatingMonthRow
    /// In tenths.
    let total: Int
    /// The month whose rows can still be entered; nil when its end has passed.
    let running: Month?

    /// The answer: how many points the month has.
    func headline(_ t: Words) -> HTML {
        let words =
            month.provisional > 0
            ? t("{month}暂计 {n} 分", t.month(month.month), Points.total(total))
            : t("{month}得 {n} 分", t.month(month.month), Points.total(total))
        return "<a href=\"\(to: link(month.month))\">\(words)</a>"
    }

    /// The flag and the rank, and the way to what would raise the points of the month that runs.
    func standing(_ t: Words) -> HTML {
        """
        <p>\(flag)\(with: month.rank, { " \(t("第 {n} 名", $0))" })</p>
        \(with: running, { "<p><a href=\"\(to: link($0))\">\(t("看 {month}到目前的得分，怎样再得分", t.month($0)))</a></p>" })
        """
    }

    private var flag: HTML? {
        month.flag.map { word in
            FlagMark(flag: month.colour.map(SchemeFlag.flag) ?? .none, word: word).body
        }
    }

    private func link(_ month: Month) -> Link { "/ratings/\(place.text)/\(month.iso)" }
}
