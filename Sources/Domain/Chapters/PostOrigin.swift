/// How somebody came to a post of a council.
package enum PostOrigin: String, CaseIterable, Sendable {
    case elected, appointed
    /// Within a term, after somebody left early.
    case byElected = "by_elected"

    package var label: Label {
        switch self {
        case .elected: Label("选举", "elected")
        case .appointed: Label("任命", "appointed")
        case .byElected: Label("补选", "by-elected")
        }
    }
}
