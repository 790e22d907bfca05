import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What was typed into the box, and how much of each kind is wanted.
struct Looking: Sendable {
    let typed: String
    /// Nil where nothing was typed.
    let search: RegisterSearch?
    /// Only this kind, and more of it.
    let kind: SearchKind?
    let after: Int64?
    /// Somebody's number stood in the address: nothing is looked for.
    let wasNumber: Bool

    static let pageSize = 50
    /// How many of each kind are shown where all kinds are.
    static let few = 5
    static let longest = 60

    init(_ asked: (String) -> String?, on today: Day) {
        let text = asked("q")?.filter { $0 != "\0" } ?? ""
        typed = String(Folding.trimmed(text).prefix(Self.longest))
        search = RegisterSearch(typed, on: today)
        kind = asked("kind").flatMap { SearchKind(rawValue: $0) }
            .flatMap { $0.isPeople ? nil : $0 }
        after = asked("after").flatMap { Int64($0) }
        wasNumber = LongNumber.stoodIn(asked)
    }

    /// Where it may be found: somebody's own number is looked for by its keyed hash alone, and goes no further.
    var kinds: [SearchKind] {
        switch search {
        case .idNumber: [.members, .households, .cases]
        case .telephone(let phone) where phone.isMobile: [.members]
        default: SearchKind.allCases
        }
    }

    /// It may not stand in an address.
    var isNumber: Bool { LongNumber.isIn(typed) }

    /// Where this search can be read again.
    var address: Link { link(to: kind, after: after) }

    /// All of a kind.
    func link(to kind: SearchKind?, after: Int64? = nil) -> Link {
        Link(
            """
            /search\(query: [
                "q": isNumber ? nil : typed, "kind": kind?.rawValue, "after": after.map { "\($0)" },
            ])
            """
        )
    }

    /// Of people, her place's list narrowed to the same words.
    func link(to kind: SearchKind, at place: RegionCode) -> Link {
        let words = isNumber ? nil : typed
        return Link("/\(kind.rawValue)\(query: ["place": place.text, "q": words])")
    }
}

/// The same for the database: patterns, beginnings and numbers.
extension Looking {
    /// One more than a page holds, which tells whether there is a next page.
    var most: Int { kind == nil ? Self.few : Self.pageSize + 1 }

    /// Each word that was typed, anywhere in the text.
    var patterns: [String] {
        Folding.simplified(typed).split(whereSeparator: \.isWhitespace).map { Self.anywhere($0) }
    }

    /// The letters, anywhere in how a name sounds.
    var sound: String? {
        guard case .initials(let letters) = search else { return nil }
        return Self.anywhere(letters)
    }

    /// Digits that may be the number of a row: not those of a telephone's or a person's number.
    var number: Int64? {
        guard typed.utf8.count < 12 else { return nil }
        return Int64(Folding.tight(typed))
    }

    /// A text that begins so and the first that does not: numbers on paper as they were written.
    var beginning: String { Folding.trimmed(Folding.halfWidth(typed)) }
    var end: String { RegisterSearch.end(of: beginning) }

    /// The beginning of a place's code, or nothing.
    var code: String { Int64(Folding.tight(typed)) == nil ? "" : Folding.tight(typed) }

    private static func anywhere(_ word: some StringProtocol) -> String {
        let escaped = word.map { "%_\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return "%\(escaped)%"
    }
}
