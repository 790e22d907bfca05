import Domain
import Postgres

// What stops a scheme or a calendar from being kept or put into force, as a sentence.

extension Sentence {
    init(_ fault: SchemeFault, _ t: Words) {
        self =
            switch fault {
            case .weights(let sum): Sentence("各项满分加起来要是 100 分，现在是 {n} 分。", Points.text(sum))
            case .repeatedCode(let code): Sentence("项目 {code} 重复了。", code)
            case .emptyIndicator(let code): Sentence("项目 {code} 里什么也没有。", code)
            case .repeatedSource(let source): Sentence("“{source}”用了两次。", t(source.label))
            case .maximum(let source, _): Sentence("“{source}”的满分要大于 0。", t(source.label))
            case .unfitFormula(let source):
                Sentence("“{source}”不能这样计分。", t(source.label))
            case .noSteps(let source): Sentence("“{source}”要写明满几次得几分。", t(source.label))
            case .stepNotHigher(let source, let step):
                Sentence("“{source}”的各档要一档比一档高：满 {n} 这一档不对。", t(source.label), step.atLeast)
            case .stepAboveMaximum(let source, let step, let most):
                .above(most, step, t(source.label))
            case .maximumOutOfReach(let source, let points, let most):
                .below(most, points, t(source.label))
            case .target(let source, _):
                Sentence("“{source}”的目标要在 0.1% 到 100% 之间。", t(source.label))
            case .handStep(let source, _): Sentence("“{source}”的满分要是每一档的整数倍。", t(source.label))
            case .flagCount: Sentence("旗要有两面到五面。")
            case .flagNeverGiven: Sentence("按名次定旗，只分前几名、后几名和其余，最多三面旗。")
            case .bandRanks: Sentence("每一面旗都要有一个起点，从高到低。")
            case .bandLimits(let band):
                Sentence("旗的起点要从高到低，在 0 到 100 分之间：{n} 分不对。", Points.total(max(0, band.from)))
            case .gap(let from, let through):
                Sentence("{n} 分到 {m} 分没有旗。", Points.total(from), Points.total(through))
            case .overlap(let from, let through):
                Sentence("{n} 分到 {m} 分有两面旗。", Points.total(from), Points.total(through))
            case .quotaOfNone: Sentence("请填第一档和最后一档各有几个名额。")
            case .quotaTooLarge(let quota, let chapters):
                Sentence("名额一共 {n} 个，可参加考评的协会只有 {m} 个。", quota.first + quota.last, chapters)
            case .vetoRank(let veto, _): Sentence("“{fact}”要降到第一档以下的旗。", t(veto.label))
            }
    }

    private static func above(_ most: Int, _ step: Formula.Step, _ source: String) -> Sentence {
        let points = Points.text(most)
        return Sentence("“{source}”满 {n} 的得分超过了满分 {m} 分。", source, step.atLeast, points)
    }

    private static func below(_ most: Int, _ points: Int, _ source: String) -> Sentence {
        Sentence(
            "“{source}”最多只能得 {n} 分，得不到满分 {m} 分。",
            source,
            Points.text(points),
            Points.text(most)
        )
    }

    /// The field of the form that a fault is about; empty for the whole.
    static func field(of fault: SchemeFault) -> String {
        switch fault {
        case .maximum(let source, _), .unfitFormula(let source),
            .maximumOutOfReach(let source, _, _),
            .repeatedSource(let source):
            "most_\(source.number)"
        case .noSteps(let source), .stepNotHigher(let source, _),
            .stepAboveMaximum(let source, _, _):
            "at_\(source.number)_1"
        case .target(let source, _): "target_\(source.number)"
        case .handStep(let source, _): "step_\(source.number)"
        case .bandLimits(let band): "from_\(band.rank)"
        case .bandRanks, .gap, .overlap: "from_1"
        case .flagCount: "flag_2"
        case .flagNeverGiven: "mode"
        case .quotaOfNone, .quotaTooLarge: "quota_1"
        case .vetoRank(let veto, _): "veto_\(veto.rawValue)"
        case .weights, .repeatedCode, .emptyIndicator: ""
        }
    }

    init(_ fault: RatingDays.Fault) {
        self =
            switch fault {
            case .outsideMonth(let day): Sentence("{n} 日不是每个月都有，请填 1 到 28。", day)
            case .wrongOrder(let later, let earlier):
                Sentence("{n} 日的一步要在 {m} 日的一步以前，先后不对。", earlier, later)
            case .negative: Sentence("天数不能小于 0。")
            }
    }
}

extension Problems {
    /// A rule of the scheme's tables that stands against keeping or publishing it.
    static func ofSchemes(_ error: PostgresError) throws -> Problems {
        let sentence: Sentence =
            switch error.constraint {
            case "one_scheme_begins_a_month": Sentence("这个月已经有一个方案开始，请选别的月份。")
            case "published_scheme_never_changes": Sentence("已经公布的方案不再改动；要改，请复制成草稿。")
            case "weights_make_100": Sentence("各项满分加起来要是 100 分。")
            case "every_total_has_one_flag": Sentence("每一面旗都要有一个起点，从高到低。")
            case "calendar_days_follow_each_other": Sentence("各步的日子要一个比一个晚。")
            case "scheme_begins_in_an_open_month", "calendar_begins_in_an_open_month":
                Sentence("已经截止的月份不能再改，请选以后的月份。")
            default: throw error
            }
        return Problems("", sentence)
    }
}
