import Domain
import HTML

/// From a month that was revised to its revisions.
struct RevisionLink {
    let t: Words
    let rating: RatingMonth
    let seenFrom: RegionCode

    var body: HTML {
        guard rating.head.revision > 1 else { return .empty }
        let link: Link = "/ratings/\(seenFrom.text)/\(rating.month.iso)/revisions"
        return "<p><a href=\"\(to: link)\">\(t("各稿有什么变化"))</a></p>"
    }
}
