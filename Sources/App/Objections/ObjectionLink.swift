import Domain
import HTML

/// From a published sheet to what may be said against it.
struct ObjectionLink {
    let t: Words
    let sheet: SheetOfMonth

    var body: HTML {
        guard sheet.rating.head.publishedAt != nil else { return .empty }
        return """
            <p class="actions">\(ButtonLink(
                text: t("异议和答复"),
                link: "\(sheet.link)/objections",
                weight: .quiet
            ).body)</p>
            """
    }
}
