import Domain

/// A scheme as the fields of its form, by name; what a refused form sent comes back the same way.
enum SchemeFields {
    /// Steps that a form has room for.
    static let steps = 4

    static func all(of whole: WholeScheme) -> [String: String] {
        var fields = [
            "name": whole.head.name,
            "preset": whole.head.preset == .redGreenYellow ? "B" : "A",
            "mode": whole.head.mode,
            "enterprises": whole.entry.ratesEnterprises ? "yes" : "",
            "days_to_enter": "\(whole.head.daysToEnter)",
            "statement_day": "\(whole.head.statementDay)",
            "note": whole.entry.note ?? "",
        ]
        for (source, note) in whole.scheme.partNotes { fields["why_\(source.number)"] = note }
        for (veto, note) in whole.scheme.vetoNotes { fields["why_\(veto.rawValue)"] = note }
        for indicator in whole.rules.indicators {
            fields["label_\(indicator.code)"] = indicator.label.chinese
            for part in indicator.parts { fields.merge(of(part)) { $1 } }
        }
        for flag in whole.scheme.flags {
            fields["flag_\(flag.rank)"] = flag.label
            fields["grade_\(flag.rank)"] = flag.grade
            fields["from_\(flag.rank)"] = flag.from.map { Points.text($0 * 10) } ?? ""
            let end = flag.rank == 1 ? "1" : "last"
            if let quota = flag.quota { fields["quota_\(end)"] = "\(quota)" }
            fields["why_flag_\(flag.rank)"] = flag.note ?? ""
        }
        for veto in Veto.allCases {
            fields["veto_\(veto.rawValue)"] = whole.rules.vetoes[veto].map { "\($0)" } ?? ""
        }
        return fields
    }

    private static func of(_ part: Part) -> [String: String] {
        let number = part.source.number
        var fields = ["most_\(number)": Points.text(part.most)]
        switch part.formula {
        case .steps(let steps):
            for (place, step) in steps.enumerated() {
                fields["at_\(number)_\(place + 1)"] = "\(step.atLeast)"
                fields["points_\(number)_\(place + 1)"] = Points.text(step.points)
            }
        case .share(let target, let whenNone):
            fields["target_\(number)"] = Points.text(target * 10)
            fields["none_\(number)"] = whenNone.rawValue
        case .byHand(let step): fields["step_\(number)"] = Points.text(step)
        }
        return fields
    }

    /// Under which indicator each source stands: as in the scheme, else as in the standard one.
    static func indicators(of rules: FlagScheme) -> [(code: String, label: Label, [Source])] {
        let standard = FlagScheme.standard(from: rules.validFrom).indicators
        var lines = rules.indicators.map { ($0.code, $0.label, $0.parts.map(\.source)) }
        let used = Set(rules.parts.map(\.source))
        for indicator in standard {
            let missing = indicator.parts.map(\.source).filter { !used.contains($0) }
            guard !missing.isEmpty else { continue }
            if let place = lines.firstIndex(where: { $0.0 == indicator.code }) {
                lines[place].2 += missing
            } else {
                lines.append((indicator.code, indicator.label, missing))
            }
        }
        return lines
    }

    /// Whether the points of a source go by steps, in this scheme or by its kind.
    static func goesBySteps(_ source: Source, _ rules: FlagScheme) -> Bool {
        if case .steps? = rules.part(of: source)?.formula { return true }
        return source.kind == .number
    }

    /// A number with at most two decimals, in hundredths; nil for what is none.
    static func hundredths(_ typed: String) -> Int? {
        let parts = Folding.tight(typed).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = parts.first, !first.isEmpty,
            first.utf8.count <= 4, let whole = digits(first)
        else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard (1...2).contains(parts[1].utf8.count), let rest = digits(parts[1]) else { return nil }
        return whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
    }

    static func whole(_ typed: String) -> Int? {
        let tight = Folding.tight(typed)
        return tight.utf8.count <= 4 ? digits(tight[...]) : nil
    }

    private static func digits(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
