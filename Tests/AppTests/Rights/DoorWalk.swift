import Foundation
import HTTPTypes

@testable import App

/// Walks every role over every door and says where an answer is not the expected one.
struct DoorWalk: Sendable {
    let site: TestSite

    /// Nothing, if every door answers everyone as the matrix says.
    func mismatches(_ matrix: ExpectedMatrix) async throws -> [String] {
        var found: [String] = []
        for block in matrix.blocks {
            for door in block.doors where door.hasPrefix("GET ") || door.hasPrefix("POST ") {
                for (role, cells) in block.rows {
                    for (column, expected) in zip(block.columns, cells) {
                        let seen = try await answer(door, role, column)
                        if seen != expected.rawValue {
                            found.append(
                                "\(door) as \(role), \(column): \(seen), not \(expected.rawValue)"
                            )
                        }
                    }
                }
            }
        }
        return found
    }

    private func answer(_ door: String, _ role: String, _ column: String) async throws -> String {
        let person = try await person(role)
        let knock = try await Knock(door: door, column: column, person: person, site: site)
        return Self.name(try await knock.carryOut(as: person))
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
        "payment_officer": "yunxi.payer", "supervisor": "yunxi.supervisor",
        "county_reader": "suxian.reader", "member": "zhuxi.member",
    ]

    private static func name(_ answer: Answer) -> String {
        switch answer.status {
        case .ok: "allowed"
        case .seeOther: answer.location?.hasPrefix("/sign-in") == true ? "sign-in" : "allowed"
        case .notFound: "hidden"
        case .forbidden: "forbidden"
        case .unprocessableContent: "refused"
        default: "status \(answer.status.code)"
        }
    }
}
