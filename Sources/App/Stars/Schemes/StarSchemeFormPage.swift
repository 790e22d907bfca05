import Domain
import HTML

/// A piece of a draft as a form: its numbers and days, one category, or the facts that block.
struct StarSchemeFormPage: Page {
    let t: Words
    let whole: WholeStarScheme
    let piece: StarSchemePiece
    let inputs: SchemeInputs
    let formToken: FormToken

    var title: String {
        switch piece {
        case .numbers: t("改分数线和日期")
        case .category(let letter): t("改 {letter} 类", letter)
        case .facts: t("改一票否决")
        }
    }
    var place: MenuItem.Place? { .stars }
    var address: Link? { link }

    private var link: Link {
        switch piece {
        case .numbers: "\(whole.link)/changes"
        case .category(let letter): "\(whole.link)/categories/\(letter)"
        case .facts: "\(whole.link)/facts"
        }
    }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: whole.link)">\(whole.entry.name)</a></p>
        <h1>\(title)</h1>
        \(inputs.problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        <form class="scheme" method="post" action="\(to: link)">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="version" value="\(inputs.sent?["version"] ?? "\(whole.entry.version)")">
        \(fields)
        <p class="actions">\(Button(text: t("保存草稿")).body)</p></form>
        """
    }

    private var fields: HTML {
        switch piece {
        case .numbers: StarNumbersFields(t: t, inputs: inputs).body
        case .category(let letter): category(letter)
        case .facts: facts
        }
    }

    private func category(_ letter: String) -> HTML {
        let category =
            whole.scheme.categories.first { $0.letter == letter }
            ?? StarCategory(letter, Label("", ""))
        let (kept, more) = StarSchemeFields.codes(of: category)
        let isUsed = more.contains { code in
            ["label", "points"].contains { inputs.sent?["\($0)_\(code)"].isEmpty == false }
        }
        return """
            <p>\(t("各项满分加起来要正好 20 分，按 0.5 分一档；名称和满分都留空的项目就去掉。生育、收入多少、家里几口人、生病、信教、上访都不能作为条件。"))</p>
            <fieldset class="sheet"><legend>\(t("类别"))</legend>
            \(inputs.text("label_\(letter)", t("这一类叫什么"), most: 30))
            \(inputs.optional("english_\(letter)", t("英文名称"), most: 60))</fieldset>
            \(each: kept, item)
            \(if: !more.isEmpty, additional(more, isUsed))
            """
    }

    private func additional(_ codes: [String], _ isUsed: Bool) -> HTML {
        """
        <details\(if: isUsed, " open")><summary>\(t("再加一项"))</summary>
        \(each: codes, item)</details>
        """
    }

    private func item(_ code: String) -> HTML {
        """
        <fieldset class="sheet"><legend>\(code)</legend>
        \(inputs.text("label_\(code)", t("这一项叫什么"), most: 60))
        \(inputs.number("points_\(code)", t("满分")))
        \(inputs.optional("help_\(code)", t("给农户的说明"), most: 200))
        \(inputs.select(
            "proof_\(code)",
            t("怎样证明"),
            StarProof.Kind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) },
            orElse: StarProof.Kind.village.rawValue
        ))
        <div class="pair">\(inputs.select("source_\(code)", t("按哪些记录计算"), sources))\
        \(inputs.number("needs_\(code)", t("几次得满分"), orElse: "1"))</div>
        \(inputs.tick("na_\(code)", t("不涉及的家庭可以选“不适用”")))
        <details><summary>\(t("英文"))</summary>
        \(inputs.optional("english_\(code)", t("英文名称"), most: 120))
        \(inputs.optional("help_en_\(code)", t("英文说明"), most: 300))</details></fieldset>
        """
    }

    private var sources: [Field.Choice] {
        [.init(value: "", label: t("不按记录"))]
            + StarSource.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
    }

    private var facts: HTML {
        let kept = whole.scheme.vetoes.map(\.code)
        let more = Array(StarSchemeForm.vetoCodes.filter { !kept.contains($0) }.prefix(2))
        let isUsed = more.contains { inputs.sent?["fact_\($0)"].isEmpty == false }
        return """
            <p>\(t("一票否决要有公开的决定证明，只看申报人本人；事实和文书都留空的就去掉。"))</p>
            \(each: kept, fact)
            \(if: !more.isEmpty, additionalFacts(more, isUsed))
            """
    }

    private func additionalFacts(_ codes: [String], _ isUsed: Bool) -> HTML {
        """
        <details\(if: isUsed, " open")><summary>\(t("再加一条"))</summary>
        \(each: codes, fact)</details>
        """
    }

    private func fact(_ code: String) -> HTML {
        """
        <fieldset class="sheet"><legend>\(code)</legend>
        \(inputs.text("fact_\(code)", t("什么事实"), most: 80))
        \(inputs.text("document_\(code)", t("凭什么文书"), most: 80))
        <details><summary>\(t("英文"))</summary>
        \(inputs.optional("fact_en_\(code)", t("事实的英文"), most: 160))
        \(inputs.optional("document_en_\(code)", t("文书的英文"), most: 160))</details></fieldset>
        """
    }
}

/// The fields of a scheme's numbers and days.
struct StarNumbersFields {
    let t: Words
    let inputs: SchemeInputs

    var body: HTML {
        """
        <fieldset class="sheet"><legend>\(t("方案"))</legend>
        \(inputs.text("name", t("方案的名字"), most: 50))
        \(inputs.why("note"))</fieldset>
        <fieldset class="sheet"><legend>\(t("分数线和天数"))</legend>
        \(each: StarLimit.allCases, number)
        \(inputs.tick("again", t("复核以后再公示一次")))</fieldset>
        <fieldset class="sheet"><legend>\(t("每年的日子"))</legend>
        <p class="soft">\(t("按“月-日”填，比如 04-01。"))</p>
        \(each: StarDeadline.allCases, { inputs.number($0.rawValue, t($0.label)) })
        \(inputs.number("review_from", t("开始复评")))</fieldset>
        """
    }

    private func number(_ limit: StarLimit) -> HTML {
        inputs.number(
            limit.rawValue,
            limit == .householdsPerAward ? t("每多少户一个名额（不设名额就留空）") : t(limit.label)
        )
    }
}

extension SchemeInputs {
    /// What may be left empty.
    func optional(_ name: String, _ label: String, most: Int) -> HTML {
        var field = Field(
            label: label,
            name: name,
            value: sent.map { $0[name] } ?? stored[name] ?? "",
            error: problems.sentence(for: name).map { t($0) }
        )
        field.maxLength = most
        field.note = t("可以不填")
        return field.body
    }
}
