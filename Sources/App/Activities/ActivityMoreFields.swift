import Domain
import HTML

/// What may be told besides, behind one line that opens.
extension ActivityFields {
    var more: HTML {
        """
        <details class="more"\(if: isMoreOpen, " open")><summary>\(t("还可以填：时间、小组、发放、费用、联合单位"))</summary>
        <div class="row counted">\(field("starts_at", t("几点"), content?.time, help: t("比如 14:30。")))\(groups)</div>
        \(field("partners", t("联合单位"), content?.partners, suggestions: "partners-list"))
        <div class="row counted">\(field("cost", t("费用（元）"), content?.cost?.typed, kind: .number))\
        \(field("cost_source", t("钱从哪里来"), content?.costSource, help: t("比如本协会、乡镇、募集。")))</div>
        \(outputs)
        \(neighbours)
        </details>
        \(tally)
        """
    }

    /// Whatever is filled in or wrong is not hidden.
    private var isMoreOpen: Bool {
        let names = ["starts_at", "group", "partners", "cost", "cost_source"]
        let isWrong = problems.list.contains {
            names.contains($0.field) || $0.field.hasPrefix("output")
        }
        return isWrong || content.map { !$0.outputs.isEmpty || $0.cost != nil } ?? false
            || !chapter.neighbours.isEmpty
            || names.contains { sent?[$0].isEmpty == false }
    }

    private var groups: HTML? {
        guard !chapter.groups.isEmpty else { return nil }
        let kept = sent?["group"] ?? content?.group.map { "\($0)" } ?? ""
        let choices =
            [Field.Choice(value: "", label: t("全协会"))]
            + chapter.groups.map { Field.Choice(value: "\($0.id)", label: $0.name) }
        return Field(
            label: t("哪个小组"),
            name: "group",
            value: kept,
            kind: .select(choices),
            error: sentence("group")
        ).body
    }

    private var outputs: HTML {
        let kept = content?.outputs ?? []
        let rows = max(ActivityForm.outputRows, kept.count + 1)
        return """
            <fieldset class="field outputs"><legend>\(t("发放和展示")) <span class="soft">\(t("没有就空着"))</span></legend>
            \(each: Array(0..<rows), { output($0, $0 < kept.count ? kept[$0] : nil) })</fieldset>
            """
    }

    private func output(_ turn: Int, _ kept: ActivityContent.Output?) -> HTML {
        let choices = OutputKind.allCases.map {
            Field.Choice(value: $0.rawValue, label: t($0.label))
        }
        let kind = Field(
            label: t("种类"),
            name: "output_kind_\(turn)",
            value: sent?["output_kind_\(turn)"] ?? kept?.kind.rawValue
                ?? OutputKind.leaflet.rawValue,
            kind: .select(choices)
        ).body
        let quantity = field(
            "output_quantity_\(turn)",
            t("数量"),
            kept.map { "\($0.quantity.number)" },
            kind: .number
        )
        return """
            <div class="row output">\(kind)\(quantity)\
            \(exactness("output_exactness_\(turn)", t("准数"), kept?.quantity.kind))\
            \(field("output_topic_\(turn)", t("内容"), kept?.topic))</div>
            """
    }

    private var neighbours: HTML? {
        guard !chapter.neighbours.isEmpty else { return nil }
        let ticked = sent.map { Set($0.fields.values(of: "attending").compactMap { Int64($0) }) }
        return """
            <fieldset class="field attending"><legend>\(t("参加的协会"))</legend>
            \(each: chapter.neighbours, { neighbour($0, (ticked ?? attending).contains($0.id)) })</fieldset>
            """
    }

    private func neighbour(_ chapter: NamedKey, _ isTicked: Bool) -> HTML {
        """
        <div class="choice"><input type="checkbox" id="attending-\(chapter.id)" name="attending" \
        value="\(chapter.id)"\(if: isTicked, " checked")>\
        <label for="attending-\(chapter.id)">\(chapter.name)</label></div>
        """
    }

    /// Sums only: a health activity has no list of names, and a small sum is not shown again.
    private var tally: HTML {
        let isOpen =
            content?.type.keepsNoNames == true || problems.sentence(for: "tally_attended") != nil
            || ActivityType(rawValue: Int(sent?["type"] ?? "") ?? 0)?.keepsNoNames == true
        return """
            <details class="more"\(if: isOpen, " open")><summary>\(t("生殖健康类活动的合计数"))</summary>
            <p class="soft">\(t("只填合计，不留名单；少于 10 的只显示“<10”。不改就空着。"))</p>
            <div class="row four">\(each: HealthTally.Counter.allCases, counter)</div></details>
            """
    }

    private func counter(_ counter: HealthTally.Counter) -> HTML {
        field("tally_\(counter.rawValue)", t(counter.label), nil, kind: .number)
    }
}
