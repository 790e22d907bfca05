import Domain
import HTML

/// The households that one figure counts, with their bands: no income in yuan stands anywhere.
struct OutcomeHouseholdsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let filter: OutcomeFilter
    let households: [OutcomeHousehold]
    let means: LocalMeans

    var title: String {
        t("{place} {y} 年：{what}", region.name, year, t(filter.figure.label))
    }
    var place: MenuItem.Place? { .outcomes }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .outcomes(region.code, year))">\(t("{place} {y} 年项目成效", region.name, year))</a></p>
        <h1>\(t("{what} {n} 户", t(filter.figure.label), households.count))</h1>
        \(households.isEmpty ? EmptyState(text: t("这样的户一户也没有。")).body : table)
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("收入是户里自己报的档次，人均年纯收入"),
            columns: [
                .init(title: t("户主")), .init(title: t("村、社区")), .init(title: t("项目")),
                .init(title: t("角色")), .init(title: t("起初收入")), .init(title: t("最近收入")),
                .init(title: t("目标")), .init(title: t("脱困日期")),
            ],
            cells: households.map(cells)
        ).body
    }

    private func cells(_ household: OutcomeHousehold) -> [HTML] {
        let latest = band(household.latest)
        let when = household.latestYear.map { t("{y} 年：{band}", $0, latest) } ?? latest
        return [
            "\(household.head)", "\(household.village)",
            "<a href=\"\(to: "/projects/\(household.project)")\">\(household.projectName)</a>",
            "\(role(household.role))", "\(band(household.baseline))", "\(when)",
            "\(goal(household))", "\(household.liftedOn?.iso ?? t("没有"))",
        ]
    }

    private func role(_ role: String?) -> String {
        switch role {
        case "new": t("新增户")
        case "linked": t("联系户")
        case "led": t("帮带户")
        default: t("没有写明")
        }
    }

    private func band(_ band: Int?) -> String {
        guard let band, let span = IncomeSpan(band: band) else { return t("不知道") }
        guard let below = span.below else { return t("{n} 元以上", yuan(span.least)) }
        return span.least == 0
            ? t("不到 {n} 元", yuan(below))
            : t("{n} 到 {m} 元", yuan(span.least), yuan(below))
    }

    private func yuan(_ yuan: Int) -> String { Fen(Int64(yuan) * 100).yuan }

    private func goal(_ household: OutcomeHousehold) -> String {
        switch household.reachesGoal(means) {
        case true?: t("达标")
        case false?: t("没有达标")
        case nil: t("不知道")
        }
    }
}
