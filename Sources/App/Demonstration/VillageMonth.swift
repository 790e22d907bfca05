import Domain
import Foundation

/// What a village does in one month, its groups too, and when somebody writes it down.
struct VillageMonth {
    let village: TownChapter
    let month: Month
    /// As the town's strengths have it.
    let strength: Double
    let book: SayingBook
    let today: Day
    let office: OfficeDays
    private var chance: Chance

    init(
        of village: TownChapter,
        in month: Month,
        strength: Double,
        book: SayingBook,
        today: Day,
        office: OfficeDays
    ) {
        self.village = village
        self.month = month
        self.strength = strength
        self.book = book
        self.today = today
        self.office = office
        chance = Chance("month", village.region.text, month.iso)
    }

    mutating func write(into diary: inout Diary) {
        for saying in chosen() {
            let day = saying.type == .membersDay ? membersDay : someDay()
            log(saying, on: day, into: &diary)
        }
        let sayings = book.groupSayings(of: village.kind, in: month)
        for group in village.isRated ? meetingGroups() : [] {
            guard let saying = chance.one(of: sayings) else { return }
            log(saying, on: someDay(), group: group, into: &diary)
        }
    }

    /// What was held in time and written down only after the month had closed, for want of a line.
    mutating func writeBelated(into diary: inout Diary) {
        let sayings = book.groupSayings(of: village.kind, in: month)
        for (place, group) in village.groups.suffix(3).enumerated() {
            guard let saying = chance.one(of: sayings) else { return }
            let record = LoggedActivity(
                saying,
                by: village,
                on: month.first.adding(days: 23 + place),
                group: group,
                &chance
            )
            diary.add(office.calendar(of: month).closesOn.adding(days: 2), 15, 10 * place) {
                try await record.carryOut($0)
            }
        }
    }

    /// Different ones each month, more of them where more is done; who works well also teaches.
    private mutating func chosen() -> [SayingBook.Saying] {
        let isBusy = strength > 0.5
        var found = book.sayings(of: village.kind, in: month).shuffled(using: &chance)
        let hasStudy = chance.falls(strength + 0.1)
        found.removeAll {
            $0.type.isStudyOrTraining && !hasStudy || $0.type == .membersDay && !isBusy
        }
        let count = max(0, Int((strength * 4.6 - 1.3 + chance.share(-0.6...0.9)).rounded()))
        let first = found.filter { $0.type == .membersDay || $0.type.isStudyOrTraining }
        let rest = found.filter { $0.type != .membersDay && !$0.type.isStudyOrTraining }
        return Array((first.prefix(count > 2 ? 2 : 1) + rest).prefix(count))
    }

    private mutating func meetingGroups() -> [String] {
        let share = max(0, strength * 1.1 - 0.32 + chance.share(-0.08...0.08))
        let count = Int((share * Double(village.groups.count)).rounded())
        return Array(village.groups.shuffled(using: &chance).prefix(count))
    }

    private var membersDay: Day { month.first.adding(days: 28) }

    private mutating func someDay() -> Day {
        month.first.adding(days: chance.number(0...month.length - 1))
    }

    private mutating func log(
        _ saying: SayingBook.Saying,
        on day: Day,
        group: String? = nil,
        into diary: inout Diary
    ) {
        var record = LoggedActivity(saying, by: village, on: day, group: group, &chance)
        let isOnTime = chance.falls(0.55 + 0.45 * strength)
        let entered = day.adding(days: isOnTime ? chance.number(0...3) : chance.number(6...13))
        let likely = village.secretary == nil ? 0.06 : 0.35
        if group == nil, chance.falls(likely) { record.photo = book.photo(of: saying.type) }
        let hour = entered == day ? chance.number(20...21) : chance.number(8...18)
        let minute = chance.number(0...59)
        guard day <= today else {
            if group == nil { plan(record, into: &diary) }
            return
        }
        diary.add(entered, hour, minute) { [record] in try await record.carryOut($0) }
        guard village.secretary != nil, group == nil else { return }
        if saying.type.isStudyOrTraining { nameSome(of: record, after: entered, into: &diary) }
        if chance.falls(0.6) { verify(record, into: &diary) }
    }

    /// What is still to come was put down yesterday.
    private mutating func plan(_ record: LoggedActivity, into diary: inout Diary) {
        diary.add(today.adding(days: -1), chance.number(9...17), chance.number(0...59)) {
            try await record.plan($0)
        }
    }

    /// The township looks at a secretary's records before the month closes.
    private mutating func verify(_ record: LoggedActivity, into diary: inout Diary) {
        let day = month.following.first.adding(days: chance.number(2...3))
        diary.add(day, 18, chance.number(0...59)) { people in
            guard let path = people.place(of: record.key) else { return }
            try await people.officer.fillIn(path, to: "\(path)/verification", [])
        }
    }

    /// A few who came, of their own will; never of a health activity.
    private mutating func nameSome(
        of record: LoggedActivity,
        after day: Day,
        into diary: inout Diary
    ) {
        let surnames = ["李", "王", "周", "刘", "陈", "谢"].shuffled(using: &chance).prefix(3)
        diary.add(day.adding(days: 1), 8, chance.number(0...59)) { people in
            guard let path = people.place(of: record.key) else { return }
            let keeper = people.keeper(of: record.chapter)
            for surname in surnames {
                let asked = surname.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
                let page = "\(path)/participants?q=\(asked ?? "")"
                let form = try await keeper.open(page).form(to: "\(path)/participants")
                guard form != nil else { continue }
                try await keeper.fillIn(page, to: "\(path)/participants", [("role", "attend")])
            }
        }
    }
}
