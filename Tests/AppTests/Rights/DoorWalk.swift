import Foundation
import HTTPTypes

@testable import App

/// Walks every role over every door and says where an answer is not the expected one.
struct DoorWalk: Sendable {
    let site: TestSite

    /// Nothing, if every door answers everyone as the matrix says.
    ///
    /// - Parameter most: after so many mismatches the walk ends.
    func mismatches(_ blocks: [ExpectedMatrix.Block], most: Int = .max) async throws -> [String] {
        var found: [String] = []
        for block in blocks {
            // Other doors end sessions: none is kept from block to block.
            var people: [String: Person] = [:]
            try takeBackWhatWasGranted()
            for door in block.doors where door.hasPrefix("GET ") || door.hasPrefix("POST ") {
                for (role, cells) in block.rows {
                    for (column, expected) in zip(block.columns, cells) {
                        let person = try await person(role, at: door, &people)
                        let seen = try await answer(door, role, column, person)
                        if seen != expected.rawValue {
                            found.append(
                                "\(door) as \(role), \(column): \(seen), not \(expected.rawValue)"
                            )
                            if found.count >= most { return found }
                        }
                    }
                }
            }
        }
        return found
    }

    /// The walk over the accounts' doors grants a duty to whoever stands for having none.
    private func takeBackWhatWasGranted() throws {
        _ = try site.database.run(
            """
            delete from duty_grant where account_id = \(Cast.newcomer);
            select reach_refresh(\(Cast.newcomer))
            """
        )
    }

    private func answer(
        _ door: String,
        _ role: String,
        _ column: String,
        _ person: Person
    ) async throws -> String {
        let knock = try await knock(door, role, column, person)
        return Self.name(try await knock.carryOut(as: person))
    }

    private func knock(
        _ door: String,
        _ role: String,
        _ column: String,
        _ person: Person
    ) async throws -> Knock {
        if let knock = ReturnKnock(door, role, column).knock { return knock }
        if let knock = try SummaryKnock(door, role, column, site).knock { return knock }
        if let knock = try SummaryTemplateKnock(door, role, column, site).knock { return knock }
        if let knock = try await GovernanceKnock(door, role, column, site).knock { return knock }
        if let knock = try LoanKnock(door, role, column, site).knock { return knock }
        if let knock = try StarScoringKnock(door, role, column, site).knock { return knock }
        if let knock = try StarKnock(door, role, column, site).knock { return knock }
        if let knock = try await HonourKnock(door, role, column, site).knock { return knock }
        if let knock = try StarApplicationKnock(door, role, column, site).knock { return knock }
        if let knock = try await FundKnock(door, role, column, site).knock { return knock }
        if let knock = try CaseKnock(door, role, column, site).knock { return knock }
        if let knock = try await PaymentKnock(door, role, column, site).knock { return knock }
        if let knock = try await ProjectKnock(door, role, column, site).knock { return knock }
        if let knock = try PolicyKnock(door, role, column, site).knock { return knock }
        if let knock = try PrivacyKnock(door, role, column, site).knock { return knock }
        if let knock = try RetentionKnock(door, role, column, site).knock { return knock }
        if let knock = try SlipKnock(door, role, column, site).knock { return knock }
        if let knock = try StarAwardKnock(door, role, column, site).knock { return knock }
        if let knock = try RegisterKnock(door, role, column, site).knock { return knock }
        if let knock = try ContactKnock(door, role, column, site).knock { return knock }
        if let knock = try SchemeKnock(door, role, column, site).knock { return knock }
        if let knock = try StarSchemeKnock(door, role, column, site).knock { return knock }
        if let knock = try ObjectionKnock(door, role, column, site).knock { return knock }
        if let knock = try RatingKnock(door, role, column, site).knock { return knock }
        if let knock = try VenueKnock(door, role, column, site).knock { return knock }
        if let knock = try ChapterKnock(door, role, column, site).knock { return knock }
        if let knock = try await ActivityKnock(door, role, column, site).knock { return knock }
        return try await Knock(door: door, column: column, person: person, site: site)
    }

    /// A session for each knock; at the register's doors, which end no session, one for all.
    private func person(
        _ role: String,
        at door: String,
        _ people: inout [String: Person]
    ) async throws -> Person {
        let isShared =
            ChapterKnock.isAbout(door) || RegisterKnock.isAbout(door) || ContactKnock.isAbout(door)
            || ActivityKnock.isAbout(door) || RatingKnock.isAbout(door)
            || FundKnock.isAbout(door) || HonourKnock.isAbout(door) || SchemeKnock.isAbout(door)
            || ObjectionKnock.isAbout(door) || StarScoringKnock.isAbout(door)
            || StarSchemeKnock.isAbout(door)
            || StarApplicationKnock.isAbout(door)
            || ProjectKnock.isAbout(door)
            || LoanKnock.isAbout(door) || SummaryKnock.isAbout(door)
            || RetentionKnock.isAbout(door)
            || SummaryTemplateKnock.isAbout(door)
            || PrivacyKnock.isAbout(door) || ReturnKnock.isAbout(door)
            || VenueKnock.isAbout(door) || PolicyKnock.isAbout(door) || CaseKnock.isAbout(door)
            || PaymentKnock.isAbout(door) || GovernanceKnock.isAbout(door)
            || door.contains(" /ledgers")
        guard isShared else { return try await person(role) }
        if let known = people[role] { return known }
        let person = try await person(role)
        people[role] = person
        return person
    }

    private func person(_ role: String) async throws -> Person {
        guard role != "visitor" else { return site.guest }
        return try await site.signIn(Self.actors[role] ?? role)
    }

    /// Who of the cast stands for a role; all of them live in or above 云溪镇.
    static let actors = [
        "no-duty": "yunxi.newcomer", "administrator": "suxian.admin",
        "village_secretary": "zhuxi.secretary", "township_officer": "yunxi.officer",
        "township_approver": "yunxi.approver", "fund_keeper": "yunxi.keeper",
        "county_approver": "suxian.approver", "payment_officer": "yunxi.payer",
        "supervisor": "yunxi.supervisor",
        "county_reader": "suxian.reader", "rating_clerk": "suxian.clerk",
        "star_reviewer": "zhuxi.reviewer", "member": "zhuxi.member",
    ]

    private static func name(_ answer: Answer) -> String {
        switch answer.status {
        // Whoever got in is told that the press has no room: see `PaperPress.full`.
        case .ok, .serviceUnavailable: "allowed"
        case .seeOther: answer.location?.hasPrefix("/sign-in") == true ? "sign-in" : "allowed"
        case .notFound: "hidden"
        case .forbidden: "forbidden"
        case .unprocessableContent: "refused"
        default: "status \(answer.status.code)"
        }
    }
}

extension PaperPress {
    /// Takes no paper: a walk asks who gets in, hundreds of times, and not what the paper says.
    static var full: PaperPress {
        var limits = Limits()
        limits.waiting = 0
        return PaperPress(sheets: TestDatabase.share.appending(path: "Web/Print"), limits)
    }
}
