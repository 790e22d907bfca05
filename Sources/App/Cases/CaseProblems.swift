import Domain
import Postgres

extension Problems {
    /// A rule of assistance that stands against an act; what is no rule is thrown on.
    static func ofCases(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        case "case_steps_in_order": Problems("", Sentence("已经办过这一步了，请看现在的状态。"))
        case "case_step_has_its_day":
            Problems("day", Sentence("日子不能早于上一步，也不能晚于今天；公示从今天起。"))
        case "notice_hangs_its_days": Problems("ends_on", Sentence("公示的天数不够，请看规定的天数。"))
        case "case_notice_is_over": Problems("", Sentence("公示期还没有过，过了才能办。"))
        case "county_confirms_first": Problems("", Sentence("这个项目要县级确认以后才能列入名册。"))
        case "appeal_comes_in_time":
            Problems("", Sentence("申诉要在规定的天数以内，而且只能申诉一次；本人退出的不申诉。"))
        default: try ofPowers(error)
        }
    }

    /// What stands against one person's holding too much in her hand.
    private static func ofPowers(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "nobody_decides_for_her_own":
            Problems("", Sentence("这是您本人或您亲属的事，请由别人来办。"))
        case "case_takes_two_persons":
            Problems("", Sentence("登记、核实、确认、复核要由不同的人来办，同一个人换账号也不行。"))
        case "one_power_in_a_programme_year": Problems("", .onePower)
        case "power_needs_a_known_holder": Problems("", .unknownHolder)
        default: try ofEntering(error)
        }
    }

    private static func ofEntering(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "person_is_helped_once_by_a_programme":
            Problems("id_number", Sentence("这个人在这个项目里已经有一份了。"))
        case "programme_is_open": Problems("", Sentence("这个项目已经停办，不再收新的申请。"))
        case "case_household_lives_here": Problems("household", Sentence("请选本乡镇的一户。"))
        case "child_has_a_guardians_consent":
            Problems("guardian", Sentence("未成年人要有监护人同意：请写监护人的姓名。"))
        case "deliberation_has_a_majority":
            Problems("in_favour", Sentence("同意的没有过半，不能算通过。"))
        case "ended_case_stays": Problems("", Sentence("已经结束的一份不再改动。"))
        case "listed_case_is_checked", "case_check_is_of_this_year":
            Problems("", Sentence("在册的每年审一次：当年列入的不用再审。"))
        case "case_is_checked_once_a_year": Problems("", Sentence("今年已经审过了。"))
        case "listed_case_is_given":
            Problems("given_on", Sentence("在册以后才能登记实物，日子不能晚于今天。"))
        default: throw error
        }
    }
}
