import Domain

/// Points as typed into a sheet, by source.
struct PointsForm: Sendable {
    struct Line: Sendable {
        let source: Source
        let points: Int
        let text: String?
        let measure: String?
        /// The row that was looked at, 0 for none.
        var seen: Int64 = 0
    }

    /// What a source's points were when the sheet was looked at, and what they are now.
    private struct Standing {
        let seen: GivenPoints?
        let last: GivenPoints?

        var isOvertaken: Bool { seen?.id != last?.id }
    }

    let sheet: SheetOfMonth
    let sent: SentForm

    /// What the township gives: points with a reason; what was not changed is not given again,
    /// so that a sheet opened earlier takes back nothing that a colleague gave since then.
    func given() throws(Problems) -> [Line] {
        var problems = Problems()
        var lines: [Line] = []
        for part in sheet.handParts.map(\.part) {
            let source = part.source
            guard let points = points(part, &problems) else { continue }
            let reason = text("reason", source, &problems)
            let measure = text("measure", source, &problems)
            if reason == nil, !isFaulty("reason", source, problems) {
                problems.add(name("reason", source), Sentence("请写明评分理由。"))
            }
            let standing = standing(of: source)
            var line = Line(source: source, points: points, text: reason, measure: measure)
            guard !line.says(standing.seen), !line.says(standing.last) else { continue }
            line.seen = standing.seen?.id ?? 0
            if standing.isOvertaken, let last = standing.last {
                problems.add(name("points", source), .pointsChangedMeanwhile(last))
            }
            lines.append(line)
        }
        return try some(lines, problems)
    }

    /// A form of ours says which row it shows; without a word it is the last one.
    private func standing(of source: Source) -> Standing {
        let last = sheet.hand(source)
        guard let seen = Int64(sent[PointsForm.seen(source)]) else {
            return Standing(seen: last, last: last)
        }
        return Standing(seen: sheet.hand.first { $0.id == seen }, last: last)
    }

    /// The field that says which of a source's points the form shows.
    static func seen(_ source: Source) -> String { "seen_\(source.number)" }

    /// What the village thinks of itself; a word to it may be left out.
    func claimed() throws(Problems) -> [Line] {
        var problems = Problems()
        var lines: [Line] = []
        for part in sheet.handParts.map(\.part) {
            guard let points = points(part, &problems) else { continue }
            let note = text("note", part.source, &problems)
            let last = sheet.own(part.source)
            guard last?.points != points || last?.note != note else { continue }
            lines.append(Line(source: part.source, points: points, text: note, measure: nil))
        }
        return try some(lines, problems)
    }

    private func some(_ lines: [Line], _ problems: Problems) throws(Problems) -> [Line] {
        var problems = problems
        let isBlank = sheet.handParts.allSatisfy { sent[name("points", $0.part.source)].isEmpty }
        if problems.isEmpty, isBlank, let first = sheet.handParts.first {
            problems.add(name("points", first.part.source), Sentence("请选得分。"))
        }
        try problems.stopIfAny()
        return lines
    }

    private func name(_ field: String, _ source: Source) -> String { "\(field)_\(source.number)" }

    private func isFaulty(_ field: String, _ source: Source, _ problems: Problems) -> Bool {
        problems.sentence(for: name(field, source)) != nil
    }

    /// Nil for what is left for later.
    private func points(_ part: Part, _ problems: inout Problems) -> Int? {
        let field = name("points", part.source)
        guard !sent[field].isEmpty else { return nil }
        guard let points = Int(sent[field]), part.takes(points) else {
            problems.add(field, Sentence("分数要在满分以内，并按规定的档次给。"))
            return nil
        }
        return points
    }

    private func text(_ field: String, _ source: Source, _ problems: inout Problems) -> String? {
        let field = name(field, source)
        return problems.text(field, sent[field], most: 300)
    }
}

extension PointsForm.Line {
    /// Whether these points were given already, word for word.
    fileprivate func says(_ given: GivenPoints?) -> Bool {
        given?.points == points && given?.reason == text && given?.measure == measure
    }
}

extension Sentence {
    /// What a colleague gave meanwhile; what was typed stands in the form beside it.
    static func pointsChangedMeanwhile(_ last: GivenPoints) -> Sentence {
        Sentence(
            "有人刚改过：{name}给了 {n} 分，理由是“{reason}”。您填的还在下面，核对以后再保存。",
            last.by,
            Points.text(last.points),
            last.reason ?? ""
        )
    }
}
