import Domain
import Foundation
import HTML

/// A month of a county or township: which townships are computed, and the button for the others.
struct ComputationPage: Page {
    let t: Words
    let region: Region
    let month: Month
    /// None above a county.
    let towns: [Computation]
    /// What lies directly below: where one goes on from a province or prefecture.
    let below: [RegionEntry]
    let places: [RegionCode]
    let now: Date
    let formToken: FormToken
    let problems: Problems

    var title: String { t("计算月考评") }
    var place: MenuItem.Place? { .computations }

    static func link(_ place: RegionCode, _ month: Month) -> Link {
        "/computations?place=\(place.text)&month=\(month.iso)"
    }

    var body: HTML {
        """
        <p class="soft">\(region.name)</p>
        <h1>\(headline)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(elsewhere)
        \(isOfTowns ? computing : counties)
        """
    }

    private var isOfTowns: Bool { region.level == .county || region.level == .township }

    private var headline: String {
        guard isOfTowns, !towns.isEmpty else { return t("计算{month}的考评", t.month(month)) }
        let done = towns.count { $0.computedAt != nil }
        return t("{month}：{n} 个乡镇，{m} 个已经计算", t.month(month), towns.count, done)
    }

    private var computing: HTML {
        """
        \(months)
        <p>\(sentence)</p>
        \(if: towns.contains { $0.isDue(now) }, button)
        \(towns.isEmpty ? EmptyState(text: t("这里没有要计算的乡镇。")).body : list)
        """
    }

    /// What there is to do, and if nothing, why.
    private var sentence: String {
        let due = towns.count { $0.isDue(now) }
        if due > 0 { return t("{n} 个乡镇已经截止，等着计算。算过的不会再算。", due) }
        let open = towns.filter { $0.computedAt == nil }.map(\.closesAt).min()
        if let open { return t("还没有计算的要等到 {day}截止以后。", t.day(Moment(open).day)) }
        return towns.isEmpty ? "" : t("这个月都计算过了。")
    }

    private var button: HTML {
        """
        <form method="post" action="\(to: "/ratings/\(region.code.text)/\(month.iso)/computation")">\
        \(formToken.html)\(FormKey().html)\(Button(text: t("计算这个月")).body)</form>
        """
    }

    private var list: HTML {
        DataTable(
            caption: t("各乡镇的这个月"),
            columns: [.init(title: t("乡镇")), .init(title: t("走到哪一步"))],
            cells: towns.map { ["\($0.name)", "\(state($0))"] }
        ).body
    }

    private func state(_ town: Computation) -> String {
        if let at = town.computedAt { return t("{moment} 计算", t.moment(at)) }
        let day = t.day(Moment(town.closesAt).day)
        return town.isDue(now) ? t("{day}截止，等着计算", day) : t("{day}截止", day)
    }

    private var months: HTML {
        let later = month.following <= Month(of: Moment(now).day) ? month.following : nil
        return """
            <p class="actions">\(turn(month.preceding))\(with: later, turn)</p>
            """
    }

    private func turn(_ month: Month) -> HTML {
        ButtonLink(text: t.month(month), link: Self.link(region.code, month), weight: .quiet).body
    }

    private var counties: HTML {
        """
        <p>\(t("到县（市、区）一级计算，请往下选。"))</p>
        <div class="sheet">\(PlainList(items: below.map(item)).body)</div>
        """
    }

    private func item(_ place: RegionEntry) -> PlainList.Item {
        PlainList.Item(text: place.name, link: Self.link(place.code, month))
    }

    private var elsewhere: HTML {
        let others = places.filter { $0 != region.code }
        guard places.count > 1, !others.isEmpty else { return .empty }
        return """
            <p>\(t("还可以看："))\(each: others, {
                "<a href=\"\(to: Self.link($0, month))\">\($0.text)</a> "
            })</p>
            """
    }
}
