/// What came back of what fell due: a township's, a project's or one loan's.
package struct Recovery: Hashable, Sendable {
    package var lent: Int64
    /// What fell due so far.
    package var due: Int64
    /// What came back of that; what came back early counts when it falls due.
    package var recovered: Int64
    /// All that came back, early or late.
    package var returned: Int64
    package var givenUp: Int64
    package var outstanding: Int64
    package var loans: Int

    package static let nothing = Recovery(
        lent: 0,
        due: 0,
        recovered: 0,
        returned: 0,
        givenUp: 0,
        outstanding: 0,
        loans: 0
    )

    /// One loan's, under the plan that is in force.
    ///
    /// What came back before it was rescheduled counts as due then. What was given up falls due by the plan
    /// as anything else, and is never recovered.
    package init(
        lent: Fen,
        returned: Fen,
        givenUp: Fen,
        plan: InstalmentPlan,
        on day: Day
    ) {
        self.init(
            lent: lent,
            returned: returned,
            givenUp: givenUp,
            planned: plan.total,
            due: plan.due(by: day)
        )
    }

    /// The same where the sums of the plan are known already: of all of it, and of what is due.
    package init(lent: Fen, returned: Fen, givenUp: Fen, planned: Fen, due: Fen) {
        let before = max(0, lent.count - planned.count)
        let fallen = min(lent.count, before + due.count)
        self.init(
            lent: lent.count,
            due: fallen,
            recovered: min(returned.count, fallen),
            returned: returned.count,
            givenUp: givenUp.count,
            outstanding: lent.count - returned.count - givenUp.count,
            loans: lent.count > 0 ? 1 : 0
        )
    }

    private init(
        lent: Int64,
        due: Int64,
        recovered: Int64,
        returned: Int64,
        givenUp: Int64,
        outstanding: Int64,
        loans: Int
    ) {
        self.lent = lent
        self.due = due
        self.recovered = recovered
        self.returned = returned
        self.givenUp = givenUp
        self.outstanding = outstanding
        self.loans = loans
    }

    /// Thousandths of what was due; nil while nothing was due, which is not the same as nothing back.
    package var rate: Int? {
        due > 0 ? Int((recovered * 1000 + due / 2) / due) : nil
    }

    package static func + (one: Self, other: Self) -> Self {
        Self(
            lent: one.lent + other.lent,
            due: one.due + other.due,
            recovered: one.recovered + other.recovered,
            returned: one.returned + other.returned,
            givenUp: one.givenUp + other.givenUp,
            outstanding: one.outstanding + other.outstanding,
            loans: one.loans + other.loans
        )
    }
}
