import Domain
import HTML
import Hummingbird
import Postgres

/// Self-governance of chapters (domain 4.6, 4.7): agreements and democratic reviews, and the return R11.
struct GovernanceRoutes {
    func add(to doors: inout Doors) {
        let chapter = "/chapters/{chapter}"
        doors.get("\(chapter)/governance", to: .seeGovernance, use: show)
        doors.post("\(chapter)/agreements", to: .keepGovernance) { request, visitor in
            try await keep(request, visitor) { try await $0.addAgreement() }
        }
        for (door, isRemoval) in [("revocations", false), ("removal", true)] {
            doors.post("/agreements/{agreement}/\(door)", to: .keepGovernance) { request, visitor in
                try await ofAgreement(request, visitor, isRemoval: isRemoval)
            }
        }
        doors.get("\(chapter)/democratic-reviews/new", to: .keepGovernance, use: newReview)
        doors.post("\(chapter)/democratic-reviews", to: .keepGovernance, use: addReview)
        let review = "/democratic-reviews/{review}"
        doors.get(review, to: .seeGovernance) { _, visitor in try await visitor.review() }
        let acts: [(String, @Sendable (KeepGovernance) async throws -> Response)] = [
            ("", { try await $0.changeReview() }), ("/issues", { try await $0.addIssue() }),
            ("/posting", { try await $0.postReview() }),
            ("/removal", { try await $0.removeReview() }),
        ]
        for (door, act) in acts {
            doors.post("\(review)\(door)", to: .keepGovernance) { request, visitor in
                try await ofReview(request, visitor, act)
            }
        }
        doors.post("/review-issues/{issue}/rectification", to: .keepGovernance, use: rectify)
        let quarter = "/governance/{place}/{quarter}"
        doors.get("/governance", to: .seeGovernance, use: own)
        doors.get(quarter, to: .seeGovernance, use: quarterReturn)
        doors.get("\(quarter)/r11", to: .seeGovernance, use: paper)
        doors.get("\(quarter)/r11.xlsx", to: .seeGovernance, use: workbook)
        doors.get("/governance-waiting/{place}", to: .seeGovernance, use: waiting)
        doors.get("/governance-rules/{place}", to: .seeGovernance) { _, visitor in
            try await visitor.governanceRules()
        }
        doors.post("/governance-rules/{place}", to: .fileCharter, use: setRule)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.governance(visitor.chapter().value)
    }

    func newReview(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.newReview()
    }

    func addReview(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepGovernance(visitor: visitor, sent: sent).addReview()
        } catch let problems as Problems {
            return try await visitor.newReview(problems, sent)
        }
    }

    func rectify(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let issue = try visitor.id("issue")
        let (_, review) = try await visitor.read(
            GovernanceQuery.reviewOfIssue.one(Int64.self, issue)
        )
        do {
            return try await KeepGovernance(visitor: visitor, sent: sent).rectify(issue, of: review)
        } catch let problems as Problems {
            return try await visitor.review(review, problems, sent)
        }
    }

    /// The reader's own place, this quarter.
    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeGovernance, at: place)
        return .seeOther(.governance(place, Quarter(of: visitor.site.clock.today)))
    }

    private func keep(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (KeepGovernance) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(KeepGovernance(visitor: visitor, sent: sent))
        } catch let problems as Problems {
            return try await visitor.governance(visitor.chapter().value, problems, sent)
        }
    }

    private func ofAgreement(
        _ request: Request,
        _ visitor: Visitor,
        isRemoval: Bool
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (_, found) = try await visitor.read(
            GovernanceQuery.agreement.one(Agreement.self, try visitor.id("agreement"))
        )
        do {
            let keep = KeepGovernance(visitor: visitor, sent: sent)
            return isRemoval ? try await keep.remove(found) : try await keep.revoke(found)
        } catch let problems as Problems {
            return try await visitor.governance(found.chapter, problems, sent)
        }
    }

    private func ofReview(
        _ request: Request,
        _ visitor: Visitor,
        _ act: @Sendable (KeepGovernance) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(KeepGovernance(visitor: visitor, sent: sent))
        } catch let problems as Problems {
            return try await visitor.review(nil, problems, sent)
        }
    }
}

extension Visitor {
    /// A chapter's self-governance, also with a form that was refused.
    fileprivate func governance(
        _ chapter: Int64,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let today = site.clock.today
        let (person, (found, charters, agreements, reviews)) = try await read(
            ChapterStore.find(Chapter.ID(chapter), on: today),
            GovernanceQuery.charters.list(Charter.self, chapter),
            GovernanceQuery.agreements.list(Agreement.self, chapter),
            GovernanceQuery.reviews.list(DemocraticReview.self, chapter)
        )
        try person.require(.seeGovernance, at: found.region)
        let (_, rule) = try await read(GovernanceRule.of(found.region, on: today))
        let page = ChapterGovernancePage(
            t: words(for: person),
            person: person,
            chapter: found,
            charters: charters,
            agreements: agreements,
            reviews: reviews,
            rule: rule,
            today: today,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    fileprivate func newReview(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let today = site.clock.today
        let (person, found) = try await read(ChapterStore.find(try chapter(), on: today))
        try person.require(.keepGovernance, at: found.region)
        guard found.state != .dissolved else { throw Stop.notFound }
        let page = ReviewFormPage(
            t: words(for: person),
            chapter: found,
            today: today,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// A review's page, also with a form that was refused.
    ///
    /// - Parameter known: which one, where the address does not say so.
    fileprivate func review(
        _ known: Int64? = nil,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let review = if let known { known } else { try id("review") }
        let (person, (found, issues)) = try await read(
            GovernanceQuery.review.one(DemocraticReview.self, review),
            GovernanceQuery.issues.list(ReviewIssue.self, review)
        )
        try person.require(.seeGovernance, at: found.region)
        let (_, rule) = try await read(GovernanceRule.of(found.region, on: found.held))
        let page = ReviewPage(
            t: words(for: person),
            person: person,
            review: found,
            issues: issues,
            rule: rule,
            today: site.clock.today,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
