import HTML

/// Stars on paper: those that were won are full, the others an outline.
///
/// So they are told apart without a colour; the word beside them says the same.
struct StarRow {
    let won: Int
    var of = 5
    /// What somebody hears who does not see them.
    let label: String

    var body: HTML {
        """
        <span class="stars" role="img" aria-label="\(label)">\(each: Array(1...of), star)</span>
        """
    }

    private func star(_ number: Int) -> HTML { number <= won ? Self.full : Self.outline }

    // The colour stands in the drawing: style sheets do not reach into drawings on paper.
    private static let full: HTML = """
        <svg class="star" viewBox="0 0 24 24"><path fill="#a31a13" \
        d="M12 1.5 14.47 8.6 21.99 8.76 16 13.3 18.17 20.5 12 16.2 5.83 20.5 8 13.3 2.01 8.76 9.53 8.6z"/>\
        </svg>
        """

    private static let outline: HTML = """
        <svg class="star" viewBox="0 0 24 24"><path fill="none" stroke="#333" stroke-width="1.2" \
        stroke-linejoin="round" \
        d="M12 1.5 14.47 8.6 21.99 8.76 16 13.3 18.17 20.5 12 16.2 5.83 20.5 8 13.3 2.01 8.76 9.53 8.6z"/>\
        </svg>
        """
}
