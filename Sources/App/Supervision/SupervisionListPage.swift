import Domain
import HTML

/// The samples of a place in a year, and the form that draws another.
struct SupervisionListPage: Page {
    let t: Words
    let person: SignedIn
    let region: Region
    let year: Int
    let today: Day
    let samples: [SampleEntry]
    let programmes: [PaidProgramme]
    let formToken: FormToken
    var problems = Problems()
    var sent: SentForm?

    var title: String { t("{y} 年监督抽查", year) }
    var place: MenuItem.Place? { .supervision }
    var address: Link? { base }
    private var base: Link { .supervision(region.code, year) }

    private var mayDraw: Bool {
        person.may(.superviseCases, at: region.code) && region.level >= .county
            && region.level <= .township
    }

    var body: HTML {
        """
        <div class="form">
        <p class="soft">\(region.name)</p>
        <h1>\(title)</h1>
        \(problems.summary(t, identifier: { $0.isEmpty ? nil : $0 }))
        \(samples.isEmpty ? EmptyState(text: t("这一年还没有抽查过。")).body : table)
        \(CutNote(t: t, shown: samples.count, most: 200).body)
        \(if: mayDraw, form)
        \(years)
        </div>
        """
    }

    private var table: HTML {
        DataTable(
            caption: t("每次抽查都留着，最近的在前"),
            columns: [
                .init(title: t("帮扶项目")), .init(title: t("地方")),
                .init(title: t("抽出"), isNumeric: true),
                .init(title: t("查了"), isNumeric: true),
                .init(title: t("有问题"), isNumeric: true), .init(title: t("谁抽的")),
            ],
            cells: samples.map { sample in
                [
                    "<a href=\"\(to: .sample(sample.id))\">\(sample.programme)</a>",
                    "\(sample.place)",
                    "\(t("{n} / {m}", sample.size, sample.population))", "\(sample.checked)",
                    "\(sample.atFault)",
                    "\(t("{day}，{who}", t.moment(sample.drawnAt), sample.drawer))",
                ]
            }
        ).body
    }

    private var form: HTML {
        """
        <section><h2>\(t("抽一次"))</h2>
        <form class="sheet" method="post" action="\(to: base)">\(formToken.html)\(FormKey().html)
        <p class="soft">\(t("由系统随机抽，抽签号留底，谁都可以按号再抽一遍；抽到的不能换。"))</p>
        \(Field(
            label: t("帮扶项目"),
            name: "programme",
            value: sent?["programme"] ?? "",
            kind: .select([.init(value: "", label: t("请选"))]
                + programmes.map { .init(value: "\($0.id)", label: $0.name) }),
            error: problems.sentence(for: "programme").map { t($0) },
            required: true
        ).body)
        \(Field(
            label: t("抽百分之几"),
            name: "percent",
            value: sent?["percent"] ?? "5",
            kind: .number,
            help: t("至少 5，不足一份的进成一份。"),
            error: problems.sentence(for: "percent").map { t($0) },
            required: true,
            maxLength: 3
        ).body)
        \(Button(text: t("随机抽")).body)</form></section>
        """
    }

    private var years: HTML {
        let others = (today.year - 3...today.year).filter { $0 != year }.reversed()
            .map { other -> HTML in
                let link = Link.supervision(region.code, other)
                return "<a class=\"button quiet\" href=\"\(to: link)\">\(t("{n} 年", other))</a>"
            }
        return "<p class=\"actions\">\(each: others)</p>"
    }
}
