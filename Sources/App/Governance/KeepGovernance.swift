import Domain
import HTML
import Hummingbird
import Postgres

/// One act on agreements or democratic reviews, in one transaction.
struct KeepGovernance: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    func addAgreement() async throws -> Response {
        let chapter = try visitor.chapter()
        let (day, count) = try dayAndCount()
        return try await act { person, transaction in
            try await hold(chapter, person, transaction)
            _ = try await transaction.run(
                GovernanceQuery.addAgreement.execute(chapter, day, count, clock.now())
            )
            return .governance(ofChapter: chapter.value)
        }
    }

    func revoke(_ agreement: Agreement) async throws -> Response {
        let (day, count) = try dayAndCount()
        return try await act { person, transaction in
            try person.require(.keepGovernance, at: agreement.region)
            _ = try await transaction.run(
                GovernanceQuery.revokeAgreement.execute(agreement.id, day, count, clock.now())
            )
            return .governance(ofChapter: agreement.chapter)
        }
    }

    func remove(_ agreement: Agreement) async throws -> Response {
        try await act { person, transaction in
            try person.require(.keepGovernance, at: agreement.region)
            let removed = try await transaction.run(
                GovernanceQuery.removeAgreement.execute(agreement.id, clock.now())
            )
            guard removed == 1 else { throw Stop.notFound }
            return .governance(ofChapter: agreement.chapter)
        }
    }

    func addReview() async throws -> Response {
        let chapter = try visitor.chapter()
        let typed = try DemocraticReviewForm(sent: sent).checked(on: clock.today, isNew: true)
        return try await act { person, transaction in
            try await hold(chapter, person, transaction)
            let review = try await transaction.run(
                GovernanceQuery.addReview.one(
                    Int64.self,
                    chapter,
                    typed.held,
                    typed.participants,
                    typed.ballots?.issued,
                    typed.ballots?.valid,
                    typed.ballots?.satisfied,
                    typed.ballots?.basically,
                    typed.ballots?.dissatisfied,
                    clock.now()
                )
            )
            return .review(review)
        }
    }

    func changeReview() async throws -> Response {
        let typed = try DemocraticReviewForm(sent: sent).checked(on: clock.today, isNew: false)
        let version = Int(sent["version"]) ?? 0
        return try await ofReview { found, transaction in
            let changed = try await transaction.run(
                GovernanceQuery.changeReview.execute(
                    found.id,
                    version,
                    typed.participants,
                    typed.ballots?.issued,
                    typed.ballots?.valid,
                    typed.ballots?.satisfied,
                    typed.ballots?.basically,
                    typed.ballots?.dissatisfied
                )
            )
            guard changed == 1 else { throw Problems("", .changedMeanwhile) }
        }
    }

    func addIssue() async throws -> Response {
        var problems = Problems()
        let missing = Sentence("请写是什么问题，2 到 200 个字。")
        let issue = problems.text("issue", sent["issue"], most: 200, orElse: missing)
        if issue?.unicodeScalars.count == 1 { problems.add("issue", missing) }
        let nobody = Sentence("请写谁负责，2 到 40 个字。")
        let owner = problems.text("owner", sent["owner"], most: 40, orElse: nobody)
        if owner?.unicodeScalars.count == 1 { problems.add("owner", nobody) }
        let due = problems.day(
            "due_on",
            sent["due_on"],
            upTo: clock.today.adding(days: 100),
            orElse: .whichDay
        )
        guard let issue, let owner, let due, problems.isEmpty else { throw problems }
        return try await ofReview { found, transaction in
            let rule = try await transaction.run(
                GovernanceRule.of(found.region, on: found.held)
            )
            guard due >= found.held, due <= found.held.adding(days: rule.rectifyDays) else {
                throw Problems(
                    "due_on",
                    Sentence("整改期限在评议后 {n} 天以内。", rule.rectifyDays)
                )
            }
            _ = try await transaction.run(
                GovernanceQuery.addIssue.execute(found.id, issue, owner, due, clock.now())
            )
        }
    }

    func rectify(_ issue: Int64, of review: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: clock.today, orElse: .whichDay)
        let missing = Sentence("请写怎样整改的，2 到 300 个字。")
        let result = problems.text("result", sent["result"], most: 300, orElse: missing)
        if result?.unicodeScalars.count == 1 { problems.add("result", missing) }
        guard let day, let result, problems.isEmpty else { throw problems }
        return try await ofReview(review) { _, transaction in
            let done = try await transaction.run(
                GovernanceQuery.rectify.execute(issue, day, result, clock.now())
            )
            guard done == 1 else { throw Problems("", .changedMeanwhile) }
        }
    }

    func postReview() async throws -> Response {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: clock.today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        return try await ofReview { found, transaction in
            guard day >= found.held else {
                throw Problems("day", Sentence("不能早于评议的那一天。"))
            }
            let posted = try await transaction.run(
                GovernanceQuery.postReview.execute(found.id, day)
            )
            guard posted == 1 else { throw Problems("", .changedMeanwhile) }
        }
    }

    func removeReview() async throws -> Response {
        let review = try visitor.id("review")
        return try await act { person, transaction in
            let found = try await transaction.run(
                GovernanceQuery.review.one(DemocraticReview.self, review)
            )
            try person.require(.keepGovernance, at: found.region)
            let removed = try await transaction.run(
                GovernanceQuery.removeReview.execute(review, clock.now())
            )
            guard removed == 1 else { throw Problems("", .changedMeanwhile) }
            return .governance(ofChapter: found.chapter)
        }
    }

    private func dayAndCount() throws(Problems) -> (Day, Int) {
        var problems = Problems()
        let day = problems.day("day", sent["day"], upTo: clock.today, orElse: .whichDay)
        let count = problems.whole("count", sent["count"], 1...9999)
        guard let day, let count, problems.isEmpty else { throw problems }
        return (day, count)
    }

    private func hold(
        _ chapter: Chapter.ID,
        _ person: SignedIn,
        _ transaction: Transaction
    ) async throws {
        let held = try await ChapterStore(database: transaction).hold(chapter)
        try person.require(.keepGovernance, at: held.region)
        guard held.state != .dissolved else { throw Stop.notFound }
    }

    private func ofReview(
        _ known: Int64? = nil,
        _ body: @escaping @Sendable (DemocraticReview, Transaction) async throws -> Void
    ) async throws -> Response {
        let review = if let known { known } else { try visitor.id("review") }
        return try await act { person, transaction in
            let found = try await transaction.run(
                GovernanceQuery.review.one(DemocraticReview.self, review)
            )
            try person.require(.keepGovernance, at: found.region)
            try await body(found, transaction)
            return .review(review)
        }
    }

    private func act(
        _ body: @escaping @Sendable (SignedIn, Transaction) async throws -> Link
    ) async throws -> Response {
        do {
            return try await visitor.act(sent, body)
        } catch let error as PostgresError {
            throw try Problems.ofGovernance(error)
        }
    }
}
