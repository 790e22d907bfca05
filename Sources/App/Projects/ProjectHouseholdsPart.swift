import Domain
import HTML

/// The households of a project, each leading to its own page.
struct ProjectHouseholdsPart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var households: [AssistedHousehold] { page.parts.households }

    var html: HTML {
        """
        <section><h2>\(headline)</h2>
        \(households.isEmpty ? none : table)
        \(if: page.mayKeep, adding)</section>
        """
    }

    private var headline: String {
        let here = households.filter { $0.leftOn == nil }
        let lifted = households.count { $0.liftedOn != nil }
        return t("帮扶户 {n} 户，已确认脱困 {m} 户", here.count, lifted)
    }

    private var none: HTML { "<p class=\"soft\">\(t("还没有登记帮扶户。"))</p>" }

    private var adding: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("添一户帮扶户"), link: "\(page.base)/households/new", weight: .quiet).body)</p>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("帮扶户"),
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("是什么户")), .init(title: t("项目给这一户什么")),
                .init(title: t("脱困")),
            ],
            cells: households.map(cells)
        ).body
    }

    private func cells(_ one: AssistedHousehold) -> [HTML] {
        let link: Link = .projectHousehold(one.id, of: page.project.id)
        let support = one.support.map { t($0.label) }.joined(separator: t("、"))
        let left: HTML =
            "\(with: one.leftOn, { "<br><span class=\"soft note\">\(t("{day}退出", t.day($0)))</span>" })"
        return [
            "<a href=\"\(to: link)\"><span>\(one.name(t))\(left)</span></a>",
            "\(one.role.map { t($0.label) } ?? t("未填"))",
            "\(support.isEmpty ? t("未填") : support)",
            "\(one.liftedOn?.iso ?? t("还没有"))",
        ]
    }
}
