import Domain
import HTML

/// The policies of a place that began in a year: what a figure of the return opens.
struct PolicyListPage: Page {
    /// Which of them: by who paid the premium, or those on which the insurer paid.
    enum Filter: String, CaseIterable, Sendable {
        case household = "self"
        case county, association, donor, unknown, claimed

        func label(_ t: Words) -> String {
            switch self {
            case .claimed: t("有赔付")
            case .unknown: t("付保费的人没有登记")
            default:
                t("{payer}付保费", PremiumPayer(rawValue: rawValue).map { t($0.label) } ?? "")
            }
        }
    }

    /// Where the page before ended.
    struct Turn {
        let day: Day
        let policy: Int64

        init?(_ text: String) {
            let parts = text.split(separator: ".").map(String.init)
            guard parts.count == 2, let policy = Int64(parts[1]) else { return nil }
            do {
                day = try Day(iso: parts[0])
            } catch {
                return nil
            }
            self.policy = policy
        }
    }

    static let pageSize = 50

    let t: Words
    let region: Region
    let year: Int
    let filter: Filter?
    let found: [Policy]
    let today: Day

    var title: String { t("{place} {y} 年的保单", region.name, year) }
    var place: MenuItem.Place? { .households }

    private var link: Link { .insurance(region.code, year) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(t("{y} 年保险情况", year))</a></p>
        <h1>\(title)</h1>
        \(with: filter, { "<p>\($0.label(t))</p>" })
        \(found.isEmpty ? EmptyState(text: t("没有这样的保单。")).body : table)
        \(pager)
        """
    }

    private var table: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: [
                .init(title: t("户主")), .init(title: t("保单号")), .init(title: t("起止")),
                .init(title: t("保费（元）"), isNumeric: true), .init(title: t("谁付的保费")),
                .init(title: t("赔付（元）"), isNumeric: true), .init(title: t("状态")),
            ],
            cells: found.prefix(Self.pageSize).map(cells)
        ).body
    }

    private func cells(_ policy: Policy) -> [HTML] {
        [
            """
            <a href="\(to: .policy(policy.id))">\(policy.head)</a><br>\
            <span class="soft note">\(policy.chapterName)</span>
            """,
            "\(policy.number)", "\(policy.from.iso) – \(policy.to.iso)",
            "\(Fen(policy.premium).yuan)", "\(policy.payer.map { t($0.label) } ?? t("没有登记"))",
            "\(policy.claims == 0 ? "—" : Fen(policy.paid).yuan)",
            "\(t(policy.state(on: today).label))",
        ]
    }

    private var pager: HTML {
        guard found.count > Self.pageSize, let last = found.prefix(Self.pageSize).last else {
            return .empty
        }
        let next: Link =
            "\(link)/policies?of=\(filter?.rawValue ?? "")&before=\("\(last.from.iso).\(last.id)")"
        return Pager(label: t("更多保单"), next: Pager.Step(text: t("下一页"), link: next)).body
    }
}
