import Domain

/// What a keeper chooses: a programme, a township if she looks after several, and a time.
struct BatchForm {
    let sent: SentForm
    let today: Day

    struct Checked: Sendable {
        let programme: Int64
        fileprivate let town: RegionCode?
        let year: Int
        let term: PaymentTerm

        /// Her own township, or the one that she chose of her county.
        func town(in place: RegionCode) throws(Problems) -> RegionCode {
            if place.level == .township { return place }
            guard let town, town.level == .township, town.text.hasPrefix(place.text) else {
                throw Problems("town", Sentence("请选乡镇。"))
            }
            return town
        }
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let programme = Int64(sent["programme"])
        if programme == nil { problems.add("programme", Sentence("请选帮扶项目。")) }
        let year = Int(sent["year"])
        if year == nil { problems.add("year", Sentence("请选哪一年。")) }
        let term = Int(sent["term"]).flatMap { PaymentTerm(code: $0) }
        if term == nil { problems.add("term", Sentence("请选发哪一段时间的。")) }
        guard let programme, let year, let term, problems.isEmpty else { throw problems }
        return Checked(programme: programme, town: town, year: year, term: term)
    }

    private var town: RegionCode? {
        do { return try RegionCode(sent["town"]) } catch { return nil }
    }
}
