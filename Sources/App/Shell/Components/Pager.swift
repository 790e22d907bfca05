import HTML

/// Leads through a long list by key: on to the next rows, or back to the first.
struct Pager {
    /// A way to other rows, and the words for it.
    struct Step: Sendable {
        let text: String
        let link: Link
    }

    /// What the steps lead through, for who hears the page.
    let label: String
    var first: Step?
    var next: Step?
    /// How much is shown of how much.
    var extent: String?

    var body: HTML {
        guard first != nil || next != nil || extent != nil else { return .empty }
        return """
            <nav class="pager" aria-label="\(label)">
            \(with: first, { "<a class=\"button quiet\" href=\"\(to: $0.link)\">\($0.text)</a>" })
            \(with: next, nextLink)
            \(with: extent, { "<span class=\"soft\">\($0)</span>" })
            </nav>
            """
    }

    private func nextLink(_ step: Step) -> HTML {
        "<a class=\"button quiet\" href=\"\(to: step.link)\" rel=\"next\">\(step.text)</a>"
    }
}
