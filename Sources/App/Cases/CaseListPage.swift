import Domain
import HTML

/// The cases of a place in a year: how many stand where, what waits for whom, and each by name.
struct CaseListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let programmes: [Programme]
    let lines: [CaseLine]
    let counts: [CaseCount]
    let chapters: [CaseChapter]
    /// The programme and the state that the list is narrowed to.
    let shown: (programme: Int64?, state: CaseState?)

    var title: String { t("{place} {y} 年帮扶救助", region.name, year) }
    var place: MenuItem.Place? { .cases }
    var address: Link? { link }
    private var link: Link { .cases(region.code, year) }

    private var listed: Int { count(.listed) }
    private var waiting: Int { counts.filter(\.state.isWaiting).reduce(0) { $0 + $1.count } }
    private var unchecked: Int { counts.reduce(0) { $0 + $1.unchecked } }

    private func count(_ state: CaseState) -> Int {
        counts.first { $0.state == state }?.count ?? 0
    }

    var body: HTML {
        """
        <p class="soft">\(above)</p>
        <h1>\(t("{y} 年在册 {n} 人，{m} 人在办", year, listed, waiting))</h1>
        \(if: unchecked > 0, yearChecks)
        <p class="actions">\(years)\(others)</p>
        \(if: !counts.isEmpty, states)
        \(lines.isEmpty ? EmptyState(text: t("这一年这里没有帮扶救助。")).body : table)
        \(CutNote(t: t, shown: lines.count, most: 1000, isCounted: false).body)
        \(entry)
        """
    }

    private var yearChecks: HTML {
        let sentence = t("{n} 人今年还没有年审，没有年审的不能发放。", unchecked)
        let mayCheck = person.may(.checkCase, at: region.code) && year == today.year
        return """
            <p>\(sentence)</p>\(if: mayCheck, "<p>\(ButtonLink(text: t("办今年的年审"), link: "\(link)/checks", isWide: true).body)</p>")
            """
    }

    private var above: HTML {
        guard let above = region.code.parent, person.may(.seeCases, at: above) else {
            return "\(region.name)"
        }
        return "<a href=\"\(to: .cases(above, year))\">\(t("上一级"))</a> · \(region.name)"
    }

    private var years: HTML {
        let links = [year - 1, year + 1].filter { $0 <= today.year + 1 }.map { other in
            ButtonLink(text: t("{y} 年", other), link: .cases(region.code, other), weight: .quiet)
                .body
        }
        return "\(each: links)"
    }

    /// The programmes, and what goes out of the house.
    private var others: HTML {
        let links: [(String, Link)] = [
            (t("帮扶项目"), "/programmes?place=\(region.code.text)"),
            (t("帮扶救助台账（R8）"), "\(link)/aid-return"),
            (t("两扶公示、年审表（R9）"), "\(link)/notice-return"),
        ]
        let buttons = links.map { ButtonLink(text: $0.0, link: $0.1, weight: .quiet).body }
        return "\(each: buttons)"
    }

    private var states: HTML {
        let items = counts.map { count in
            PlainList.Item(
                text: t(count.state.label),
                trailing: t("{n} 人", count.count),
                link: "\(link)?state=\(count.state.rawValue)"
            )
        }
        let all: HTML = """
            \(if: shown.programme != nil || shown.state != nil, "<p><a href=\"\(to: link)\">\(t("看全部"))</a></p>")
            """
        return Sheet(content: "\(PlainList(items: items).body)\(all)").body
    }

    private var table: HTML {
        DataTable(
            caption: t("在办的在前"),
            columns: [
                .init(title: t("姓名")), .init(title: t("项目")), .init(title: t("村、社区")),
                .init(title: t("状态")), .init(title: t("下一步")),
            ],
            cells: lines.map(cells)
        ).body
    }

    private func cells(_ line: CaseLine) -> [HTML] {
        [
            "<a href=\"\(to: .assistanceCase(line.id))\">\(line.name)</a>",
            "\(line.programmeName)", "\(line.village)", "\(t(line.state.label))",
            "\(next(line))",
        ]
    }

    /// What waits, and for whom.
    private func next(_ line: CaseLine) -> String {
        switch line.state {
        case .surveyed: t("村里代提申请")
        case .applied: t("等村里评议")
        case .villageDeliberated: t("等村里公示")
        case .villageNotice, .townNotice:
            line.noticeEnds.map { ends in
                ends >= today
                    ? t("公示到 {day}", ends.iso)
                    : line.state == .villageNotice ? t("等乡镇核实") : t("等县级确认或列入名册")
            } ?? ""
        case .townChecked: t("等乡镇公示")
        case .countyConfirmed: t("等列入名册")
        case .appealed: t("等答复申诉")
        case .listed: line.isChecked ? t("今年可以发放") : t("等今年的年审")
        case .suspended: t("暂停发放")
        case .exited, .rejected, .carriedOver: ""
        }
    }

    /// A case is entered in its chapter: from a township one goes to the village first.
    private var entry: HTML? {
        let own = chapters.filter { person.may(.enterCase, at: $0.region) }
        guard !own.isEmpty, region.level == .village || region.level == .township else {
            return nil
        }
        guard region.level == .village, let chapter = own.first else { return villages(own) }
        let open = programmes.filter { programme in
            programme.isOpen(on: today)
                && (programme.region?.contains(chapter.region) ?? true)
        }
        let items = open.map { programme in
            PlainList.Item(
                text: programme.name,
                trailing: t(programme.kind.label),
                link: "/cases/new/\(programme.id)/\(chapter.id)"
            )
        }
        return Sheet(title: t("登记一份申请"), content: PlainList(items: items).body).body
    }

    private func villages(_ chapters: [CaseChapter]) -> HTML {
        let items = chapters.filter { $0.region != region.code }.map { chapter in
            PlainList.Item(text: chapter.place, link: .cases(chapter.region, year))
        }
        return """
            <details><summary>\(t("到村里登记一份申请"))</summary>
            \(PlainList(items: items).body)</details>
            """
    }
}
