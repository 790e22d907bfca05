import Domain
import Foundation
import Postgres

/// A line of the upper part of R11: a chapter at the end of a quarter.
struct GovernanceReturnRow: Row, Sendable {
    let chapter: Int64
    let name: String
    let version: Int?
    let adopted: Day?
    let present: Int?
    let filed: Day?
    let agreements: Int
    let reviews: Int
    let participants: Int
    let valid: Int
    let content: Int

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        name = try row.next()
        version = try row.next()
        adopted = try row.next()
        present = try row.next()
        filed = try row.next()
        agreements = try row.next()
        reviews = try row.next()
        participants = try row.next()
        valid = try row.next()
        content = try row.next()
    }

    /// In tenths of a percent; nil where no ballot is known.
    var rate: Int? {
        ReviewBallots(
            issued: valid,
            valid: valid,
            satisfied: content,
            basically: 0,
            dissatisfied: valid - content
        )?.rateInTenths
    }
}

/// A line of the lower part of R11: a suggestion of the quarter.
struct SuggestionReturnRow: Row, Sendable {
    let id: Int64
    let chapter: String
    let received: Day
    let raisedBy: String?
    let theme: String
    let content: String
    let due: Day?
    let answered: Day?
    let state: SuggestionState

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        received = try row.next()
        raisedBy = try row.next()
        theme = try row.next()
        content = try row.next()
        due = try row.next()
        answered = try row.next()
        state = try row.next()
    }
}

/// The return R11 of a place's quarter (domain 9): a line a chapter, and below a line a suggestion.
struct GovernanceReturn: Sendable {
    let t: Words
    let region: Region
    let quarter: Quarter
    let rows: [GovernanceReturnRow]
    let suggestions: [SuggestionReturnRow]
    let made: Date

    var title: String { t("{place} {quarter}自治与意见台账", region.name, quarter.words(t)) }
    var charters: Int { rows.count { $0.version != nil } }
    var agreements: Int { rows.reduce(0) { $0 + $1.agreements } }
    var reviews: Int { rows.reduce(0) { $0 + $1.reviews } }
    var answered: Int { suggestions.count { !$0.state.isOpen } }

    /// The titles that a ledger of charters is read by stand among them, so that the file can be taken in again.
    var heads: [String] {
        [
            t("协会"), t("章程版本"), t("通过日期"), t("到会户代表"), t("备案日期"), t("有效合同（份）"),
            t("民主评议（次）"), t("参加（人）"), t("满意率（%）"),
        ]
    }

    /// The titles that the ledger of suggestions is read by stand among them, so that the file can be taken in again.
    var suggestionHeads: [String] {
        [
            t("编号"), t("日期"), t("协会"), t("提出人"), t("关于什么"), t("内容"), t("答复期限"),
            t("答复日期"), t("办理结果"),
        ]
    }

    /// What is handed in: the chapters.
    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "R11-\(quarter.iso)",
            title: title,
            made: made,
            notes: notes,
            columns: zip(heads, Self.widths).map {
                Spreadsheet.Column(title: $0, width: $1)
            },
            rows: rows.map(line),
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    /// The ledger of the quarter's suggestions, with everything that was said.
    var suggestionBook: Spreadsheet {
        Spreadsheet(
            name: "R11-\(quarter.iso)",
            title: t("{place} {quarter}意见建议台账", region.name, quarter.words(t)),
            made: made,
            notes: [(t("制表日期"), .day(Moment(made).day))],
            columns: zip(suggestionHeads, Self.suggestionWidths).map {
                Spreadsheet.Column(title: $0, width: $1)
            },
            rows: suggestions.map(line),
            ending: t("制表：　　　　　　审核：　　　　　　（章）")
        )
    }

    static let widths: [Double] = [28, 12, 14, 13, 14, 16, 16, 14, 14]
    static let suggestionWidths: [Double] = [10, 14, 28, 16, 20, 60, 14, 14, 14]

    private var notes: [(label: String, value: Spreadsheet.Cell)] {
        [
            (t("制表日期"), .day(Moment(made).day)),
            (t("有备案章程的协会（个）"), .number(charters, decimals: 0)),
            (t("有效合同（份）"), .number(agreements, decimals: 0)),
            (t("民主评议（次）"), .number(reviews, decimals: 0)),
            (t("收到意见（条）"), .number(suggestions.count, decimals: 0)),
            (t("已经答复（条）"), .number(answered, decimals: 0)),
        ]
    }

    func line(_ row: GovernanceReturnRow) -> [Spreadsheet.Cell] {
        [
            .text(row.name), row.version.map { .number($0, decimals: 0) } ?? .empty,
            .date(row.adopted), row.present.map { .count($0) } ?? .empty, .date(row.filed),
            .number(row.agreements, decimals: 0), .number(row.reviews, decimals: 0),
            .number(row.participants, decimals: 0),
            row.rate.map { .number($0 * 10, decimals: 2) } ?? .empty,
        ]
    }

    func line(_ row: SuggestionReturnRow) -> [Spreadsheet.Cell] {
        [
            .number(Int(row.id), decimals: 0), .day(row.received), .text(row.chapter),
            .words(row.raisedBy), .text(row.theme), .text(row.content), .date(row.due),
            .date(row.answered), .text(t(row.state.label)),
        ]
    }
}

extension GovernanceReturn {
    static func rows(
        _ place: RegionCode,
        _ quarter: Quarter
    ) -> Query<[GovernanceReturnRow]> {
        GovernanceQuery.returnChapters.list(
            GovernanceReturnRow.self,
            place,
            place.range.upperBound,
            quarter.first,
            quarter.firstAfter
        )
    }

    static func suggestions(
        _ place: RegionCode,
        _ quarter: Quarter
    ) -> Query<[SuggestionReturnRow]> {
        GovernanceQuery.returnSuggestions.list(
            SuggestionReturnRow.self,
            place,
            place.range.upperBound,
            quarter.first,
            quarter.firstAfter
        )
    }
}
