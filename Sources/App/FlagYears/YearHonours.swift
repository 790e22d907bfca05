import Domain
import HTML

/// What followed from a year of flags: its excellent members, and what was handed over.
struct YearHonours {
    let t: Words
    let place: RegionCode
    let year: Int
    let nominees: [Nominee]
    let rewards: [RewardEntry]

    var html: HTML {
        """
        <h2>\(t("优秀会员"))</h2>
        \(excellent.isEmpty ? nobody : names)
        <p><a href="\(to: .honours(place, year))">\(waiting)</a></p>
        <h2>\(t("奖励发放"))</h2>
        <p><a href="\(to: .rewards(place, year))">\(handedOver)</a></p>
        """
    }

    private var excellent: [Nominee] { nominees.filter { $0.state == .confirmed } }

    private var nobody: HTML { "<p class=\"soft\">\(t("这一年还没有审定优秀会员。"))</p>" }

    private var names: HTML {
        let items = excellent.map { nominee in
            PlainList.Item(text: nominee.name, trailing: nominee.placeName, link: nominee.link)
        }
        return Sheet(content: PlainList(items: items).body).body
    }

    private var waiting: String {
        let open = nominees.count { $0.state == .nominated || $0.state == .posted }
        return open == 0 ? t("看提名和名额") : t("还有 {n} 名人选在提名或公示中", open)
    }

    private var handedOver: String {
        let (count, money) = rewards.sums
        guard count > 0 else { return t("{y} 年还没有发过奖励", year) }
        return t("{y} 年发奖励 {n} 笔，奖金 {m} 元", year, count, money.yuan)
    }
}
