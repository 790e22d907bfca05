import Domain
import HTML
import Postgres

/// What a start page asks beyond its first trip, all of it in one.
///
/// Right by right, of the first place of each that she holds; what she has no right to is not asked.
struct StartQuestions {
    typealias Put = @Sendable (inout StartPage) -> Void

    let person: SignedIn
    let today: Day
    private(set) var queries: [Query<Put>] = []

    init(of person: SignedIn, on today: Day) {
        self.person = person
        self.today = today
        askAboutPeople()
        askAboutRatings()
        askAboutMoney()
        askAboutWork()
        askAboutOwnHousehold()
    }

    private mutating func ask<Answer: Sendable>(
        _ query: Query<Answer>?,
        put: @escaping @Sendable (inout StartPage, Answer) -> Void
    ) {
        guard let query else { return }
        queries.append(query.map { answer -> Put in { page in put(&page, answer) } })
    }

    private mutating func askAboutPeople() {
        guard let place = person.firstPlace(for: .seeMembers) else { return }
        let end = place.range.upperBound
        ask(MemberQuery.counts.one(RegisterCounts.self, place, end)) { $0.register = $1 }
        ask(Waiting.query(at: place, on: today)) { page, waiting in
            page.waiting = WaitingLines(
                t: page.t,
                waiting: waiting,
                place: place,
                person: page.person
            )
        }
        ask(StarAwardQuery.waiting.one(AwardsWaiting.self, place, end, today)) {
            $0.awards = ($1, place)
        }
    }

    private mutating func askAboutRatings() {
        // Above a township there is no one month to show.
        if let place = person.firstPlace(for: .seeRatings), place.level >= .township {
            let months = RatingQuery.months.list(
                RatingMonthRow.self,
                place.ancestor(at: .township) ?? place,
                place,
                place.range.upperBound,
                Month(of: today).first
            )
            ask(months) { page, months in
                page.ratings = RatingRows(place: place, year: months, now: page.now)
            }
        }
        if let place = person.firstPlace(for: .answerObjection) {
            ask(ObjectionQuery.waiting.one(Int.self, place, place.range.upperBound)) {
                $0.objections = ($1, place)
            }
        }
        if person.may(.scoreStars) {
            ask(StarScoringQuery.ownCounts.one(ScoringCounts.self, today)) { $0.scoring = $1 }
        }
    }

    private mutating func askAboutMoney() {
        if let place = person.firstPlace(for: .approveFund) {
            ask(FundQuery.countWaiting.one(Int.self, place, place.range.upperBound)) {
                $0.funds = ($1, place)
            }
        }
        ask(PaymentsWaiting.query(for: person)) { $0.payments = $1 }
        guard let loans = LoansToDo(for: person) else { return }
        let (place, end) = (loans.place, loans.place.range.upperBound)
        ask(LoanQuery.list.list(Loan.self, place, end, today)) { page, rows in
            page.loans = loans
            page.loans?.loans = rows
        }
        ask(LoanQuery.instalments.list(InstalmentRow.self, place, end)) { $0.loans?.parts = $1 }
        ask(LoanQuery.pressed.list(PressedRow.self, place, end)) { $0.loans?.pressed = $1 }
    }

    private mutating func askAboutWork() {
        if let place = person.firstPlace(for: .seeActivities) {
            let month = Month(of: today)
            ask(ActivityFilter(place, month).sums) { $0.month = ActivitySums(all: $1) }
        }
        ask(CasesWaiting.query(for: person, on: today)) { $0.cases = $1 }
        ask(ProjectsDue.query(for: person, on: today)) { $0.projects = $1 }
        ask(GovernanceWaiting.query(for: person, on: today)) { $0.governance = $1 }
        ask(SummariesWaiting.query(for: person, on: today)) { $0.summaries = $1 }
        ask(RequestsWaiting.query(for: person, on: today)) { $0.requests = $1 }
        askAboutTerms()
        // A return is made of a township or of a chapter.
        guard let place = person.firstPlace(for: .seeReturns), place.level >= .township else {
            return
        }
        ask(LastExport.query(place, since: today.year - 1)) { $0.exports = $1 }
        ask(MadeReturn.query(place, since: today.year - 1)) { page, made in
            page.returns = ReturnsDue(
                at: place,
                for: page.person,
                page.exports,
                made: Set(made),
                on: page.today
            )
        }
    }

    private mutating func askAboutTerms() {
        if let place = person.firstPlace(for: .confirmRetention) {
            ask(RetentionQuery.waiting.one(Int.self, place, place.range.upperBound)) {
                $0.clearing = ($1, place)
            }
        }
        if let place = person.firstPlace(for: .keepAssessments) {
            ask(AssessmentQuery.overdue.one(Int.self, place, today)) {
                $0.assessments = ($1, place)
            }
        }
    }

    private mutating func askAboutOwnHousehold() {
        guard let place = OwnHousehold.place(for: person) else { return }
        ask(StarApplicationQuery.ownHousehold.first(ApplyingHousehold.self)) { page, household in
            page.speaking.isAsked = true
            page.speaking.household = household
        }
        ask(StarApplicationQuery.rounds.list(ApplyingRound.self, place.township)) {
            $0.speaking.round = $1.first
        }
    }
}
