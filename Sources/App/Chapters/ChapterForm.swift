import Domain

/// What a chapter's form says, checked.
struct ChapterData: Sendable {
    let name: String
    let place: String?
    let office: String?
    let phone: Phone?
    let founded: Day?
}

/// The data of a chapter as typed.
struct ChapterForm: Sendable {
    var name = ""
    var place = ""
    var office = ""
    var phone = ""
    var founded = ""
    /// Ticked if the number that is there is to go.
    var clearsPhone = false
    /// Which version of the chapter the form was filled from.
    var version = 0

    init() {}

    init(_ form: SentForm) {
        name = form["name"]
        place = form["place"]
        office = form["office"]
        phone = form["phone"]
        founded = form["founded_on"]
        clearsPhone = !form["clear_phone"].isEmpty
        version = Int(form["version"]) ?? 0
    }

    init(_ chapter: ChapterDetail) {
        name = chapter.name
        place = chapter.place ?? ""
        office = chapter.office ?? ""
        founded = chapter.founded?.iso ?? ""
        version = chapter.version
    }

    func checked(on today: Day) throws(Problems) -> ChapterData {
        var problems = Problems()
        let data = read(on: today, &problems)
        try problems.stopIfAny()
        return data
    }

    /// Reads every field; what is wrong is kept beside it.
    func read(on today: Day, _ problems: inout Problems) -> ChapterData {
        let name = Folding.trimmed(name)
        if !(2...50).contains(name.count) {
            problems.add("name", Sentence("请填协会名称，2 到 50 个字。"))
        }
        let isEmpty = Folding.trimmed(founded).isEmpty
        return ChapterData(
            name: name,
            place: problems.text("place", place, most: 50),
            office: problems.text("office", office, most: 100),
            phone: checkedPhone(&problems),
            founded: isEmpty ? nil : problems.pastDay("founded_on", founded, today: today)
        )
    }

    private func checkedPhone(_ problems: inout Problems) -> Phone? {
        guard !Folding.trimmed(phone).isEmpty else { return nil }
        return problems.check("phone") { () throws(Sentence.Refusal) in
            do throws(PhoneFault) {
                return try Phone(phone)
            } catch {
                throw .init(Sentence(error))
            }
        }
    }
}

/// A new chapter of a township as typed: its data, its kind and where it stands.
struct NewChapterForm: Sendable {
    let township: RegionCode
    var kind = ""
    /// A village's code, the township's own, or empty for a chapter without a village.
    var region = ""
    var isPreparing = false
    var data = ChapterForm()

    init(township: RegionCode) {
        self.township = township
    }

    init(_ form: SentForm) throws {
        let code = try Stop.hiding { try RegionCode(form["township"]) }
        guard code.level == .township else { throw Stop.notFound }
        township = code
        kind = form["kind"]
        region = form["region"]
        isPreparing = !form["preparing"].isEmpty
        data = ChapterForm(form)
    }

    struct Checked: Sendable {
        let kind: ChapterKind
        /// Nil if a place must be made for it first.
        let region: RegionCode?
        let state: ChapterState
        let data: ChapterData
    }

    func checked(on today: Day) throws -> Checked {
        var problems = Problems()
        let kind = ChapterKind(rawValue: kind)
        if kind == nil { problems.add("kind", Sentence("请选一个类别。")) }
        var place: RegionCode?
        if let kind { place = self.place(for: kind, &problems) }
        let data = data.read(on: today, &problems)
        guard let kind, problems.isEmpty else { throw problems }
        let state = isPreparing ? ChapterState.preparing : .active
        return Checked(kind: kind, region: place, state: state, data: data)
    }

    /// Where a chapter of this kind stands; nil if in no village.
    private func place(for kind: ChapterKind, _ problems: inout Problems) -> RegionCode? {
        guard kind != .town else { return township }
        guard !region.isEmpty else {
            if kind == .village || kind == .community {
                problems.add("region", Sentence("请选村或社区。"))
            }
            return nil
        }
        do {
            let code = try RegionCode(region)
            if code.level == .village, township.contains(code) { return code }
        } catch {}
        problems.add("region", Sentence("请在名单里选一个村或社区。"))
        return nil
    }
}
