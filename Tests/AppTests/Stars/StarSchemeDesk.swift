import HTTPTypes
import Testing

@testable import App

/// The default five-star scheme as its forms send it, and a draft of it made through the doors.
enum StarSchemeDesk {
    static let town = "431003190"

    static let numbers: [String: String] = [
        "version": "1", "name": "云溪镇五星方案", "star_at": "16", "five_star_total": "85",
        "fewest_reviewers": "3", "sample_percent": "20", "village_notice_days": "7",
        "township_notice_days": "7", "recheck_days": "10", "appeal_days": "10", "mend_months": "3",
        "bar_years": "2", "households_per_award": "", "again": "yes", "apply_from": "04-01",
        "apply_to": "04-30", "score_from": "05-01", "score_to": "05-20", "meet_by": "05-31",
        "notice_by": "06-30", "decide_by": "08-31", "award_by": "10-31",
        "review_from": "11-01",
    ]

    /// Category E with its five items.
    static let category: [String: String] = {
        var fields = ["version": "1", "label_E": "文明友善", "english_E": "civility"]
        let items = [("E1", "5"), ("E2", "5"), ("E3", "4"), ("E4", "3"), ("E5", "3")]
        for (code, points) in items {
            fields["label_\(code)"] = "项目\(code)"
            fields["points_\(code)"] = points
            fields["proof_\(code)"] = "village"
        }
        fields["proof_E4"] = "logged"
        fields["source_E4"] = "volunteer"
        fields["needs_E4"] = "1"
        return fields
    }()

    static let facts: [String: String] = [
        "version": "1", "fact_V1": "申报人因犯罪被法院判决，判决已经生效", "document_V1": "生效的判决书",
    ]

    static func round(_ year: Int) -> [String: String] {
        [
            "year": "\(year)", "counts_from": "\(year)-01-01", "apply_from": "\(year)-04-01",
            "apply_to": "\(year)-04-30", "score_from": "\(year)-05-01",
            "score_to": "\(year)-05-20", "meet_by": "\(year)-05-31", "notice_by": "\(year)-06-30",
            "decide_by": "\(year)-08-31", "award_by": "\(year)-10-31",
        ]
    }

    /// Copies the default scheme and returns the address of the draft.
    static func draft(_ officer: Person) async throws -> String {
        let answer = try await officer.post(
            "/stars/schemes/drafts",
            ["scheme": "1", "place": town]
        )
        answer.expect(.seeOther)
        return try #require(answer.location)
    }
}
