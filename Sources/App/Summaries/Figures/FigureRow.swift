import Domain
import HTML
import Postgres

/// A row behind a figure.
struct FigureRow: Row, Sendable {
    let kind: Kind
    let id: Int64
    let region: RegionCode
    let place: String
    let amount: Int64
    let exactness: FigureKind
    let day: Day?
    let title: String
    let detail: String?
    /// The number of the page it stands on.
    let page: Int64?
    let chapter: Int64?

    init(_ row: inout RowReader) throws {
        kind = try row.next()
        id = try row.next()
        region = try row.next()
        place = try row.next()
        amount = try row.next()
        exactness = try row.next()
        day = try row.next()
        title = try row.next()
        detail = try row.next()
        page = try row.next()
        chapter = try row.next()
    }

    /// Which table a row is of.
    enum Kind: String, Column {
        case profile, chapter, member, post, term, household, excellent, venue, entry, score, reward
        case activity, contact, output, charter, agreement, review, suggestion, star, award, help
        case project, assisted, funding, payment, gift, policy, claim
        case work = "venue_work"
        case assistanceCase = "case"
    }
}

extension FigureRow {
    /// The row's own page; nil where it has none.
    var link: Link? {
        guard let page else { return nil }
        return ofPeople(page) ?? ofWork(page) ?? ofAid(page)
    }

    /// Which right opens that page.
    var act: Act {
        switch kind {
        case .profile, .chapter, .term: .seeChapters
        case .member, .post: .seeMembers
        case .household: .seeHouseholds
        case .excellent, .reward: .seeHonours
        case .venue, .work: .seeVenues
        case .entry: .seeFunds
        case .score: .seeRatings
        case .activity, .output: .seeActivities
        case .charter, .agreement, .review: .seeGovernance
        case .contact: .seeContacts
        case .suggestion: .seeSuggestions
        case .star, .help: .seeStars
        case .award: .seeAward
        case .project, .funding: .seeProjects
        case .assisted: .seeAssisted
        case .assistanceCase, .gift: .seeCases
        case .payment: .seePayments
        case .policy, .claim: .seePolicies
        }
    }

    private func ofPeople(_ page: Int64) -> Link? {
        switch kind {
        case .chapter, .term: "/chapters/\(page)"
        case .member, .post: "/members/\(page)"
        case .household: "/households/\(page)"
        case .venue, .work: chapter.map { .venue(page, ofChapter: $0) }
        case .score: score
        case .star, .help: .starApplication(page)
        case .award: .award(page)
        default: nil
        }
    }

    private func ofWork(_ page: Int64) -> Link? {
        switch kind {
        case .activity, .output: "/activities/\(page)"
        case .contact: "/contacts/\(page)"
        case .suggestion: "/suggestions/\(page)"
        case .charter: .charter(page)
        case .review: .review(page)
        case .agreement: chapter.map { .governance(ofChapter: $0) }
        case .entry: .fundEntry(page)
        default: nil
        }
    }

    private func ofAid(_ page: Int64) -> Link? {
        switch kind {
        case .project, .assisted, .funding: .project(page)
        case .assistanceCase, .gift: .assistanceCase(page)
        case .payment: .batch(page)
        case .policy, .claim: .policy(page)
        default: nil
        }
    }

    /// The sheet of a chapter's month.
    private var score: Link? {
        guard let day, let chapter else { return nil }
        let month = String(day.iso.prefix(7))
        return "/ratings/\(String(region.text.prefix(9)))/\(month)/\(chapter)"
    }
}
