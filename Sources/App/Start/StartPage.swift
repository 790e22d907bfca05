import Domain
import Foundation
import HTML

/// A start page per duty: its first line is the answer, its second what to do next.
struct StartPage: Page {
    let t: Words
    let person: SignedIn
    let now: Date
    let today: Day
    let counts: AccountCounts
    let chapters: ChaptersHere
    var register: RegisterCounts?
    var waiting: WaitingLines?
    var ratings: RatingRows?
    /// What the chapters here did this month, for whoever keeps or looks after them.
    var month: ActivitySums?
    /// Objections that wait for her answer, and where; nil for whoever answers none.
    var objections: (count: Int, place: RegionCode)?
    /// Awards to be looked at again, and what waits about them; nil for whoever reaches no people.
    var awards: (waiting: AwardsWaiting, place: RegionCode)?
    /// What a reviewer of five-star households has to do; nil for whoever is none.
    var scoring: ScoringCounts?
    /// Entries that wait for her to approve or book, and where; nil for whoever approves none.
    var funds: (count: Int, place: RegionCode)?
    /// Loans that are late or wait for her decision; nil for whoever does neither.
    var loans: LoansToDo?
    /// Cases of assistance that wait for her; nil for whoever takes no step of any.
    var cases: CasesWaiting?
    /// Batches of payments and what came back, and where; nil for whoever has nothing to do with them.
    var payments: (waiting: PaymentsWaiting, place: RegionCode)?
    /// What waits for her about projects, and where; nil for whoever sees none.
    var projects: (due: ProjectsDue, place: RegionCode)?
    /// Returns of her place that are due or late; nil for whoever makes none.
    var exports: [LastExport] = []
    var returns: ReturnsDue?
    /// Annual summaries that wait for her step, and where.
    var summaries: (waiting: [SummariesWaiting], place: RegionCode)?
    /// What waits about charters, reviews and suggestions, and where; nil for whoever keeps none.
    var governance: (waiting: GovernanceWaiting, place: RegionCode)?
    /// Requests about personal data, for whoever answers them.
    var requests: RequestsWaiting?
    /// What is past its term and waits for her as the second person, and where.
    var clearing: (count: Int, place: RegionCode)?
    /// Impact assessments to be reviewed since a day that has passed, and where.
    var assessments: (count: Int, place: RegionCode)?
    /// Whom she speaks for, as far as one trip tells.
    var speaking = Speaking()
    /// The household she speaks for; nil for whoever has another duty there.
    var own: OwnHousehold?

    struct Speaking: Sendable {
        var isAsked = false
        var household: ApplyingHousehold?
        var round: ApplyingRound?
    }

    var title: String { t("首页") }
    var place: MenuItem.Place? { .start }

    var body: HTML {
        """
        <p class="soft">\(person.displayName)</p>
        <h1>\(headline)</h1>
        \(with: points, { $0.standing(t) })
        \(with: own, { $0.html(t) })
        \(with: month, activities)
        \(waitingList)
        \(with: points == nil ? nil : register, { "<p>\(people($0))</p>" })
        \(if: register != nil, people)
        \(if: seesChapters, chapterLinks)
        \(if: keepsAccounts, accounts)
        \(if: computesForOthers, computations)
        \(with: ratings, { $0.sheet(t) })
        <h2>\(t("您的职责"))</h2>
        <div class="sheet">\(PlainList(items: duties, empty: noDuties).body)</div>
        """
    }

    /// What waits for her, the objections first.
    private var waitingList: HTML? {
        var items = waiting?.items ?? []
        if let objections, objections.count > 0 {
            let link: Link = "/objections?place=\(objections.place.text)"
            items.insert(.init(text: t("{n} 件考评异议等待答复", objections.count), link: link), at: 0)
        }
        if let awards { items += awards.waiting.lines(t, person, at: awards.place) }
        if let scoring, scoring.toDo > 0, hasOtherHeadline {
            items.append(.init(text: t("{n} 户等您评分", scoring.toDo), link: "/stars/scoring"))
        }
        if let funds, funds.count > 0 {
            let link: Link = "/funds/\(funds.place.text)/waiting"
            items.append(.init(text: t("{n} 笔账等着审核或入账", funds.count), link: link))
        }
        if let loans { items += loans.lines(t, person, on: today) }
        if let line = cases?.line(t) { items.append(line) }
        if let payments { items += payments.waiting.lines(t, person, at: payments.place) }
        if let projects { items += projects.due.lines(t, person, at: projects.place) }
        if let line = returns?.line(t) { items.append(line) }
        if let summaries {
            items += summaries.waiting.compactMap { $0.line(t, person, at: summaries.place) }
        }
        if let governance {
            items += governance.waiting.lines(t, person, at: governance.place)
        }
        if let line = requests?.line(t) { items.append(line) }
        items += privacyLines
        guard !items.isEmpty else { return nil }
        return """
            <h2>\(t("等着办的事"))</h2>
            <div class="sheet">\(PlainList(items: items).body)</div>
            """
    }

    /// What is kept too long, and reports that are to be looked at again.
    private var privacyLines: [PlainList.Item] {
        var items: [PlainList.Item] = []
        if let clearing, clearing.count > 0 {
            let link: Link = "/retention?place=\(clearing.place.text)"
            items.append(.init(text: t("{n} 件到期内容等第二人确认", clearing.count), link: link))
        }
        if let assessments, assessments.count > 0 {
            let link: Link = "/impact-assessments?place=\(assessments.place.text)"
            items.append(.init(text: t("{n} 份影响评估该复核了", assessments.count), link: link))
        }
        return items
    }

    private var keepsAccounts: Bool { person.may(.seeAccounts) }
    private var hasOtherHeadline: Bool { register != nil || seesChapters }
    private var computesForOthers: Bool { person.may(.computeMonth) && !person.may(.seeRatings) }
    private var seesChapters: Bool { person.may(.seeChapters) }

    /// What her own village's last month came to, for whoever keeps one.
    private var points: OwnPoints? { keepsAccounts ? nil : ratings?.ownPoints }

    private var headline: HTML {
        if let own = own?.headline(t) { return "\(own)" }
        if let points { return points.headline(t) }
        if let register, !keepsAccounts { return people(register) }
        if seesChapters, let count = chapters.chapters {
            let overdue = chapters.overdue ?? 0
            return overdue == 0
                ? "\(t("{n} 个协会，都按时换了届", count))"
                : "\(t("{n} 个协会，{m} 个该换届或登记班子", count, overdue))"
        }
        if let scoring { return scored(scoring) }
        guard keepsAccounts else {
            return "\(t("{name}，您好", person.displayName))"
        }
        return counted
    }

    private func scored(_ scoring: ScoringCounts) -> HTML {
        let said =
            scoring.toDo > 0
            ? t("还有 {n} 户等您评分", scoring.toDo)
            : scoring.done > 0 ? t("{n} 户都评完了，谢谢", scoring.done) : t("还没有要评的户")
        return "<a href=\"\(to: "/stars/scoring")\">\(said)</a>"
    }

    /// Each number opens the list that it counts.
    private func people(_ register: RegisterCounts) -> HTML {
        """
        <a href="\(to: "/members")">\(t("{n} 名会员", register.members))</a>　\
        <a href="\(to: "/households?linked=yes")">\(t("{n} 户有人联系", register.links))</a>
        """
    }

    /// The one thing a secretary comes for, and what has been done this month.
    private func activities(_ month: ActivitySums) -> HTML {
        let said =
            month.records == 0
            ? t("本月还没有记过活动") : t("本月已记 {n} 次活动", month.records)
        return """
            \(if: person.may(.logActivity), logButton)
            <p><a href="\(to: "/activities")">\(said)</a>\
            \(if: month.records > 0, "　\(t.people(month))")</p>
            """
    }

    private var logButton: HTML {
        """
        <p>\(ButtonLink(text: t("记一次活动"), link: "/activities/new", isWide: true).body)</p>
        """
    }

    private var counted: HTML {
        """
        <a href="\(to: "/accounts")">\(t("{n} 个账号", counts.all))</a>　\
        <a href="\(to: "/accounts?state=invited")">\(t("{n} 个还没有开通", counts.invited))</a>
        """
    }

    private var chapterLinks: HTML {
        """
        <p class="actions">\(if: comparesTownships, comparison)\
        <a class="button\(if: register != nil || comparesTownships, " quiet")" href="\(to: "/chapters")">\(t("看各协会"))</a>\
        \(if: (chapters.overdue ?? 0) > 0, overdue)</p>
        """
    }

    /// Whoever looks after several townships and none of their people reads what they published.
    private var comparesTownships: Bool {
        register == nil && ratings == nil && person.may(.seePublished)
    }

    private var comparison: HTML {
        """
        <a class="button" href="\(to: "/comparison")">\(t("比较各地的月考评"))</a>
        """
    }

    private var overdue: HTML {
        """
        <a class="button quiet" href="\(to: "/chapters?due=yes")">\(t("看该换届、没登记班子的"))</a>
        """
    }

    private var accounts: HTML {
        """
        <p class="actions"><a class="button" href="\(to: "/accounts/new")">\(t("开一个账号"))</a></p>
        """
    }

    private var computations: HTML {
        """
        <p class="actions">\(ButtonLink(text: t("看要计算的月份"), link: "/computations").body)</p>
        """
    }

    private var people: HTML {
        """
        <p class="actions"><a class="button quiet" href="\(to: "/members")">\(t("找会员"))</a>
        <a class="button quiet" href="\(to: "/households")">\(t("看联系户"))</a></p>
        """
    }

    private var duties: [PlainList.Item] {
        zip(person.grants, person.places).map { grant, place in
            PlainList.Item(text: place, trailing: t(grant.duty.label))
        }
    }

    private var noDuties: String { t("您还没有职责。请联系给您开账号的管理员。") }
}
