import Domain

/// Steps with applications and awards, as tests take them.
enum Steps {
    /// Everything is as it should be, on a day on which each step can be taken but those of notices.
    static func favourable() throws -> StarFacts {
        let days = StarCalendar.standard.of(2026)
        var facts = StarFacts(today: try day("2026-04-20"), days: days)
        facts.reason = "材料不全"
        facts.isOwnHousehold = true
        facts.isPromised = true
        facts.hasConsent = true
        facts.stars = 4
        facts.sample = .notInIt
        facts.hasDocument = true
        facts.vote = StarVote(present: 30, inFavour: 16, against: 14)
        facts.reviewers = 3
        facts.sheetsIn = 3
        return facts
    }

    /// What is refused by the state alone, or although everything else is as it should be.
    static func refusal(of event: StarEvent, in state: StarState) -> StarRefusal? {
        switch (state.after(event), event, state) {
        case (.failure(let refusal), _, _): refusal
        // The panel gave its points already, so nothing is taken back.
        case (.success, .reopen, _): .scoringHasBegun
        // The standard scheme asks for a second notice.
        case (.success, .approve, .rechecked): .needs(.post)
        default: nil
        }
    }

    static func refusal(_ step: () throws(StarRefusal) -> Void) -> StarRefusal? {
        do throws(StarRefusal) {
            try step()
            return nil
        } catch {
            return error
        }
    }
}
