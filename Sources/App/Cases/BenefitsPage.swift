import Domain
import HTML
import Postgres

/// What somebody, or a household, gets from one programme.
struct Benefit: Row, Sendable {
    let id: Int64
    let programme: String
    let kind: ProgrammeKind
    let year: Int
    let place: String
    let name: String
    let state: CaseState
    let cash: Fen
    let goods: Fen
    let lastReceived: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        programme = try row.next()
        kind = try row.next()
        year = try row.next()
        place = try row.next()
        name = try row.next()
        state = try row.next()
        cash = Fen(try row.next())
        goods = Fen(try row.next())
        lastReceived = try row.next()
    }
}

/// A plaque that a household was given.
struct BenefitAward: Row, Sendable {
    let year: Int
    let stars: Int
    let awardedOn: Day
    let validTo: Day

    init(_ row: inout RowReader) throws {
        year = try row.next()
        stars = try row.next()
        awardedOn = try row.next()
        validTo = try row.next()
    }
}

/// Everything that a household, or the person of a case, gets and from where, over all programmes.
struct BenefitsPage: Page {
    let t: Words
    let person: SignedIn
    /// Whose they are, and where that stands.
    let whose: String
    let link: Link
    let benefits: [Benefit]
    let awards: [BenefitAward]
    /// Projects, loans and insurance, as far as she may see them.
    let others: [OtherHelp]

    var title: String { t("{name}享受的全部帮扶", whose) }
    var place: MenuItem.Place? { .cases }

    private var living: [Benefit] { benefits.filter { !$0.state.hasEnded } }
    private var cash: Int64 { benefits.reduce(0) { $0 + $1.cash.count } }
    private var goods: Int64 { benefits.reduce(0) { $0 + $1.goods.count } }

    /// Kinds of help that are there more than once at the same time.
    private var doubled: [ProgrammeKind] {
        ProgrammeKind.allCases.filter { kind in living.count { $0.kind == kind } > 1 }
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(whose)</a></p>
        <h1>\(t("{n} 项在办或在册，共得 {m} 元", living.count, t.yuan(cash + goods)))</h1>
        \(if: !doubled.isEmpty, warning)
        \(benefits.isEmpty ? EmptyState(text: t("没有帮扶救助。")).body : table)
        \(if: !others.isEmpty, otherHelp)
        \(if: !awards.isEmpty, honours)
        """
    }

    private var warning: HTML {
        let kinds = doubled.map { t($0.label) }.joined(separator: t("、"))
        return Notice(kind: .warning, text: t("同一类的有不止一份：{kinds}。请核对。", kinds)).body
    }

    private var table: HTML {
        DataTable(
            caption: t("最近的在前"),
            columns: [
                .init(title: t("项目")), .init(title: t("类别")), .init(title: t("谁")),
                .init(title: t("哪里")), .init(title: t("从哪一年起")), .init(title: t("状态")),
                .init(title: t("现金（元）"), isNumeric: true),
                .init(title: t("实物（元）"), isNumeric: true), .init(title: t("最近一次")),
            ],
            cells: benefits.map { benefit in
                [
                    "<a href=\"\(to: .assistanceCase(benefit.id))\">\(benefit.programme)</a>",
                    "\(t(benefit.kind.label))", "\(benefit.name)", "\(benefit.place)",
                    "\(benefit.year)", "\(t(benefit.state.label))", "\(benefit.cash.yuan)",
                    "\(benefit.goods.yuan)", "\(benefit.lastReceived?.iso ?? "")",
                ]
            }
        ).body
    }

    private var otherHelp: HTML {
        Sheet(
            title: t("项目、周转金和保险"),
            content: PlainList(items: others.map { $0.item(t) }).body
        ).body
    }

    private var honours: HTML {
        let items = awards.map { award in
            PlainList.Item(
                text: t("{y} 年五星农家 {n} 星", award.year, award.stars),
                trailing: t("{from} 至 {to}", award.awardedOn.iso, award.validTo.iso)
            )
        }
        return Sheet(title: t("荣誉"), content: PlainList(items: items).body).body
    }
}
