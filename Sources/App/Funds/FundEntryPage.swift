import Domain
import HTML

/// One entry: what happened, its papers, its two sides, who did what about it, and what comes next.
struct FundEntryPage: Page {
    let t: Words
    let person: SignedIn
    let entry: FundEntry
    let steps: [FundStepRow]
    let sides: [FundSide]
    let papers: [FundPaper]
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String {
        entry.reverses == nil
            ? t("{kind} {n} 元", t(entry.kind.label), entry.amount.yuan)
            : t("冲正{kind} {n} 元", t(entry.kind.label), entry.amount.yuan)
    }
    var place: MenuItem.Place? { .funds }
    var address: Link? { base }
    var base: Link { .fundEntry(entry.id) }
    var mayEnter: Bool { person.may(.enterFund, at: entry.region) }
    var mayApprove: Bool { person.may(.approveFund, at: entry.region) }

    var body: HTML {
        """
        <div class="form">
        <p class="soft"><a href="\(to: .book(ofChapter: entry.chapter, entry.period))">\(entry.chapterName) · \(t("经费"))</a></p>
        <h1>\(title)</h1>
        <p><span class="badge">\(t(entry.state.label))</span></p>
        \(problems.summary(t, identifier: { $0 == "reason" || $0 == "files" ? $0 : nil }))
        \(facts)
        \(FundPapers(page: self).html)
        \(if: !sides.isEmpty, book)
        \(history)
        \(FundEntrySteps(page: self).html)
        </div>
        """
    }

    private var facts: HTML {
        """
        <div class="sheet"><dl class="facts">
        <dt>\(t("哪一天"))</dt><dd>\(day)</dd>
        \(with: entry.source, { "<dt>\(t("钱从哪里来"))</dt><dd>\(t($0.label))</dd>" })
        \(with: entry.purpose, { "<dt>\(t("用在什么上"))</dt><dd>\(t($0.label))</dd>" })
        \(with: entry.party, party)
        \(places)
        \(if: entry.kind != .transfer, use)
        <dt>\(t("摘要"))</dt><dd>\(entry.what)</dd>
        \(with: entry.paperNumber, { "<dt>\(t("票据号"))</dt><dd>\($0)</dd>" })
        \(with: entry.activity, activity)\(with: entry.reward, reward)
        \(with: entry.reverses, reversed)\(with: entry.reversal, reversal)
        <dt>\(t("登记"))</dt><dd>\(entered)</dd></dl></div>
        """
    }

    private var day: String {
        entry.bookedOn?.iso ?? t("{y} 年（台账没有写哪一天）", entry.year)
    }

    private func party(_ name: String) -> HTML {
        let label = entry.kind == .income ? t("谁付来的") : t("付给了谁")
        return "<dt>\(label)</dt><dd>\(name)</dd>"
    }

    private var places: HTML {
        let target: HTML = "\(with: entry.target, { "<dt>\(t("到哪里"))</dt><dd>\($0)</dd>" })"
        let label = entry.kind == .transfer ? t("从哪里") : t("钱放在哪里")
        return "<dt>\(label)</dt><dd>\(entry.money)</dd>\(target)"
    }

    private var use: HTML {
        let label = entry.kind == .spending ? t("动用哪笔钱") : t("这笔钱能用在什么上")
        return "<dt>\(label)</dt><dd>\(t.fundUse(entry.restriction))</dd>"
    }

    private func activity(_ id: Int64) -> HTML {
        let topic = entry.topic ?? "\(id)"
        guard person.may(.seeActivities, at: entry.region) else {
            return "<dt>\(t("为哪次活动"))</dt><dd>\(topic)</dd>"
        }
        return """
            <dt>\(t("为哪次活动"))</dt><dd><a href="\(to: "/activities/\(id)")">\(topic)</a></dd>
            """
    }

    private func reward(_ id: Int64) -> HTML {
        guard person.may(.seeHonours, at: entry.region), let year = entry.rewardYear else {
            return "<dt>\(t("为什么"))</dt><dd>\(t("奖励发放"))</dd>"
        }
        return """
            <dt>\(t("为什么"))</dt>
            <dd><a href="\(to: .rewards(entry.region, year))">\(t("奖励发放"))</a></dd>
            """
    }

    private func reversed(_ id: Int64) -> HTML {
        """
        <dt>\(t("冲正的是"))</dt><dd><a href="\(to: .fundEntry(id))">\(t("原来的一笔"))</a>\
        \(with: entry.reason, { "<br><span class=\"soft\">\($0)</span>" })</dd>
        """
    }

    private func reversal(_ id: Int64) -> HTML {
        let state = entry.reversalState.map { t($0.label) } ?? ""
        return """
            <dt>\(t("冲正"))</dt><dd><a href="\(to: .fundEntry(id))">\(t("冲正的一笔"))</a> （\(state)）</dd>
            """
    }

    private var entered: String {
        let moment = t("{day}，{who}记", t.moment(entry.enteredAt), entry.entererName)
        return entry.ledgerLine.map { t("{what}；台账第 {n} 行", moment, $0) } ?? moment
    }

    /// Both sides, as a bookkeeper reads them.
    private var book: HTML {
        let table = DataTable(
            caption: t("入账的两边"),
            hidesCaption: true,
            columns: [
                .init(title: t("科目")), .init(title: t("借（元）"), isNumeric: true),
                .init(title: t("贷（元）"), isNumeric: true),
            ],
            cells: sides.map { side in
                let name =
                    side.isMoney
                    ? t.fundAccount(.money(name: side.name ?? "", isBank: false, tail: nil))
                    : t.fundUse(side.purpose)
                let amount = Fen(abs(side.fen)).yuan
                return [
                    "\(name)", "\(side.fen > 0 ? amount : "")", "\(side.fen < 0 ? amount : "")",
                ]
            }
        )
        return "<section><h2>\(t("入账的两边"))</h2>\(table.body)</section>"
    }

    private var history: HTML {
        guard !steps.isEmpty else { return .empty }
        let items = steps.map { step in
            PlainList.Item(
                text: step.reason.map { "\(t(step.step.label))：\($0)" } ?? t(step.step.label),
                trailing: t("{name}，{moment}", step.taker, t.moment(step.takenAt))
            )
        }
        return Sheet(title: t("办理经过"), content: PlainList(items: items).body).body
    }
}
