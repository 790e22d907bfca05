import Domain
import HTML

/// A reviewer's own list: which households she still has to score, and which she has.
struct ScoringListPage: Page {
    let t: Words
    let applications: [OwnScoring]
    let today: Day

    var title: String { t("我的评分") }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "/stars/scoring" }

    private var open: [OwnScoring] { applications.filter { $0.isToDo && $0.from <= today } }
    private var later: [OwnScoring] { applications.filter { $0.isToDo && $0.from > today } }
    private var done: [OwnScoring] { applications.filter(\.isIn) }
    private var recused: [OwnScoring] { applications.filter { $0.isRelated && $0.awaitsScores } }

    var body: HTML {
        """
        <h1>\(headline)</h1>
        \(if: applications.isEmpty, nothing)
        \(if: !open.isEmpty, section(t("要评的"), open, toDo))
        \(with: later.first, waiting)
        \(if: !done.isEmpty, section(t("评完交了的"), done, finished))
        \(if: !recused.isEmpty, section(t("不用您评的"), recused, leftOut))
        """
    }

    private var headline: String {
        if !open.isEmpty { return t("还有 {n} 户要评，评完 {m} 户", open.count, done.count) }
        if !later.isEmpty { return t("{n} 户等着评分", later.count) }
        return done.isEmpty ? t("还没有要评的户") : t("{n} 户都评完了，谢谢", done.count)
    }

    private var nothing: HTML {
        EmptyState(text: t("村里请您进评审组、有农家交了申报以后，这里就有要评的户。")).body
    }

    private func waiting(_ first: OwnScoring) -> HTML {
        Notice(
            kind: .success,
            text: t("{n} 户等着评分，{day}开始。", later.count, t.day(first.from))
        ).body
    }

    private func section(
        _ title: String,
        _ rows: [OwnScoring],
        _ row: (OwnScoring) -> HTML
    ) -> HTML {
        "<h2>\(title)</h2><ul class=\"scorings\">\(each: rows, row)</ul>"
    }

    private func toDo(_ one: OwnScoring) -> HTML {
        let begun = t("评了 {n} / {m} 项", one.done, one.items)
        return entry(one, one.done == 0 ? t("还没有开始") : begun, until(one))
    }

    private func until(_ one: OwnScoring) -> String {
        switch one.state {
        case .returned: t("退回重评")
        case .rechecking: t("复核")
        default:
            today > one.until ? t("已经过了 {day}", t.day(one.until)) : t("到 {day}", t.day(one.until))
        }
    }

    private func finished(_ one: OwnScoring) -> HTML {
        entry(one, one.awaitsScores ? t("等其他评审员交齐") : t(one.state.label), "")
    }

    private func leftOut(_ one: OwnScoring) -> HTML {
        entry(one, t("您和这一户有关系，已经回避"), "")
    }

    private func entry(_ one: OwnScoring, _ said: String, _ due: String) -> HTML {
        """
        <li><a href="\(to: one.scores)"><b>\(t("{name}户", one.head))</b> \
        <span>\(one.placeName)\(with: one.group, { " \($0)" })</span> \
        <span class="soft">\(said)</span> <span class="soft">\(due)</span></a></li>

        """
    }
}
