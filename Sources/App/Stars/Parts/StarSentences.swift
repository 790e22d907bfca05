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
        case "fact_is_decided_first": Sentence("有否决情形等待认定，认定以后才能办这一步。")
        case "fact_takes_two_persons": Sentence("您提出的，要由另一个人来定。")
        case "star_fact_is_raised_once": Sentence("这一条已经有人提出，正在等待认定。")
        case "done_once": Sentence("已经办过了，不能再改。")
        default: nil
        }
    }
}

extension Sentence {
    /// Why a step is not taken with an application.
    init(_ refusal: StarRefusal, _ t: Words) {
        self =
            Self.standing(refusal, t) ?? Self.timely(refusal, t) ?? Self.missing(refusal)
            ?? Self.fourEyes(refusal) ?? Sentence("现在办不了这一步。")
    }

    private static func standing(_ refusal: StarRefusal, _ t: Words) -> Sentence? {
        switch refusal {
        case .needs(let event): Sentence("要先办“{step}”。", t(event.label))
        case .alreadyDone(let event): Sentence("“{step}”已经办过了。", t(event.label))
        case .hasEnded(let state): Sentence("这份申报已经了结：{state}。", t(state.label))
        case .awardIsRenounced: Sentence("已经授牌，不再撤回；不想要了可以放弃称号。")
        case .awardIsReviewed: Sentence("已经授牌，有问题在复评里处理。")
        case .notDecided: Sentence("还没有作出决定，谈不上申诉。")
        case .notYourDuty(let event): Sentence("“{step}”由别的职责来办。", t(event.label))
        case .notYourHousehold: Sentence("只能替自己家办。")
        default: nil
        }
    }

    private static func timely(_ refusal: StarRefusal, _ t: Words) -> Sentence? {
        switch refusal {
        case .windowNotOpen(let day): Sentence("{day}起才能申报。", t.day(day))
        case .windowClosed(let day): Sentence("申报到 {day}为止，已经过了。", t.day(day))
        case .noticeLasts(let day): Sentence("公示到 {day}为止，过了这一天才能办。", t.day(day))
        case .noticeOver(let day): Sentence("公示到 {day}为止，已经过了。", t.day(day))
        case .appealOver(let day): Sentence("申诉到 {day}为止，已经过了。", t.day(day))
        default: nil
        }
    }

    private static func missing(_ refusal: StarRefusal) -> Sentence? {
        switch refusal {
        case .itemsMissing(let codes):
            Sentence("还有 {n} 项没有打分：{items}。", codes.count, codes.joined(separator: " "))
        case .noPromise: Sentence("请先承诺填写的都是真的。")
        case .noConsent: Sentence("请先同意为评定使用这些信息。")
        case .noReason: Sentence("请写明原因，最多 200 个字。")
        case .sheetsMissing(let count): Sentence("还有 {n} 名评审员没有交评分表。", count)
        case .tooFewReviewers(let count, let fewest):
            Sentence("评审员只有 {n} 人，至少要 {m} 人。", count, fewest)
        case .noVote: Sentence("还没有登记村民代表会议的表决。")
        case .voteLost(let vote):
            Sentence("到会 {n} 人，赞成 {m} 人，没有过半数。", vote.present, vote.inFavour)
        case .objectionsOpen(let count): Sentence("还有 {n} 件异议没有答复。", count)
        case .factsOpen(let count): Sentence("还有 {n} 条否决情形等待认定。", count)
        case .noStar: Sentence("一颗星也没有，不能审定通过。")
        case .sampleNotDrawn: Sentence("还没有抽签，抽查之后才能审定。")
        case .notChecked: Sentence("抽中了，还没有核查。")
        case .noDocument: Sentence("请写明文书的机关、编号和日期。")
        default: nil
        }
    }

    private static func fourEyes(_ refusal: StarRefusal) -> Sentence? {
        switch refusal {
        case .scoringHasBegun: Sentence("评审员已经开始打分，不能取回了；需要时可以撤回申报。")
        case .enteredTheObjection: Sentence("登记异议的人不能自己答复，要由另一个人来定。")
        case .tookPart: Sentence("您录入过、评过分或者登记过表决，要由另一个人审定。")
        case .approvedIt: Sentence("审定的人不能授牌，请由另一个人来办。")
        case .raisedTheVeto: Sentence("您提出的，要由另一个人来定。")
        case .decidedIt: Sentence("原来的决定是您作的，申诉要由另一个人来定。")
        default: nil
        }
    }
}
