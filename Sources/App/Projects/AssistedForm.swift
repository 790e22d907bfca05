import Domain

/// A household's part in a project, as typed.
struct AssistedForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let role: AssistedRole
        let support: [String]
        let skill: String?
    }

    static func field(of support: ProjectSupport) -> String { "support_\(support.rawValue)" }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let role = AssistedRole(rawValue: sent["role"])
        if role == nil { problems.add("role", Sentence("请选这一户在项目里是什么户。")) }
        let support = ProjectSupport.allCases.filter { !sent[Self.field(of: $0)].isEmpty }
        let skill = problems.text("skill", sent["skill"], most: 60)
        guard let role, problems.isEmpty else { throw problems }
        return Checked(role: role, support: support.map(\.rawValue), skill: skill)
    }

    /// Which household, and since when.
    func household(on today: Day) throws(Problems) -> (id: Int64, joinedOn: Day) {
        var problems = Problems()
        let household = Int64(sent["household"])
        if household == nil { problems.add("household", Sentence("请选一户。")) }
        let day = problems.day("joined_on", sent["joined_on"], upTo: today, orElse: .whichDay)
        guard let household, let day, problems.isEmpty else { throw problems }
        return (household, day)
    }
}

/// A declared income as typed: a year and a band.
struct IncomeForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let isBaseline: Bool
        let year: Int
        let band: IncomeBand
        let declaredOn: Day
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let year = SchemeFields.whole(sent["year"])
        if year.map({ !(1980...today.year).contains($0) }) ?? true {
            problems.add("year", Sentence("请填 {n} 到 {m} 的整数。", 1980, today.year))
        }
        let band = Int(sent["band"]).flatMap { IncomeBand(rawValue: $0) }
        if band == nil { problems.add("band", Sentence("请选收入在哪一档。")) }
        let missing = Sentence.whichDay
        let day = problems.day("declared_on", sent["declared_on"], upTo: today, orElse: missing)
        if let day, let year, year > day.year {
            problems.add("year", Sentence("这一年还没有到。"))
        }
        guard let year, let band, let day, problems.isEmpty else { throw problems }
        return Checked(
            isBaseline: sent["what"] == "baseline",
            year: year,
            band: band,
            declaredOn: day
        )
    }
}
