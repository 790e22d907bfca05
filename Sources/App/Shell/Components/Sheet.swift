import HTML

/// A part of a page: a heading, and what belongs to it on a white sheet.
struct Sheet {
    var title: String?
    let content: HTML

    var body: HTML {
        """
        <section>\(with: title, { "<h2>\($0)</h2>" })
        <div class="sheet">\(content)</div></section>
        """
    }
}
