import Domain

extension HistoryField {
    /// What a field of a five-star scheme is called, as its forms call it.
    var ofStars: Label? {
        if let limit = StarLimit(rawValue: rawValue) { return limit.label }
        if let deadline = StarDeadline(rawValue: rawValue) { return deadline.label }
        return switch self {
        case .help: Label("给农户的说明", "help")
        case .points: Label("满分", "most points")
        case .proof: Label("怎样证明", "proven by")
        case .source: Label("按哪些记录计算", "computed from")
        case .needs: Label("几次得满分", "rows for all points")
        case .fact: Label("什么事实", "fact")
        case .document: Label("凭什么文书", "document")
        case .noticeAfterRecheck: Label("复核以后再公示一次", "posted again after a recheck")
        case .reviewFrom: Label("开始复评", "reviews from")
        case .fromYear: Label("从哪一年起", "from year")
        case .mayNotApply: Label("可以不适用", "may not apply")
        default: nil
        }
    }

    /// A five-star scheme's stored values are hundredths, days as numbers, and codes.
    func starWorded(_ stored: String) -> Label? {
        switch self {
        case .starAt, .fiveStarTotal, .points: Int(stored).map { same(Points.text($0)) }
        case .applyFrom, .applyTo, .scoreFrom, .scoreTo, .meetBy, .noticeBy, .decideBy, .awardBy,
            .reviewFrom:
            Int(stored).flatMap(MonthDay.init(number:)).map { same(StarSchemeFields.text($0)) }
        case .proof: StarProof.Kind(rawValue: stored)?.label
        case .source: StarSource(rawValue: stored)?.label
        case .noticeAfterRecheck, .mayNotApply:
            stored == "true" ? Label("是", "yes") : Label("否", "no")
        case .state: worded(stored)
        default: nil
        }
    }

    private func same(_ text: String) -> Label { Label(text, text) }
}
