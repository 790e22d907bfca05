import Domain

/// Whom a village keeps in contact with in one month, what is asked of it, and what it puts up.
struct VillageCare {
    let village: TownChapter
    let month: Month
    let strength: Double
    let book: SayingBook
    let office: OfficeDays
    private var chance: Chance

    init(
        of village: TownChapter,
        in month: Month,
        strength: Double,
        book: SayingBook,
        office: OfficeDays
    ) {
        self.village = village
        self.month = month
        self.strength = strength
        self.book = book
        self.office = office
        chance = Chance("care", village.region.text, month.iso)
    }

    mutating func write(into diary: inout Diary) {
        visit(into: &diary)
        guard village.isRated else { return postStatement(into: &diary) }
        if chance.falls(0.3) { hearSuggestion(into: &diary) }
        postStatement(into: &diary)
        if village.secretary != nil { scoreOneself(into: &diary) }
    }

    /// Round after round through the linked households, whoever was left alone longest first.
    private mutating func visit(into diary: inout Diary) {
        let share = max(0.02, 0.36 * strength - 0.04 + chance.share(-0.05...0.05))
        var left = max(1, Int((share * Double(village.households)).rounded()))
        var day = month.first.adding(days: chance.number(1...5))
        var need: VisitRound.Need? =
            village.isRated && chance.falls(0.55) ? someNeed(from: day) : nil
        while left > 0, month.contains(day) {
            let round = VisitRound(
                village: village,
                day: day,
                count: min(left, chance.number(12...28)),
                channel: chance.one(of: ["visit", "visit", "visit", "phone", "message", "meeting"])
                    ?? "visit",
                topics: topics(),
                need: need
            )
            diary.add(day, chance.number(16...19), chance.number(0...59)) {
                try await round.carryOut($0)
            }
            if let need { finish(need, raisedOn: day, into: &diary) }
            need = nil
            left -= round.count
            day = day.adding(days: chance.number(3...7))
        }
    }

    private mutating func topics() -> [String] {
        var topics = [chance.one(of: ["needs", "policy", "notice"]) ?? "needs"]
        if chance.falls(strength * 0.7) { topics.append("help") }
        return topics
    }

    /// Every need of the book once before the first comes again, so that each is known by its words.
    private func someNeed(from day: Day) -> VisitRound.Need? {
        let needs = book.needs.filter { !$0.isRural || village.kind == .village }
        guard !needs.isEmpty else { return nil }
        let turn = month.year * 12 + month.month + 5 * Int(village.id)
        let told = needs[turn % needs.count]
        return VisitRound.Need(
            text: told.need,
            result: told.result,
            due: NeedTime.proposed(from: day)
        )
    }

    private mutating func finish(
        _ need: VisitRound.Need,
        raisedOn day: Day,
        into diary: inout Diary
    ) {
        let isOnTime = chance.falls(0.5 + 0.5 * strength)
        let late = chance.falls(0.75) ? chance.number(2...16) : chance.number(25...45)
        let done = need.due.adding(days: isOnTime ? -chance.number(0...9) : late)
        let village = village
        diary.add(done, chance.number(10...18), chance.number(0...59)) { people in
            let keeper = people.keeper(of: village)
            let list = try await keeper.open("/follow-ups?place=\(village.region.text)")
            guard let id = list.last(between: "/follow-ups/", and: "\"", before: ">\(need.text)")
            else { return }
            try await keeper.fillIn(
                "/follow-ups/\(id)",
                to: "/completion",
                [("done_on", done.iso), ("result", need.result)]
            )
        }
    }

    private mutating func hearSuggestion(into diary: inout Diary) {
        let village = village
        let fitting = book.suggestions.filter { !$0.isRural || village.kind == .village }
        guard let told = chance.one(of: fitting) else { return }
        let received = month.first.adding(days: chance.number(0...25))
        let channel = chance.one(of: ["box", "visit", "meeting", "phone"]) ?? "box"
        let key = "suggestion \(village.id) \(month.iso)"
        diary.add(received, chance.number(14...18), chance.number(0...59)) { people in
            let path = try await people.keeper(of: village).fillIn(
                "/suggestions/new?chapter=\(village.id)",
                to: "/suggestions",
                [
                    ("received_on", received.iso), ("channel", channel), ("theme", told.theme),
                    ("content", told.content),
                ]
            )
            people.remember(key, at: path)
        }
        let isOnTime = chance.falls(0.55 + 0.45 * strength)
        let late = chance.falls(0.8) ? chance.number(2...10) : chance.number(20...40)
        let answered =
            isOnTime
            ? received.adding(days: chance.number(3...14))
            : office.answerDue(from: received).adding(days: late)
        diary.add(answered, chance.number(9...18), chance.number(0...59)) { people in
            guard let path = people.place(of: key) else { return }
            try await people.keeper(of: village).fillIn(
                path,
                to: "/answer",
                [("answered_on", answered.iso), ("answer", told.answer)]
            )
        }
    }

    /// The statement of the month before, by the tenth, late, or not at all.
    private mutating func postStatement(into diary: inout Diary) {
        let isOnTime = chance.falls(0.4 + 0.6 * strength)
        guard isOnTime || chance.falls(0.6) else { return }
        let day = month.first.adding(days: isOnTime ? chance.number(2...8) : chance.number(10...20))
        let posting = PlannedPosting(
            village: village,
            kind: .fundStatement,
            month: month.preceding,
            day: day,
            note: chance.one(of: ["公开栏，附收支明细", "公开栏和微信群同时公布", "公开栏，发票复印件可查"])
                ?? ""
        )
        diary.add(day, chance.number(9...18), chance.number(0...59)) {
            try await posting.carryOut($0)
        }
    }

    private mutating func scoreOneself(into diary: inout Diary) {
        let day = month.following.first.adding(days: chance.number(1...3))
        let sheet = "/ratings/\(village.region.township.text)/\(month.iso)/\(village.id)"
        let (venue, quality) = (chance.number(3...5) * 200, chance.number(7...10) * 100)
        let village = village
        diary.add(day, chance.number(9...17), chance.number(0...59)) { people in
            try await people.keeper(of: village).fillIn(
                sheet,
                to: "/self-points",
                [
                    ("points_11", "\(venue)"), ("note_11", "台账和公开栏都按要求更新了"),
                    ("points_12", "\(quality)"), ("note_12", ""),
                ]
            )
        }
    }
}
