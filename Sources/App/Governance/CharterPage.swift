import Domain
import HTML

/// One version of a charter: its text, how far it has come, and what is done next.
struct CharterPage: Page {
    let t: Words
    let person: SignedIn
    let charter: Charter
    let steps: [CharterStepEntry]
    let papers: [FundPaper]
    let today: Day
    let sent: SentForm?
    let formToken: FormToken
    let problems: Problems

    var title: String { t("{name}：{title}", charter.chapterName, charter.title) }
    var place: MenuItem.Place? { .chapters }
    var address: Link? { .charter(charter.id) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters/\(charter.chapter)")">\(charter.chapterName)</a>　\
        <a href="\(to: .governance(ofChapter: charter.chapter))">\(t("村民自治"))</a></p>
        <h1>\(charter.title)</h1>
        <p><span class="mark">\(t(charter.state.label))</span> \(t("第 {n} 版", charter.version))</p>
        \(problems.summary(t))
        <div class="sheet"><dl class="facts close">
        \(with: charter.meeting, { fact(t("哪个会通过的"), t($0.label)) })
        \(with: charter.adopted, { fact(t("通过"), t.day($0)) })
        \(with: charter.present, { fact(t("到会户代表"), t("{n} 人", $0)) })
        \(fact(t("表决"), votes))
        \(with: charter.filed, { fact(t("备案"), t.day($0)) })
        \(with: charter.filedBy, { fact(t("备案人"), $0) })
        \(with: charter.posted, { fact(t("公布"), t.day($0)) })
        \(with: charter.writer, { fact(t("登记人"), $0) })
        \(with: charter.ledgerFile, { fact(t("台账"), t("{file} 第 {n} 行", $0, charter.ledgerLine ?? 0)) })
        </dl></div>
        <section id="text"><h2>\(t("章程内容"))</h2><div class="sheet">\(text)</div>\(if: mayChange, change)</section>
        \(CharterPapersPart(page: self).html)
        \(if: !steps.isEmpty, history)
        \(CharterForms(page: self).html)
        """
    }

    private func fact(_ name: String, _ value: String) -> HTML {
        "<dt>\(name)</dt><dd>\(value)</dd>"
    }

    private var votes: String {
        guard let yes = charter.inFavour, let no = charter.against else {
            return charter.adopted == nil ? "—" : t("不详")
        }
        return t("{n} 票赞成，{m} 票反对", yes, no)
    }

    private var text: HTML {
        charter.clauses.map { CharterText(text: $0).html }
            ?? "<p class=\"soft\">\(t("台账里没有章程的内容。"))</p>"
    }

    private var mayChange: Bool {
        charter.state == .draft && person.may(.keepGovernance, at: charter.region)
    }

    private var change: HTML {
        let link: Link = "\(.charter(charter.id) as Link)/change"
        return
            "<p class=\"actions\">\(ButtonLink(text: t("修改"), link: link, weight: .quiet).body)</p>"
    }

    private var history: HTML {
        Sheet(title: t("办理经过"), content: "<ul class=\"plain\">\(each: steps, line)</ul>").body
    }

    private func line(_ entry: CharterStepEntry) -> HTML {
        let who = [t.day(entry.day), entry.by].compactMap { $0 }.joined(separator: " · ")
        return """
            <li><span>\(t(entry.step.label))\(with: entry.reason, { "：\($0)" })<br>\
            <span class="soft note">\(who)</span></span></li>

            """
    }
}

/// What may be done next with a charter, each with its form.
struct CharterForms {
    let page: CharterPage

    private var t: Words { page.t }
    private var charter: Charter { page.charter }

    var html: HTML {
        let steps = CharterStep.allCases.filter { step in
            step.follows.contains(charter.state)
                && page.person.may(
                    step.isTheTowns ? .fileCharter : .keepGovernance,
                    at: charter.region
                )
        }
        return "\(each: steps, form)"
    }

    private func form(_ step: CharterStep) -> HTML {
        """
        <details\(if: isTried(step), " open")><summary>\(summary(step))</summary>
        <form class="sheet" method="post" action="\(to: "\(.charter(charter.id) as Link)/\(CharterRoutes.door(of: step))")">
        \(page.formToken.html)\(FormKey().html)
        <input type="hidden" name="step" value="\(step.rawValue)">
        \(field(step, "day", t("哪一天"), .date, page.today.iso))
        \(if: step == .adopt, meeting)
        \(if: step == .check, checks)
        \(if: step == .sendBack || step == .drop, field(step, "reason", t("原因"), .text, "", most: 200))
        \(Button(text: t(step.label), weight: step == .drop ? .grave : .main).body)</form></details>
        """
    }

    private func summary(_ step: CharterStep) -> String {
        switch step {
        case .adopt: t("会议通过了")
        case .check: t("核对合法性")
        case .file: t("准予备案")
        case .sendBack: t("退回修改")
        case .post: t("已经张贴公布")
        case .drop: t("不再办理")
        }
    }

    private var meeting: HTML {
        let kinds = CharterMeeting.allCases.map {
            Field.Choice(value: $0.rawValue, label: t($0.label))
        }
        return """
            \(field(.adopt, "meeting", t("哪个会通过的"), .radios(kinds), ""))\
            \(field(.adopt, "present", t("到会的户代表或者村民代表（人）"), .number, "", most: 4))\
            \(field(.adopt, "in_favour", t("赞成（票）"), .number, "", most: 4))\
            \(field(.adopt, "against", t("反对（票）"), .number, "0", most: 4))
            """
    }

    private var checks: HTML {
        """
        <p>\(t("逐条核对，都做到了才打勾；有一条不合就退回修改。自己起草的由另一位专干核对。"))</p>
        \(each: CharterCheckItem.allCases, { field(.check, $0.rawValue, t($0.label), .checkbox, "") })
        """
    }

    private func isTried(_ step: CharterStep) -> Bool { page.sent?["step"] == step.rawValue }

    private func field(
        _ step: CharterStep,
        _ name: String,
        _ label: String,
        _ kind: Field.Kind,
        _ otherwise: String,
        most: Int? = nil
    ) -> HTML {
        let sent = isTried(step) ? page.sent : nil
        return Field(
            label: label,
            name: name,
            value: sent?[name] ?? otherwise,
            kind: kind,
            error: sent == nil ? nil : page.problems.sentence(for: name).map { t($0) },
            autocomplete: "off",
            required: true,
            maxLength: most,
            identifier: "\(name)-\(step.rawValue)"
        ).body
    }
}
