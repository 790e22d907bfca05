import Domain
import HTML
import Hummingbird
import Postgres

/// A report on what handling sensitive data could do to people, and what is done about it.
struct ImpactAssessment: Row, Sendable {
    let id: Int64
    let purpose: AssessedPurpose
    let done: Day
    let assessor: String
    let necessity: String
    let risk: AssessedRisk
    let measures: String
    /// By when it is looked at anew.
    let review: Day
    let by: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        purpose = try row.next()
        done = try row.next()
        assessor = try row.next()
        necessity = try row.next()
        risk = try row.next()
        measures = try row.next()
        review = try row.next()
        by = try row.next()
    }
}

extension AssessedPurpose: Column {}
extension AssessedRisk: Column {}

package enum AssessmentQuery: String, QueryFile {
    case add, latest, list, overdue

    package static let folder = "impact_assessments"
}

/// A report as typed.
struct AssessmentForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let purpose: AssessedPurpose
        let done: Day
        let assessor: String
        let necessity: String
        let risk: AssessedRisk
        let measures: String
        let review: Day
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let purpose = AssessedPurpose(rawValue: sent["purpose"])
        if purpose == nil { problems.add("purpose", Sentence("请选评估的是哪一项。")) }
        let done = problems.day("done_on", sent["done_on"], upTo: today, orElse: .whichDay)
        let assessor = problems.words("assessor", sent["assessor"], most: 40)
        let necessity = problems.words("necessity", sent["necessity"], most: 500)
        let risk = AssessedRisk(rawValue: sent["risk"])
        if risk == nil { problems.add("risk", Sentence("请选风险的高低。")) }
        let measures = problems.words("measures", sent["measures"], most: 500)
        let review = problems.review(sent["review_on"], after: done)
        guard let purpose, let done, let assessor, let necessity, let risk, let measures,
            let review, problems.isEmpty
        else { throw problems }
        return Checked(
            purpose: purpose,
            done: done,
            assessor: assessor,
            necessity: necessity,
            risk: risk,
            measures: measures,
            review: review
        )
    }
}

extension Problems {
    fileprivate mutating func words(_ field: String, _ typed: String, most: Int) -> String? {
        let missing = Sentence("这一项要写，至少两个字。")
        guard let text = text(field, typed, most: most, orElse: missing) else { return nil }
        if text.unicodeScalars.count < 2 { add(field, missing) }
        return text
    }

    /// The day of the next look: after the report and within three years.
    fileprivate mutating func review(_ typed: String, after done: Day?) -> Day? {
        do throws(DayFault) {
            let day = try Day(written: typed)
            if let done, day <= done || day > done.adding(days: 1095) {
                add("review_on", Sentence("复评日期要在评估之后，三年以内。"))
            }
            return day
        } catch {
            add("review_on", Sentence("请填哪一天复评，按 2026-05-29 这样填。"))
            return nil
        }
    }
}

/// Reports on the handling of sensitive data, purpose by purpose.
struct AssessmentRoutes {
    static let pageSize = 20

    func add(to doors: inout Doors) {
        doors.get("/impact-assessments", to: .seeAssessments, use: list)
        doors.post("/impact-assessments", to: .keepAssessments, use: enter)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/impact-assessments?place=\(try await visitor.ownPlace().text)")
        }
        let after = request.uri.queryParameters["after"].flatMap { Int64($0) }
        return try await visitor.assessments(at: place, after: after, Problems(), nil)
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let clock = visitor.site.clock
        do {
            let form = try AssessmentForm(sent: sent).checked(on: clock.today)
            return try await visitor.act(sent) { person, transaction in
                try person.require(.keepAssessments, at: place)
                _ = try await transaction.run(
                    AssessmentQuery.add.execute(
                        place,
                        form.purpose.rawValue,
                        form.done,
                        form.assessor,
                        form.necessity,
                        form.risk.rawValue,
                        form.measures,
                        form.review,
                        clock.now()
                    )
                )
                return Link("/impact-assessments\(query: ["place": place.text])")
            }
        } catch let problems as Problems {
            return try await visitor.assessments(at: place, after: nil, problems, sent)
        }
    }
}

extension Visitor {
    /// The reports of a place, with the form of a new one.
    func assessments(
        at place: RegionCode,
        after: Int64?,
        _ problems: Problems,
        _ sent: SentForm?
    ) async throws -> Response {
        let (person, (here, latest, all)) = try await read(
            MemberStore.place(place),
            AssessmentQuery.latest.list(ImpactAssessment.self, place),
            AssessmentQuery.list.list(
                ImpactAssessment.self,
                place,
                after ?? Int64.max,
                AssessmentRoutes.pageSize + 1
            )
        )
        try person.require(act, at: place)
        let page = AssessmentsPage(
            t: words(for: person),
            name: here.name,
            region: place,
            latest: latest,
            found: all,
            isFirst: after == nil,
            mayKeep: person.may(.keepAssessments, at: place),
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            sent: sent,
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
