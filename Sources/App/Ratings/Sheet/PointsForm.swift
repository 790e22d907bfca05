import Domain

/// Points as typed into a sheet, by source.
struct PointsForm: Sendable {
    struct Line: Sendable {
        let source: Source
        let points: Int
        let text: String?
        let measure: String?
    }

    let sheet: SheetOfMonth
    let sent: SentForm

    /// What the township gives: points with a reason; what did not change is not given again.
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
            let last = sheet.hand(source)
            guard last?.points != points || last?.reason != reason || last?.measure != measure
            else { continue }
            lines.append(Line(source: source, points: points, text: reason, measure: measure))
        }
        return try some(lines, problems)
    }

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
