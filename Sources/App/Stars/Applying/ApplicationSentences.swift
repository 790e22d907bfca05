import Domain
import Postgres

extension Sentence {
    /// What stands against a step of the household's own.
    init(applying refusal: StarRefusal, _ t: Words) {
        self =
            switch refusal {
            case .windowNotOpen(let day): Sentence("申报 {day} 才开始。", t.day(day))
            case .windowClosed(let day): Sentence("申报 {day} 已经截止。", t.day(day))
            case .itemsMissing(let codes):
                Sentence("还差 {n} 项没有自评：{codes}。", codes.count, codes.joined(separator: "、"))
            case .noPromise: Sentence("请先承诺填的都是真的。")
            case .noConsent: Sentence("请先同意怎样使用这些资料，不同意就不能申报。")
            case .needs(let event): Sentence("要先办“{step}”。", event.label)
            case .alreadyDone(let event): Sentence("已经办过“{step}”了。", event.label)
            case .hasEnded(let state): Sentence("现在是“{state}”，不能再改。", state.label)
            case .awardIsRenounced: Sentence("已经授牌，不能撤回；不想要这个荣誉可以放弃。")
            case .scoringHasBegun: Sentence("评审员已经开始评分，不能取回；可以撤回。")
            case .notYourHousehold: Sentence("只能替自己这一户申报。")
            default: Sentence("现在办不了这一步，请看看走到哪里了。")
            }
    }
}

extension Problems {
    /// A rule of the tables that stands against an application; what is no rule is thrown on.
    static func ofApplying(_ error: PostgresError) throws -> Problems {
        let sentence: Sentence =
            switch error.constraint {
            case "household_applies_once_a_round": Sentence("这一户今年已经申报了。")
            case "applies_within_the_window": Sentence("现在不在申报期，不能申报、提交或取回。")
            case "applying_household_lives_here": Sentence("只有本乡镇在册的户才能申报。")
            case "handed_in_stays": Sentence("已经提交，不能再改；要改请先取回。")
            case "handed_in_whole": Sentence("还有没自评的项。")
            case "promised_and_consented": Sentence("请先承诺并同意。")
            case "self_score_is_within_the_item": Sentence("分数不能超过这一项的满分。")
            case "star_steps_in_order": Sentence("别人刚刚办过这一步，请看看走到哪里了。")
            case "step_belongs_to_its_duty": Sentence("只能替自己这一户申报，或者由村里代录。")
            case "helped_have_applied": Sentence("提交申报以后才记帮扶。")
            case "barred_household_waits": Sentence("这一户的牌被撤销过，还不到可以再申报的时候。")
            default: throw error
            }
        return Problems("", sentence)
    }
}
