import Domain

extension Sentence {
    static let activityKeepsItsMonth = Sentence("这条记录的月份已经截止并算过了，不能改到别的月份：请作废，再在那个月重记。")
    static let activityChangedMeanwhile = Sentence("您填的时候别人改过这条记录，两边不一样的列在下面。请核对后再保存。")
    static let ownRecordIsVerifiedByAnother = Sentence("自己记的不能自己核实，请换一位专干。")
    static let healthHasNoNames = Sentence("生殖健康类的活动只记人数，不留名单：已经登记了参加的人，不能改成这一类。")

    /// Why something does not happen to an activity.
    init(_ refusal: ActivityRefusal, _ t: Words) {
        switch refusal {
        case .needs(.record): self = Sentence("还没有记录，先把活动记下来。")
        case .needs: self = Sentence("还没有核实过，可以直接修改。")
        case .alreadyDone(.hold): self = Sentence("已经开展过了。")
        case .alreadyDone: self = Sentence("已经核实过了。")
        case .isCancelled: self = Sentence("这次活动已经取消；又办了的，请另记一次。")
        case .isVerified: self = Sentence("已经核实，不能直接改；有错的，请乡镇专干退回更正。")
        case .tooEarly(let day): self = Sentence("计划在 {day}，这一天还没有到。", t.day(day))
        case .incomplete(let fields):
            let missing = fields.map { t($0.label) }.joined(separator: t("、"))
            self = Sentence("还缺{what}，补齐了再核实。", missing)
        case .ownRecord: self = .ownRecordIsVerifiedByAnother
        case .noReason: self = Sentence("请写明原因，最多 200 个字。")
        }
    }
}

extension Words {
    func people(_ quantity: Quantity) -> String {
        switch quantity.kind {
        case .exact: self("{n} 人", quantity.number)
        case .atLeast: self("{n} 余人", quantity.number)
        case .about: self("约 {n} 人", quantity.number)
        }
    }

    /// How many came, as it may be seen: of a health activity none below the least cell.
    func people(_ quantity: Quantity, at type: ActivityType) -> String {
        guard type.keepsNoNames, CellSize.usual.exported(quantity.number) == nil else {
            return people(quantity)
        }
        return self("{n} 人", CellSize.usual.printed(quantity.number))
    }

    /// A month's sum, which tells of one health activity where there is no other.
    func people(_ sums: ActivitySums) -> String {
        people(sums.people, at: sums.isOfHealthAlone ? .healthCampaign : .meeting)
    }

    /// A number of things with the word they are counted in.
    func quantity(_ quantity: Quantity, of kind: OutputKind) -> String {
        let unit = self(kind.unit)
        return switch quantity.kind {
        case .exact: self("{n} {unit}", quantity.number, unit)
        case .atLeast: self("{n} 余{unit}", quantity.number, unit)
        case .about: self("约 {n} {unit}", quantity.number, unit)
        }
    }

    func money(_ money: Fen) -> String { self("{n} 元", money.yuan) }

    /// A day of a year that goes without saying.
    func shortDay(_ day: Day) -> String { self("{m} 月 {d} 日", day.month, day.day) }
}

/// What a version says, line by line, in the reader's words: for the record's page, for the
/// difference between versions, and for two people's values side by side.
struct ActivityLines {
    let t: Words
    let content: ActivityContent

    struct Line: Equatable {
        let label: String
        let value: String
        /// Without it a record is not complete.
        var isNeeded = false
    }

    var all: [Line] {
        needed + [
            Line(label: t("时间"), value: content.time ?? ""),
            Line(label: t("小组"), value: content.groupName ?? ""),
            Line(label: t("联合单位"), value: content.partners ?? ""),
            Line(label: t("费用"), value: cost),
            Line(label: t("发放和展示"), value: content.outputs.map(output).joined(separator: t("；"))),
            Line(label: t("合计数"), value: content.tally.map(tally) ?? ""),
        ]
    }

    private var needed: [Line] {
        [
            Line(label: t("日期"), value: t.day(content.day), isNeeded: true),
            Line(label: t("类型"), value: t(content.type.label), isNeeded: true),
            Line(label: t("主题"), value: content.topic, isNeeded: true),
            Line(label: t("地点"), value: content.place ?? "", isNeeded: true),
            Line(
                label: t("参加人数"),
                value: content.headcount.map { t.people($0, at: content.type) } ?? "",
                isNeeded: true
            ),
            Line(label: t("成效"), value: content.result ?? "", isNeeded: true),
        ]
    }

    private var cost: String {
        [content.cost.map { t.money($0) }, content.costSource].compactMap { $0 }
            .joined(separator: " · ")
    }

    private func output(_ output: ActivityContent.Output) -> String {
        [t(output.kind.label), output.topic, t.quantity(output.quantity, of: output.kind)]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// Sums are printed as they may be seen: none below the least cell.
    private func tally(_ tally: HealthTally) -> String {
        HealthTally.Counter.allCases.compactMap { counter in
            tally[counter].map { t("{what} {n} 人", t(counter.label), CellSize.usual.printed($0)) }
        }.joined(separator: t("，"))
    }
}
