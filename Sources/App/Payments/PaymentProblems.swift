import Domain
import Postgres

extension Problems {
    /// A rule of payments that stands against an act; what is no rule is thrown on.
    static func ofPayments(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        case "one_power_in_a_programme_year":
            Problems("", Sentence("您在这个项目的这一年已经行使过另一种权力：确认、管钱、发放、监督不能由一个人来办，换账号也不行。"))
        case "power_needs_a_known_holder":
            Problems("", Sentence("您的账号没有登记身份证号，不能办这一步。"))
        case "nobody_decides_for_her_own":
            Problems("", Sentence("其中有您本人或您亲属的一份，请由别人来办。"))
        case "batch_pays_somebody":
            Problems("", Sentence("没有要发的：在册、今年审过、有银行账号的都发过了，或者退回的还没有跟进。"))
        case "paying_town_has_a_chapter": Problems("", Sentence("这个乡镇还没有协会，没有账可走。"))
        case "batch_is_of_this_year_or_the_last": Problems("year", Sentence("只发今年和去年的。"))
        default: try ofBatches(error)
        }
    }

    private static func ofBatches(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "batch_moves_step_by_step": Problems("", Sentence("这一批已经办过这一步了，请看现在的状态。"))
        case "batch_stands_as_prepared":
            Problems("", Sentence("编好以后有人暂停或退出，或者账号、标准变了：请撤回，重新编一批。"))
        case "aid_money_covers_the_batch":
            Problems("", Sentence("钱不够：帮扶救助的钱和不限定用途的钱都不够发这一批（已核拨没入账的也算用掉了）。"))
        case "account_covers_the_batch":
            Problems("money", Sentence("钱不够：这个账户里没有这么多，请换一个账户，或先把收入入账。"))
        case "batch_money_is_of_the_chapter": Problems("money", .whichMoney)
        case "closed_batch_leaves_nothing_open":
            Problems("", Sentence("还不能办结：退回的要先跟进，支出要先入账。"))
        case "bank_answers_a_payment_once": Problems("files", Sentence("有一笔银行已经回过结果了。"))
        case "bank_answers_after_it_was_asked":
            Problems("result_on", Sentence("这一天不对：不能早于送银行那天，也不能晚于今天。"))
        case "what_came_back_is_followed_up": Problems("", Sentence("只有退回的才要跟进。"))
        case "payment_follow_up_pkey": Problems("", Sentence("这一笔已经有人跟进了。"))
        case "follow_up_has_its_day":
            Problems("done_on", Sentence("这一天不对：不能早于退回那天，也不能晚于今天。"))
        default: throw error
        }
    }
}

extension Sentence {
    static let whichMoney = Sentence("请选从哪个账户付。")
}
