import Domain
import HTML
import Postgres

// What rules and tables say against a step with a nomination, as a sentence.

extension Sentence {
    init(_ refusal: ExcellentRefusal, _ t: Words) {
        self =
            switch refusal {
            case .notFrom(let state): Sentence("现在是“{state}”，办不了这一步。", t(state.label))
            case .noticeLasts(let day): Sentence("公示到 {day}为止，过了这一天才能审定。", t.day(day))
            case .objectionsOpen(let count): Sentence("还有 {n} 件异议没有答复。", count)
            case .objectionUpheld: Sentence("有一件异议成立，不能审定，请不予通过。")
            case .nominated: Sentence("您提名的，要由另一个人审定。")
            case .noReason: Sentence("请写明原因，最多 200 个字。")
            }
    }

    static let placesAreTaken = Sentence("这个协会的名额已经满了：优秀会员不超过会员的 5%。")
    static let noLoggedService = Sentence("这一年没有这名会员的服务记录，不能提名。请先把活动和走访记上。")
}

extension Problems {
    /// A rule of the tables that stands against a nomination; what is no rule is thrown on.
    static func ofHonours(_ error: PostgresError) throws -> Problems {
        let sentence: Sentence =
            switch error.constraint {
            case "step_belongs_to_its_duty": Sentence("这一步由别的职责来办。")
            case "nominated_are_active": Sentence("只能提名在册的会员，只限今年和去年。")
            case "nominated_from_logged_service": .noLoggedService
            case "excellent_are_one_in_twenty": .placesAreTaken
            case "member_is_nominated_once": Sentence("这一年已经提名过这名会员了。")
            case "nominating_group_is_of_the_chapter": Sentence("请选这个协会的小组。")
            case "excellent_steps_in_order": Sentence("别人刚刚办过这一步，请看看现在走到哪里了。")
            case "confirmed_after_the_notice": Sentence("公示还没有满，不能审定。")
            case "no_objection_stands": Sentence("还有异议没有答复，或者有异议成立，不能审定。")
            case "nominator_does_not_confirm": Sentence("您提名的，要由另一个人审定。")
            default: throw error
            }
        return Problems("", sentence)
    }
}

/// Where a nomination stands, in a word and a colour that says nothing more than the word.
struct ExcellentMark {
    let t: Words
    let state: ExcellentState

    var body: HTML {
        switch state {
        case .confirmed: "<span class=\"badge good\">\(t(state.label))</span>"
        case .nominated, .posted: "<span class=\"badge late\">\(t(state.label))</span>"
        case .refused, .withdrawn, .revoked: "<span class=\"badge\">\(t(state.label))</span>"
        }
    }
}
