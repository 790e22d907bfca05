import Domain

/// A term as typed, a new one or one that is corrected.
struct TermForm: Sendable {
    var number = ""
    var starts = ""
    var ends = ""
    var elected = ""
    var electors = ""
    var votes = ""
    /// Of the term that is corrected; 0 for a new one.
    var version = 0
    /// Whether posts that last as long as the term go on doing so.
    var postsFollow = false

    struct Checked: Sendable {
        let number: Int?
        let term: CouncilTerm
        let elected: Day?
        let electors: Int?
        let votes: Int?
    }

    init(_ form: SentForm) {
        number = form["number"]
        starts = form["starts_on"]
        ends = form["ends_on"]
        elected = form["elected_on"]
        electors = form["electors"]
        votes = form["votes"]
        version = Int(form["version"]) ?? 0
        postsFollow = !form["posts_follow"].isEmpty
    }

    /// The term as it stands, to be corrected.
    init(_ term: TermEntry) {
        number = term.number.map { "\($0)" } ?? ""
        starts = term.starts.iso
        ends = term.ends.iso
        elected = term.elected?.iso ?? ""
        electors = term.electors.map { "\($0)" } ?? ""
        votes = term.votes.map { "\($0)" } ?? ""
        version = term.version
    }

    /// What is likely: the day after the last term, one number on; today where there was none.
    init(after last: TermEntry?, today: Day) {
        let first = last.map { max($0.ends.adding(days: 1), today) } ?? today
        starts = first.iso
        ends = CouncilTerm.usualEnd(from: first).iso
        number = last.map { $0.number.map { "\($0 + 1)" } ?? "" } ?? "1"
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let number = problems.countIfAny("number", number, most: 99)
        let term = term(&problems)
        let isHeld = !Folding.trimmed(elected).isEmpty
        let elected = isHeld ? problems.pastDay("elected_on", elected, today: today) : nil
        let electors = problems.countIfAny("electors", electors, most: 1_000_000)
        let votes = problems.countIfAny("votes", votes, most: 1_000_000)
        if let votes, let electors, votes > electors {
            problems.add("votes", Sentence("投票人数不能多于应到人数。"))
        }
        guard let term, problems.isEmpty else { throw problems }
        return Checked(
            number: number == 0 ? nil : number,
            term: term,
            elected: elected,
            electors: electors,
            votes: votes
        )
    }

    private func term(_ problems: inout Problems) -> CouncilTerm? {
        let last = problems.dayIfAny("ends_on", ends)
        guard let first = problems.day("starts_on", starts) else { return nil }
        return problems.check("ends_on") { () throws(Sentence.Refusal) in
            do throws(CouncilTerm.Fault) {
                return try CouncilTerm(first: first, last: last)
            } catch {
                throw .init(Sentence(error))
            }
        }
    }
}
