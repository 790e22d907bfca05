import Foundation
import HTTPTypes
import Testing

@testable import App

/// A round that takes applications in April 2026, and a household with a telephone.
extension TestSite {
    /// Opens the round of 云溪镇, and lets 赵会员's account speak for household 201.
    func openRound() throws {
        _ = try database.run(StarImportTests.round(2026))
        _ = try database.run(
            """
            insert into household_account (account_id, household_id, member_id, region_code, issued_by,
                issued_at)
            values (81, 201, 101, '431003190201', 11, '2026-03-01')
            """
        )
    }
}

extension Person {
    /// Begins an application and says under which address it stands.
    func apply(for household: Int = 201) async throws -> String {
        let answer = try await post("/stars/applications", ["household": "\(household)"])
        return try #require(answer.expect(.seeOther).location)
    }

    /// Gives full points everywhere, but for what is said.
    func fillIn(_ application: String, but own: [String: String] = [:]) async throws {
        let most = [
            "A": ["A2": "500", "A3": "500", "A4": "500"],
            "B": ["B1": "600", "B2": "500", "B3": "400", "B4": "300"],
            "C": ["C1": "500", "C2": "500", "C3": "500", "C4": "300"],
            "D": ["D1": "600", "D2": "500", "D4": "300", "D5": "200"],
            "E": ["E1": "500", "E2": "500", "E3": "400", "E5": "300"],
        ]
        for (letter, items) in most {
            try await post("\(application)/categories/\(letter)", items.merging(own) { $1 })
                .expect(.seeOther)
        }
    }

    /// Applies with full points but for what is said, and hands it in.
    func handIn(_ own: [String: String] = [:], for household: Int = 201) async throws -> String {
        let application = try await apply(for: household)
        try await fillIn(application, but: own)
        try await post("\(application)/submission", Self.signature).expect(.seeOther)
        return application
    }

    static var signature: [String: String] {
        ["promise": "yes", "consent": "yes", "signed_by": "赵会员"]
    }
}
