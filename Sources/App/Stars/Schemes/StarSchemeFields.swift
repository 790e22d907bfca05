import Domain

/// A five-star scheme as the fields of its forms, by name.
enum StarSchemeFields {
    static func all(of whole: WholeStarScheme) -> [String: String] {
        var fields = numbers(of: whole)
        for category in whole.scheme.categories {
            fields["label_\(category.letter)"] = category.label.chinese
            fields["english_\(category.letter)"] = category.label.english
            for item in category.items { fields.merge(of(item)) { $1 } }
        }
        for veto in whole.scheme.vetoes {
            fields["fact_\(veto.code)"] = veto.fact.chinese
            fields["fact_en_\(veto.code)"] = veto.fact.english
            fields["document_\(veto.code)"] = veto.document.chinese
            fields["document_en_\(veto.code)"] = veto.document.english
        }
        return fields
    }

    private static func numbers(of whole: WholeStarScheme) -> [String: String] {
        let rules = whole.scheme.rules
        var fields = ["name": whole.entry.name, "note": whole.entry.note ?? ""]
        fields["again"] = rules.noticeAfterRecheck ? "yes" : ""
        fields["review_from"] = rules.reviewFrom.map(text) ?? ""
        for limit in StarLimit.allCases {
            fields[limit.rawValue] =
                rules[limit].map { limit.isPoints ? Points.text($0) : "\($0)" } ?? ""
        }
        for deadline in StarDeadline.allCases {
            fields[deadline.rawValue] = whole.scheme.calendar[deadline].map(text) ?? ""
        }
        return fields
    }

    private static func of(_ item: StarItem) -> [String: String] {
        [
            "label_\(item.code)": item.label.chinese, "english_\(item.code)": item.label.english,
            "help_\(item.code)": item.help?.chinese ?? "",
            "help_en_\(item.code)": item.help?.english ?? "",
            "points_\(item.code)": Points.text(item.most),
            "proof_\(item.code)": item.proof.kind.rawValue,
            "source_\(item.code)": item.proof.rows?.source.rawValue ?? "",
            "needs_\(item.code)": item.proof.rows.map { "\($0.needs)" } ?? "",
            "na_\(item.code)": item.mayNotApply ? "yes" : "",
        ]
    }

    /// Codes a category's form has room for: those it has, and two more up to nine.
    static func codes(of category: StarCategory) -> (kept: [String], more: [String]) {
        let kept = category.items.map(\.code)
        let free = (1...9).map { "\(category.letter)\($0)" }.filter { !kept.contains($0) }
        return (kept, Array(free.prefix(2)))
    }

    /// As `04-01`.
    static func text(_ day: MonthDay) -> String {
        Day(year: 2023, month: day.month, day: day.day).map { String($0.iso.suffix(5)) } ?? ""
    }

    /// Reads `04-01`, `4.1` and `4月1日`; nil for what is no day of every year.
    static func monthDay(_ typed: String) -> MonthDay? {
        let folded = Folding.tight(typed).replacing("月", with: "-").replacing("日", with: "")
        for sign in ["-", "/", "."] where folded.contains(sign) {
            let parts = folded.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.count == 2, let month = SchemeFields.whole(String(parts[0])),
                let day = SchemeFields.whole(String(parts[1]))
            else { return nil }
            return MonthDay(month: month, day: day)
        }
        return nil
    }
}
