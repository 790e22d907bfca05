import Domain
import HTML
import Postgres

/// Somebody whose case is on notice: the database gives no more than a masked name, the village and the days.
struct BoardAided: Row, Sendable, Hashable {
    let place: String
    /// Nil for a child, who is not named at all.
    let name: String?
    let isOfTownship: Bool
    let from: Day
    let to: Day

    init(_ row: inout RowReader) throws {
        place = try row.next()
        name = try row.next()
        isOfTownship = try row.next()
        from = try row.next()
        to = try row.next()
    }

    /// One notice: those of a village, or of a township, with the same days.
    fileprivate struct Group: Hashable {
        let place: String
        let isOfTownship: Bool
        let from: Day
        let to: Day
    }

    fileprivate var group: Group {
        Group(place: place, isOfTownship: isOfTownship, from: from, to: to)
    }
}

extension BoardNotices {
    /// Whom programmes of assistance are to help: which programme and why is no neighbour's business.
    func aid(_ t: Words) -> HTML? {
        guard !aided.isEmpty else { return nil }
        var groups: [(BoardAided.Group, [String])] = []
        for one in aided {
            let name = one.name ?? t("一名未成年人")
            if let index = groups.firstIndex(where: { $0.0 == one.group }) {
                groups[index].1.append(name)
            } else {
                groups.append((one.group, [name]))
            }
        }
        let items = groups.map { group, names -> HTML in
            let whose = group.isOfTownship ? t("乡镇公示") : t("村级公示")
            return """
                <li>\(group.place) · \(whose) · \(t("{from} 至 {to}", group.from.iso, group.to.iso))<br>
                <b>\(names.joined(separator: t("、")))</b></li>

                """
        }
        return """
            <section id="aid"><h2>\(t("扶助对象公示"))</h2><article class="sheet">
            <ul class="households">\(each: items)</ul>
            <p>\(t("有意见的，请在公示期内向村协会或乡镇计生协会提出，可以不留名。"))</p></article></section>
            """
    }
}
