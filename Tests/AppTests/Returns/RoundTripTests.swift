import Domain
import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App

/// Returns that are taken out and brought in again: nothing changes.
@Suite struct RoundTripTests {
    private static let ledgers = [
        "04-会员联系户.csv", "01-协会名册.xlsx", "00-镇情.csv", "03-会员花名册（乙）.csv",
        "03-会员花名册（甲）.xlsx", "05-活动台账.xlsx", "11-平安保险保单.csv",
    ]

    @Test(arguments: [ExportCommands.Format.xlsx, .csv])
    func `a town's returns come back as what they were`(_ format: ExportCommands.Format)
        async throws
    {
        try await withEmptyRegister { site in
            let expected = try Town.expected()
            _ = try await site.takeIn(Self.ledgers)
            var files = [
                try await site.takeOut("R2", "2009-Q4", format, "核对"),
                try await site.takeOut("R3", "2009-Q4", format, "核对"),
                try await site.takeOut("R10", "2009", format, "核对"),
            ]
            for month in 1...12 {
                let period = String(format: "2009-%02d", month)
                files.append(try await site.takeOut("R4", period, format, nil))
            }
            let report = try await site.takeIn(files)
            #expect(report.files.map(\.refused).allSatisfy { $0 == 0 })
            for file in report.files {
                #expect(file.added == 0 && file.changed == 0 && file.reasons == [:], "\(file.file)")
            }
            func rows(_ kind: String) -> Int {
                report.files.filter { $0.kind == kind }.reduce(0) { $0 + $1.rows }
            }
            #expect(rows("members") == expected.members)
            #expect(rows("links") == expected.linkedHouseholds)
            #expect(rows("activities") == expected.activities)
            #expect(rows("policies") == expected.insurancePolicies)
        }
    }

    @Test func `no small counter of health is in what is taken out`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers)
            var small = 0
            for month in 1...12 {
                let period = String(format: "2009-%02d", month)
                let path = try await site.takeOut("R4", period, .csv, nil)
                let text = try String(contentsOfFile: path, encoding: .utf8)
                small += text.matches(of: /治愈<10/).count
                #expect(!text.contains(/(?:查出（建议诊治）|治疗|治愈)[0-9](?![0-9])/))
            }
            #expect(small > 0)
        }
    }

    @Test func `what was entered on a page comes back as itself too`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers.filter { !$0.hasPrefix("11") })
            let household = try site.database.run("select min(household_id) from household")
            let officer = try await site.signIn(Cast.officer)
            let form = [
                "number": "PA1", "from": "2009-06-20", "premium": "50.5", "payer": "county",
            ]
            try await officer.post("/households/\(household)/policies", form).expect(.seeOther)
            let file = try await site.takeOut("R10", "2009", .xlsx, "核对")
            let report = try await site.takeIn([file])
            #expect(report.files.map(\.rows) == [1])
            #expect(report.files.map(\.unchanged) == [1], "\(report.files.map(\.reasons))")
        }
    }

    @Test func `the command says what it cannot do`() throws {
        func wish(_ code: String, _ period: String, _ purpose: String? = nil) throws {
            _ = try ExportCommands.Wish(
                code: code,
                place: Town.region,
                period: period,
                format: .csv,
                purpose: purpose
            )
        }
        try wish("R4", "2026-03")
        for (code, period) in [
            ("R99", "2026"), ("R12", "2026-03"), ("R10", "2026"), ("R2", "2026-03"),
        ] {
            #expect(throws: ExportCommands.Refusal.self) { try wish(code, period) }
        }
        #expect(throws: ExportCommands.Refusal.self) { try wish("R4", "2026-03", "核对") }
        #expect(throws: ExportCommands.Refusal.self) { try wish("R2", "2026-Q1", "") }
    }
}

extension TestSite {
    /// Takes a return of the town out as its officer does from the command line; the path of the file.
    func takeOut(
        _ code: String,
        _ period: String,
        _ format: ExportCommands.Format,
        _ purpose: String?,
        ofSuggestions: Bool = false
    ) async throws -> String {
        let owner = try owner()
        defer { owner.close() }
        let wish = try ExportCommands.Wish(
            code: code,
            place: Town.region,
            period: period,
            format: format,
            purpose: purpose,
            ofSuggestions: ofSuggestions
        )
        let file = try await ExportCommands(site: site, owner: owner)
            .export(wish, as: "yunxi.officer")
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: file.name)
        try Data(file.bytes).write(to: path)
        return path.path(percentEncoded: false)
    }
}
