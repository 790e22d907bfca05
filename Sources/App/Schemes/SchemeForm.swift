import Domain

/// A draft's form, read: every number checked by itself, then the scheme as a whole.
struct SchemeForm: Sendable {
    let stored: WholeScheme
    let sent: SentForm
    /// How many chapters the township has to rate.
    let chapters: Int
    let t: Words

    func checked() throws(Problems) -> SchemeDraft {
        var problems = Problems()
        let missing = Sentence("请给方案起个名字。")
        let name = problems.text("name", sent["name"], most: 50, orElse: missing) ?? ""
        let preset: FlagPreset = sent["preset"] == "B" ? .redGreenYellow : .redYellowGreen
        let mode = ["quotas", "both"].first { $0 == sent["mode"] } ?? "cut_offs"
        let draft = SchemeDraft(
            name: name,
            preset: preset,
            mode: mode,
            ratesEnterprises: !sent["enterprises"].isEmpty,
            daysToEnter: number("days_to_enter", 0...31, &problems),
            statementDay: number("statement_day", 1...28, &problems),
            indicators: indicators(&problems),
            flags: flags(preset, mode, &problems),
            vetoes: vetoes(),
            note: why("note", &problems),
            partNotes: notes(Source.allCases, { "\($0.number)" }, &problems),
            vetoNotes: notes(Veto.allCases, \.rawValue, &problems)
        )
        try problems.stopIfAny()
        let faults = draft.rules.check(fewestChapters: chapters)
        for fault in faults { problems.add(Sentence.field(of: fault), Sentence(fault, t)) }
        try problems.stopIfAny()
        return draft
    }

    private func number(_ field: String, _ range: ClosedRange<Int>, _ problems: inout Problems)
        -> Int
    {
        guard let number = SchemeFields.whole(sent[field]), range.contains(number) else {
            problems.add(
                field,
                Sentence("请填 {n} 到 {m} 的整数。", range.lowerBound, range.upperBound)
            )
            return range.lowerBound
        }
        return number
    }

    private func indicators(_ problems: inout Problems) -> [Indicator] {
        var indicators: [Indicator] = []
        for (code, label, sources) in SchemeFields.indicators(of: stored.rules) {
            var parts: [Part] = []
            for source in sources { if let part = part(source, &problems) { parts.append(part) } }
            guard !parts.isEmpty else { continue }
            let field = "label_\(code)"
            let word = problems.text(field, sent[field], most: 30) ?? label.chinese
            indicators.append(Indicator(code, Label(word, word), parts))
        }
        return indicators
    }

    /// Nil for a source that is worth nothing: it is not in the scheme.
    private func part(_ source: Source, _ problems: inout Problems) -> Part? {
        let field = "most_\(source.number)"
        guard !Folding.tight(sent[field]).isEmpty else { return nil }
        guard let most = SchemeFields.hundredths(sent[field]) else {
            problems.add(field, Self.noPoints)
            return nil
        }
        guard most > 0 else { return nil }
        if source.kind == .byHand {
            return Part(source, most: most, .byHand(step: points("step", source, &problems)))
        }
        guard !SchemeFields.goesBySteps(source, stored.rules) else {
            return Part(source, most: most, .steps(steps(source, &problems)))
        }
        let none = Formula.WhenNone(rawValue: sent["none_\(source.number)"]) ?? .notApplicable
        let target = points("target", source, &problems) / 10
        return Part(source, most: most, .share(target: target, whenNone: none))
    }

    private func points(_ name: String, _ source: Source, _ problems: inout Problems) -> Int {
        let field = "\(name)_\(source.number)"
        guard let value = SchemeFields.hundredths(sent[field]) else {
            problems.add(field, Self.noPoints)
            return 0
        }
        return value
    }

    private func steps(_ source: Source, _ problems: inout Problems) -> [Formula.Step] {
        var steps: [Formula.Step] = []
        for place in 1...SchemeFields.steps {
            let at = "at_\(source.number)_\(place)"
            let points = "points_\(source.number)_\(place)"
            if Folding.tight(sent[at]).isEmpty, Folding.tight(sent[points]).isEmpty { continue }
            guard let from = SchemeFields.whole(sent[at]) else {
                problems.add(at, Sentence("请填满几次。"))
                continue
            }
            guard let value = SchemeFields.hundredths(sent[points]) else {
                problems.add(points, Self.noPoints)
                continue
            }
            steps.append(.init(atLeast: from, points: value))
        }
        return steps
    }

    /// The flags that are named; one that is left empty is none, and none comes after it.
    private func flags(_ preset: FlagPreset, _ mode: String, _ problems: inout Problems)
        -> [SchemeDraft.Flag]
    {
        let named = FlagPreset.ranks.filter { rank in
            ["flag", "grade", "from"].contains { !Folding.tight(sent["\($0)_\(rank)"]).isEmpty }
        }
        let count = named.last ?? 0
        for rank in FlagPreset.ranks where rank < count && !named.contains(rank) {
            problems.add("flag_\(rank)", Sentence("第 {n} 档空着，后面的档却填了。", rank))
        }
        return named.map { rank in
            let missing = Sentence("请填旗的名字，最多 10 个字。")
            var label = text("flag", rank, missing, &problems)
            // A colour's own word goes with its colour.
            let flag = preset.flag(rank, of: count)
            if Domain.FlagColour.allCases.contains(where: { $0.label.chinese == label }) {
                label = flag.label.chinese
            }
            let grade = text("grade", rank, Sentence("请填档次的名字，最多 10 个字。"), &problems)
            return SchemeDraft.Flag(
                rank: rank,
                label: label,
                grade: grade,
                from: mode == "quotas" ? nil : from(rank, &problems),
                quota: mode == "cut_offs" ? nil : quota(rank, of: count, &problems),
                note: why("why_flag_\(rank)", &problems)
            )
        }
    }

    private func notes<Choice: Hashable>(
        _ choices: [Choice],
        _ name: (Choice) -> String,
        _ problems: inout Problems
    ) -> [Choice: String] {
        var notes: [Choice: String] = [:]
        for choice in choices { notes[choice] = why("why_\(name(choice))", &problems) }
        return notes
    }

    private func why(_ field: String, _ problems: inout Problems) -> String? {
        problems.text(field, sent[field], most: 200)
    }

    private func text(
        _ name: String,
        _ rank: Int,
        _ missing: Sentence,
        _ problems: inout Problems
    ) -> String {
        let field = "\(name)_\(rank)"
        return problems.text(field, sent[field], most: 10, orElse: missing) ?? ""
    }

    private func from(_ rank: Int, _ problems: inout Problems) -> Int? {
        let field = "from_\(rank)"
        guard let value = SchemeFields.hundredths(sent[field]), value.isMultiple(of: 10) else {
            problems.add(field, Sentence("请填 0 到 100 的分数，最多一位小数。"))
            return nil
        }
        return value / 10
    }

    /// Nil for a flag in the middle, and where no chapter at all may have it.
    private func quota(_ rank: Int, of count: Int, _ problems: inout Problems) -> Int? {
        guard rank == 1 || rank == count else { return nil }
        let field = rank == 1 ? "quota_1" : "quota_last"
        guard !Folding.tight(sent[field]).isEmpty else { return nil }
        guard let value = SchemeFields.whole(sent[field]), value <= 100 else {
            problems.add(field, Sentence("请填 {n} 到 {m} 的整数。", 0, 100))
            return nil
        }
        return value == 0 ? nil : value
    }

    private func vetoes() -> [Veto: Int] {
        var vetoes: [Veto: Int] = [:]
        for veto in Veto.allCases {
            if let rank = Int(sent["veto_\(veto.rawValue)"]) { vetoes[veto] = rank }
        }
        return vetoes
    }

    private static let noPoints = Sentence("请填分数，最多两位小数。")
}

extension FlagPreset {
    /// Every rank that a form has room for.
    static let ranks = 1...counts.upperBound
}

extension SchemeDraft {
    /// The draft as the rules weigh it.
    var rules: FlagScheme {
        let bands = Band.bands(from: flags.map { $0.from ?? 0 })
        let quota = Quota(first: flags.first?.quota ?? 0, last: flags.last?.quota ?? 0)
        let rule: FlagRule =
            switch mode {
            case "quotas": .quota(quota)
            case "both": .both(bands, quota)
            default: .cutOffs(bands)
            }
        return FlagScheme(
            name: name,
            validFrom: Month(of: Day(ordinal: 0)),
            preset: preset,
            indicators: indicators,
            rule: rule,
            lowest: flags.count,
            vetoes: vetoes
        )
    }
}
