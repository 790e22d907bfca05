import Domain
import HTML

/// A township's month: where it stands, what to do next, and its villages in order.
struct RankingPage: Page {
    let t: Words
    let rating: RatingMonth
    /// The place through which one looks: the township, or one's own village.
    let seenFrom: RegionCode
    let order: RankingOrder
    let person: SignedIn
    let steps: [StepEntry]
    let formToken: FormToken
    var problems = Problems()
    var reason = ""

    var title: String { t("{month}考评", t.month(rating.month)) }
    var place: MenuItem.Place? { .ratings }
    var address: Link? { rating.link }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/ratings?place=\(seenFrom.text)")">\(rating.head.name) · \(t("月考评"))</a></p>
        <h1>\(headline)</h1>
        <p>\(standing)</p>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(onTheBoard)
        \(running)
        \(wanting)
        \(panel)
        \(rating.scores.isEmpty ? nothing : table)
        \(raising)
        \(RevisionLink(t: t, rating: rating, seenFrom: seenFrom).body)
        \(StepHistory(t: t, steps: steps).body)
        <p class="soft">\(t("方案：{name}。满分 100 分，其中阵地台账和质量评价由乡镇评分，其余按记录计算。", rating.scheme.head.name))</p>
        """
    }

    private var headline: String {
        let open = rating.scores.count(where: \.isProvisional)
        guard !rating.isRunning else {
            return t("{month}考评：到目前的得分", t.month(rating.month))
        }
        return open == 0
            ? t("{month}考评：{n} 个协会", t.month(rating.month), rating.scores.count)
            : t("{month}考评：{n} 个协会，{m} 个待评", t.month(rating.month), rating.scores.count, open)
    }

    /// The state, and the day of what comes next.
    private var standing: HTML {
        let state = "<span class=\"mark\">\(t(rating.state.label))</span>" as HTML
        return "\(state) \(next)"
    }

    private var next: String {
        let days = rating.calendar
        return switch rating.state {
        case .open: t("{day}截止；截止以前录入的都算。", t.day(days.closesOn))
        case .closed: t("{day}已经截止，可以计算了。", t.day(days.closesOn))
        case .computed:
            t("按 {moment} 以前录入的记录计算；{day}前审定。", t.moment(rating.asOf), t.day(days.approvedOn))
        case .reviewed: t("等待审定，{day}前。", t.day(days.approvedOn))
        case .approved: t("等待公示，{day}前。", t.day(days.publishedOn))
        case .published: t("公示中，异议期到 {day}。", t.day(appeal))
        case .locked: t("已经锁定；有更正要写明原因重评。")
        }
    }

    private var appeal: Day {
        rating.calendar
            .appealThrough(postedOn: rating.head.postedOn ?? rating.calendar.publishedOn).day
    }

    /// A village sees its own row here; how all of them stand hangs on the board, for everybody.
    private var onTheBoard: HTML? {
        guard seenFrom.level == .village, rating.head.publishedRevision != nil else { return nil }
        let board: Link = "/board/\(rating.head.town.text)\(query: ["month": rating.month.iso])"
        return """
            <p>\(t("这里只有本协会的一行；全镇各协会的名次、旗和总分公示在公开栏上。"))</p>
            <p class="actions">\(ButtonLink(text: t("看全镇公示的名次"), link: board, weight: .quiet).body)</p>
            """
    }

    /// What would raise the points, for whoever looks at her one village.
    private var raising: HTML? {
        guard seenFrom.level == .village, rating.scores.count == 1 else { return nil }
        return rating.scores.first.map { score in
            let tally = score.tally(by: rating.scheme.rules)
            return NextPointsList(t: t, rating: rating, score: score, tally: tally).body
        }
    }

    private var running: HTML {
        guard rating.isRunning else { return .empty }
        return Notice(
            kind: .warning,
            text: t("这是到现在为止的得分，不是结果：还没有计算，阵地和质量两项也没有评。")
        ).body
    }

    private var panel: HTML {
        StepPanel(
            t: t,
            rating: rating,
            person: person,
            formToken: formToken,
            problems: problems,
            reason: reason
        ).body
    }

    private var nothing: HTML { EmptyState(text: t("这里没有参加考评的协会。")).body }

    private var table: HTML {
        RankingTable(t: t, rating: rating, place: seenFrom, order: order).body
    }

    /// Who enters points begins at the first village that lacks them.
    private var wanting: HTML {
        guard rating.state == .computed, person.may(.givePoints, at: rating.head.town),
            let first = rating.scores.first(where: \.isProvisional)
        else { return .empty }
        let link: Link = "\(rating.link)/\(first.chapter)#points"
        return """
            <p class="actions">\(ButtonLink(text: t("从{name}开始评分", first.name), link: link).body)</p>
            """
    }
}
