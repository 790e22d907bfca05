import Domain
import Postgres

// What stops a five-star scheme or a round's days from being kept or put into force, as a sentence.

extension Sentence {
    init(_ fault: StarSchemeFault, _ t: Words) {
        self =
            switch fault {
            case .categories: Sentence("五个类别 A 到 E 要一个不少、一个不多。")
            case .categoryPoints(let letter, let sum):
                Sentence("{letter} 类各项满分加起来要是 20 分，现在是 {n} 分。", letter, Points.text(sum))
            case .itemsOnOldSheet: Sentence("旧表只有类别，没有项目。")
            case .repeatedCode(let code), .repeatedVeto(let code):
                Sentence("{code} 重复了。", code)
            case .foreignCode(let code, let letter):
                Sentence("{code} 不能放在 {letter} 类里。", code, letter)
            case .noLabel(let code): Sentence("请填 {code} 叫什么。", code)
            case .itemPoints(let code, _):
                Sentence("{code} 的满分要是 0.5 分的倍数，大于 0。", code)
            case .rowsNeeded(let code, _):
                Sentence("{code} 要几条记录得满分，请填 {n} 到 {m} 的整数。", code, 1, 20)
            case .loggedNeverApplies(let code):
                Sentence("{code} 按记录计算，人人适用，不能选“可以不适用”。", code)
            case .noFact(let code): Sentence("请写明 {code} 是什么事实。", code)
            case .noDocument(let code): Sentence("请写明 {code} 要什么文书证明。", code)
            case .limit(let limit, _): .outside(limit, t)
            case .totalBelowStars(_, let least):
                Sentence("五颗星加起来至少 {n} 分，总分不能定得更低。", Points.text(least))
            case .day(let fault): Sentence(fault, t)
            case .reviewFrom: Sentence("复评开始的日子要在 9 月 1 日到 12 月 1 日之间。")
            case .forbidden(_, let word):
                Sentence("这里不能写“{word}”：这样的事不记在任何人名下。", word.word)
            case .criterion(_, let criterion, let word):
                Sentence("不能写“{word}”：{what}不作为评定条件。", word, t(criterion.label))
            }
    }

    private static func outside(_ limit: StarLimit, _ t: Words) -> Sentence {
        let (low, high) = (limit.range.lowerBound, limit.range.upperBound)
        guard limit.isPoints else {
            return Sentence("“{what}”请填 {n} 到 {m} 的整数。", t(limit.label), low, high)
        }
        return Sentence(
            "“{what}”请填 {n} 到 {m} 分。",
            t(limit.label),
            Points.text(low),
            Points.text(high)
        )
    }

    init(_ fault: StarDayFault, _ t: Words) {
        self =
            switch fault {
            case .missing(let deadline): Sentence("“{what}”不是一个日子。", t(deadline.label))
            case .wrongOrder(let later, let earlier):
                Sentence("“{what}”要在“{before}”以后，先后不对。", t(later.label), t(earlier.label))
            case .noticeDoesNotFit(let deadline, let days):
                Sentence("“{what}”定得太早，放不下 {n} 天公示。", t(deadline.label), days)
            case .hasPassed(let deadline): Sentence("“{what}”已经过了，不能再改。", t(deadline.label))
            case .liesInThePast(let deadline):
                Sentence("“{what}”不能改到今天以前。", t(deadline.label))
            }
    }

    /// The field of a form that a fault is about; empty for the whole.
    static func field(of fault: StarSchemeFault) -> String {
        switch fault {
        case .noLabel(let code): "label_\(code)"
        case .itemPoints(let code, _): "points_\(code)"
        case .rowsNeeded(let code, _): "needs_\(code)"
        case .loggedNeverApplies(let code): "na_\(code)"
        case .repeatedCode(let code), .foreignCode(let code, _): "label_\(code)"
        case .noFact(let code), .repeatedVeto(let code): "fact_\(code)"
        case .noDocument(let code): "document_\(code)"
        case .limit(let limit, _): limit.rawValue
        case .totalBelowStars: StarLimit.fiveStarTotal.rawValue
        case .day(let fault): field(of: fault)
        case .reviewFrom: "review_from"
        case .forbidden(let place, _), .criterion(let place, _, _): field(at: place)
        case .categories, .categoryPoints, .itemsOnOldSheet: ""
        }
    }

    static func field(of fault: StarDayFault) -> String {
        switch fault {
        case .missing(let deadline), .wrongOrder(let deadline, _), .hasPassed(let deadline),
            .noticeDoesNotFit(let deadline, _), .liesInThePast(let deadline):
            deadline.rawValue
        }
    }

    private static func field(at place: String) -> String {
        switch place.count {
        case 0: "name"
        case 1: "label_\(place)"
        default: place.hasPrefix("V") ? "fact_\(place)" : "label_\(place)"
        }
    }
}

extension Problems {
    /// A rule of the tables that stands against keeping a scheme or a round; what is none is thrown on.
    static func ofStarSchemes(_ error: PostgresError) throws -> Problems {
        let sentence: Sentence =
            switch error.constraint {
            case "one_star_scheme_begins_a_year": Sentence("这一年已经有一个方案开始，请选别的年份。")
            case "published_star_scheme_never_changes":
                Sentence("已经公布的方案不再改动；要改，请复制成草稿。")
            case "five_categories": Sentence("五个类别 A 到 E 要一个不少、一个不多。")
            case "items_make_20": Sentence("每一类各项满分加起来要是 20 分。")
            case "star_days_follow_each_other", "round_days_follow_each_other":
                Sentence("各步的日子要一个比一个晚。")
            case "township_has_one_round_a_year": Sentence("这一年已经开评了。")
            case "round_has_the_scheme_in_force": Sentence("这一年的方案刚才换了，请重新打开再填。")
            case "round_closes_when_done": Sentence("还有户没有走完，走完了才能结束。")
            case "closed_round_stays": Sentence("这一年的评定已经结束，不再改动。")
            default: throw error
            }
        return Problems("", sentence)
    }
}
