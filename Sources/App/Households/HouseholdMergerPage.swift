import Domain
import HTML

/// Pairs that may be one household; somebody who knows them decides.
struct HouseholdPairsPage: Page {
    let t: Words
    let region: RegionCode
    let pairs: [HouseholdPair]

    var title: String { t("可能重复的户") }
    var place: MenuItem.Place? { .households }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/households?place=\(region.text)")">\(t("联系户"))</a></p>
        <h1>\(title)</h1>
        <p>\(t("同一个协会里户主同名。是不是同一户要由人来认，程序不会自己合并。"))</p>
        \(pairs.isEmpty ? EmptyState(text: t("没有可能重复的。")).body : table)
        """
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("一份")), .init(title: t("另一份")), .init(title: t("协会")),
                .init(title: t("办理")),
            ],
            cells: pairs.map(cells)
        ).body
    }

    private func cells(_ pair: HouseholdPair) -> [HTML] {
        let link: Link = "/households/\(pair.one.id)/merger?with=\(pair.other.id)"
        return [
            side(pair.one), side(pair.other), "\(pair.one.chapter)",
            ButtonLink(text: t("并排对照"), link: link, weight: .quiet).body,
        ]
    }

    private func side(_ side: HouseholdPair.Side) -> HTML {
        """
        <span class="pair"><a href="\(to: "/households/\(side.id)")">\(side.head)</a>
        <span class="soft">\(side.address ?? "") \(t(side.state.label))</span></span>
        """
    }
}

/// Two rows about what may be one household, side by side; one of them stays.
struct HouseholdMergerPage: Page {
    struct Side: Sendable {
        let household: Household
        let links: [HouseholdLink]
        let maskedID: String?

        init(_ household: Household, _ links: [HouseholdLink], maskedID: String?) {
            self.household = household
            self.links = links
            self.maskedID = maskedID
        }
    }

    let t: Words
    let sides: [Side]
    let formToken: FormToken
    let problems: Problems

    var title: String { t("合并重复的户") }
    var place: MenuItem.Place? { .households }

    var body: HTML {
        """
        <h1>\(title)</h1>
        \(problems.summary(t))
        <p>\(t("请对照每一项，选留下哪一份。合并以后不能再分开。"))</p>
        <form method="post" action="\(to: "/households/\(sides[0].household.id)/merger")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="with" value="\(sides[1].household.id)">
        \(table)
        <p>\(t("留下的一份里空着的，从另一份补上；两份都有联系人的，用留下那一份的。"))</p>
        <p class="actions">\(Button(text: t("合并"), weight: .grave).body)
        <a class="button quiet" href="\(to: "/households/duplicates")">\(t("不是同一户，回去"))</a></p>
        </form>
        """
    }

    private var table: HTML {
        CompareTable(
            t: t,
            title: title,
            keys: sides.map { $0.household.id },
            lines: [
                .init(t("户主"), sides.map(\.household.head)),
                .init(t("协会"), sides.map(\.household.chapterName)),
                .init(t("小组"), sides.map { $0.household.group ?? "" }),
                .init(t("地址"), sides.map { $0.household.address ?? "" }),
                .init(t("人口"), sides.map { $0.household.size.map { "\($0)" } ?? "" }),
                .init(t("户主身份证号"), sides.map { $0.maskedID ?? "" }),
                .init(t("状态"), sides.map { t($0.household.state.label) }),
                .init(t("联系人"), sides.map { $0.links.first { $0.to == nil }?.name ?? "" }),
            ]
        ).html
    }
}
