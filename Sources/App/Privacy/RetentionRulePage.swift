import Domain
import HTML

/// A trial of one rule: exactly which rows would be cleared now, what goes and what stays.
///
/// Nothing is written.
struct RetentionRulePage: Page {
    let t: Words
    let person: SignedIn
    let region: RegionCode
    let name: String
    let count: RetentionCount
    /// One more than a page holds, if there is a next page.
    let found: [RetentionRow]
    let isFirst: Bool
    /// A proposal about the same rows that is not settled.
    let open: RetentionProposal?
    let waitDays: Int
    let formToken: FormToken
    let problems: Problems

    init(
        t: Words,
        person: SignedIn,
        place: RegionCode,
        name: String,
        count: RetentionCount,
        found: [RetentionRow],
        isFirst: Bool,
        open: RetentionProposal?,
        waitDays: Int,
        formToken: FormToken,
        problems: Problems
    ) {
        self.t = t
        self.person = person
        region = place
        self.name = name
        self.count = count
        self.found = found
        self.isFirst = isFirst
        self.open = open
        self.waitDays = waitDays
        self.formToken = formToken
        self.problems = problems
    }

    var title: String { t("试算：{what}", t(count.rule.label)) }
    var place: MenuItem.Place? { .members }

    private var past: Int { count.past ?? 0 }
    private var held: Int { count.held ?? 0 }
    private var back: Link { Link("/retention\(query: ["place": region.text])") }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: back)">\(t("个人信息保存期限"))</a> · \(name)</p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <p><b>\(t("到期 {n} 条，会清除 {m} 条，要保留 {k} 条。", past, past - held, held))</b>
        \(t("这是试算，什么都没有改。"))</p>
        <dl class="facts">
        <dt>\(t("期限"))</dt><dd>\(t("{n} 个月", count.months))，\(t(count.rule.begins))</dd>
        <dt>\(t("怎样清除"))</dt><dd>\(t(count.rule.clearing))</dd>
        <dt>\(t("依据"))</dt><dd>\(t(count.rule.basis))</dd>
        </dl>
        \(Sheet(title: t("到期的"), content: list).body)
        \(pager)
        \(proposing)
        </div>
        """
    }

    private var list: HTML {
        guard !found.isEmpty else { return "<p class=\"soft\">\(t("没有到期的。"))</p>" }
        return "<ul class=\"plain\">\(each: found.prefix(RetentionRoutes.pageSize), line)</ul>"
    }

    private func line(_ row: RetentionRow) -> HTML {
        let hold = Link(
            """
            /retention-holds\(query: [
                "place": region.text, "rule": count.rule.rawValue, "row": "\(row.key)",
            ])
            """
        )
        let mayHold = row.outcome != .hold && person.may(.holdRetention, at: region)
        return """
            <li><span>\(row.words(t))\
            \(with: row.outcome, { " <span class=\"badge\">\(t("保留"))：\(t($0.label))</span>" })</span>\
            <span class="trailing">\(with: row.from, { "\(t.day($0))" })\
            \(if: mayHold, " · <a href=\"\(to: hold)\">\(t("要求保留"))</a>")</span></li>
            """
    }

    private var pager: HTML {
        let shown = found.prefix(RetentionRoutes.pageSize)
        let base = "/retention/\(count.rule.rawValue)" as Link
        var pager = Pager(label: title)
        if !isFirst {
            pager.first = .init(
                text: t("回到开头"),
                link: Link("\(base)\(query: ["place": region.text])")
            )
        }
        if found.count > RetentionRoutes.pageSize, let last = shown.last, let day = last.from {
            let key = DayKey(day: day, id: last.key).text
            pager.next = .init(
                text: t("往后看"),
                link: Link("\(base)\(query: ["place": region.text, "after": key])")
            )
        }
        return pager.body
    }

    private var proposing: HTML {
        if count.isAutomatic {
            return "<p class=\"soft\">\(t("这一项由系统每天自己清除，要保留的留下。"))</p>"
        }
        if let open {
            return """
                <p><a href="\(to: .retentionProposal(open.id))">\(t("已经有人提出清除这一项"))</a>：\
                \(open.standing(t))</p>
                """
        }
        guard past > held, person.may(.proposeRetention, at: region), region.level == .township
        else {
            return .empty
        }
        let action = "/retention/\(count.rule.rawValue)" as Link
        return """
            <form class="sheet" method="post" action="\(to: action)">\(formToken.html)\(FormKey().html)
            <input type="hidden" name="place" value="\(region.text)">
            <p>\(t("提出后由另一位审批人确认，确认后再等 {n} 天才清除，这期间可以停止。一次最多 2000 条。", waitDays))</p>
            \(Button(text: t("提出清除"), weight: .grave).body)</form>
            """
    }
}

extension RetentionRow {
    /// A line's words: whose it is as a notice prints it, or only its number.
    func words(_ t: Words) -> String {
        [t("第 {n} 号", key), name.map { t.name(ofMember: $0) }, place].compactMap { $0 }
            .joined(separator: "　")
    }
}
