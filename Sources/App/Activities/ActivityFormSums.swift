import Domain

/// The rows and sums of an activity's form: what was given out, and what a campaign counted.
extension ActivityForm {
    func checkedOutputs(_ problems: inout Problems) -> [ActivityContent.Output] {
        (0..<30).compactMap { turn in checkedOutput(turn, &problems) }
    }

    /// A row without a number is an empty one.
    private func checkedOutput(
        _ turn: Int,
        _ problems: inout Problems
    ) -> ActivityContent.Output? {
        let typed = sent["output_quantity_\(turn)"]
        let topic = problems.text("output_topic_\(turn)", sent["output_topic_\(turn)"], most: 50)
        guard !Folding.tight(typed).isEmpty else {
            if topic != nil {
                problems.add("output_quantity_\(turn)", Sentence("请填数量。"))
            }
            return nil
        }
        guard let kind = OutputKind(rawValue: sent["output_kind_\(turn)"]),
            let quantity = ActivityForm.quantity(typed, sent["output_exactness_\(turn)"]),
            quantity.number <= 10_000_000
        else {
            problems.add("output_quantity_\(turn)", Sentence("请选种类，数量填数字。"))
            return nil
        }
        return ActivityContent.Output(kind: kind, topic: topic, quantity: quantity)
    }

    /// Sums of a health activity only; each that is left empty stays as it was.
    func checkedTally(
        _ type: ActivityType?,
        _ headcount: Quantity?,
        _ kept: HealthTally?,
        _ problems: inout Problems
    ) -> HealthTally? {
        let typed = HealthTally.Counter.allCases.map { Folding.tight(sent["tally_\($0.rawValue)"]) }
        let isHealth = type?.keepsNoNames == true
        guard typed.contains(where: { !$0.isEmpty }) else { return isHealth ? kept : nil }
        guard isHealth else {
            problems.add("tally_attended", Sentence("只有生殖健康类的活动才填合计数。"))
            return nil
        }
        let counts = typed.map { Int($0) }
        guard zip(typed, counts).allSatisfy({ $0.isEmpty || (0...1_000_000) ~= ($1 ?? -1) }) else {
            problems.add("tally_attended", Sentence("合计数填整数。"))
            return nil
        }
        do throws(HealthTally.Fault) {
            return try HealthTally(
                attended: counts[0] ?? kept?.attended ?? headcount?.number ?? 0,
                advised: counts[1] ?? kept?.advised,
                treated: counts[2] ?? kept?.treated,
                recovered: counts[3] ?? kept?.recovered
            )
        } catch {
            problems.add("tally_attended", Sentence("人数一项比一项少：治愈不多于治疗，治疗不多于查出，查出不多于参加。"))
            return nil
        }
    }
}
