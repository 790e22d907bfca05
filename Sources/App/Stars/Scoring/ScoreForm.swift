import Domain
import HTML

/// What a reviewer sent of her sheet: marks that hold, and what is still wrong or lacking.
struct ScoreForm {
    struct Mark: Sendable {
        let code: String
        let mark: StarItemMark
        let evidence: StarEvidence?
        let note: String?
    }

    let items: [ScoredItem]
    let sent: SentForm

    static let absent = "na"

    private var handsIn: Bool { !sent["hand_in"].isEmpty }

    func read() -> (marks: [Mark], problems: Problems) {
        var (marks, problems): ([Mark], Problems) = ([], Problems())
        for item in items where item.proof != .logged {
            if item.isComputed {
                let full = StarItemMark.points(item.computed)
                marks.append(Mark(code: item.code, mark: full, evidence: .logged, note: nil))
            } else if let mark = read(item, &problems) {
                marks.append(mark)
            }
        }
        return (marks, problems)
    }

    /// Nil where nothing was said, or something that does not hold.
    private func read(_ item: ScoredItem, _ problems: inout Problems) -> Mark? {
        let field = "points_\(item.code)"
        let before = problems.list.count
        let note = problems.text("note_\(item.code)", sent["note_\(item.code)"], most: 200)
        let typed = sent[field]
        guard !typed.isEmpty else {
            let lacking = Sentence("{code} {item}：还没有打分。", item.code, item.label)
            if handsIn || note != nil { problems.add(field, lacking) }
            return nil
        }
        guard let mark = mark(item, typed) else {
            problems.add(field, Sentence("{code} {item}：请重新选分数。", item.code, item.label))
            return nil
        }
        let evidence = StarEvidence.byHand.first { $0.rawValue == sent["evidence_\(item.code)"] }
        guard problems.list.count == before else { return nil }
        if handsIn { checkWhole(item, mark, evidence, note, &problems) }
        return Mark(code: item.code, mark: mark, evidence: evidence, note: note)
    }

    private func checkWhole(
        _ item: ScoredItem,
        _ mark: StarItemMark,
        _ evidence: StarEvidence?,
        _ note: String?,
        _ problems: inout Problems
    ) {
        if evidence == nil, mark != .notApplicable {
            let which = Sentence("{code} {item}：请选凭什么打的分。", item.code, item.label)
            problems.add("evidence_\(item.code)", which)
        }
        if note == nil, item.needsReason(mark) {
            problems.add("note_\(item.code)", .gap(item, mark))
        }
    }

    private func mark(_ item: ScoredItem, _ typed: String) -> StarItemMark? {
        if typed == Self.absent { return item.mayNotApply ? .notApplicable : nil }
        guard let points = Int(typed), item.steps.contains(points) else { return nil }
        return .points(points)
    }

    /// The next category to go on with, or the end of the sheet.
    func next(after application: ScoredApplication) -> Link {
        let letter = sent["save"]
        let letters = StarCategory.letters
        guard let place = letters.firstIndex(of: letter) else { return application.scores }
        let next = place + 1 < letters.count ? letters[place + 1] : "end"
        return "\(application.scores)?saved=\(letter)#\(next)"
    }
}

extension Sentence {
    static let confirmFirst = Sentence("请先确认和这一户没有关系。")

    /// What has to be explained: how far a mark lies from the household's own.
    static func gap(_ item: ScoredItem, _ mark: StarItemMark) -> Sentence {
        guard let own = item.own?.points, let given = mark.points else {
            return Sentence("{code} {item}：和自评一个打分、一个不适用，请写一句原因。", item.code, item.label)
        }
        return Sentence(
            "{code} {item}：您给 {n} 分，自评 {m} 分，差 {k} 分，请写一句原因。",
            item.code,
            item.label,
            Points.text(given),
            Points.text(own),
            Points.text(abs(given - own))
        )
    }
}
