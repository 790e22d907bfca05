import Domain
import HTML

/// The projects of a place in a year, each with how far it has come and what it waits for.
struct ProjectListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let projects: [ListedProject]
    /// The chapters she may enter a project for.
    let chapters: [ProjectDesk]

    var title: String { t("{place} · {y} 年三结合项目", region.name, year) }
    var place: MenuItem.Place? { .projects }
    var address: Link? { .projects(region.code, year) }
    private var seesHouseholds: Bool { person.may(.seeAssisted, at: region.code) }

    var body: HTML {
        """
        <p class="soft">\(region.name) · \(t("三结合项目"))</p>
        <h1>\(headline)</h1>
        <p class="actions">\(years)</p>
        \(if: !due.isEmpty, waiting)
        \(projects.isEmpty ? EmptyState(text: t("{y} 年还没有项目。", year)).body : table)
        \(CutNote(t: t, shown: projects.count, most: 1000).body)
        \(if: !chapters.isEmpty, adding)
        """
    }

    private var headline: String {
        let bases = projects.count(where: \.isBase)
        let live = projects.count { !$0.state.isOver }
        return t("{y} 年项目 {n} 个，在办 {m} 个，示范基地 {k} 个", year, projects.count, live, bases)
    }

    private var years: HTML {
        let last = year - 1
        let next: HTML? =
            year < today.year
            ? ButtonLink(
                text: t("{y} 年", year + 1),
                link: .projects(region.code, year + 1),
                weight: .quiet
            ).body : nil
        return """
            \(ButtonLink(text: t("{y} 年", last), link: .projects(region.code, last), weight: .quiet).body)
            \(next)\(if: person.may(.seeLoans, at: region.code), loans)\
            \(if: person.may(.seeOutcomes, at: region.code), outcomes)
            """
    }

    private var loans: HTML {
        ButtonLink(text: t("周转金"), link: .loans(region.code), weight: .quiet).body
    }

    private var outcomes: HTML {
        ButtonLink(text: t("项目成效"), link: .outcomes(region.code, year), weight: .quiet).body
    }

    /// Each project that waits for somebody, in words.
    private var due: [PlainList.Item] {
        projects.compactMap { project in
            waits(project).map {
                PlainList.Item(text: "\(project.name)：\($0)", link: .project(project.id))
            }
        }
    }

    private var waiting: HTML {
        Sheet(title: t("等着办的事"), content: PlainList(items: due).body).body
    }

    private func waits(_ project: ListedProject) -> String? {
        switch project.state {
        case .onNotice:
            guard let end = project.noticeEndsOn else { return nil }
            return end < today ? t("公示期满，等乡镇审批") : t("公示到 {day}", t.day(end))
        case .townApproved where LargeProject.includes(project.budget):
            return t("5 万元以上，等县里审批")
        case let state where state.isFollowedUp:
            guard let due = project.followUpOn, due <= today else { return nil }
            return t("{day}该回访了", t.day(due))
        default: return nil
        }
    }

    private var table: HTML {
        var columns: [DataTable.Column] = [
            .init(title: t("项目")), .init(title: t("产业")), .init(title: t("规模")),
            .init(title: t("进展")),
        ]
        if seesHouseholds {
            columns += [
                .init(title: t("帮扶户"), isNumeric: true),
                .init(title: t("已确认脱困"), isNumeric: true),
            ]
        }
        return DataTable(
            caption: t("项目"),
            hidesCaption: true,
            columns: columns,
            cells: projects.map(cells)
        ).body
    }

    private func cells(_ project: ListedProject) -> [HTML] {
        let base: HTML = "\(if: project.isBase, " <span class=\"badge\">\(t("示范基地"))</span>")"
        let counts: [HTML] =
            seesHouseholds ? ["\(project.households)", "\(project.lifted)"] : []
        return [
            """
            <a href="\(to: .project(project.id))"><span>\(project.name)\(base)\
            <br><span class="soft note">\(project.chapterName)</span></span></a>
            """,
            "\(project.product)",
            "\(t.scale(project.scale, project.scaleUnit) ?? t("未填"))",
            "\(t(project.state.label))",
        ] + counts
    }

    private var adding: HTML {
        guard chapters.count > 1 else {
            return """
                <p class="actions">\(each: chapters, { chapter in
                    ButtonLink(text: t("登记一个项目"), link: .newProject(ofChapter: chapter.chapter)).body
                })</p>
                """
        }
        let items = chapters.map {
            PlainList.Item(text: $0.name, link: .newProject(ofChapter: $0.chapter))
        }
        return """
            <details><summary>\(t("登记一个项目：选协会"))</summary>
            <div class="sheet">\(PlainList(items: items).body)</div></details>
            """
    }
}

extension Words {
    /// A project's scale; nil where it is not known.
    func scale(_ number: String?, _ unit: ScaleUnit?) -> String? {
        guard let number, let unit else { return nil }
        return self("{n} {unit}", number, self(unit.label))
    }
}
