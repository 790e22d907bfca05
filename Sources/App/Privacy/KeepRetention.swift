import Domain
import HTML
import Hummingbird
import Postgres

/// One act about what is kept for a term, in one transaction.
struct KeepRetention: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    /// Proposes to clear what is past its term in a township now.
    func propose(_ rule: RetentionRule, at place: RegionCode) async throws -> Response {
        try await refusing {
            try await visitor.act(sent) { person, transaction in
                try person.require(.proposeRetention, at: place)
                let proposal = try await transaction.run(
                    RetentionQuery.propose.one(
                        Int64.self,
                        rule.rawValue,
                        place,
                        clock.today,
                        clock.now()
                    )
                )
                return .retentionProposal(proposal)
            }
        }
    }

    /// Confirms a proposal, or stops it and says why.
    func step(_ event: RetentionEvent) async throws -> Response {
        let proposal = try visitor.id("proposal")
        var problems = Problems()
        let note = event == .stop ? problems.reason(sent["reason"]) : nil
        try problems.stopIfAny()
        let act = visitor.act
        return try await refusing {
            try await visitor.act(sent) { person, transaction in
                let found = try await transaction.run(
                    RetentionQuery.find.one(RetentionProposal.self, proposal)
                )
                try person.require(act, at: found.region)
                guard event.follows(found.state) else { throw Problems("", .changedMeanwhile) }
                _ = try await transaction.run(
                    RetentionQuery.step.execute(
                        proposal,
                        event.rawValue,
                        note,
                        clock.today,
                        clock.now()
                    )
                )
                return .retentionProposal(proposal)
            }
        }
    }

    /// Lays a hold: on one row, on somebody, on a kind, or on everything of a place.
    func lay(_ wish: HoldWish) async throws -> Response {
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        try problems.stopIfAny()
        return try await visitor.act(sent) { person, transaction in
            var place = wish.place
            if let member = wish.member {
                place = try await transaction.run(MemberStore.find(member)).region
            } else if let household = wish.household {
                place = try await transaction.run(HouseholdStore.find(household)).region
            }
            try person.require(.holdRetention, at: place)
            _ = try await transaction.run(
                RetentionQuery.lay.execute(
                    place,
                    wish.rule?.rawValue,
                    wish.row,
                    wish.member,
                    wish.household,
                    reason,
                    clock.now()
                )
            )
            return Link("/retention-holds\(query: ["place": wish.place.text])")
        }
    }

    /// Lifts a hold and says why.
    func lift() async throws -> Response {
        let hold = try visitor.id("hold")
        var problems = Problems()
        let reason = problems.reason(sent["reason"])
        try problems.stopIfAny()
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(RetentionQuery.hold.one(HoldToLift.self, hold))
            try person.require(.holdRetention, at: found.region)
            guard found.isInForce else { throw Problems("", .changedMeanwhile) }
            _ = try await transaction.run(
                RetentionQuery.lift.execute(hold, reason, clock.now())
            )
            return Link("/retention-holds\(query: ["place": found.region.text])")
        }
    }

    private func refusing(_ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let error as PostgresError {
            if let problems = Problems(retentionRefusal: error) { throw problems }
            throw error
        }
    }
}

/// What a hold is laid on; with neither row nor person, on all of a kind or of the place.
struct HoldWish: Sendable {
    let place: RegionCode
    let rule: RetentionRule?
    let row: Int64?
    let member: Int64?
    let household: Int64?

    /// - Parameter value: a field of the form or of the address.
    init(place: RegionCode, _ value: (String) -> String?) {
        self.place = place
        rule = value("rule").flatMap { RetentionRule(rawValue: $0) }
        row = rule == nil ? nil : value("row").flatMap { Int64($0) }
        member = row == nil ? value("member").flatMap { Int64($0) } : nil
        household = row == nil && member == nil ? value("household").flatMap { Int64($0) } : nil
    }
}

extension Problems {
    /// What the database refused about a clearing; nil for another fault.
    fileprivate init?(retentionRefusal error: PostgresError) {
        switch error.constraint {
        case "another_person_confirms":
            self.init("", Sentence("提出的人不能确认，换一个账号也不行，请另一位审批人确认。"))
        case "proposal_clears_something": self.init("", Sentence("现在没有可以清除的。"))
        case "one_proposal_at_a_time":
            self.init("", Sentence("这一项已经有人提出清除，先办完那一件。"))
        case "retention_step_follows": self.init("", .changedMeanwhile)
        default: return nil
        }
    }
}
