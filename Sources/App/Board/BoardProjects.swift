import Domain
import HTML
import Hummingbird
import Postgres

/// A project as anyone may read it: nobody's name.
struct BoardProject: Row, Sendable {
    let chapter: String
    let name: String
    let product: String
    let isBase: Bool
    let scale: String?
    let scaleUnit: ScaleUnit?
    let budget: Fen?
    let state: ProjectState
    let from: Day?
    let to: Day?
    /// Nil where they are fewer than ten, or such a number could be worked out.
    let households: Int?

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        name = try row.next()
        product = try row.next()
        isBase = try row.next()
        scale = try row.next()
        scaleUnit = try row.next()
        budget = try row.next(Int64?.self).map { Fen($0) }
        state = try row.next()
        from = try row.next()
        to = try row.next()
        households = try row.next()
    }
}

extension BoardRoutes {
    /// The projects of a place, read anew each time: a notice counts from the day it is posted.
    func projects(_ request: Request, _ visit: Visit) async throws -> Response {
        let region = try Stop.hiding { try RegionCode(visit.parameters.get("region") ?? "x") }
        guard region.level >= .township, region.level <= .village else { throw Stop.notFound }
        let (place, projects) = try await site.boards.run(
            BoardQuery.place.first(BoardPlace.self, region),
            BoardQuery.projects.list(BoardProject.self, region, region.range.upperBound)
        )
        guard let place else { throw Stop.notFound }
        let page = BoardProjectsPage(t: site.words(for: visit), place: place, projects: projects)
        return site.show(page, to: visit)
    }
}

/// The projects of a place on its board.
struct BoardProjectsPage: Page {
    let t: Words
    let place: BoardPlace
    let projects: [BoardProject]

    var title: String { t("{place}的三结合项目", place.name) }

    var body: HTML {
        """
        <div class="board">\(BoardParts(t: t, place: place).breadcrumb)
        <h1>\(t("三结合项目 {n} 个", projects.count))</h1>
        <p class="soft">\(t("这里只写项目，不写人名和户名。"))</p>
        \(projects.isEmpty ? EmptyState(text: t("还没有可以公示的项目。")).body : table)\(masked)
        <p class="actions no-print">\(ButtonLink(text: t("看{place}的公开栏", place.name), link: .board(place.code), weight: .quiet).body)</p></div>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("项目"),
            hidesCaption: true,
            columns: [
                .init(title: t("项目")), .init(title: t("产业")), .init(title: t("规模")),
                .init(title: t("预算（元）"), isNumeric: true), .init(title: t("进展")),
                .init(title: t("帮扶户"), isNumeric: true),
            ],
            cells: projects.map(cells)
        ).body
    }

    private var masked: HTML {
        guard projects.contains(where: { $0.households == nil }) else { return .empty }
        return "<p class=\"soft\">\(t("“—”是不到 10 户，或者从它能推算出不到 10 户的数，不公布。"))</p>"
    }

    private func cells(_ project: BoardProject) -> [HTML] {
        let base: HTML = "\(if: project.isBase, " <span class=\"badge\">\(t("示范基地"))</span>")"
        return [
            """
            <span>\(project.name)\(base)<br><span class="soft note">\(project.chapter)</span></span>
            """,
            "\(project.product)",
            "\(t.scale(project.scale, project.scaleUnit) ?? t("未填"))",
            "\(project.budget?.yuan ?? t("未填"))", "\(progress(project))",
            "\(project.households.map { "\($0)" } ?? "—")",
        ]
    }

    /// A notice says until when.
    private func progress(_ project: BoardProject) -> String {
        guard project.state == .onNotice, let from = project.from, let to = project.to else {
            return t(project.state.label)
        }
        return t("公示中：{from} 至 {to}", from.iso, to.iso)
    }
}

extension BoardParts {
    /// The way to the projects of the place.
    var projects: HTML {
        """
        <section id="projects"><h2>\(t("三结合项目"))</h2>
        <p><a href="\(to: "/board/\(place.code.text)/projects/current")">\(t("看{place}的三结合项目", place.name))</a></p></section>
        """
    }
}
