import Domain
import HTML

/// A scheme in plain words, as it hangs beside the results.
struct SchemeWords {
    let t: Words
    let scheme: BoardScheme

    var html: HTML {
        """
        <section class="rule" id="rule"><h2>\(t("评分办法"))</h2>
        <p class="soft">\(t("满分 100 分。不适用的项目不计，其余的按比例折算成 100 分。"))</p>
        \(table)
        <h3>\(t("怎样得旗"))</h3>
        <div class="sheet"><ul class="plain">\(each: scheme.flags, flag)</ul></div>
        \(if: !scheme.vetoes.isEmpty, vetoes)
        </section>
        """
    }

    private var table: HTML {
        """
        <table class="cards"><caption class="hidden">\(t("考什么，怎么算分"))</caption>
        <thead><tr><th scope="col">\(t("项目"))</th><th scope="col" class="num">\(t("满分"))</th>\
        <th scope="col">\(t("怎么算"))</th></tr></thead>
        <tbody>\(each: scheme.indicators, row)</tbody></table>
        """
    }

    private func row(_ indicator: BoardScheme.Indicator) -> HTML {
        """
        <tr><th scope="row">\(name(indicator))</th>\
        <td class="num" data-label="\(t("满分"))">\(Points.text(indicator.most))</td>\
        <td>\(indicator.parts.map(words).joined(separator: t("；")))</td></tr>

        """
    }

    /// The scheme's own name of an indicator; in another language that of what it counts.
    func name(_ indicator: BoardScheme.Indicator) -> String {
        guard t.language != .chinese else { return indicator.label }
        return indicator.parts.compactMap { Source($0)?.label }.map { t($0) }
            .joined(separator: " + ")
    }

    private func words(_ part: BoardScheme.Part) -> String {
        let source = Source(part).map { t($0.label) } ?? part.label
        switch part.formula {
        case .byHand:
            return t(
                "{what}由乡镇评，最多 {most} 分，{step} 分一档",
                source,
                Points.text(part.most),
                Points.text(part.handStep ?? part.most)
            )
        case .steps:
            let steps = zip(part.stepsAt, part.stepsPoints).map { at, points in
                t("{n} 次得 {m} 分", at, Points.text(points))
            }
            return t("{what}：{steps}", source, steps.joined(separator: t("，")))
        case .share: return share(part, source) + whenNone(part)
        }
    }

    private func share(_ part: BoardScheme.Part, _ source: String) -> String {
        let most = Points.text(part.most)
        let target = part.target ?? 1000
        if target == 1000 { return t("{what}全部做到得 {most} 分，不到的按比例", source, most) }
        let percent = target % 10 == 0 ? "\(target / 10)" : Points.total(target)
        return t("{what}达到 {n}% 得 {most} 分，不到的按比例", source, percent, most)
    }

    private func whenNone(_ part: BoardScheme.Part) -> String {
        switch part.whenNone {
        case .full: t("（没有应办的得满分）")
        case .zero: t("（一条也没有的不得分）")
        case .notApplicable: t("（没有的不计这一项）")
        case nil: ""
        }
    }

    private func flag(_ flag: BoardScheme.Flag) -> HTML {
        let grade: HTML? =
            t.language == .chinese ? "<span class=\"trailing\">\(flag.grade)</span>" : nil
        return """
            <li><span>\(flag.flag.mark(t)) \(condition(flag))</span>\(grade)</li>

            """
    }

    private func condition(_ flag: BoardScheme.Flag) -> String {
        switch scheme.head.mode {
        case .cutOffs: range(flag)
        case .quotas: quota(flag) ?? t("其余的")
        case .both: both(flag)
        }
    }

    /// From which total on, up to where the flag above begins.
    private func range(_ flag: BoardScheme.Flag) -> String {
        let above = scheme.flags.last { $0.rank < flag.rank }?.from
        let from = flag.from ?? 0
        guard let above else { return t("{n} 分以上", Points.total(from)) }
        guard from > 0 else { return t("不到 {n} 分", Points.total(above)) }
        return t("{n} 到 {m} 分", Points.total(from), Points.total(above - 1))
    }

    private func quota(_ flag: BoardScheme.Flag) -> String? {
        guard let quota = flag.quota else { return nil }
        if flag.rank == 1 { return t("前 {n} 名", quota) }
        return flag.rank == scheme.flags.count ? t("最后 {n} 名", quota) : nil
    }

    private func both(_ flag: BoardScheme.Flag) -> String {
        guard let quota = quota(flag) else { return t("其余的") }
        return t("{range}，并且是{place}", range(flag), quota)
    }

    private var vetoes: HTML {
        """
        <p class="soft">\(t("下列事实经两人核实的，不论得分多少都降旗："))\
        \(scheme.vetoes.map { t($0.fact.label) }.joined(separator: t("、")))\(t("。"))</p>
        """
    }
}

/// What a part of a scheme counts; the numbers are the database's.
private enum Source: Int {
    case activities = 1
    case groups, contacts, timeliness, townMeeting, study, suggestions, followUps, help
    case fundStatement, venue, quality

    init?(_ part: BoardScheme.Part) { self.init(rawValue: part.source) }

    var label: Label {
        switch self {
        case .activities: Label("记录完整的活动", "activities with a complete record")
        case .groups: Label("当月有活动的会员小组", "member groups that met in the month")
        case .contacts: Label("当月走访联系户", "linked households contacted in the month")
        case .timeliness: Label("活动按时记录", "activities recorded in time")
        case .townMeeting: Label("参加乡镇例会", "attendance at the township's meetings")
        case .study: Label("学习或培训", "study or training")
        case .suggestions: Label("到期的意见按时答复", "suggestions due, answered in time")
        case .followUps: Label("到期的回访按时完成", "follow-ups due, done in time")
        case .help: Label("帮扶活动", "help given")
        case .fundStatement: Label("上月经费按时公开", "last month's funds posted in time")
        case .venue: Label("阵地和台账", "venue and records")
        case .quality: Label("工作质量和会员评价", "quality and members' opinion")
        }
    }
}
