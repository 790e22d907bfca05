import Domain
import Postgres

// What is wrong with a chapter's forms, in words; and what the database refused, as the form's.

extension Problems {
    /// A rule of the register's tables that stands against a form; what is no rule is thrown on.
    static func ofChapters(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "place_has_one_living_chapter":
            Problems("region", Sentence("这个地方已经有一个协会了。"))
        case "pseudo_regions_are_used_up":
            Problems("region", Sentence("这个乡镇下面 900 到 999 的代码都用完了。"))
        case "town_chapter_stands_for_the_town":
            Problems("region", Sentence("乡镇协会设在乡镇，别的协会设在村、社区或单位。"))
        case "chapter_ends_after_it_begins":
            Problems("day", Sentence("撤销的日期不能早于成立的日期。"))
        case "group_name_is_its_own":
            Problems("name", Sentence("这个协会已经有一个同名的小组。"))
        default: try ofTerms(error)
        }
    }

    private static func ofTerms(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "terms_do_not_overlap":
            Problems("starts_on", Sentence("和已有的一届时间重叠：新一届要从上一届结束的第二天以后开始。"))
        case "term_ends_after_it_starts":
            Problems("ends_on", Sentence("结束的日期要晚于开始的日期。"))
        case "votes_are_of_electors":
            Problems("votes", Sentence("投票人数不能多于应到人数。"))
        case "term_keeps_its_posts":
            Problems("ends_on", Sentence("有职务的日期会落在这一届以外，请先改职务的日期。"))
        case "one_president_one_secretary_general":
            Problems("post", Sentence("这段时间已经有人担任：会长和秘书长同时只能各有一人。"))
        case "post_is_held_once":
            Problems("member", Sentence("这个人在这段时间已经担任这个职务。"))
        case "post_lies_within_its_term":
            Problems("from_on", Sentence("任职的日期要在这一届的起止日期以内。"))
        case "post_ends_after_it_starts":
            Problems("to_on", Sentence("结束的日期不能早于开始的日期。"))
        default: throw error
        }
    }
}

extension Sentence {
    init(_ fault: DayFault) {
        self =
            switch fault {
            case .empty: Sentence("请填日期。")
            case .unreadable: Sentence("看不懂这个日期，请写成 2026-05-29 这样。")
            case .impossible(let year, let month, let day):
                Sentence("没有 {y} 年 {m} 月 {d} 日这一天。", year, month, day)
            }
    }

    init(_ fault: PhoneFault) {
        self =
            switch fault {
            case .empty: Sentence("请填电话号码。")
            case .character(let sign): Sentence("电话号码里不能有“{sign}”。", sign)
            case .notMobile: Sentence("没有这样的手机号段，请核对。")
            case .length(let count): Sentence("电话号码不会是 {n} 位，请核对。", count)
            }
    }

    init(_ fault: CouncilTerm.Fault) {
        self =
            switch fault {
            case .endsBeforeItStarts: Sentence("结束的日期要晚于开始的日期。")
            case .tooLong(let years): Sentence("一届最长 {n} 年，请核对日期。", years)
            }
    }

    /// Somebody else was quicker; what was typed stays in the form.
    static let changedMeanwhile = Sentence(
        "您打开这一页以后，别人改过这条记录。请对照现在登记的内容，改好再存一次。"
    )
}
