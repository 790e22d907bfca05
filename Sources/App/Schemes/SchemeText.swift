import Domain

/// A scheme in sentences: how each part wins its points, and when which flag is given.
struct SchemeText {
    let t: Words

    init(_ t: Words) { self.t = t }

    func formula(_ part: Part) -> String {
        switch part.formula {
        case .steps(let steps):
            steps.map { t("满 {n} 得 {points} 分", $0.atLeast, Points.text($0.points)) }
                .joined(separator: t("、"))
        case .share(let target, let whenNone):
            target == Formula.whole
                ? t("按比例得分，全部做到得满分；{none}", none(whenNone))
                : t("做到 {n}% 得满分，不到的按比例；{none}", Points.text(target * 10), none(whenNone))
        case .byHand(let step): t("乡镇评分，{n} 分一档", Points.text(step))
        }
    }

    func none(_ whenNone: Formula.WhenNone) -> String {
        switch whenNone {
        case .full: t("没有要办的按满分算")
        case .zero: t("没有的得 0 分")
        case .notApplicable: t("没有的不计入总分")
        }
    }

    /// When a flag is given.
    func flag(_ flag: SchemeFlag, of scheme: RatingScheme) -> String {
        let isBest = flag.rank == 1
        let isLast = flag.rank == scheme.flags.count
        let total = (flag.from).map { t("{n} 分起", Points.total($0)) } ?? t("不限分数")
        let place = (flag.quota).map {
            isBest ? t("前 {n} 名", $0) : t("后 {n} 名", $0)
        }
        switch scheme.rules.rule {
        case .cutOffs: return isLast ? t("其余") : total
        case .quota: return isBest || isLast ? place ?? t("没有名额") : t("其余")
        case .both:
            guard isBest || isLast else { return t("其余") }
            return isBest
                ? t("{total}，并且在{place}", total, place ?? t("没有名额"))
                : t("分数在最低一档，并且在{place}", place ?? t("没有名额"))
        }
    }

    func mode(_ mode: String) -> String {
        switch mode {
        case "quotas": t("只看名次")
        case "both": t("分数和名次都要够")
        default: t("只看分数")
        }
    }

    func preset(_ preset: FlagPreset) -> String {
        switch preset {
        case .redYellowGreen: t("红、黄、绿（绿旗最低）")
        case .redGreenYellow: t("红、绿、黄（黄旗警示）")
        }
    }
}
