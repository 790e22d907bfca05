import Domain
import Postgres

extension Problems {
    /// A rule of the tables that stands against a step of a round; what is no rule is thrown on.
    static func ofStars(_ error: PostgresError) throws -> Problems {
        if let sentence = steps(error.constraint) ?? decisions(error.constraint) {
            return Problems("", sentence)
        }
        return try Problems.ofNotices(error)
    }

    private static func steps(_ constraint: String?) -> Sentence? {
        switch constraint {
        case "star_steps_in_order": Sentence("现在办不了这一步：别人可能刚刚办过，请看看走到哪里了。")
        case "closed_round_stays": Sentence("这一轮评定已经结束。")
        case "notice_is_about_the_posted": Sentence("公示只能写这一轮、这个地方的农户。")
        case "star_notice_is_of_a_round": Sentence("这一年没有开五星农家评定。")
        case "panel_is_of_an_open_round": Sentence("这一轮评定已经结束。")
        default: nil
        }
    }

    private static func decisions(_ constraint: String?) -> Sentence? {
        switch constraint {
        case "star_is_decided_by_another":
            Sentence("您录入过、评过分或者登记过表决，要由另一个人审定。")
        case "decider_is_unrelated": Sentence("自己家和亲属家的申报，要由别人审定。")
        case "recheck_is_posted_again": Sentence("复核后的结果要再公示一次，才能审定。")
        case "approved_after_the_notice", "awarded_after_the_notice":
            Sentence("公示还没有满，办不了这一步。")
        case "approved_has_a_star": Sentence("一颗星也没有，不能审定通过。")
        case "sample_is_checked": Sentence("先抽查：还没有抽签，或者抽中了还没有核查。")
        case "five_star_quota": Sentence("这一轮的五星农家名额已经满了。")
        case "awarded_by_another": Sentence("审定的人不能授牌，请由另一个人来办。")
        case "sample_has_something_to_draw_from":
            Sentence("没有可以抽的：公示中的申报都已经抽过签了。")
        case "checked_by_another": Sentence("评过分的人不能核查。")
        case "check_item_is_within_the_item": Sentence("核查的分数不能超过这一项的满分。")
        case "fact_has_its_document": Sentence("请选一条否决情形，写明文书的机关、编号和日期。")
        case "fact_takes_two_persons": Sentence("您提出的，要由另一个人来定。")
        case "star_fact_is_raised_once": Sentence("这一条已经有人提出，正在等待认定。")
        case "done_once": Sentence("已经办过了，不能再改。")
        default: nil
        }
    }
}
