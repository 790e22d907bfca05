import Domain

/// A township's year as typed.
struct ProfileForm: Sendable {
    let region: RegionCode
    var year = ""
    var villages = ""
    var communities = ""
    var area = ""
    var population = ""
    var households = ""
    var marriedWomen = ""
    var cityDistance = ""
    var source = ""
    var asOf = ""
    /// The version that the form was filled from; empty where the year was not there yet.
    var version = ""

    struct Checked: Sendable {
        let year: Int
        let villages: Int?
        let communities: Int?
        let area: Int?
        let population: Int?
        let households: Int?
        let marriedWomen: Int?
        let cityDistance: Int?
        let source: String
        let asOf: Day?
    }

    init(region: RegionCode, year: String) {
        self.region = region
        self.year = year
    }

    init(_ form: SentForm) throws {
        region = try Stop.hiding { try RegionCode(form["region"]) }
        year = form["year"]
        villages = form["villages"]
        communities = form["communities"]
        area = form["area"]
        population = form["population"]
        households = form["households"]
        marriedWomen = form["married_women"]
        cityDistance = form["city_km"]
        source = form["source"]
        asOf = form["as_of"]
        version = form["version"]
    }

    init(_ profile: Profile) {
        region = profile.region
        year = "\(profile.year)"
        villages = profile.villages.map(String.init) ?? ""
        communities = profile.communities.map(String.init) ?? ""
        area = profile.area.map(Area.text) ?? ""
        population = profile.population.map(String.init) ?? ""
        households = profile.households.map(String.init) ?? ""
        marriedWomen = profile.marriedWomen.map(String.init) ?? ""
        cityDistance = profile.cityDistance.map(String.init) ?? ""
        source = profile.source
        asOf = profile.asOf?.iso ?? ""
        version = profile.version
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let year = problems.countIfAny("year", year, most: today.year)
        if let year, year < 1949 { problems.add("year", Sentence("请填 1949 年以后的年份。")) }
        if year == nil, problems.isEmpty { problems.add("year", Sentence("请填年份。")) }
        let source = problems.text("source", source, most: 100)
        if source == nil { problems.add("source", Sentence("请写明数字从哪里来，如“统计年报”。")) }
        let checked = Checked(
            year: year ?? 0,
            villages: problems.countIfAny("villages", villages, most: 10_000),
            communities: problems.countIfAny("communities", communities, most: 10_000),
            area: area(&problems),
            population: problems.countIfAny("population", population, most: 100_000_000),
            households: problems.countIfAny("households", households, most: 100_000_000),
            marriedWomen: problems.countIfAny("married_women", marriedWomen, most: 100_000_000),
            cityDistance: problems.countIfAny("city_km", cityDistance, most: 1000),
            source: source ?? "",
            asOf: problems.dayIfAny("as_of", asOf)
        )
        try problems.stopIfAny()
        return checked
    }

    private func area(_ problems: inout Problems) -> Int? {
        let tight = Folding.tight(area)
        guard !tight.isEmpty else { return nil }
        guard let hundredths = Area.hundredths(tight) else {
            problems.add("area", Sentence("请填平方公里数，最多两位小数，如 83.52。"))
            return nil
        }
        return hundredths
    }
}
