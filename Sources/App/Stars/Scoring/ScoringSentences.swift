import Domain
import Postgres

extension Problems {
    /// A rule of the tables that stands against scoring or voting; what is no rule is thrown on.
    static func ofScoring(_ error: PostgresError) throws -> Problems {
        if let sentence = panel(error.constraint) ?? sheet(error.constraint) {
            return Problems("", sentence)
        }
        return try Problems.ofStars(error)
    }

    private static func panel(_ constraint: String?) -> Sentence? {
        switch constraint {
        case "reviewer_sits_once": Sentence("这名评审员已经在评审组里了。")
        case "reviewer_holds_the_duty": Sentence("评审员要先由账号管理员给“五星评审员”这一职责。")
        case "reviewer_sits_under_one_name":
            Sentence("这名评审员用另一个账号已经在评审组里了，一个人只能评一次。")
        case "relation_is_declared_once": Sentence("这一关系已经声明过了。")
        case "reviewer_is_unrelated": Sentence("这一户是您自己家或者亲属家，请由别人来评。")
        case "step_belongs_to_its_duty": Sentence("这一步由别的职责来办。")
        default: nil
        }
    }

    private static func sheet(_ constraint: String?) -> Sentence? {
        switch constraint {
        case "scored_in_its_time": Sentence("现在不是评分的时候：还没有到日子，或者已经评完了。")
        case "sheet_is_handed_in_once": Sentence("这张评分表已经交了，不能再改。")
        case "sheet_is_handed_in_whole": Sentence("还有没评的项目，评全了再交。")
        case "gap_has_its_reason": Sentence("和自评差 1 分以上的，要写一句原因再交。")
        case "item_score_is_within_the_item", "logged_evidence_has_its_rows":
            Sentence("有一项的记录刚刚变了，请看看再保存。")
        case "vote_counts_heads": Sentence("赞成和反对加起来不能超过到会人数。")
        case "vote_that_fails_says_why": Sentence("赞成没有过半数就退回重评，请写一句原因。")
        case "vote_was_held": Sentence("开会的日子还没有到。")
        case "vote_follows_the_scores": Sentence("评分出来以后才能表决，请看开会的日子。")
        case "vote_is_held_once_a_turn": Sentence("这一次评分已经表决过了。")
        default: nil
        }
    }
}
