import Domain

/// How a township judges one month: computed, points by hand, review, approval, board, lock.
struct MonthSteps {
    let town: RegionCode
    let month: Month
    let villages: [TownChapter]
    let strengths: TownStrengths
    let book: SayingBook
    let office: OfficeDays

    init(
        of town: RegionCode,
        in month: Month,
        villages: [TownChapter],
        strengths: TownStrengths,
        book: SayingBook,
        office: OfficeDays
    ) {
        self.town = town
        self.month = month
        self.villages = villages
        self.strengths = strengths
        self.book = book
        self.office = office
    }

    private var calendar: MonthCalendar { office.calendar(of: month) }
    private var page: String { "/ratings/\(town.text)/\(month.iso)" }

    /// The day on which the first edition goes on the board.
    var published: Day {
        let approved = office.on(calendar.approvedOn)
        return max(office.on(calendar.publishedOn), approved)
    }

    /// The day after the last of appeal against what was published that day.
    func lockable(after posted: Day) -> Day {
        office.on(calendar.appealThrough(postedOn: posted).day.adding(days: 1))
    }

    /// Computes the month and gives some of the villages their points, or all.
    func judge(_ share: Double = 1, into diary: inout Diary) {
        let day = office.on(calendar.computedOn)
        let page = page
        diary.addAtLatestNow(day, 9, 10) {
            try await $0.officer.fillIn(page, to: "\(page)/computation", [])
        }
        // At least one waits where not all are judged.
        let count =
            share < 1
            ? min(villages.count - 1, max(1, Int(share * Double(villages.count))))
            : villages.count
        for (turn, village) in villages.prefix(count).enumerated() {
            let fields = points(of: village)
            diary.addAtLatestNow(day, 10 + turn / 8, 7 * (turn % 8)) {
                try await $0.officer.fillIn(
                    "\(page)/\(village.id)",
                    to: "\(page)/\(village.id)/points",
                    fields
                )
            }
        }
    }

    /// The rest of the way to the board, from the review on.
    func publish(
        on day: Day,
        approvedOn: Day,
        reviewedOn: Day,
        into diary: inout Diary
    ) {
        let page = page
        diary.add(reviewedOn, 11, 50) {
            try await $0.officer.fillIn(page, to: "\(page)/review", [])
        }
        diary.add(approvedOn, 15, 10) {
            try await $0.approver.fillIn(page, to: "\(page)/approval", [])
        }
        diary.add(day, 16, 0) {
            try await $0.officer.fillIn(page, to: "\(page)/publication", [])
        }
        for village in villages where village.secretary != nil {
            let notice = PlannedPosting(
                village: village,
                kind: .flags,
                month: month,
                day: day,
                note: "镇里公布的考评结果已贴出"
            )
            diary.add(day, 17, 30) { try await notice.carryOut($0) }
        }
    }

    /// Review on the day of the points, approval and board when the calendar says.
    func publishInTime(into diary: inout Diary) {
        publish(
            on: published,
            approvedOn: office.on(calendar.approvedOn),
            reviewedOn: office.on(calendar.computedOn),
            into: &diary
        )
    }

    func lock(on day: Day, into diary: inout Diary) {
        let page = page
        diary.add(day, 9, 0) { try await $0.officer.fillIn(page, to: "\(page)/lock", []) }
    }

    /// Begins the next edition, by the reason that goes on the board.
    func revise(on day: Day, because reason: String, into diary: inout Diary) {
        let page = page
        diary.add(day, 10, 20) {
            try await $0.officer.fillIn(page, to: "\(page)/revision", [("reason", reason)])
        }
    }

    /// An objection to one line, and the township's answer if it has come.
    func object(
        _ village: TownChapter,
        on day: Day,
        _ words: Objecting,
        answeredOn: Day? = nil,
        into diary: inout Diary
    ) {
        let page = "\(page)/\(village.id)/objections"
        diary.add(day, 15, 20) {
            try await $0.keeper(of: village).fillIn(
                page,
                to: "\(village.id)/objections",
                [("code", words.line), ("grounds", words.grounds)]
            )
        }
        guard let answeredOn else { return }
        diary.add(answeredOn, 16, 10) {
            try await $0.approver.fillIn(
                page,
                to: "/answer",
                [("answer", words.answer), ("upheld", words.isUpheld ? "yes" : "no")]
            )
        }
    }

    /// A fact that would lower a flag: the officer raises it, the approver decides.
    func raise(
        _ village: TownChapter,
        _ fact: RaisedFact,
        into diary: inout Diary
    ) {
        let page = "\(page)/\(village.id)"
        let day = office.on(calendar.computedOn)
        diary.add(day, 9, 30) {
            try await $0.officer.fillIn(
                page,
                to: "/vetoes",
                [("kind", Veto.fabricatedRows.rawValue), ("fact", fact.fact)]
            )
        }
        diary.add(day, 11, 30) {
            try await $0.approver.fillIn(
                page,
                to: "/decision",
                [("reason", fact.reason), ("confirmed", fact.isConfirmed ? "yes" : "no")]
            )
        }
    }

    private func points(of village: TownChapter) -> [ActingPerson.Field] {
        var chance = Chance("points", village.region.text, month.iso)
        let strength = strengths.of(village, in: month)
        let level = strength > 0.72 ? "high" : strength > 0.5 ? "middle" : "low"
        let venue = max(1, min(5, Int((strength * 5 + chance.share(-0.3...0.6)).rounded())))
        let quality = max(3, min(10, Int((strength * 10 + chance.share(-0.8...0.8)).rounded())))
        var fields: [ActingPerson.Field] = [
            ("points_11", "\(venue * 200)"), ("points_12", "\(quality * 100)"),
        ]
        for source in [11, 12] {
            let found = book.reasons.filter { $0.source == source && $0.level == level }
            let reason = chance.one(of: found)
            fields.append(("reason_\(source)", reason?.reason ?? ""))
            fields.append(("measure_\(source)", reason?.measure ?? ""))
        }
        return fields
    }
}
