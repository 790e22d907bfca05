import Domain
import Postgres

// What rules and tables say against a step of the rating, as a sentence.

extension Sentence {
    init(_ refusal: RatingRefusal, _ t: Words) {
        self =
            switch refusal {
            case .needs(.close): Sentence("这个月还没有截止，截止以后才能计算。")
            case .needs(let event): Sentence("先要{step}，才能办这一步。", t(event.label))
            case .alreadyDone(let event): Sentence("这个月已经{step}过了。", t(event.label))
            case .onlyByRevision: Sentence("这个月已经公示，只能写明原因更正重评。")
            case .tooEarly(let day): Sentence("要等到 {day}才能办这一步。", t.day(day))
            case .pointsMissing(let count): Sentence("还有 {n} 个协会没有评阵地和质量两项。", count)
            case .objectionsOpen(let count): Sentence("还有 {n} 件异议没有答复。", count)
            case .vetoesUnconfirmed(let count): Sentence("还有 {n} 件降旗事实没有第二个人确认。", count)
            case .noReason: Sentence("请写明原因，最多 200 个字。")
            case .gavePoints: Sentence("您给这个月评过分，要由另一个人审定。")
            case .sameVetoPerson: Sentence("提出的人不能自己确认，要由另一个人来定。")
            }
    }
}

extension Problems {
    /// A rule of the rating's tables that stands against a step; what is no rule is thrown on.
    static func ofRatings(_ error: PostgresError, field: String = "") throws -> Problems {
        let sentence: Sentence =
            switch error.constraint {
            case "steps_in_order": Sentence("这一步和现在的状态对不上，请先看看这个月走到哪一步了。")
            case "step_belongs_to_its_duty": Sentence("这一步由别的职责来办。")
            case "provisional_is_not_reviewed": Sentence("还有协会没有评阵地和质量两项，先评完。")
            case "giver_does_not_approve": Sentence("您给这个月评过分，要由另一个人审定。")
            case "veto_is_decided_first": Sentence("还有降旗事实没有第二个人确认或驳回。")
            case "objection_is_answered_first": Sentence("还有异议没有答复，先答复再锁定。")
            case "upheld_is_revised_first": Sentence("有一件异议成立了，先更正重评再锁定。")
            case "hand_points_while_computed": Sentence("评分只能在计算以后、评议完成以前。要改，请先退回评议。")
            case "hand_points_within_the_scheme": Sentence("分数要在满分以内，并按规定的档次给。")
            case "self_points_before_review": Sentence("乡镇已经评议，不能再改自评。")
            case "veto_before_approval": Sentence("降旗事实要在计算以后、审定以前提出和确认。")
            case "veto_takes_two_persons": Sentence("提出的人不能自己确认，要由另一个人来定。")
            case "veto_is_decided_once": Sentence("这件事实已经有了结论。")
            case "month_is_computed_by_right": Sentence("这个月现在不能由您计算：要么职责不对，要么已经评议。")
            default: throw error
            }
        return Problems(field, sentence)
    }
}
