import Domain
import Testing

@Suite struct TownshipMonthTests {
    private let steps: [RatingEvent] = [.close, .compute, .review, .approve, .publish, .lock]

    @Test func `a month goes from open to locked`() throws {
        var month = TownshipMonth(try Months.march())
        for event in steps { month = try month.after(event, try facts()) }
        #expect(month.state == .locked)
        #expect(month.revision == 1)
    }

    @Test func `after locking there is only a new revision, which is counted anew`() throws {
        let locked = TownshipMonth(try Months.march(), .locked)
        for event in RatingEvent.allCases where event != .revise {
            #expect(throws: RatingRefusal.self) { try locked.after(event, try facts()) }
        }
        let revised = try locked.after(.revise, try facts())
        #expect(revised == TownshipMonth(try Months.march(), .closed, revision: 2))
    }

    /// Rows are states, columns events: the first letter of what follows, or why nothing does.
    @Test func `the table of events and states is as agreed`() {
        let expected = """
            open closed needs(close) needs(compute) needs(review) needs(review) needs(approve) \
            needs(publish) needs(publish)
            closed done(close) computed needs(compute) needs(review) needs(review) needs(approve) \
            needs(publish) needs(publish)
            computed done(close) computed reviewed needs(review) needs(review) needs(approve) \
            needs(publish) needs(publish)
            reviewed done(close) needs(give_back) done(review) computed approved needs(approve) \
            needs(publish) needs(publish)
            approved done(close) needs(give_back) done(review) computed done(approve) published \
            needs(publish) needs(publish)
            published done(close) revision revision revision done(approve) done(publish) locked \
            closed
            locked done(close) revision revision revision done(approve) done(publish) done(lock) \
            closed
            """
        let table = RatingState.allCases.map { state in
            let cells = RatingEvent.allCases.map { word(for: state.after($0)) }
            return ([state.rawValue] + cells).joined(separator: " ")
        }
        #expect(table.joined(separator: "\n") == expected)
    }

    @Test func `nothing is closed before its day`() throws {
        let early = try facts(on: "2026-04-05")
        #expect(refusal(of: .close, in: .open, early) == .tooEarly(until: try day("2026-04-06")))
        #expect(refusal(of: .close, in: .open, try facts(on: "2026-04-06")) == nil)
    }

    @Test func `a month is locked the day after the last day of appeal`() throws {
        var facts = try facts(on: "2026-04-17")
        #expect(
            refusal(of: .lock, in: .published, facts) == .tooEarly(until: try day("2026-04-18"))
        )
        facts.today = try day("2026-04-18")
        #expect(refusal(of: .lock, in: .published, facts) == nil)
        facts.openObjections = 2
        #expect(refusal(of: .lock, in: .published, facts) == .objectionsOpen(2))
        // Posted late, it may be appealed against for as long.
        facts.openObjections = 0
        facts.postedOn = try day("2026-04-13")
        #expect(
            refusal(of: .lock, in: .published, facts) == .tooEarly(until: try day("2026-04-21"))
        )
    }

    @Test func `a review ends when all points by hand are given`() throws {
        var facts = try facts()
        facts.chaptersMissingPoints = 3
        #expect(refusal(of: .review, in: .computed, facts) == .pointsMissing(chapters: 3))
        #expect(refusal(of: .approve, in: .reviewed, facts) == .pointsMissing(chapters: 3))
    }

    @Test func `whoever gave points by hand does not approve`() throws {
        var facts = try facts()
        facts.pointsGivenBy = [7, facts.actor]
        #expect(refusal(of: .approve, in: .reviewed, facts) == .gavePoints)
        facts.pointsGivenBy = [7]
        #expect(refusal(of: .approve, in: .reviewed, facts) == nil)
    }

    @Test func `a veto takes two persons before the month is approved`() throws {
        var facts = try facts()
        facts.unconfirmedVetoes = 1
        #expect(refusal(of: .approve, in: .reviewed, facts) == .vetoesUnconfirmed(1))
        #expect(throws: RatingRefusal.sameVetoPerson) {
            try TownshipMonth.checkVeto(raisedBy: 4, confirmedBy: 4)
        }
        try TownshipMonth.checkVeto(raisedBy: 4, confirmedBy: 5)
    }

    @Test func `going back takes a reason`() throws {
        var facts = try facts()
        facts.reason = "　"
        #expect(refusal(of: .revise, in: .locked, facts) == .noReason)
        #expect(refusal(of: .giveBack, in: .reviewed, facts) == .noReason)
    }

    private func facts(on iso: String = "2026-05-20") throws -> TownshipMonth.Facts {
        var facts = TownshipMonth.Facts(
            today: try day(iso),
            actor: 1,
            calendar: MonthCalendar(of: try Months.march())
        )
        facts.reason = "漏计一次活动"
        return facts
    }

    private func refusal(
        of event: RatingEvent,
        in state: RatingState,
        _ facts: TownshipMonth.Facts
    ) -> RatingRefusal? {
        do throws(RatingRefusal) {
            _ = try TownshipMonth(facts.calendar.month, state).after(event, facts)
            return nil
        } catch {
            return error
        }
    }

    private func word(for cell: Result<RatingState, RatingRefusal>) -> String {
        switch cell {
        case .success(let state): state.rawValue
        case .failure(.needs(let event)): "needs(\(event.rawValue))"
        case .failure(.alreadyDone(let event)): "done(\(event.rawValue))"
        case .failure(.onlyByRevision): "revision"
        case .failure(let other): "\(other)"
        }
    }
}
