import Domain
import HTML

/// A template whole: its sentences section by section, each as it is written and as it reads with last year's figures.
struct SummaryTemplatePage: Page {
    let t: Words
    let read: SummaryTemplateRead
    /// From which year on it may be published at the earliest.
    let firstYear: Int
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    static func years(from first: Int) -> ClosedRange<Int> { first...first + 2 }

    private var template: SummaryTemplate { read.template }
    private var document: SummaryDocument { read.document }
    private var base: Link { .summaryTemplate(template.id) }

    var title: String { template.name }
    var place: MenuItem.Place? { .summaries }
    var address: Link? { .summaryTemplate(template.id, with: document.region) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .summaryTemplates(template.region ?? document.region))">\(t("总结模板"))</a></p>
        <h1>\(title)</h1>
        <p>\(state) <span class="soft">\(author)</span></p>
        \(problems.summary(t))
        <p class="soft">\(t("“读作”后面是用 {place} {y} 年的数字试写的样子；红线标出的是数字。", document.place, document.year))</p>
        \(if: read.places.count > 1, chooser)
        \(each: document.sections, section)
        \(if: read.mayChange, ending)
        """
    }

    private var state: HTML {
        template.isDraft
            ? "<span class=\"badge late\">\(t("草稿"))</span>"
            : "<span class=\"badge good\">\(template.region == nil ? t("各地通用") : t("{y} 年起", template.fromYear ?? 0))</span>"
    }

    private var author: String {
        if template.isDraft {
            return t("{name}起草，{moment}", template.maker ?? "", t.moment(Moment(template.madeAt)))
        }
        guard let name = template.publisher, let at = template.publishedAt else {
            return t("系统自带")
        }
        return t("{name}，{moment}", name, t.moment(Moment(at)))
    }

    private var chooser: HTML {
        let choices = read.places.map { Field.Choice(value: $0.region.text, label: $0.name) }
        return """
            <form class="template-chooser" method="get" action="\(to: base)">
            \(Field(label: t("用哪里的数字试写"), name: "with", value: document.region.text, kind: .select(choices)).body)
            \(Button(text: t("试写"), weight: .quiet).body)</form>
            """
    }

    private func section(_ section: SummaryDocument.Section) -> HTML {
        let add: Link =
            "\(base)/sentences/new?section=\(section.theme.rawValue)&with=\(document.region.text)"
        return """
            <section id="\(section.theme.rawValue)" class="sheet template-section"><h2>\(SummaryHeading(section.theme).text)</h2>
            \(if: section.lines.isEmpty, "<p class=\"soft\">\(t("这一节没有模板句子，由起草人自己写。"))</p>")
            <ol class="template-sentences">\(each: section.lines, line)</ol>
            \(if: read.mayChange, "<p class=\"actions\">\(ButtonLink(text: t("加一句"), link: add, weight: .quiet).body)</p>")</section>
            """
    }

    private func line(_ line: SummaryDocument.Line) -> HTML {
        let code = line.sentence.code ?? ""
        let link: Link = "\(base)/sentences/\(code)?with=\(document.region.text)"
        return """
            <li\(if: line.sentence.isLeftOut, " class=\"left-out\"")><p class="template-text">\(SummaryTemplateText(SummaryText.reading(line.sentence.wording)).html)\
            \(if: line.sentence.isEdited, " <span class=\"badge\">\(t("改过"))</span>")</p>
            \(SummaryTemplateSample(t: t, line: line).html)
            \(if: read.mayChange, "<p><a href=\"\(to: link)\" aria-label=\"\(t("改这一句：{text}", SummaryText.reading(line.sentence.wording).edited))\">\(t("改这一句"))</a></p>")</li>
            """
    }

    private var ending: HTML {
        let years = Self.years(from: firstYear).map {
            Field.Choice(value: "\($0)", label: t("{y} 年", $0))
        }
        return """
            <form class="sheet" method="post" action="\(to: "\(base)/publication")">\(formToken.html)\(FormKey().html)
            <h2>\(t("公布模板"))</h2>
            \(Field(
                label: t("从哪一年的总结起用"),
                name: "from",
                value: sent?["from"] ?? "\(firstYear)",
                kind: .select(years),
                help: t("公布以后不再改动；已经开始写的总结还是原来的句子。"),
                error: problems.sentence(for: "from").map { t($0) }
            ).body)
            \(Button(text: t("公布")).body)</form>
            <form method="post" action="\(to: "\(base)/removal")">\(formToken.html)\(FormKey().html)
            \(Button(text: t("放弃草稿"), weight: .grave).body)</form>
            """
    }
}

/// A sentence as its template has it, figures and what may fall away set apart.
struct SummaryTemplateText {
    let text: SummaryText

    init(_ text: SummaryText) { self.text = text }

    var html: HTML { "\(each: text.clauses, clause)" }

    private func clause(_ clause: SummaryText.Clause) -> HTML {
        let inner: HTML = "\(each: clause.pieces, piece)"
        return clause.isOptional ? "<span class=\"optional\">[\(inner)]</span>" : inner
    }

    private func piece(_ piece: SummaryText.Piece) -> HTML {
        switch piece {
        case .text(let text): "\(text)"
        case .figure(let key): "<code>{\(key.label.chinese)}</code>"
        case .place: "<code>{\(SummaryText.placeName)}</code>"
        case .year: "<code>{\(SummaryText.yearName)}</code>"
        }
    }
}

/// What a sentence of a template reads with a place's figures, or why it would not stand there.
struct SummaryTemplateSample {
    let t: Words
    let line: SummaryDocument.Line

    var html: HTML {
        let outcome = line.wording.outcome
        guard outcome.isSaid else {
            return
                "<p class=\"soft\">\(outcome == .leftOutByWriter ? t("不写") : t("试写时不写：{why}", t.reason(outcome)))</p>"
        }
        return """
            <p class="soft">\(t("读作：")) <span class="sample">\(each: line.wording.pieces, piece)</span>\
            \(if: outcome != .said, " （\(t.reason(outcome))）")</p>
            """
    }

    private func piece(_ piece: SummaryWording.Piece) -> HTML {
        piece.key == nil ? "\(piece.text)" : "<b>\(piece.text)</b>"
    }
}
