import Domain
import HTML

/// Pairs that may be one person; somebody who knows them decides.
struct DuplicatesPage: Page {
    let t: Words
    let region: RegionCode
    let pairs: [DuplicatePair]

    var title: String { t("可能重复的会员") }
    var place: MenuItem.Place? { .members }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/members?place=\(region.text)")">\(t("会员"))</a></p>
        <h1>\(title)</h1>
        <p>\(t("同名同生日，或电话相同。是不是同一个人要由人来认，程序不会自己合并。"))</p>
        \(pairs.isEmpty ? none : table)
        """
    }

    private var none: HTML { EmptyState(text: t("没有可能重复的。")).body }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("一份")), .init(title: t("另一份")), .init(title: t("为什么")),
                .init(title: t("办理")),
            ],
            cells: pairs.map(cells)
        ).body
    }

    private func cells(_ pair: DuplicatePair) -> [HTML] {
        let link: Link = "/members/\(pair.one.id)/merger?with=\(pair.other.id)"
        return [
            side(pair.one), side(pair.other), "\(why(pair))",
            ButtonLink(text: t("并排对照"), link: link, weight: .quiet).body,
        ]
    }

    private func side(_ side: DuplicatePair.Side) -> HTML {
        """
        <span class="pair"><a href="\(to: "/members/\(side.id)")">\(side.name)</a>
        <span class="soft">\(t(side.sex.label)) \(side.birthDate.iso) \(side.chapter) \
        \(t(side.state.label))</span></span>
        """
    }

    private func why(_ pair: DuplicatePair) -> String {
        let isOneName =
            pair.one.name == pair.other.name
            && pair.one.birthDate == pair.other.birthDate
        return [isOneName ? t("同名同生日") : nil, pair.haveOnePhone ? t("电话相同") : nil]
            .compactMap { $0 }.joined(separator: t("、"))
    }
}
