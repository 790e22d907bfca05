import Domain
import HTML

/// The papers of an entry side by side; more may be added, and one that is wrong taken off until it is booked.
struct FundPapers {
    let page: FundEntryPage

    private var t: Words { page.t }
    private var mayAdd: Bool {
        page.mayEnter && (page.entry.state.isWaiting || page.entry.state == .posted)
    }
    private var mayRemove: Bool { page.mayEnter && page.entry.state.isWaiting }

    var html: HTML {
        guard !page.papers.isEmpty || mayAdd else { return .empty }
        return """
            <section><h2>\(t("凭证"))</h2><div class="sheet">
            \(page.papers.isEmpty ? none : gallery)\(if: mayAdd, form)</div></section>
            """
    }

    private var none: HTML { "<p class=\"soft\">\(t("还没有凭证。"))</p>" }

    private var gallery: HTML { "<ul class=\"gallery\">\(each: page.papers, paper)</ul>" }

    private func link(_ paper: FundPaper) -> Link { "\(page.base)/papers/\(paper.id)" }

    private func paper(_ paper: FundPaper) -> HTML {
        """
        <li><a href="\(to: link(paper))">\(paper.kept.kind.isPhoto ? photo(paper) : file(paper))</a>\
        \(if: mayRemove, removal(paper))</li>
        """
    }

    private func photo(_ paper: FundPaper) -> HTML {
        """
        <img src="\(to: link(paper))" alt="\(paper.kept.name)" loading="lazy"\
        \(with: paper.kept.pixels, { " width=\"\($0.width)\" height=\"\($0.height)\"" })>
        """
    }

    private func file(_ paper: FundPaper) -> HTML {
        "<span class=\"paper\"><b>PDF</b> \(paper.kept.name)</span>"
    }

    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }

    private func removal(_ paper: FundPaper) -> HTML {
        """
        <form method="post" action="\(to: "\(link(paper))/removal")">\(tokens)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(paper.kept.name)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="\(to: "\(page.base)/papers")" enctype="multipart/form-data">\(tokens)
        <div class="field"><label for="files">\(t("添几张"))</label>
        <input id="files" type="file" name="files" \
        accept="image/jpeg,image/png,image/webp,application/pdf" multiple required></div>
        \(Button(text: t("传上去"), weight: .quiet).body)</form>
        """
    }
}
