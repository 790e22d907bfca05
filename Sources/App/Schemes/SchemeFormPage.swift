import Domain
import HTML

/// A draft as a form: what counts, how, and when which flag is given.
struct SchemeFormPage: Page {
    let t: Words
    let whole: WholeScheme
    let town: RegionCode
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("改草稿：{name}", whole.head.name) }
    var place: MenuItem.Place? { .ratings }
    var address: Link? { "\(link)/changes" }

    private var link: Link { "/schemes/\(town.text)/\(whole.head.id)" }
    private var inputs: SchemeInputs {
        SchemeInputs(t: t, stored: SchemeFields.all(of: whole), problems: problems, sent: sent)
    }

    var body: HTML {
        let inputs = inputs
        return """
            <p class="soft"><a href="\(to: link)">\(whole.head.name)</a></p>
            <h1>\(title)</h1>
            <p>\(t("各项满分加起来要正好 100 分；满分留空的就不考评。"))</p>
            \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
            <form class="scheme" method="post" action="\(to: "\(link)/changes")">
            \(formToken.html)\(FormKey().html)
            <input type="hidden" name="version" value="\(sent?["version"] ?? "\(whole.entry.version)")">
            \(inputs.text("name", t("方案的名字"), most: 50))
            \(inputs.why("note"))
            \(each: SchemeFields.indicators(of: whole.rules), { indicator($0, inputs) })
            \(flags(inputs))
            \(vetoes(inputs))
            \(rest(inputs))
            <p class="actions">\(Button(text: t("保存草稿")).body)</p></form>
            """
    }

    private func indicator(
        _ line: (code: String, label: Label, sources: [Source]),
        _ inputs: SchemeInputs
    ) -> HTML {
        """
        <fieldset class="sheet"><legend>\(t(line.label))</legend>
        \(inputs.text("label_\(line.code)", t("这一项叫什么"), most: 30, orElse: t(line.label)))
        \(each: line.sources, { part($0, inputs) })</fieldset>
        """
    }

    private func part(_ source: Source, _ inputs: SchemeInputs) -> HTML {
        let number = source.number
        return """
            <h2>\(t(source.label))</h2>
            \(inputs.number("most_\(number)", t("满分")))
            \(SchemeFields.goesBySteps(source, whole.rules)
                ? steps(number, inputs)
                : source.kind == .byHand
                    ? inputs.number("step_\(number)", t("几分一档"))
                    : share(number, inputs))
            \(inputs.why("why_\(number)"))
            """
    }

    private func steps(_ number: Int, _ inputs: SchemeInputs) -> HTML {
        """
        <div class="steps">\(each: 1...SchemeFields.steps, { place in
            """
            <div class="pair">\(inputs.number("at_\(number)_\(place)", t("满几次")))\
            \(inputs.number("points_\(number)_\(place)", t("得几分")))</div>
            """
        })</div>
        """
    }

    private func share(_ number: Int, _ inputs: SchemeInputs) -> HTML {
        """
        \(inputs.number("target_\(number)", t("做到百分之几得满分"), orElse: "100"))
        \(inputs.select(
            "none_\(number)",
            t("本月没有的时候"),
            Formula.WhenNone.allCases.map {
                .init(value: $0.rawValue, label: SchemeText(t).none($0))
            },
            orElse: Formula.WhenNone.notApplicable.rawValue
        ))
        """
    }

    private func flags(_ inputs: SchemeInputs) -> HTML {
        let kept = max(whole.scheme.flags.count, FlagPreset.usual)
        let more = (kept + 1..<FlagPreset.counts.upperBound + 1)
        return """
            <fieldset class="sheet"><legend>\(t("旗"))</legend>
            <p class="soft">\(t("两面到五面；空着的一档就没有这面旗。两面旗用头尾两种颜色，四面、五面的在最后一面以前加蓝旗、白旗。"))</p>
            \(inputs.select("preset", t("三种颜色的次序"), [
                .init(value: "A", label: SchemeText(t).preset(.redYellowGreen)),
                .init(value: "B", label: SchemeText(t).preset(.redGreenYellow)),
            ]))
            \(inputs.select("mode", t("怎样定旗"), ["cut_offs", "quotas", "both"].map {
                .init(value: $0, label: SchemeText(t).mode($0))
            }))
            \(each: 1...kept, { flag($0, inputs) })
            \(if: !more.isEmpty, additional(more, inputs))
            <h2>\(t("名额"))</h2>
            <div class="pair">\(inputs.number("quota_1", t("最多前几名")))\
            \(inputs.number("quota_last", t("最多后几名")))</div></fieldset>
            """
    }

    /// Room for flags that most townships do without.
    private func additional(_ ranks: Range<Int>, _ inputs: SchemeInputs) -> HTML {
        let isUsed = ranks.contains { rank in
            ["flag", "grade", "from"].contains { sent?["\($0)_\(rank)"].isEmpty == false }
        }
        return """
            <details\(if: isUsed, " open")><summary>\(t("再加一面旗"))</summary>
            \(each: ranks, { flag($0, inputs) })</details>
            """
    }

    private func flag(_ rank: Int, _ inputs: SchemeInputs) -> HTML {
        """
        <h2>\(t("第 {n} 档", rank))</h2>
        <div class="pair">\(inputs.text("flag_\(rank)", t("旗的名字"), most: 10))\
        \(inputs.text("grade_\(rank)", t("档次"), most: 10))</div>
        \(inputs.number("from_\(rank)", t("多少分起")))
        \(inputs.why("why_flag_\(rank)"))
        """
    }

    private func vetoes(_ inputs: SchemeInputs) -> HTML {
        let choices =
            [Field.Choice(value: "", label: t("不降旗"))]
            + FlagPreset.ranks.dropFirst().map {
                .init(value: "\($0)", label: t("降到第 {n} 档", $0))
            }
        return """
            <fieldset class="sheet"><legend>\(t("经两人认定就降旗的事实"))</legend>
            \(each: Veto.allCases, {
                """
                \(inputs.select("veto_\($0.rawValue)", t($0.label), choices))
                \(inputs.why("why_\($0.rawValue)"))
                """
            })</fieldset>
            """
    }

    private func rest(_ inputs: SchemeInputs) -> HTML {
        """
        <fieldset class="sheet"><legend>\(t("其他"))</legend>
        \(inputs.tick("enterprises", t("企业协会也参加考评")))
        \(inputs.number("days_to_enter", t("活动后几天内录入算及时")))
        \(inputs.number("statement_day", t("上月经费要在几日以前公开")))</fieldset>
        """
    }
}

/// The inputs of a scheme's form: what was sent, else what is kept, and what is wrong with it.
struct SchemeInputs {
    let t: Words
    let stored: [String: String]
    let problems: Problems
    let sent: SentForm?

    func text(_ name: String, _ label: String, most: Int, orElse usual: String = "") -> HTML {
        var field = field(name, label, usual)
        field.maxLength = most
        return field.body
    }

    /// The note beside a choice.
    func why(_ name: String) -> HTML {
        var field = field(name, t("为什么这样定"), "")
        field.maxLength = 200
        field.note = t("可以不填")
        return field.body
    }

    func number(_ name: String, _ label: String, orElse usual: String = "") -> HTML {
        var field = field(name, label, usual)
        // Points may have a comma's part, which number keys of a phone lack.
        field.kind = .tel
        return field.body
    }

    func select(
        _ name: String,
        _ label: String,
        _ choices: [Field.Choice],
        orElse usual: String = ""
    ) -> HTML {
        var field = field(name, label, usual)
        field.kind = .select(choices)
        return field.body
    }

    func tick(_ name: String, _ label: String) -> HTML {
        var field = field(name, label, "")
        field.kind = .checkbox
        return field.body
    }

    private func field(_ name: String, _ label: String, _ usual: String) -> Field {
        Field(
            label: label,
            name: name,
            value: sent.map { $0[name] } ?? stored[name] ?? usual,
            error: problems.sentence(for: name).map { t($0) }
        )
    }
}
