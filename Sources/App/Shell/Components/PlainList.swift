import HTML

/// A list of a line each: what on the left, when or how much on the right.
struct PlainList {
    struct Item: Sendable {
        let text: String
        var trailing: String?
        var link: Link?
    }

    let items: [Item]
    /// What is said instead of a list without lines.
    var empty: String?

    var body: HTML {
        guard items.isEmpty else { return "<ul class=\"plain\">\(each: items, line)</ul>" }
        return "\(with: empty, { "<p class=\"soft\">\($0)</p>" })"
    }

    private func line(_ item: Item) -> HTML {
        """
        <li>\(text(item))\
        \(with: item.trailing, { "<span class=\"trailing\">\($0)</span>" })</li>
        """
    }

    private func text(_ item: Item) -> HTML {
        guard let link = item.link else { return "<span>\(item.text)</span>" }
        return "<a href=\"\(to: link)\">\(item.text)</a>"
    }
}
