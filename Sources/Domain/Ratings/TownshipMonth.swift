/// A township's month: where its rating stands, and in which revision.
package struct TownshipMonth: Hashable, Sendable {
    package let month: Month
    package let state: RatingState
    /// 1 until something published is corrected.
    package let revision: Int

    package init(_ month: Month, _ state: RatingState = .open, revision: Int = 1) {
        self.month = month
        self.state = state
        self.revision = revision
    }

    /// What has to be known besides the state.
    package struct Facts: Sendable {
        package var today: Day
        /// The account of whoever acts.
        package var actor: Int64
        package var calendar: MonthCalendar
        /// The accounts that gave the points by hand of this revision.
        package var pointsGivenBy: Set<Int64> = []
        /// Chapters with points by hand still to be given.
        package var chaptersMissingPoints = 0
        /// Vetoes that one person raised and no second one has confirmed or dropped.
        package var unconfirmedVetoes = 0
        package var openObjections = 0
        /// When the result was put on the board.
        package var postedOn: Day?
        /// As typed; blanks alone are none.
        package var reason = ""

        package init(today: Day, actor: Int64, calendar: MonthCalendar) {
            self.today = today
            self.actor = actor
            self.calendar = calendar
        }
    }

    /// The month after the event.
    package func after(_ event: RatingEvent, _ facts: Facts) throws(RatingRefusal) -> TownshipMonth
    {
        let next = try state.after(event).get()
        try facts.check(event)
        return TownshipMonth(
            month,
            next,
            revision: event == .revise ? revision + 1 : revision
        )
    }

    /// Stops one person from both raising and confirming a veto.
    package static func checkVeto(raisedBy: Int64, confirmedBy: Int64) throws(RatingRefusal) {
        guard raisedBy != confirmedBy else { throw .sameVetoPerson }
    }
}

extension TownshipMonth.Facts {
    fileprivate func check(_ event: RatingEvent) throws(RatingRefusal) {
        switch event {
        case .compute, .publish: break
        case .close: try checkDay(calendar.closesOn)
        case .review:
            guard chaptersMissingPoints == 0 else {
                throw .pointsMissing(chapters: chaptersMissingPoints)
            }
        case .approve: try checkApproval()
        case .lock: try checkLock()
        case .giveBack, .revise:
            guard !Folding.trimmed(reason).isEmpty else { throw .noReason }
        }
    }

    private func checkApproval() throws(RatingRefusal) {
        guard !pointsGivenBy.contains(actor) else { throw .gavePoints }
        guard chaptersMissingPoints == 0 else {
            throw .pointsMissing(chapters: chaptersMissingPoints)
        }
        guard unconfirmedVetoes == 0 else { throw .vetoesUnconfirmed(unconfirmedVetoes) }
    }

    private func checkLock() throws(RatingRefusal) {
        let appeal = calendar.appealThrough(postedOn: postedOn ?? calendar.publishedOn)
        try checkDay(appeal.day.adding(days: 1))
        guard openObjections == 0 else { throw .objectionsOpen(openObjections) }
    }

    private func checkDay(_ day: Day) throws(RatingRefusal) {
        guard today >= day else { throw .tooEarly(until: day) }
    }
}
