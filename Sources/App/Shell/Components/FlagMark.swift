import HTML

/// A month's flag: its shape and its word in its colour, readable without the colour.
struct FlagMark {
    enum Flag: Sendable {
        case red
        case amber
        case green
        case blue
        case white
        /// No flag yet: nothing entered, or not rated.
        case none
    }

    let flag: Flag
    let word: String

    var body: HTML {
        switch flag {
        case .red: "<span class=\"flag red\">\(Icon.pennant.html)\(word)</span>"
        case .amber: "<span class=\"flag amber\">\(Icon.swallowtail.html)\(word)</span>"
        case .green: "<span class=\"flag green\">\(Icon.square.html)\(word)</span>"
        case .blue: "<span class=\"flag blue\">\(Icon.disc.html)\(word)</span>"
        case .white: "<span class=\"flag white\">\(Icon.ring.html)\(word)</span>"
        case .none: "<span class=\"flag none\">\(word)</span>"
        }
    }
}
