import Domain

/// A venue as typed.
struct VenueForm: Sendable {
    var kind = ""
    var place = ""
    var area = ""
    var items = ""
    var built = ""
    /// Which version of the venue the form was filled from.
    var version = 0

    init() {}

    init(_ sent: SentForm) {
        kind = sent["kind"]
        place = sent["place"]
        area = sent["area"]
        items = sent["items"]
        built = sent["built"]
        version = Int(sent["version"]) ?? 0
    }

    init(_ venue: Venue) {
        kind = venue.kind.rawValue
        place = venue.place ?? ""
        area = venue.area.map { "\($0)" } ?? ""
        items = venue.items ?? ""
        built = venue.built.map { "\($0)" } ?? ""
        version = venue.version
    }

    struct Checked: Sendable {
        let kind: VenueKind
        let place: String?
        let area: Int?
        let items: String?
        let built: Int?
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let kind = VenueKind(rawValue: kind)
        if kind == nil { problems.add("kind", Sentence("请选阵地的类别。")) }
        let place = problems.text("place", place, most: 60)
        let area = number("area", area, in: 1...9999, &problems)
        let items = problems.text("items", items, most: 300)
        let built = number("built", built, in: 1900...today.year, &problems)
        guard let kind, problems.isEmpty else { throw problems }
        return Checked(kind: kind, place: place, area: area, items: items, built: built)
    }

    /// A whole number that may be left empty.
    private func number(
        _ field: String,
        _ typed: String,
        in range: ClosedRange<Int>,
        _ problems: inout Problems
    ) -> Int? {
        guard !Folding.tight(typed).isEmpty else { return nil }
        if let number = SchemeFields.whole(typed), range.contains(number) { return number }
        problems.add(
            field,
            Sentence("请填 {n} 到 {m} 的整数。", range.lowerBound, range.upperBound)
        )
        return nil
    }
}

/// What was done to a venue, as typed.
struct VenueWorkForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let kind: VenueWorkKind
        let year: Int
        let what: String
        let entry: Int64?
    }

    /// - Parameter payable: what may have paid for it; its year is the work's.
    func checked(_ payable: [PayableEntry], on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let kind = VenueWorkKind(rawValue: sent["kind"])
        if kind == nil { problems.add("kind", Sentence("请选新建还是修缮。")) }
        let year = SchemeFields.whole(sent["year"])
        if year.map({ !(1980...today.year).contains($0) }) ?? true {
            problems.add("year", Sentence("请填 {n} 到 {m} 的整数。", 1980, today.year))
        }
        let what = problems.text("what", sent["what"], most: 120, orElse: Sentence("请写做了什么。"))
        if what?.count == 1 { problems.add("what", Sentence("请写做了什么。")) }
        let entry = payable.first { "\($0.id)" == sent["entry"] }
        if entry == nil, !sent["entry"].isEmpty {
            problems.add("entry", Sentence("请选本协会一笔已入账的阵地支出。"))
        }
        if let entry, let year, entry.year != year {
            problems.add("entry", Sentence("这一笔是 {y} 年付的，和填的年份不一样。", entry.year))
        }
        guard let kind, let year, let what, problems.isEmpty else { throw problems }
        return Checked(kind: kind, year: year, what: what, entry: entry?.id)
    }
}
