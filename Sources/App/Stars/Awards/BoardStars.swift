import Domain
import HTML

/// The households with an award in force, as they stand on a place's board: masked, village by village.
///
/// Whose award is over leaves by itself: boards are made for a day.
struct BoardStars: Sendable {
    let awards: [BoardAward]

    func html(_ t: Words) -> HTML? {
        guard !awards.isEmpty else { return nil }
        var groups: [(stars: Int, isFive: Bool, awards: [BoardAward])] = []
        for award in awards {
            if let last = groups.last, last.stars == award.stars, last.isFive == award.isFive {
                groups[groups.count - 1].awards.append(award)
            } else {
                groups.append((award.stars, award.isFive, [award]))
            }
        }
        return """
            <section id="stars"><h2>\(t("五星农家和星级农家"))</h2>
            \(each: groups, { group($0.stars, $0.isFive, $0.awards, t) })
            <p class="no-print"><a href="\(to: "/verify")">\(t("核对一块牌子"))</a></p></section>
            """
    }

    private func group(_ stars: Int, _ isFive: Bool, _ awards: [BoardAward], _ t: Words) -> HTML {
        var places: [(village: String, names: [String])] = []
        for award in awards {
            if places.last?.village == award.village {
                places[places.count - 1].names.append(award.maskedName)
            } else {
                places.append((award.village, [award.maskedName]))
            }
        }
        let names = places.map { place in
            t("{place}：{names}", place.village, place.names.joined(separator: t("、")))
        }
        .joined(separator: t("；"))
        let mark = StarShapes(t: t, stars: stars, isFive: isFive).body
        return "<p><b>\(mark) \(t("{n} 户", awards.count))</b>　\(names)</p>\n"
    }
}
