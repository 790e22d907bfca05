import Domain
import HTML

/// The years in figures of a place and what lies below it.
struct ProfileListPage: Page {
    let t: Words
    let region: Region
    let profiles: [Profile]
    let mayChange: Bool
    let year: Int

    var title: String { t("年度基本情况") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters?place=\(region.code.text)")">\(region.name)</a></p>
        <h1>\(title)</h1>
        <p class="soft">\(t("乡镇一年填一次的总数，用来算人均和覆盖率。不从个人记录里数出来。"))</p>
        \(if: mayChange, "<p class=\"actions\">\(enter.body)</p>")
        \(profiles.isEmpty ? EmptyState(text: nothing).body : table)
        """
    }

    private var enter: ButtonLink {
        ButtonLink(text: t("填一年"), link: link(nil))
    }

    private func link(_ year: Int?) -> Link {
        Link("/profile/year\(query: ["place": region.code.text, "year": year.map { "\($0)" }])")
    }

    private var nothing: String {
        mayChange ? t("还没有填过。填上最近一年的就可以用。") : t("还没有填过。由乡镇专干来填。")
    }

    private var isOfMany: Bool { region.level < .township }

    private var table: HTML {
        DataTable(
            caption: t("最近的一年在前"),
            columns: [
                .init(title: t("年份")), number(t("村")), number(t("社区")),
                number(t("面积（平方公里）")), number(t("人口")), number(t("户数")),
                number(t("已婚育龄妇女")), number(t("离县城（公里）")), .init(title: t("来源")),
            ],
            cells: profiles.map(cells)
        ).body
    }

    private func number(_ title: String) -> DataTable.Column {
        .init(title: title, isNumeric: true)
    }

    private func cells(_ profile: Profile) -> [HTML] {
        [
            heading(profile), count(profile.villages), count(profile.communities),
            "\(profile.area.map(Area.text) ?? t("未填"))", count(profile.population),
            count(profile.households), count(profile.marriedWomen),
            count(profile.cityDistance), source(profile),
        ]
    }

    private func heading(_ profile: Profile) -> HTML {
        let words =
            isOfMany
            ? t("{place} {year} 年", profile.name, profile.year) : t("{year} 年", profile.year)
        guard mayChange else { return "\(words)" }
        return "<a href=\"\(to: link(profile.year))\">\(words)</a>"
    }

    private func count(_ number: Int?) -> HTML { "\(number.map { "\($0)" } ?? t("未填"))" }

    private func source(_ profile: Profile) -> HTML {
        var parts = [profile.source]
        if let day = profile.asOf { parts.append(t("截至 {day}", t.day(day))) }
        if let file = profile.ledgerFile, let line = profile.ledgerLine {
            parts.append(t("{file} 第 {n} 行", file, line))
        } else if let name = profile.enteredBy {
            parts.append(t("{name}填的", name))
        }
        return "<span class=\"soft\">\(parts.joined(separator: t("，")))</span>"
    }
}
