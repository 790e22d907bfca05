import Domain
import HTML

/// The list of the yearly look: a tick for each case whose conditions are as they were.
struct YearCheckPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let waiting: [CaseToCheck]
    let formToken: FormToken
    let problems: Problems
    let sent: SentForm?

    var title: String { t("{place} {y} 年年审", region.name, year) }
    var place: MenuItem.Place? { .cases }
    private var link: Link { .cases(region.code, year) }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: link)">\(t("{place} {y} 年帮扶救助", region.name, year))</a></p>
        <h1>\(waiting.isEmpty ? t("今年的年审都办完了") : t("{n} 份等今年的年审", waiting.count))</h1>
        \(problems.summary(t, identifier: { $0.hasPrefix("case-") ? $0 : nil }))
        \(if: !waiting.isEmpty, year == today.year ? form : past)
        \(CutNote(t: t, shown: waiting.count, most: 500).body)
        """
    }

    private var past: HTML {
        Notice(kind: .warning, text: t("{y} 年已经过去，年审只能审当年的。", year)).body
    }

    private var form: HTML {
        """
        <p>\(t("条件没有变的，勾上一起记下。变了的点开姓名，单独写明暂停或退出的原因。"))</p>
        <form method="post" action="\(to: "\(link)/checks")">\(formToken.html)\(FormKey().html)
        \(each: villages, village)
        \(Button(text: t("记下：条件没有变，继续帮扶"), isWide: true).body)</form>
        """
    }

    /// In the order of their codes, in which they came.
    private var villages: [[CaseToCheck]] {
        var groups: [[CaseToCheck]] = []
        for one in waiting {
            if groups.last?.first?.village == one.village {
                groups[groups.count - 1].append(one)
            } else {
                groups.append([one])
            }
        }
        return groups
    }

    private func village(_ cases: [CaseToCheck]) -> HTML {
        """
        <h2>\(cases.first?.village ?? "") <span class="soft">\(t("{n} 份", cases.count))</span></h2>
        <div class="sheet"><ul class="plain visits">\(each: cases, row)</ul></div>
        """
    }

    private func row(_ one: CaseToCheck) -> HTML {
        let isTicked = sent?.fields.values(of: "case").contains("\(one.id)") ?? false
        let problem = problems.sentence(for: "case-\(one.id)").map { t($0) }
        return """
            <li><label class="tick"><input type="checkbox" id="case-\(one.id)" name="case" \
            value="\(one.id)"\(if: isTicked, " checked")>\
            <span class="hidden">\(t("{name}条件没有变", one.name))</span></label><span class="whom">\
            <a href="\(to: .assistanceCase(one.id))">\(one.name)</a>
            <span class="soft">\(one.programme) · \(t("{y} 年起", one.listedFrom))</span>
            <span class="soft">\(t("{y} 年得 {n} 元", year - 1, one.received.yuan))</span>
            \(if: one.isHouseholdGone, "<strong>\(t("户已经注销，请先核实"))</strong>")
            \(with: problem, { "<strong class=\"error\">\($0)</strong>" })</span></li>

            """
    }
}
