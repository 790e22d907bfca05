import Domain
import HTML

/// The form of a venue: a new one, or a change to one.
struct VenueFormPage: Page {
    let t: Words
    let chapter: ChapterDetail
    /// Nil for a new one.
    let venue: Venue?
    let form: VenueForm
    let formToken: FormToken
    let problems: Problems

    var title: String { venue == nil ? t("登记一处阵地") : t("修改阵地") }
    var place: MenuItem.Place? { .chapters }

    private var all: Link { .venues(ofChapter: chapter.id.value) }
    private var target: Link {
        venue.map { .venue($0.id, ofChapter: chapter.id.value) } ?? all
    }

    var body: HTML {
        """
        <div class="narrow">
        <p class="soft"><a href="\(to: "/chapters/\(chapter.id.value)")">\(chapter.name)</a>　\
        <a href="\(to: all)">\(t("阵地"))</a></p>
        <h1>\(title)</h1>
        \(problems.summary(t))
        <form method="post" action="\(to: target)">
        \(formToken.html)\(FormKey().html)
        \(with: venue, { "<input type=\"hidden\" name=\"version\" value=\"\($0.version)\">" })
        \(kind)
        \(field("place", t("在哪里"), form.place, t("如“村委会二楼”。"), most: 60))
        \(field("area", t("面积（平方米）"), form.area, t("整数。宣传栏填版面的面积。"), most: 6, kind: .number))
        \(field("items", t("设备和物品"), form.items, t("桌椅、电视、图书、展板等，写上数量。"), most: 300, kind: .textarea(rows: 3)))
        \(field("built", t("建成年份"), form.built, nil, most: 4, kind: .number))
        <button class="button wide">\(t("保存"))</button>
        </form></div>
        """
    }

    private var kind: HTML {
        Field(
            label: t("类别"),
            name: "kind",
            value: form.kind,
            kind: .select(
                [.init(value: "", label: t("请选"))]
                    + VenueKind.allCases.map { .init(value: $0.rawValue, label: t($0.label)) }
            ),
            error: sentence("kind"),
            required: true
        ).body
    }

    private func field(
        _ name: String,
        _ label: String,
        _ value: String,
        _ help: String?,
        most: Int,
        kind: Field.Kind = .text
    ) -> HTML {
        Field(
            label: label,
            name: name,
            value: value,
            kind: kind,
            help: help,
            error: sentence(name),
            autocomplete: "off",
            note: t("可不填"),
            maxLength: most
        ).body
    }

    private func sentence(_ field: String) -> String? {
        problems.sentence(for: field).map { t($0) }
    }
}
