import Domain
import HTML

/// What is shown before a township has held its first round.
struct NoRoundPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region

    var title: String { t("五星农家") }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "/stars?place=\(region.code.text)" }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(t("还没有开过五星农家评定"))</h1>
        <p>\(t("每年由乡镇开一轮：家庭自愿申报，村里评分和表决，公示，乡镇抽查审定，授牌。"))</p>
        <p class="actions">\(if: person.may(.changeStarScheme), opening)
        <a class="button quiet" href="\(to: "/stars/schemes")">\(t("看评定方案"))</a></p>
        """
    }

    private var opening: HTML {
        "<a class=\"button\" href=\"\(to: "/stars/\(region.code.township.text)/rounds")\">\(t("开一轮评定"))</a>"
    }
}
