import Domain
import HTML

/// One item on a reviewer's sheet: every half point a button, what she went by, and a word.
struct ScoreItemField {
    let t: Words
    let application: ScoredApplication
    let item: ScoredItem
    let problems: Problems
    let sent: SentForm?

    private var points: String { "points_\(item.code)" }
    private var evidence: String { "evidence_\(item.code)" }
    private var note: String { "note_\(item.code)" }

    var body: HTML {
        item.isComputed ? computed : asked
    }

    private var computed: HTML {
        let link: Link = "\(application.link)/evidence/\(item.code)"
        return """
            <div class="score-item computed" id="\(item.code)">
            <h3>\(item.code) \(t(item.label))</h3>
            <p><b>\(t("{n} 分", Points.text(item.computed)))</b> <span class="soft">\
            \(t("系统按记录计算，满分 {n}", Points.text(item.most)))</span>　\
            <a href="\(to: link)">\(item.rows == 0 ? t("没有记录") : t("看 {n} 条记录", item.rows))</a></p></div>

            """
    }

    private var asked: HTML {
        """
        <div class="score-item\(if: isWrong, " wrong")" id="\(item.code)">
        <fieldset id="\(points)"\(with: describedBy, { " aria-describedby=\"\($0)\"" })>
        <legend>\(item.code) \(t(item.label)) <span class="soft">\(t("满分 {n}", Points.text(item.most)))</span></legend>
        \(with: item.help, { "<p class=\"soft\" id=\"help-\(item.code)\">\(t($0))</p>" })
        <p class="own">\(t("自评 {n}", own))\(if: item.proof == .either, evidenceLink)</p>
        <div class="score-chips">\(each: item.steps, chip)\(if: item.mayNotApply, absent)</div>
        \(error(points))</fieldset>
        <fieldset id="\(evidence)" class="by"><legend>\(t("凭什么"))</legend>
        <div class="score-chips">\(each: StarEvidence.byHand, proof)</div>
        \(error(evidence))</fieldset>
        <div class="score-word"><label for="\(note)">\(t("说明")) <span class="soft">\(t("和自评差 1 分以上要写"))</span></label>
        <input id="\(note)" name="\(note)" value="\(sent?[note] ?? item.note ?? "")" maxlength="200"\
        \(if: problems.sentence(for: note) != nil, " aria-invalid=\"true\" aria-describedby=\"\(note)-error\"")>
        \(error(note))</div></div>

        """
    }

    private var isWrong: Bool {
        [points, evidence, note].contains { problems.sentence(for: $0) != nil }
    }

    private var describedBy: String? { item.help.map { _ in "help-\(item.code)" } }

    private var own: String {
        switch item.own {
        case .points(let points): t("{n} 分", Points.text(points))
        case .notApplicable: t("不适用")
        case nil: t("没有打分")
        }
    }

    private var evidenceLink: HTML {
        let link: Link = "\(application.link)/evidence/\(item.code)"
        return "　<a href=\"\(to: link)\">\(t("看 {n} 条记录", item.rows))</a>"
    }

    private var chosen: String {
        if let sent { return sent[points] }
        return switch item.mark {
        case .points(let points): "\(points)"
        case .notApplicable: ScoreForm.absent
        case nil: ""
        }
    }

    private func chip(_ step: Int) -> HTML {
        radio(points, "\(step)", Points.text(step), isChosen: chosen == "\(step)")
    }

    private var absent: HTML {
        radio(points, ScoreForm.absent, t("不适用"), isChosen: chosen == ScoreForm.absent)
    }

    private func proof(_ kind: StarEvidence) -> HTML {
        let chosen = sent?[evidence] ?? item.evidence?.rawValue
        return radio(evidence, kind.rawValue, t(kind.label), isChosen: chosen == kind.rawValue)
    }

    private func radio(_ name: String, _ value: String, _ label: String, isChosen: Bool) -> HTML {
        """
        <label><input type="radio" name="\(name)" value="\(value)"\(if: isChosen, " checked")>\
        <span>\(label)</span></label>
        """
    }

    private func error(_ field: String) -> HTML? {
        problems.sentence(for: field).map { sentence in
            """
            <p class="error" id="\(field)-error">\(Icon.warning.html)<span>\(t(sentence))</span></p>
            """
        }
    }
}
