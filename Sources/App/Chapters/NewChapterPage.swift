import Domain
import HTML

/// The form for a new chapter of a township.
struct NewChapterPage: Page {
    let t: Words
    let region: Region
    let form: NewChapterForm
    let vacancies: [Vacancy]
    let formToken: FormToken
    let problems: Problems

    var title: String { t("建一个协会") }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft">\(region.above) <a href="\(to: list)">\(region.name)</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: "/chapters")">
        \(formToken.html)\(FormKey().html)
        <input type="hidden" name="township" value="\(region.code.text)">
        \(kind)
        \(whereabouts)
        \(ChapterFields(t: t, form: form.data, problems: problems).html)
        \(preparing)
        <button class="button wide">\(t("建协会"))</button>
        </form>
        </div>
        """
    }

    private var list: Link { "/chapters?place=\(region.code.text)" }

    private var kind: HTML {
        // The township's own chapter is offered only while there is none.
        let kinds = ChapterKind.allCases.filter { $0 != .town || isTownFree }
        return Field(
            label: t("类别"),
            name: "kind",
            value: form.kind,
            kind: .radios(kinds.map { .init(value: $0.rawValue, label: t($0.label)) }),
            error: sentence("kind"),
            required: true
        ).body
    }

    private var isTownFree: Bool { vacancies.contains { $0.code == region.code } }

    private var whereabouts: HTML {
        let villages = vacancies.filter { $0.code.level == .village }
            .map { Field.Choice(value: $0.code.text, label: $0.name) }
        return Field(
            label: t("设在哪里"),
            name: "region",
            value: form.region,
            kind: .select([.init(value: "", label: t("不在村和社区（企业、流动人口等）"))] + villages),
            help: t("只列出还没有协会的村和社区。不在村里的，系统在 900 到 999 里给它编一个代码。"),
            error: sentence("region")
        ).body
    }

    private var preparing: HTML {
        Field(
            label: t("还在筹备，没有正式成立"),
            name: "preparing",
            value: form.isPreparing ? "yes" : "",
            kind: .checkbox
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
