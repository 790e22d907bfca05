import Domain

/// A township's round of five-star households, by the default calendar: one of its villages applies, is
/// scored, votes, hangs, is approved, awarded and looked at again.
struct TownStars {
    /// So many of the village's households apply.
    static let households = 8

    let year: Int
    let town: RegionCode
    let village: TownChapter
    let office: OfficeDays
    let book: SayingBook
    private let days: StarDays
    private let start: Day

    /// Nil for a year without the calendar's days.
    init?(
        _ year: Int,
        town: RegionCode,
        village: TownChapter,
        office: OfficeDays,
        book: SayingBook
    ) {
        self.year = year
        self.town = town
        self.village = village
        self.office = office
        self.book = book
        days = StarCalendar.standard.of(year)
        guard let start = days[.applyFrom] else { return nil }
        self.start = start
    }

    /// The first that has a secretary and a whole panel.
    static func village(among chapters: [TownChapter]) -> TownChapter? {
        chapters.first {
            $0.isRated && $0.secretary != nil
                && $0.reviewers.count >= StarRules.standard.fewestReviewers
        }
    }

    var here: String { "/stars/\(village.region.text)/\(year)" }
    var above: String { "/stars/\(town.text)/\(year)" }

    /// A working day so many days after one of the calendar's, or before it.
    func day(_ deadline: StarDeadline, _ count: Int) -> Day {
        office.on((days[deadline] ?? start).adding(days: count))
    }

    var opened: Day { day(.applyFrom, -10) }
    var posted: Day { day(.meetBy, 2) }

    func write(into diary: inout Diary) {
        open(into: &diary)
        apply(into: &diary)
        takePart(into: &diary)
        score(into: &diary)
        hang(into: &diary)
        check(into: &diary)
        decide(into: &diary)
        lookAgain(into: &diary)
    }

    private func open(into diary: inout Diary) {
        let (town, village, year) = (town, village, year)
        let fields: [ActingPerson.Field] =
            [("year", "\(year)"), ("counts_from", "\(year)-01-01")]
            + StarDeadline.allCases.compactMap { deadline in
                days[deadline].map { (deadline.rawValue, $0.iso) }
            }
        diary.add(opened, 9, 40) {
            try await $0.officer.fillIn(
                "/stars/\(town.text)/rounds?year=\(year)",
                to: "/rounds",
                fields
            )
        }
        let panel = "\(here)/reviewers"
        diary.add(day(.applyFrom, -4), 10, 20) { people in
            for _ in people.reviewers {
                try await people.keeper(of: village).fillIn(panel, to: "/reviewers") { form in
                    [("account", form.choices("account").first { !$0.isEmpty } ?? "")]
                }
            }
        }
    }

    private func apply(into diary: inout Diary) {
        for turn in 0..<Self.households {
            let application = PlannedApplication(village: village, year: year, turn: turn)
            diary.add(day(.applyFrom, 2 + 3 * turn), 15, turn) {
                try await application.carryOut($0)
            }
        }
    }

    /// Something of each kind that the scheme counts, and who of the households came.
    private func takePart(into diary: inout Diary) {
        let kinds: [(type: ActivityType, role: ParticipationRole)] = [
            (.culture, .attend), (.meeting, .attend), (.volunteer, .attend), (.visit, .help),
        ]
        let village = village
        for (turn, kind) in kinds.enumerated() {
            let held = day(.applyFrom, 24 + turn)
            var chance = Chance("part", village.region.text, held.iso)
            let told = book.sayings(of: village.kind, in: Month(of: held))
            guard let saying = told.first(where: { $0.type == kind.type }) else { continue }
            let activity = LoggedActivity(saying, by: village, on: held, &chance)
            diary.add(held, 18, 0) { try await activity.carryOut($0) }
            for one in 0..<Self.households where chance.falls(0.95 - 0.15 * Double(one % 4)) {
                let household = PlannedApplication(village: village, year: year, turn: one)
                diary.add(held, 18, 10 + one) { people in
                    guard let logged = people.place(of: activity.key) else { return }
                    try await household.takePart(in: logged, as: kind.role, people)
                }
            }
        }
    }

    private func score(into diary: inout Diary) {
        for reviewer in 0..<village.reviewers.count {
            for turn in 0..<Self.households {
                let application = PlannedApplication(village: village, year: year, turn: turn)
                diary.add(day(.scoreFrom, 4 + 4 * reviewer), 9 + turn, 15) {
                    try await application.score($0, by: reviewer)
                }
            }
        }
        let (village, held) = (village, day(.meetBy, -3))
        let votes = "\(here)/votes"
        diary.add(held, 17, 0) { people in
            let keeper = people.keeper(of: village)
            let waiting = try await keeper.open(votes)
                .all(between: "name=\"in_favour_", and: "\"")
            guard !waiting.isEmpty else { return }
            let ballots = waiting.enumerated().flatMap { turn, one in
                [("in_favour_\(one)", "\(31 - turn % 4)"), ("against_\(one)", "\(turn % 3)")]
            }
            try await keeper.fillIn(
                votes,
                to: "/votes",
                [("held_on", held.iso), ("present", "33")] + ballots
            )
        }
    }

    /// The village's notice with a photo of it, and a neighbour who comes to the desk.
    private func hang(into diary: inout Diary) {
        let (village, here, photo, key) = (village, here, book.photos.first, "stars \(year)")
        let desk = "\(village.name)村部"
        diary.add(posted, 10, 0) { people in
            let keeper = people.keeper(of: village)
            let notice = try await keeper.fillIn(here, to: "/notice", [("objections_at", desk)])
            people.remember(key, at: notice)
            guard let photo else { return }
            try await keeper.fillIn(notice, to: "/files", [], photos: [photo])
        }
        let came = office.after(posted, 2)
        diary.add(came, 11, 0) { people in
            guard let notice = people.place(of: key) else { return }
            try await people.keeper(of: village).fillIn(notice, to: "/objections") { form in
                [
                    ("named", form.choices("named").first { !$0.isEmpty } ?? ""),
                    ("received_on", came.iso), ("raised_by", "邻居"),
                    ("grounds", "门口堆过柴火，走路不方便，不知道评的时候看到没有"),
                ]
            }
        }
        diary.add(office.after(came, 2), 15, 0) { people in
            guard let notice = people.place(of: key) else { return }
            try await people.officer.fillIn(
                notice,
                to: "/answer",
                [("answer", "到现场看过，柴火在公示以前已经搬走，评分时也看到了"), ("upheld", "no")]
            )
        }
    }
}
