import Domain
import HTML

/// How a round's samples were drawn, and what was found of those that were.
struct SamplePage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let round: StarRound
    let samples: [StarSample]
    let checks: [SampledApplication]
    /// Households before the township that no sample was drawn from yet.
    let undrawn: Int
    let formToken: FormToken
    var problems = Problems()

    var title: String { t("{y} 年五星农家抽查", round.year) }
    var place: MenuItem.Place? { .stars }
    var address: Link? { "\(here)/sample" }

    private var here: Link { .stars(region.code, round.year) }
    private var drawn: [SampledApplication] { checks.filter(\.isDrawn) }
    private var unchecked: Int { drawn.count { $0.checkedOn == nil } }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: here)">\(region.name) · \(t("{y} 年五星农家评定", round.year))</a></p>
        <h1>\(headline)</h1>
        \(problems.summary(t))
        <p>\(t("公示中的申报里至少抽 {n}%，由程序抽签：抽签号留底，谁都可以按号照着再抽一遍，抽中的一样。", round.samplePercent))</p>
        \(if: round.isOpen && undrawn > 0, drawing)
        \(if: !drawn.isEmpty, list)
        \(each: samples, sample)
        """
    }

    private var headline: String {
        guard !drawn.isEmpty else { return t("还没有抽查") }
        return unchecked == 0
            ? t("抽中 {n} 户，都核查过了", drawn.count)
            : t("抽中 {n} 户，{m} 户等待核查", drawn.count, unchecked)
    }

    private var drawing: HTML {
        """
        <form class="sheet" method="post" action="\(to: "\(here)/sample")">
        \(formToken.html)\(FormKey().html)
        <p><a href="\(to: "\(here)/decisions")">\(t("{n} 户还没有抽过签。", undrawn))</a></p>
        \(Button(text: t("抽签")).body)</form>
        """
    }

    private var list: HTML {
        DataTable(
            caption: t("抽中的家庭"),
            columns: [
                DataTable.Column(title: t("户主")), DataTable.Column(title: t("村、社区")),
                DataTable.Column(title: t("现状")), DataTable.Column(title: t("核查")),
                DataTable.Column(title: t("有出入的项"), isNumeric: true),
            ],
            cells: drawn.map(cells)
        ).body
    }

    private func cells(_ one: SampledApplication) -> [HTML] {
        let link: Link = "\(Link.starApplication(one.application))/decision#check"
        return [
            "<a href=\"\(to: link)\">\(one.head)</a>", "\(one.placeName)",
            StarStateMark(t: t, state: one.state).body, checked(one, link),
            one.differences == 0 ? "0" : "<a href=\"\(to: link)\">\(one.differences)</a>",
        ]
    }

    private func checked(_ one: SampledApplication, _ link: Link) -> HTML {
        guard let day = one.checkedOn, let name = one.checker else {
            return "<a class=\"badge late\" href=\"\(to: link)\">\(t("去核查"))</a>"
        }
        return "\(t("{day}，{who}", t.day(day), name))"
    }

    private func sample(_ sample: StarSample) -> HTML {
        """
        <details><summary>\(t("{moment}的抽签：{n} 户里抽 {m} 户", t.moment(sample.drawnAt), sample.among, sample.drawn))</summary>
        <dl class="facts"><dt>\(t("抽签人"))</dt><dd>\(sample.drawer)</dd>
        <dt>\(t("种子"))</dt><dd><code>\(sample.seed)</code></dd>
        <dt>\(t("比例"))</dt><dd>\(sample.percent)%</dd></dl>
        <ol class="drawn">\(each: checks.filter { $0.sample == sample.id }, place)</ol></details>
        """
    }

    private func place(_ one: SampledApplication) -> HTML {
        let link: Link = "\(Link.starApplication(one.application))/decision"
        return """
            <li\(if: one.isDrawn, " class=\"now\"")><a href="\(to: link)">\(one.placeName) \(one.head)</a> \
            <span class="soft">\(t("申报号 {n}", one.application))\(if: one.isDrawn, " · \(t("抽中"))")</span></li>

            """
    }
}
