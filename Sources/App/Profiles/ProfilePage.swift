import Domain
import HTML

/// The form for a township's year in figures.
struct ProfilePage: Page {
    let t: Words
    let region: Region
    let form: ProfileForm
    /// What is registered for that year now.
    let stored: Profile?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("年度基本情况") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: back)">\(region.name)</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        \(overtaken)
        <form method="post" action="\(to: "/profile")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="region" value="\(region.code.text)">
        <input type="hidden" name="version" value="\(stored?.version ?? "")">
        \(field("year", t("年份"), form.year, .number, isRequired: true))
        \(field("villages", t("行政村（个）"), form.villages, .number))
        \(field("communities", t("社区（个）"), form.communities, .number))
        \(field("area", t("面积（平方公里）"), form.area, .text))
        \(field("population", t("总人口（人）"), form.population, .number))
        \(field("households", t("总户数（户）"), form.households, .number))
        \(field("married_women", t("已婚育龄妇女（人）"), form.marriedWomen, .number, womenHelp))
        \(field("city_km", t("离县城（公里）"), form.cityDistance, .number))
        \(field("source", t("数字来源"), form.source, .text, t("如“2025 年统计年报”。"), isRequired: true))
        \(field("as_of", t("截至哪一天"), form.asOf, .date))
        <button class="button wide">\(t("保存"))</button>
        </form>
        </div>
        """
    }

    private var back: Link { "/profile?place=\(region.code.text)" }

    private var womenHelp: String { t("全乡镇一个总数，只用来算活动的参加率。") }

    /// A refused form of a year that is registered otherwise: what is there, to compare with.
    private var overtaken: HTML? {
        guard let stored, form.version != stored.version else { return nil }
        let figures = [
            stored.villages, stored.communities, stored.population, stored.households,
            stored.marriedWomen,
        ]
        .map { $0.map { "\($0)" } ?? t("未填") }
        return """
            <p class="soft">\(t(
                "现在登记的：村 {a}，社区 {b}，人口 {c}，户数 {d}，已婚育龄妇女 {e}；来源：{source}。",
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4],
                stored.source
            ))</p>
            """
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ kind: Field.Kind,
        _ help: String? = nil,
        isRequired: Bool = false
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            help: help,
            error: problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: isRequired,
            note: isRequired ? nil : t("可不填")
        ).body
    }
}
