import Domain
import HTML

/// What of a round waits for the township, and what each household still lacks.
struct PendingStarsPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let round: StarRound
    let pending: [PendingStars]
    let today: Day
    let formToken: FormToken
    var problems = Problems()

    var title: String { t("{y} 年五星农家审定", round.year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "\(here)/decisions" }

    private var here: Link { .stars(region.code, round.year) }
    private var toApprove: [PendingStars] { pending.filter { refusal($0, .approve) == nil } }
    private var toAward: [PendingStars] { pending.filter { refusal($0, .award) == nil } }
    private var toPost: Int { pending.count { $0.state == .approved } }

    private func refusal(_ one: PendingStars, _ event: StarEvent) -> StarRefusal? {
        let duty: Duty = event == .approve ? .townshipApprover : .townshipOfficer
        return one.refusal(of: event, by: duty, round, on: today)
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: here)">\(region.name) · \(t("{y} 年五星农家评定", round.year))</a></p>
        <h1>\(headline)</h1>
        \(problems.summary(t))
        <p>\(t("先抽查，再审定；录入、评分、登记表决的人不能审定，审定的人不能授牌。审定之后在乡镇公开栏再公示 {n} 天。", round.townshipNoticeDays))</p>
        <div class="actions">\(if: mayApprove, approval)\(if: mayAward, award)
        \(if: toPost > 0 && person.may(.awardStars, at: region.code), posting)
        <a class="button quiet" href="\(to: "\(here)/sample")">\(t("抽查"))</a></div>
        \(pending.isEmpty ? EmptyState(text: t("没有等待审定的申报。")).body : table)
        """
    }

    private var headline: String {
        pending.isEmpty
            ? title : t("{n} 户等待审定或授牌，{m} 户现在可以审定", pending.count, toApprove.count)
    }

    private var mayApprove: Bool {
        !toApprove.isEmpty && person.may(.decideStars, at: region.code)
    }
    private var mayAward: Bool { !toAward.isEmpty && person.may(.awardStars, at: region.code) }

    private var approval: HTML {
        form("\(here)/approvals", t("{n} 户全部审定通过", toApprove.count))
    }

    private var award: HTML { form("\(here)/awards", t("{n} 户全部授牌", toAward.count)) }

    private var posting: HTML {
        "<a class=\"button\" href=\"\(to: here)\">\(t("公示 {n} 户", toPost))</a>"
    }

    private func form(_ link: Link, _ text: String) -> HTML {
        """
        <form class="inline" method="post" action="\(to: link)">\(formToken.html)\(FormKey().html)
        \(Button(text: text).body)</form>

        """
    }

    private var table: HTML {
        DataTable(
            caption: t("等待审定或授牌的家庭"),
            hidesCaption: true,
            columns: [
                DataTable.Column(title: t("户主")), DataTable.Column(title: t("村、社区")),
                DataTable.Column(title: t("总分"), isNumeric: true), DataTable.Column(title: t("星")),
                DataTable.Column(title: t("现状")), DataTable.Column(title: t("抽查")),
                DataTable.Column(title: t("还差什么")),
            ],
            cells: pending.map(cells)
        ).body
    }

    private func cells(_ one: PendingStars) -> [HTML] {
        [
            "<a href=\"\(to: one.link)\">\(one.head)</a>", "\(one.placeName)",
            "\(one.result.map { Points.text($0.total) } ?? "—")",
            "\(with: one.result, { StarShapes(t: t, stars: $0.stars, isFive: $0.isFive).body })",
            StarStateMark(t: t, state: one.state).body, sampled(one), lacking(one),
        ]
    }

    private func sampled(_ one: PendingStars) -> HTML {
        guard one.isSampled else { return "<span class=\"soft\">\(t("还没抽签"))</span>" }
        guard one.isDrawn else { return "\(t("没有抽中"))" }
        guard one.isChecked else { return "<span class=\"badge late\">\(t("抽中，待核查"))</span>" }
        return one.differences == 0
            ? "\(t("核查无出入"))"
            : "<a class=\"badge late\" href=\"\(to: "\(one.link)#check")\">\(t("{n} 项有出入", one.differences))</a>"
    }

    private func lacking(_ one: PendingStars) -> HTML {
        if one.openFacts > 0 {
            return "<a href=\"\(to: "\(one.link)#facts")\">\(t("有一条否决情形等待认定"))</a>"
        }
        let event: StarEvent =
            switch one.state {
            case .approved: .postDecision
            case .onTownNotice, .townObjected: .award
            default: .approve
            }
        guard let refusal = refusal(one, event) else { return "\(t("可以{step}", t(event.label)))" }
        return "\(t(Sentence(refusal, t)))"
    }
}
