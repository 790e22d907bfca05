import Domain
import HTML

/// The table of outcomes, a line a project, in a county a line a township; every figure opens its rows.
struct OutcomeTable {
    let t: Words
    let person: SignedIn
    let region: Region
    let sheet: OutcomeSheet

    private var isCounty: Bool { region.level == .county }
    /// What opens the rows of a line; nil where the rows are not hers to read.
    private typealias Opening = (OutcomeFilter.Figure) -> Link?

    var html: HTML {
        let lines = isCounty ? townships : projects
        let all = cells("\(t("合计"))", sheet.sum, region.code, nil, .loans(region.code))
        return """
            \(DataTable(
                caption: isCounty ? t("一个乡镇一行") : t("一个项目一行"),
                columns: columns,
                cells: lines + [all],
                isWide: true
            ).body)
            <p class="soft">\(t("“不知道”不是零：没有填过的不算在里面。一户在两个项目里，各算一次。"))</p>
            \(if: !sheet.isWhole, "<p class=\"soft\">\(t("“<10”是不到 10 户，或者从它能推算出不到 10 户的数，只给管理这些户的人看。"))</p>")
            \(if: sheet.sum.income == nil, "<p class=\"soft\">\(t("收入变化只给管理农户的人看。"))</p>")
            """
    }

    private var columns: [DataTable.Column] {
        let titles: [String] = [
            t("帮扶户"), t("新增"), t("联系"), t("帮带"), t("已确认脱困"), t("收入上升"), t("没有变"), t("下降"),
            t("不知道"), t("达标"), t("没有达标"), t("每户投入（元）"), t("到期（元）"), t("收回（元）"),
            t("回收率"),
        ]
        let first = DataTable.Column(title: isCounty ? t("乡镇") : t("项目"))
        return [first] + titles.map { DataTable.Column(title: $0, isNumeric: true) }
    }

    private var townships: [[HTML]] {
        sheet.townships.map { code, name, outcome in
            let link = Link.outcomes(code, sheet.year)
            return cells(
                "<a href=\"\(to: link)\">\(name)</a>",
                outcome,
                code,
                nil,
                .loans(code)
            )
        }
    }

    private var projects: [[HTML]] {
        sheet.lines.map { line in
            let project = line.project
            let seesIt = person.may(.seeLoans, at: project.region)
            let name: HTML =
                seesIt
                ? "<a href=\"\(to: "/projects/\(project.id)")\">\(project.name)</a>"
                : "\(project.name)"
            return cells(
                "\(name) <span class=\"soft\">\(project.village)</span>",
                line.outcome,
                project.region,
                project.id,
                .loans(project.region)
            )
        }
    }

    private func cells(
        _ name: HTML,
        _ outcome: Outcome,
        _ place: RegionCode,
        _ project: Int64?,
        _ loans: Link
    ) -> [HTML] {
        let sees = person.may(.seeIncome, at: place)
        let open: Opening = { figure in
            sees ? OutcomeFilter(figure, project: project).link(place, sheet.year) : nil
        }
        let seesLoans = person.may(.seeLoans, at: place)
        return [name] + people(outcome, open) + incomes(outcome, open)
            + money(outcome, seesLoans ? loans : nil)
    }

    private func people(_ outcome: Outcome, _ open: Opening) -> [HTML] {
        let roles: [OutcomeFilter.Figure] = [.new, .linked, .led]
        let counts = outcome.counts
        return [linked(counts.all, open(.all))]
            + zip(counts.byRole, roles).map { linked($0, open($1)) }
            + [linked(counts.lifted, open(.lifted))]
    }

    private func incomes(_ outcome: Outcome, _ open: Opening) -> [HTML] {
        guard let income = outcome.income else { return Array(repeating: "—", count: 6) }
        let hasGoals = outcome.reached + outcome.short > 0
        return [
            linked(income.rose, open(.rose)), linked(income.same, open(.same)),
            linked(income.fell, open(.fell)), linked(income.unknown, open(.unknown)),
            hasGoals ? linked(outcome.reached, open(.reached)) : "\(t("不知道"))",
            hasGoals ? linked(outcome.short, open(.short)) : "\(t("不知道"))",
        ]
    }

    private func money(_ outcome: Outcome, _ loans: Link?) -> [HTML] {
        let recovery = outcome.recovery
        let unknown = outcome.fundedHouseholds == nil ? "—" : t("不知道")
        let cost = outcome.costPerHousehold.map { t.yuan($0) } ?? unknown
        guard recovery.loans > 0 else {
            let none = t("没有借出")
            return ["\(cost)", "\(none)", "\(none)", "\(none)"]
        }
        return [
            "\(cost)", figure(t.yuan(recovery.due), loans),
            figure(t.yuan(recovery.recovered), loans),
            figure(t.rate(recovery.rate), loans),
        ]
    }

    private func linked(_ count: Int?, _ link: Link?) -> HTML {
        figure(HouseholdCounts.said(count), count ?? 0 > 0 ? link : nil)
    }

    private func figure(_ text: String, _ link: Link?) -> HTML {
        guard let link else { return "\(text)" }
        return "<a href=\"\(to: link)\">\(text)</a>"
    }
}
