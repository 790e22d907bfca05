import Domain
import HTML
import Hummingbird
import Postgres

/// What a member's start page tells her: her household, this year's round, and her application.
struct OwnHousehold: Sendable {
    let household: ApplyingHousehold?
    let round: ApplyingRound?
    let past: [PastApplication]
    /// This round's application, with what it says now.
    let found: ApplicationFound?
    let today: Day

    /// Where she speaks for a household; nil for whoever keeps households, and for everybody else.
    static func place(for person: SignedIn) -> RegionCode? {
        guard !person.may(.seeHouseholds) else { return nil }
        return person.firstPlace(for: .applyForStars)
    }

    /// What she applied for before, and how this round's application stands.
    static func find(
        _ household: ApplyingHousehold?,
        _ round: ApplyingRound?,
        _ visitor: Visitor
    ) async throws -> OwnHousehold {
        var past: [PastApplication] = []
        if let household {
            past = try await visitor.read(
                StarApplicationQuery.ofHousehold.list(PastApplication.self, household.id)
            ).1
        }
        let present = past.first { $0.year == round?.year && $0.state != .withdrawn }
        var found: ApplicationFound?
        if let present { found = try await visitor.starApplication(present.id).1 }
        return OwnHousehold(
            household: household,
            round: round,
            past: past,
            found: found,
            today: visitor.site.clock.today
        )
    }

    func headline(_ t: Words) -> String? { household.map { t("{name}户", $0.head) } }

    func html(_ t: Words) -> HTML {
        guard let household else {
            return """
                <p>\(t("您的账号还没有和哪一户连上，请村里的秘书长打一张邀请条。"))</p>
                """
        }
        let place = [household.chapter, household.group, household.address].compactMap { $0 }
        return """
            <p class="soft">\(place.joined(separator: " · "))</p>
            \(Sheet(title: t("五星农家"), content: present(household, t)).body)
            \(with: round, { Sheet(title: t("{y} 年度的日子", $0.year), content: days($0, t)).body })
            \(earlier(t))
            """
    }

    private func present(_ household: ApplyingHousehold, _ t: Words) -> HTML {
        if let found { return application(found, t) }
        guard let round else { return "<p>\(t("乡镇还没有开过五星农家评定。"))</p>" }
        let isTaking = round.takesApplications(on: today)
        let apply = ButtonLink(
            text: t("替全家申报"),
            link: "/stars/applications/new?household=\(household.id)",
            isWide: true
        )
        return """
            <p class="lead">\(t(RoundNews(round, today, t).sentence))</p>
            \(if: isTaking, apply.body)
            """
    }

    private func application(_ found: ApplicationFound, _ t: Words) -> HTML {
        let link = Link.starApplication(found.application.id)
        let isDraft = found.application.state == .draft
        return """
            <p>\(StarStateMark(t: t, state: found.application.state).body)</p>
            <p class="lead">\(t(ApplicationNews(found, today, t).sentence))</p>
            \(with: found.outcome, { "<p>\(StarShapes(t: t, stars: $0.stars, isFive: $0.isFive).body)</p>" })
            \(if: !found.help.isEmpty, "<p>\(t("协会来帮扶过 {n} 次。", found.help.count))</p>")
            \(ButtonLink(text: isDraft ? t("接着填") : t("看申报"), link: link, isWide: true).body)
            """
    }

    private func days(_ round: ApplyingRound, _ t: Words) -> HTML {
        let items = StarDeadline.allCases.compactMap { deadline in
            round.days[deadline].map {
                PlainList.Item(text: t(deadline.label), trailing: t.day($0))
            }
        }
        return PlainList(items: items).body
    }

    private func earlier(_ t: Words) -> HTML? {
        let others = past.filter { $0.id != found?.application.id }
        guard !others.isEmpty else { return nil }
        return Sheet(
            title: t("以前的申报"),
            content: PlainList(items: others.map { $0.item(t) }).body
        ).body
    }
}

extension PastApplication {
    /// A line of a list of years.
    func item(_ t: Words) -> PlainList.Item {
        let stars = stars.map { t("{n} 星", $0) }
        return PlainList.Item(
            text: t("{y} 年度", year),
            trailing: [stars, t(state.label)].compactMap { $0 }.joined(separator: " · "),
            link: .starApplication(id)
        )
    }
}

/// A household's applications over the years, on its page in the register.
struct HouseholdStars {
    let page: HouseholdPage

    private var t: Words { page.t }

    var html: HTML? {
        let hasApplied = page.applications.contains {
            $0.year == page.today.year && $0.state != .withdrawn
        }
        let mayApply =
            page.may(.applyForStars) && page.household.state == .active && !hasApplied
        guard page.may(.seeStars), mayApply || !page.applications.isEmpty else { return nil }
        let items = page.applications.map { $0.item(t) }
        let apply = ButtonLink(
            text: t("替这一户录入申报"),
            link: "/stars/applications/new?household=\(page.household.id)",
            weight: .quiet
        )
        return Sheet(
            title: t("五星农家"),
            content: """
                \(PlainList(items: items, empty: t("还没有申报过。")).body)
                \(if: mayApply, "<p>\(apply.body)</p>")
                """
        ).body
    }
}
