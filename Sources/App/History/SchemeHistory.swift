import Domain

/// What of a scheme an entry is about, if not the scheme as a whole.
struct SchemePiece {
    let label: Label

    init?(_ line: HistoryLine) {
        let key = line.key.split(separator: " ").last.map(String.init) ?? ""
        switch line.table {
        case "star_category": label = Label("\(key) 类", "category \(key)")
        case "star_item", "star_veto_rule": label = Label(key, key)
        case "flag_scheme_indicator": label = Label("项目 \(key)", "indicator \(key)")
        case "flag_scheme_part":
            guard let source = Int(key).flatMap(Source.init(number:)) else { return nil }
            label = source.label
        case "flag_scheme_flag": label = Label("第 \(key) 档旗", "flag \(key)")
        case "flag_scheme_veto":
            guard let veto = Veto(rawValue: key) else { return nil }
            label = veto.label
        default: return nil
        }
    }
}

extension HistoryField {
    static let ofSchemes: [HistoryField: Label] = [
        .preset: Label("颜色的次序", "order of the colours"),
        .mode: Label("怎样定旗", "how flags are given"),
        .note: Label("为什么这样定", "why"), .formula: Label("怎样计分", "formula"),
        .label: Label("叫什么", "called"), .grade: Label("档次", "grade"),
        .colour: Label("颜色", "colour"), .quota: Label("名额", "quota"),
        .fromMonth: Label("从哪个月起", "from month"),
        .ratesEnterprises: Label("企业协会参加考评", "enterprises are rated"),
        .daysToEnter: Label("几天内录入算及时", "days to enter"),
        .statementDay: Label("经费公开的最后一日", "last day of the statement"),
        .maxPoints: Label("满分", "most points"), .stepsAt: Label("满几次", "steps at"),
        .stepsPoints: Label("各得几分", "points of the steps"),
        .target: Label("做到百分之几得满分", "target"),
        .whenNone: Label("本月没有的时候", "when there is none"),
        .handStep: Label("几分一档", "step by hand"), .fromTotal: Label("多少分起", "from"),
        .lowersTo: Label("降到第几档", "lowers to flag"),
    ]

    /// A scheme's stored values are hundredths, tenths and codes.
    func worded(_ stored: String) -> Label? {
        switch self {
        case .maxPoints, .handStep: Int(stored).map { same(Points.text($0)) }
        case .stepsPoints:
            same(
                stored.split(separator: " ").compactMap { Int($0) }.map(Points.text)
                    .joined(separator: " / ")
            )
        case .stepsAt: same(stored.split(separator: " ").joined(separator: " / "))
        case .target: Int(stored).map { same("\(Points.text($0 * 10))%") }
        case .fromTotal: Int(stored).map { same(Points.total($0)) }
        case .fromMonth: same(String(stored.prefix(7)))
        case .ratesEnterprises: stored == "true" ? Label("是", "yes") : Label("否", "no")
        default: Self.words[stored]
        }
    }

    private func same(_ text: String) -> Label { Label(text, text) }

    private static let words: [String: Label] = [
        "A": Label("红、黄、绿（绿旗最低）", "red, yellow, green (green lowest)"),
        "B": Label("红、绿、黄（黄旗警示）", "red, green, yellow (yellow warns)"),
        "cut_offs": Label("只看分数", "by the total alone"),
        "quotas": Label("只看名次", "by the place alone"),
        "both": Label("分数和名次都要够", "by total and place"),
        "steps": Label("满几次得几分", "steps"), "share": Label("按比例", "share"),
        "by_hand": Label("乡镇评分", "by hand"), "full": Label("没有要办的按满分算", "full points"),
        "zero": Label("没有的得 0 分", "no points"),
        "not_applicable": Label("没有的不计入总分", "not applicable"),
        "red": Domain.FlagColour.red.label, "yellow": Domain.FlagColour.yellow.label,
        "green": Domain.FlagColour.green.label, "blue": Domain.FlagColour.blue.label,
        "white": Domain.FlagColour.white.label, "draft": Label("草稿", "draft"),
        "published": Label("已公布", "published"),
    ]
}
