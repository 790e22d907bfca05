import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// The rule that the address names.
    func retentionRule() throws -> RetentionRule {
        guard let rule = visit.parameters.get("rule").flatMap({ RetentionRule(rawValue: $0) })
        else {
            throw Stop.notFound
        }
        return rule
    }

    /// The trial of a rule: what would be cleared now, and what is left.
    ///
    /// Writes nothing.
    func retentionRule(
        _ request: Request,
        _ asked: RegionCode?,
        _ problems: Problems
    ) async throws -> Response {
        let rule = try retentionRule()
        guard let place = asked else {
            return .seeOther("/retention/\(rule.rawValue)?place=\(try await ownPlace().text)")
        }
        let after = request.uri.queryParameters["after"].flatMap { DayKey(String($0)) }
        let today = site.clock.today
        let (person, (here, counts, rows, proposals, privacy)) = try await read(
            MemberStore.place(place),
            RetentionQuery.counts.list(RetentionCount.self, place, today),
            Self.rows(past: rule, at: place, on: today, after: after ?? .lowest),
            RetentionQuery.proposals.list(RetentionProposal.self, place, place.range.upperBound),
            DataRequestQuery.rule.one(PrivacyRule.self, today)
        )
        try person.require(act, at: place)
        guard let count = counts.first(where: { $0.rule == rule }) else { throw Stop.notFound }
        let page = RetentionRulePage(
            t: words(for: person),
            person: person,
            place: place,
            name: here.name,
            count: count,
            found: rows,
            isFirst: after == nil,
            open: proposals.first { $0.rule == rule && $0.state.isOpen },
            waitDays: privacy.deletionDays,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    private static func rows(
        past rule: RetentionRule,
        at place: RegionCode,
        on today: Day,
        after key: DayKey
    ) -> Query<[RetentionRow]> {
        RetentionQuery.rows.list(
            RetentionRow.self,
            place,
            rule.rawValue,
            today,
            key.day,
            key.id,
            RetentionRoutes.pageSize + 1
        )
    }

    /// One proposal, its rows and what was done about it.
    func retentionProposal(
        _ request: Request,
        _ problems: Problems,
        _ sent: SentForm?
    ) async throws -> Response {
        let proposal = try id("proposal")
        let after = request.uri.queryParameters["after"].flatMap { Int64($0) } ?? 0
        let (person, (found, rows, steps, privacy)) = try await read(
            RetentionQuery.find.one(RetentionProposal.self, proposal),
            RetentionQuery.items.list(
                RetentionRow.self,
                proposal,
                site.clock.today,
                after,
                RetentionRoutes.pageSize + 1
            ),
            RetentionQuery.steps.list(RetentionStep.self, proposal),
            DataRequestQuery.rule.one(PrivacyRule.self, site.clock.today)
        )
        try person.require(act, at: found.region)
        let page = RetentionProposalPage(
            t: words(for: person),
            person: person,
            proposal: found,
            found: rows,
            isFirst: after == 0,
            steps: steps,
            waitDays: privacy.deletionDays,
            formToken: FormToken(text: token.formToken),
            sent: sent,
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// What is not to be cleared in a place, and the form of a hold.
    func retentionHolds(_ wish: HoldWish, _ problems: Problems, _ sent: SentForm?) async throws
        -> Response
    {
        let (person, (here, holds)) = try await read(
            MemberStore.place(wish.place),
            RetentionQuery.holds.list(
                RetentionHold.self,
                wish.place,
                wish.place.range.upperBound
            )
        )
        try person.require(act, at: wish.place)
        let page = RetentionHoldsPage(
            t: words(for: person),
            person: person,
            wish: wish,
            name: here.name,
            holds: holds,
            formToken: FormToken(text: token.formToken),
            sent: sent,
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
