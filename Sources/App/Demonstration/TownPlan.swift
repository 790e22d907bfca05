import Domain
import Foundation

/// A township's months from the first to the running one: who does what, and when.
///
/// The same on the same day for the same town; every act lies before the moment of loading.
struct TownPlan {
    let town: TownChapter
    /// The rated ones.
    let villages: [TownChapter]
    let companies: [TownChapter]
    let months: TownMonths
    let book: SayingBook
    private let strengths: TownStrengths
    let office: OfficeDays

    init(
        town: TownChapter,
        chapters: [TownChapter],
        months: TownMonths,
        book: SayingBook,
        office: OfficeDays
    ) {
        self.office = office
        self.town = town
        villages = chapters.filter(\.isRated)
        companies = chapters.filter { !$0.isRated && !$0.isTown }
        self.months = months
        self.book = book
        strengths = TownStrengths(villages, from: months.first)
    }

    /// All acts in their order, none later than now.
    func acts(until now: Date) -> [PlannedAct] {
        var diary = Diary(until: now)
        for month in months.all { work(in: month, into: &diary) }
        for month in months.published { judge(month, into: &diary) }
        steps(of: months.waiting).judge(0.6, into: &diary)
        for year in starYears { year.write(into: &diary) }
        for month in months.all { books(of: month).write(into: &diary) }
        return diary.inOrder
    }

    private func books(of month: Month) -> TownBooks {
        TownBooks(
            town: town,
            villages: villages.filter { $0.secretary != nil },
            month: month,
            office: office
        )
    }

    /// The rounds of five-star households that were opened in these months.
    private var starYears: [TownStars] {
        guard let village = TownStars.village(among: villages) else { return [] }
        return (months.first.first.year...months.today.year).compactMap { year in
            let round = TownStars(
                year,
                town: town.region,
                village: village,
                office: office,
                book: book
            )
            return round.flatMap { $0.opened < months.first.first ? nil : $0 }
        }
    }

    private func work(in month: Month, into diary: inout Diary) {
        var own = TownMonth(
            of: town,
            with: villages + companies,
            in: month,
            strengths: strengths,
            book: book,
            today: months.today,
            office: office
        )
        own.write(into: &diary)
        for village in villages + companies {
            let strength = strengths.of(village, in: month)
            var activities = VillageMonth(
                of: village,
                in: month,
                strength: strength,
                book: book,
                today: months.today,
                office: office
            )
            activities.write(into: &diary)
            if village.id == objector(to: month)?.id {
                activities.writeBelated(into: &diary)
            }
            var care = VillageCare(
                of: village,
                in: month,
                strength: strength,
                book: book,
                office: office
            )
            care.write(into: &diary)
        }
    }

    /// Who may object: a village speaks by its own secretary.
    private var objectors: [TownChapter] { villages.filter { $0.secretary != nil } }

    /// Whose objection was upheld, in the months of which one was.
    private func objector(to month: Month) -> TownChapter? {
        if month == months.newest { return objectors.first }
        guard month == months.published(before: 4) else { return nil }
        return objectors.dropFirst().first ?? objectors.first
    }

    private func judge(_ month: Month, into diary: inout Diary) {
        let steps = steps(of: month)
        steps.judge(into: &diary)
        if month == months.published(before: 5), let village = weakest(in: month) {
            steps.raise(village, .confirmed, into: &diary)
        }
        if month == months.published(before: 3), let village = weakest(in: month) {
            steps.raise(village, .dismissed, into: &diary)
        }
        steps.publishInTime(into: &diary)
        if month == months.newest {
            correctNewest(steps, into: &diary)
        } else {
            finish(month, steps, into: &diary)
        }
    }

    /// Past the days of appeal a month is locked; some were objected to before, one was corrected.
    private func finish(_ month: Month, _ steps: MonthSteps, into diary: inout Diary) {
        var posted = steps.published
        if month == months.published(before: 2), let village = objectors.last {
            steps.object(
                village,
                on: office.after(posted, 2),
                .unfounded,
                answeredOn: office.after(posted, 4),
                into: &diary
            )
        }
        if let village = objector(to: month) {
            let revised = object(village, steps, .belatedToo, posted, into: &diary)
            posted = office.after(revised)
            steps.publish(on: posted, approvedOn: posted, reviewedOn: revised, into: &diary)
        }
        steps.lock(on: steps.lockable(after: posted), into: &diary)
    }

    /// The newest month was corrected three working days ago, and the day before now somebody else
    /// has objected to the correction: whatever the day, the days of appeal still run.
    private func correctNewest(_ steps: MonthSteps, into diary: inout Diary) {
        guard let first = objector(to: months.newest), let last = objectors.last else { return }
        let (revised, posted) = (office.before(months.today, 4), office.before(months.today, 3))
        object(first, steps, .belated, steps.published, revisedOn: revised, into: &diary)
        steps.publish(on: posted, approvedOn: posted, reviewedOn: revised, into: &diary)
        steps.object(last, on: office.before(months.today, 1), .open, into: &diary)
    }

    /// Objection, answer and the beginning of the next edition; says on which day it began.
    @discardableResult
    private func object(
        _ village: TownChapter,
        _ steps: MonthSteps,
        _ words: Objecting,
        _ posted: Day,
        revisedOn: Day? = nil,
        into diary: inout Diary
    ) -> Day {
        let answered = office.after(posted, 4)
        steps.object(
            village,
            on: office.after(posted, 2),
            words,
            answeredOn: answered,
            into: &diary
        )
        let revised = revisedOn ?? office.after(answered)
        steps.revise(
            on: revised,
            because: "\(village.name)补记的三次小组活动经核对属实，更正重评",
            into: &diary
        )
        return revised
    }

    private func weakest(in month: Month) -> TownChapter? {
        villages.min { strengths.of($0, in: month) < strengths.of($1, in: month) }
    }

    private func steps(of month: Month) -> MonthSteps {
        MonthSteps(
            of: town.region,
            in: month,
            villages: villages,
            strengths: strengths,
            book: book,
            office: office
        )
    }
}
