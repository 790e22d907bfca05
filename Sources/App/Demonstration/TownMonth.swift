import Domain

/// What the township's own chapter does in one month: the monthly meeting, and what it holds for all.
struct TownMonth {
    let town: TownChapter
    let villages: [TownChapter]
    let month: Month
    let strengths: TownStrengths
    let book: SayingBook
    let today: Day
    let office: OfficeDays
    private var chance: Chance

    init(
        of town: TownChapter,
        with villages: [TownChapter],
        in month: Month,
        strengths: TownStrengths,
        book: SayingBook,
        today: Day,
        office: OfficeDays
    ) {
        self.town = town
        self.villages = villages
        self.month = month
        self.strengths = strengths
        self.book = book
        self.today = today
        self.office = office
        chance = Chance("town", town.region.text, month.iso)
    }

    mutating func write(into diary: inout Diary) {
        for saying in book.sayings(of: .town, in: month) {
            let day = day(of: saying)
            var record = LoggedActivity(saying, by: town, on: day, &chance)
            record.attending = attending(saying)
            record.photo = book.photo(of: saying.type)
            guard day <= today else {
                diary.add(today.adding(days: -1), 15, chance.number(0...59)) { [record] in
                    try await record.plan($0)
                }
                continue
            }
            let entered = day.adding(days: chance.number(0...2))
            diary.add(entered, 20, chance.number(0...59)) { [record] in
                try await record.carryOut($0)
            }
        }
    }

    private mutating func day(of saying: SayingBook.Saying) -> Day {
        switch saying.type {
        case .meeting: office.on(month.first.adding(days: chance.number(3...6)))
        case .membersDay: month.first.adding(days: 28)
        default: office.on(month.first.adding(days: chance.number(9...22)))
        }
    }

    /// Who came: the stronger, the surer.
    private mutating func attending(_ saying: SayingBook.Saying) -> [Int64] {
        guard saying.type != .healthCampaign else { return [] }
        var came: [Int64] = []
        for village in villages {
            let likely = 0.62 + 0.42 * strengths.of(village, in: month)
            if chance.falls(likely) { came.append(village.id) }
        }
        return came
    }
}
