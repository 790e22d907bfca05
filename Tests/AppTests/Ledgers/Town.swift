import Domain
import Foundation
import Testing

@testable import App

/// The township's ledgers of 2009, as its clerks keep them, and what comes of reading them.
enum Town {
    static let region = "431003190"

    static let program = Result { () throws(LedgerFault) in try SpreadsheetProgram() }

    static func path(_ name: String) -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = name == "expected.json" ? "Tests/Data/town" : "SQL/Seed/Town"
        return tests.deletingLastPathComponent().appending(path: "\(folder)/\(name)")
            .path(percentEncoded: false)
    }

    static func read(_ name: String) throws -> ReadLedger {
        try ReadLedger(path(name))
    }

    static func today() throws -> Day {
        try Day(iso: "2010-01-05")
    }

    static func chapters() throws -> [ChapterRow] {
        var check = try ChapterCheck(into: RegionCode(region), on: today())
        return try read("01-协会名册.xlsx").rows.compactMap { try check.check($0.row).row }
    }

    static func known() throws -> KnownChapters {
        try KnownChapters(chapters().map(\.known))
    }

    /// What a correct import yields.
    static func expected() throws -> Expected {
        let data = try Data(contentsOf: URL(filePath: path("expected.json")))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Expected.self, from: data)
    }

    struct Expected: Decodable {
        let year: Int
        let chapters: Int
        let chaptersByKind: [String: Int]
        let members: Int
        let fiveElders: Int
        let capableEarners: Int
        let membersByChapter: [String: Int]
        let rosterRows: Int
        let rosterRejected: Int
        let rosterFaults: [String: Int]
        let officers: Int
        let linkedHouseholds: Int
        let activities: Int
        let trainingSessions: Int
        let trainingParticipants: Int
        let studySessions: Int
        let studyParticipants: Int
        let leaflets: Int
        let posters: Int
        let banners: Int
        let healthAttended: Int
        let healthAdvised: Int
        let healthTreated: Int
        let healthRecovered: Int
        let democraticReviews: Int
        let starApplications: Int
        let starCounts: [String: Int]
        let fiveStarHouseholdsBeforeNotice: Int
        let starHelpVisits: Int
        let venueInvestmentYuan: Int
        let venueRepairYuan: Int
        let venueBoardYuan: Int
        let projectBases: Int
        let projectHouseholds: Int
        let projectFundingYuan: Int
        let projectHouseholdsIncomeAtLeast2000: Int
        let assistanceRecipients: Int
        let insurancePolicies: Int
        let suggestions: Int
        let villagesWithCharter: Int
        let population: Int
        let areaKm2: Double
    }
}

/// A file read to its end.
struct ReadLedger {
    var headers: [LedgerHeader] = []
    var rows: [(row: LedgerRow, cells: LedgerGrid.Row)] = []
    var passedOver: [String] = []

    init(_ path: String, _ limits: ReadingLimits = ReadingLimits()) throws(LedgerFault) {
        var reading = try LedgerReading(
            path,
            with: { () throws(LedgerFault) in try Town.program.get() },
            limits
        )
        while let piece = try reading.next() {
            switch piece {
            case .header(let header): headers.append(header)
            case .row(let row, let cells): rows.append((row, cells))
            }
        }
        passedOver = reading.sheetsPassedOver
    }

    init(csv text: String) throws {
        self = try withFile(Array(text.utf8)) { path in try ReadLedger(path) }
    }

    var header: LedgerHeader {
        get throws { try #require(headers.first) }
    }
}

/// A file with those bytes, for as long as it is needed.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID())")
    try Data(bytes).write(to: file)
    defer {
        do {
            try FileManager.default.removeItem(at: file)
        } catch {
            Issue.record(error)
        }
    }
    return try body(file.path(percentEncoded: false))
}
