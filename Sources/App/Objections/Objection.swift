import Domain
import Foundation
import HTML
import Postgres

/// The query files of the objections to a published rating.
package enum ObjectionQuery: String, QueryFile {
    case raise, answer, waiting
    case ofChapter = "of_chapter"
    case ofPlace = "of_place"

    package static let folder = "objections"
}

/// A village's objection to one line of its published month, and what the township answered.
struct Objection: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let name: String
    let region: RegionCode
    let month: Month
    let revision: Int
    /// The indicator it is about.
    let code: String
    let label: String
    let grounds: String
    let raisedBy: Int64
    let raiser: String
    let raisedAt: Date
    /// Nil until it is answered.
    let upheld: Bool?
    let answer: String?
    let decider: String?
    let decidedAt: Date?
    /// The revision at which the month stands now.
    let revisionNow: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        name = try row.next()
        region = try row.next()
        month = Month(of: try row.next(Day.self))
        revision = try row.next()
        code = try row.next()
        label = try row.next()
        grounds = try row.next()
        raisedBy = try row.next()
        raiser = try row.next()
        raisedAt = try row.next()
        upheld = try row.next()
        answer = try row.next()
        decider = try row.next()
        decidedAt = try row.next()
        revisionNow = try row.next()
    }

    var isOpen: Bool { upheld == nil }
    /// Upheld, and the month is still the one that was objected to.
    var awaitsRevision: Bool { upheld == true && revisionNow == revision }

    /// The page of the chapter's objections to the month, at this one.
    var link: Link {
        "/ratings/\(String(region.text.prefix(9)))/\(month.iso)/\(chapter)/objections#o\(id)"
    }

    /// What became of it, in a word and a colour that says nothing more than the word.
    func mark(_ t: Words) -> HTML {
        switch upheld {
        case nil: "<span class=\"badge late\">\(t("等待答复"))</span>"
        case true?: "<span class=\"badge good\">\(t("异议成立"))</span>"
        case false?: "<span class=\"badge\">\(t("异议不成立"))</span>"
        }
    }
}
