import Domain
import HTML
import Hummingbird
import Postgres

extension BoardRoutes {
    /// The published summary of a place: of the year that is named, or the newest; none about fewer than ten people.
    func summary(_ request: Request, _ visit: Visit) async throws -> Response {
        let region = try Stop.hiding { try RegionCode(visit.parameters.get("region") ?? "x") }
        guard region.level >= .county, region.level <= .village else { throw Stop.notFound }
        let (place, years) = try await site.boards.run(
            BoardQuery.place.first(BoardPlace.self, region),
            BoardQuery.summaries.list(BoardSummaryYear.self, region)
        )
        guard let place else { throw Stop.notFound }
        let t = site.words(for: visit)
        let asked = visit.parameters.get("year") ?? ""
        guard let year = asked == "current" ? years.first?.year : Int(asked) else {
            guard asked == "current" else { throw Stop.notFound }
            return site.show(BoardNoSummaryPage(t: t, place: place), to: visit)
        }
        guard years.contains(where: { $0.year == year }) else { throw Stop.notFound }
        let (sentences, figures) = try await site.boards.run(
            BoardQuery.summarySentences.list(SummarySentence.self, region, Int16(year)),
            BoardQuery.summaryFigures.list(FigureTotal.self, region, Int16(year))
        )
        let document = SummaryDocument(
            place: place.name,
            region: region,
            year: year,
            sentences: sentences,
            figures: SummaryDocument.derived(figures.compactMap(\.figure)),
            before: []
        )
        let page = BoardSummaryPage(
            t: t,
            place: place,
            document: document,
            years: years.map(\.year)
        )
        return site.show(page, to: visit)
    }
}

/// A year of which a summary hangs on the board.
struct BoardSummaryYear: Row, Sendable {
    let year: Int

    init(_ row: inout RowReader) throws { year = try row.next() }
}

/// One page of a published summary for the wall: the big figures, and three sentences a section.
///
/// What was not recorded is told in the summary itself, to those who can mend it.
struct BoardSummaryPage: Page {
    let t: Words
    let place: BoardPlace
    let document: SummaryDocument
    let years: [Int]

    var title: String { t("{place}计划生育协会 {y} 年工作总结", place.name, document.year) }

    private static let shown = [
        "chapters", "members", "linked_households", "activities", "project_bases",
        "star_applications", "insurance_policies", "suggestions",
    ]

    var body: HTML {
        """
        <div class="board">\(BoardParts(t: t, place: place).breadcrumb)
        <h1>\(title)</h1>
        <p class="soft">\(t("摘要一页，全文请到协会查阅。"))</p>
        <div class="flag-counts six">\(each: big, figure)</div>
        \(each: document.sections.filter { !told($0).isEmpty }, section)
        <p class="actions no-print">\(each: years.filter { $0 != document.year }, other)\
        \(ButtonLink(text: t("看{place}的公开栏", place.name), link: .board(place.code), weight: .quiet).body)</p></div>
        """
    }

    private var big: [SummaryFigure] {
        let all = document.sections.flatMap(\.figures).map(\.now)
        return Self.shown.compactMap { key in
            all.first { $0.key.rawValue == key && $0.value ?? 0 > 0 }
        }
    }

    private func figure(_ figure: SummaryFigure) -> HTML {
        """
        <div class="sheet"><div class="figure"><span class="label">\(t(figure.key.label))</span> \
        <span class="value">\(figure.worded)</span> \
        <span class="unit">\(t(figure.key.unit.label))</span></div></div>

        """
    }

    /// Fewer than ten: what is left of such a sentence tells nobody anything.
    private var hidden: Set<FigureKey?> {
        Set(
            document.sections.flatMap(\.figures).map(\.now).filter { $0.kind == .belowTen }.map(
                \.key
            )
        )
    }

    private func told(_ section: SummaryDocument.Section) -> [SummaryDocument.Line] {
        Array(
            section.said.filter { line in
                line.wording.outcome != .saidForUnknown
                    && !line.wording.pieces.contains { hidden.contains($0.key) }
            }.prefix(3)
        )
    }

    private func section(_ section: SummaryDocument.Section) -> HTML {
        """
        <h2>\(SummaryHeading(section.theme).text)</h2>
        <p class="prose">\(each: told(section), { "\($0.wording.text)" })</p>

        """
    }

    private func other(_ year: Int) -> HTML {
        let link: Link = "/board/\(place.code.text)/summaries/\(year)"
        return ButtonLink(text: t("看 {y} 年", year), link: link, weight: .quiet).body
    }
}

/// Where no summary hangs yet.
struct BoardNoSummaryPage: Page {
    let t: Words
    let place: BoardPlace

    var title: String { t("{place}的工作总结", place.name) }

    var body: HTML {
        """
        <div class="board">\(BoardParts(t: t, place: place).breadcrumb)
        <h1>\(title)</h1>
        \(EmptyState(text: t("还没有公布的工作总结。")).body)
        <p class="actions no-print">\(ButtonLink(text: t("看{place}的公开栏", place.name), link: .board(place.code), weight: .quiet).body)</p></div>
        """
    }
}

extension BoardParts {
    /// The way to the place's summaries.
    var summaries: HTML {
        """
        <section id="summaries"><h2>\(t("工作总结"))</h2>
        <p><a href="\(to: "/board/\(place.code.text)/summaries/current")">\(t("看{place}的工作总结", place.name))</a></p></section>
        """
    }
}
