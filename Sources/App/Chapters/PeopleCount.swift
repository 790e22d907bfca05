import Domain
import HTML

/// A count of people: a link to the list it counts, for whoever reaches these people; `<10` where
/// the database kept it back.
struct PeopleCount {
    let count: Int?
    var link: Link?

    var text: String { count.map { "\($0)" } ?? "<10" }

    var html: HTML {
        guard let link, count != nil else { return "\(text)" }
        return "<a href=\"\(to: link)\">\(text)</a>"
    }
}

/// Where the lists of people that a chapter's counts are of can be opened.
struct PeopleLinks: Sendable {
    let region: RegionCode
    let isOpen: Bool

    init(_ person: SignedIn, at region: RegionCode) {
        self.region = region
        isOpen = person.may(.seeMembers, at: region)
    }

    /// A township's place holds the people of all its chapters, not those of its own chapter alone:
    /// there is no list of just these to open.
    private var isListed: Bool { isOpen && region.level != .township }

    var members: Link? { isListed ? Link("/members\(query: ["place": region.text])") : nil }

    var households: Link? {
        isListed ? Link("/households\(query: ["place": region.text, "linked": "yes"])") : nil
    }

    func members(ofGroup group: Int64) -> Link? {
        isListed ? Link("/members\(query: ["place": region.text, "group": "\(group)"])") : nil
    }

    func member(_ member: Int64) -> Link? { isOpen ? "/members/\(member)" : nil }
}

/// A chapter's state and its election, each a word with a shape, readable without colour.
struct ChapterMark {
    let t: Words
    let state: ChapterState
    let isOverdue: Bool

    var body: HTML {
        """
        <span class="marks"><span class="mark \(state.rawValue)">\(shape)\(t(state.label))</span>\
        \(if: isOverdue, overdue)</span>
        """
    }

    private var overdue: HTML {
        "<span class=\"mark due\">\(Icon.warning.html)\(t("该换届或登记班子"))</span>"
    }

    private var shape: HTML? { state == .active ? Icon.check.html : nil }
}
