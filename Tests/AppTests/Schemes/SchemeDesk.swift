import HTTPTypes
import Testing

@testable import App

/// The default scheme as its form sends it, and a draft of it made through the doors.
enum SchemeDesk {
    static let town = "/schemes/431003190"

    static let fields: [String: String] = [
        "version": "1", "name": "云溪镇方案", "preset": "A", "mode": "cut_offs", "days_to_enter": "5",
        "statement_day": "10", "most_1": "15", "at_1_1": "1", "points_1_1": "10", "at_1_2": "2",
        "points_1_2": "15", "most_2": "10", "target_2": "100", "none_2": "not_applicable",
        "most_3": "15", "target_3": "30", "none_3": "not_applicable", "most_4": "5",
        "target_4": "100", "none_4": "zero", "most_5": "5", "target_5": "100",
        "none_5": "not_applicable", "most_6": "5", "at_6_1": "1", "points_6_1": "5", "most_7": "10",
        "target_7": "100", "none_7": "full", "most_8": "5", "target_8": "100", "none_8": "full",
        "most_9": "5", "at_9_1": "1", "points_9_1": "5", "most_10": "5", "at_10_1": "1",
        "points_10_1": "5", "most_11": "10", "step_11": "2", "most_12": "10", "step_12": "1",
        "flag_1": "红旗", "grade_1": "优", "from_1": "85", "flag_2": "黄旗", "grade_2": "良",
        "from_2": "70", "flag_3": "绿旗", "grade_3": "待改进", "from_3": "0",
        "veto_fabricated_rows": "3", "veto_no_data": "3", "veto_misused_funds": "3",
        "veto_leaked_data": "3",
    ]

    /// Copies the default scheme and returns the address of the draft.
    static func draft(_ officer: Person) async throws -> String {
        let answer = try await officer.post("\(town)/drafts", ["scheme": "1"])
        answer.expect(.seeOther)
        return try #require(answer.location)
    }
}
