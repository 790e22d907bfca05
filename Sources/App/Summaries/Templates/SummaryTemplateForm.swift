import Domain

/// A sentence of a template as its editor sent it, read field by field.
struct SummaryTemplateForm {
    let sent: SentForm
    /// The template's own place, whose name no sentence names.
    let place: String

    struct Checked: Sendable {
        let sort: Int?
        let wording: String
        let ifZero: String?
        let ifUnknown: String?
        let isLeftOut: Bool
    }

    /// What becomes of a sentence whose figure is zero, or not known.
    enum Rule: String, CaseIterable {
        case leave, say
    }

    func checked(isNew: Bool) throws(Problems) -> Checked {
        var problems = Problems()
        let text = wording(&problems)
        let hasFigure = text.map { !$0.needed.isEmpty } ?? true
        let ifZero = other("zero", hasFigure, Sentence("请写明数字是零时怎么说，或者选“不写这句”。"), &problems)
        let ifUnknown = other(
            "unknown",
            hasFigure,
            Sentence("请写明没有登记时怎么说，或者选“不写这句”。"),
            &problems
        )
        let sort = sort(isNew, &problems)
        try problems.stopIfAny()
        return Checked(
            sort: sort,
            wording: text?.kept ?? "",
            ifZero: ifZero,
            ifUnknown: ifUnknown,
            isLeftOut: !sent["left_out"].isEmpty
        )
    }

    private func sort(_ isNew: Bool, _ problems: inout Problems) -> Int? {
        let typed = Folding.tight(sent["sort"])
        if isNew, typed.isEmpty { return nil }
        guard let sort = Int(typed), (0...9999).contains(sort) else {
            problems.add("sort", Sentence("请填 {from} 到 {to} 的整数。", 0, 9999))
            return nil
        }
        return sort
    }

    private func wording(_ problems: inout Problems) -> SummaryText? {
        guard let text = read("wording", most: 600, orElse: Sentence("请写一句话。"), &problems)
        else { return nil }
        if let bare = text.clauses.first(where: { $0.isOptional && $0.keys.isEmpty }) {
            let inside = bare.pieces.map { if case .text(let text) = $0 { text } else { "" } }
            problems.add("wording", Sentence("方括号里的“{text}”没有数字；没有数字就不用方括号。", inside.joined()))
        }
        return text
    }

    /// The words instead of it; nil where the sentence is left out then.
    private func other(
        _ field: String,
        _ hasFigure: Bool,
        _ missing: Sentence,
        _ problems: inout Problems
    ) -> String? {
        guard Rule(rawValue: sent[field]) == .say else { return nil }
        let name = "\(field)_text"
        guard let text = read(name, most: 200, orElse: missing, &problems) else { return nil }
        if !hasFigure {
            problems.add(field, Sentence("这句话没有非写不可的数字，不会遇到零或没有登记，请选“不写这句”。"))
        }
        if let key = text.keys.first {
            problems.add(name, Sentence("这里不能放“{figure}”：数字是零或没有登记时才用这句话。", key.label.chinese))
        }
        return text.kept
    }

    /// A sentence with its figures named, nothing typed that a row should tell, and a full stop.
    private func read(
        _ field: String,
        most: Int,
        orElse missing: Sentence,
        _ problems: inout Problems
    ) -> SummaryText? {
        let before = problems.list.count
        guard let typed = problems.text(field, sent[field], most: most, orElse: missing),
            problems.list.count == before
        else { return nil }
        let text: SummaryText
        do throws(SummaryText.Fault) { text = try SummaryText(typed) } catch {
            problems.add(field, Sentence(template: error))
            return nil
        }
        if let number = text.words.firstMatch(of: /[0-9０-９]+([.．][0-9０-９]+)?/)?.0 {
            problems.add(field, Sentence("不能写死数字“{n}”：请换成花括号里的数字名称。", String(number)))
        } else if !place.isEmpty, text.words.contains(place) {
            problems.add(
                field,
                Sentence("不要写“{place}”，请写 {name}。", place, "{\(SummaryText.placeName)}")
            )
        } else if !typed.hasSuffix("。") {
            problems.add(field, Sentence("一句话要用句号“。”结束。"))
        } else if text.kept.unicodeScalars.count > most {
            problems.add(field, Sentence("这句话太长，请分成两句。"))
        }
        return text
    }
}

extension Sentence {
    /// Why a template's sentence cannot be read.
    fileprivate init(template fault: SummaryText.Fault) {
        self =
            switch fault {
            case .unknownFigure(let name): Sentence("没有“{name}”这个数字，请从下面的数字里选。", name)
            case .unpaired(let mark): Sentence("“{mark}”没有配成对。", String(mark))
            }
    }
}
