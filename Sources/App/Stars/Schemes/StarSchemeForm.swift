import Domain
import Postgres

/// A piece of a draft's form, read: every field by itself, then the scheme as a whole.
struct StarSchemeForm: Sendable {
    let stored: StarScheme
    let sent: SentForm
    let t: Words

    /// What a draft's numbers and days are to be.
    struct Numbers: Sendable {
        let name: String
        let note: String?
        let rules: StarRules
        let calendar: StarCalendar
    }

    /// Reads a piece once before anything is kept.
    func check(_ piece: StarSchemePiece) throws(Problems) {
        switch piece {
        case .numbers: _ = try numbers()
        case .category(let letter): _ = try category(letter)
        case .facts: _ = try facts()
        }
    }

    func numbers() throws(Problems) -> Numbers {
        var problems = Problems()
        let missing = Sentence("请给方案起个名字。")
        let name = problems.text("name", sent["name"], most: 50, orElse: missing) ?? ""
        let note = problems.text("note", sent["note"], most: 200)
        let rules = rules(&problems)
        var days: [StarDeadline: MonthDay] = [:]
        for deadline in StarDeadline.allCases {
            days[deadline] = StarSchemeFields.monthDay(sent[deadline.rawValue])
        }
        try problems.stopIfAny()
        let calendar = StarCalendar(days)
        try stop(at: scheme(name: name, rules: rules, calendar: calendar))
        return Numbers(name: name, note: note, rules: rules, calendar: calendar)
    }

    private func rules(_ problems: inout Problems) -> StarRules {
        var rules = stored.rules
        rules.noticeAfterRecheck = !sent["again"].isEmpty
        rules.reviewFrom = StarSchemeFields.monthDay(sent["review_from"])
        for limit in StarLimit.allCases {
            let typed = sent[limit.rawValue]
            if limit == .householdsPerAward, Folding.tight(typed).isEmpty {
                rules.householdsPerAward = nil
                continue
            }
            let value =
                limit.isPoints ? SchemeFields.hundredths(typed) : SchemeFields.whole(typed)
            guard let value, limit.range.contains(value) else {
                let fault = StarSchemeFault.limit(limit, value ?? 0)
                problems.add(limit.rawValue, Sentence(fault, t))
                continue
            }
            rules.set(limit, to: value)
        }
        return rules
    }

    func category(_ letter: String) throws(Problems) -> StarCategory {
        var problems = Problems()
        let missing = Sentence("请填这一类叫什么。")
        let field = "label_\(letter)"
        let word = problems.text(field, sent[field], most: 30, orElse: missing) ?? ""
        let english = problems.text("english_\(letter)", sent["english_\(letter)"], most: 60)
        var items: [StarItem] = []
        for number in 1...9 {
            if let item = item("\(letter)\(number)", &problems) { items.append(item) }
        }
        try problems.stopIfAny()
        let category = StarCategory(letter, Label(word, english ?? word), items)
        let all = stored.categories.map { $0.letter == letter ? category : $0 }
        try stop(at: scheme(categories: all))
        return category
    }

    /// Nil for an item without a name and points: it is not in the scheme.
    private func item(_ code: String, _ problems: inout Problems) -> StarItem? {
        let isEmpty = ["label", "points"].allSatisfy {
            Folding.tight(sent["\($0)_\(code)"]).isEmpty
        }
        guard !isEmpty else { return nil }
        let word = text("label", code, most: 60, &problems) ?? ""
        if word.isEmpty { problems.add("label_\(code)", Sentence(.noLabel(code), t)) }
        let english = text("english", code, most: 120, &problems)
        let help = text("help", code, most: 200, &problems)
        let helpEnglish = text("help_en", code, most: 300, &problems)
        let most = SchemeFields.hundredths(sent["points_\(code)"])
        if most == nil { problems.add("points_\(code)", Sentence(.itemPoints(code, 0), t)) }
        return StarItem(
            code,
            Label(word, english ?? word),
            help: help.map { Label($0, helpEnglish ?? $0) },
            most: most ?? 0,
            proof(of: code, &problems),
            mayNotApply: !sent["na_\(code)"].isEmpty
        )
    }

    private func proof(of code: String, _ problems: inout Problems) -> StarProof {
        let kind = StarProof.Kind(rawValue: sent["proof_\(code)"]) ?? .village
        guard kind.needsRows else { return StarProof(kind, nil, needs: 1) }
        let source = StarSource(rawValue: sent["source_\(code)"])
        if source == nil { problems.add("source_\(code)", Sentence("请选按哪些记录计算。")) }
        let typed = sent["needs_\(code)"]
        let needs = Folding.tight(typed).isEmpty ? 1 : SchemeFields.whole(typed) ?? 0
        return StarProof(kind, source, needs: needs)
    }

    private func text(_ name: String, _ code: String, most: Int, _ problems: inout Problems)
        -> String?
    {
        problems.text("\(name)_\(code)", sent["\(name)_\(code)"], most: most)
    }

    func facts() throws(Problems) -> [StarVetoRule] {
        var problems = Problems()
        var vetoes: [StarVetoRule] = []
        for code in Self.vetoCodes {
            let fact = text("fact", code, most: 80, &problems)
            let document = text("document", code, most: 80, &problems)
            guard fact != nil || document != nil else { continue }
            let factEnglish = text("fact_en", code, most: 160, &problems)
            let documentEnglish = text("document_en", code, most: 160, &problems)
            vetoes.append(
                StarVetoRule(
                    code,
                    Label(fact ?? "", factEnglish ?? fact ?? ""),
                    document: Label(document ?? "", documentEnglish ?? document ?? "")
                )
            )
        }
        try problems.stopIfAny()
        try stop(at: scheme(vetoes: vetoes))
        return vetoes
    }

    static let vetoCodes = (1...9).map { "V\($0)" }

    /// What a change brings in is refused; what was wrong before is told when it is published.
    private func stop(at changed: StarScheme) throws(Problems) {
        var problems = Problems()
        let known = stored.check()
        for fault in changed.check() where !known.contains(fault) {
            problems.add(Sentence.field(of: fault), Sentence(fault, t))
        }
        try problems.stopIfAny()
    }

    private func scheme(
        name: String? = nil,
        categories: [StarCategory]? = nil,
        vetoes: [StarVetoRule]? = nil,
        rules: StarRules? = nil,
        calendar: StarCalendar? = nil
    ) -> StarScheme {
        StarScheme(
            name: name ?? stored.name,
            sheet: stored.sheet,
            categories: categories ?? stored.categories,
            vetoes: vetoes ?? stored.vetoes,
            rules: rules ?? stored.rules,
            calendar: calendar ?? stored.calendar
        )
    }
}
