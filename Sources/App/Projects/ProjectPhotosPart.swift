import Domain
import HTML

/// The photos of a project side by side; one that is wrong is taken off until the project is accepted.
struct ProjectPhotosPart {
    let page: ProjectPage

    private var t: Words { page.t }
    private var photos: [FundPaper] { page.parts.photos }
    private var mayRemove: Bool {
        page.mayKeep && page.project.state != .accepted && page.project.state != .repaying
    }

    var html: HTML {
        guard !photos.isEmpty || page.mayKeep else { return .empty }
        return """
            <section><h2>\(t("照片"))</h2><div class="sheet">
            \(photos.isEmpty ? none : gallery)\(if: page.mayKeep, form)</div></section>
            """
    }

    private var none: HTML { "<p class=\"soft\">\(t("还没有照片。"))</p>" }
    private var gallery: HTML { "<ul class=\"gallery\">\(each: photos, photo)</ul>" }

    private func photo(_ photo: FundPaper) -> HTML {
        let link: Link = "\(page.base)/photos/\(photo.id)"
        let remove: HTML? =
            mayRemove ? page.removal("\(link)/removal", of: photo.kept.name) : nil
        return """
            <li><a href="\(to: link)"><img src="\(to: link)" alt="\(photo.kept.name)" loading="lazy"\
            \(with: photo.kept.pixels, { " width=\"\($0.width)\" height=\"\($0.height)\"" })></a>\(remove)</li>
            """
    }

    private var form: HTML {
        """
        <form method="post" action="\(to: "\(page.base)/photos")" enctype="multipart/form-data">\(page.tokens)
        <div class="field"><label for="files">\(t("添几张"))</label>
        <input id="files" type="file" name="files" accept="image/jpeg,image/png,image/webp" multiple required></div>
        \(Button(text: t("传上去"), weight: .quiet).body)</form>
        """
    }
}
