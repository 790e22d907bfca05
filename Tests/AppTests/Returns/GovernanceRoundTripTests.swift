import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// R11 taken out and brought in again: nothing changes, and one cell that was mended changes one row.
@Suite struct GovernanceRoundTripTests {
    private static let ledgers = [
        "01-协会名册.xlsx", "00-镇情.csv", "12-意见建议.csv", "14-村民自治章程.csv",
    ]

    @Test(arguments: [ExportCommands.Format.xlsx, .csv])
    func `charters and suggestions come back as what they were`(_ format: ExportCommands.Format)
        async throws
    {
        try await withEmptyRegister { site in
            let expected = try await site.takeIn(Self.ledgers).files.filter {
                $0.kind == "charters" || $0.kind == "suggestions"
            }
            var files = [try await site.takeOut("R11", "2009-Q4", format, nil)]
            for quarter in 1...4 {
                files.append(
                    try await site.takeOut(
                        "R11",
                        "2009-Q\(quarter)",
                        format,
                        nil,
                        ofSuggestions: true
                    )
                )
            }
            let report = try await site.takeIn(files)
            for file in report.files {
                #expect(file.added == 0 && file.changed == 0 && file.refused == 0, "\(file.file)")
            }
            for before in expected {
                let again = report.files.filter { $0.kind == before.kind }
                #expect(again.reduce(0) { $0 + $1.unchanged } == before.added)
                #expect(before.added > 0)
            }
            let log = try site.database.run(
                "select code, count(*) from return_export group by 1"
            )
            #expect(log == "R11|5")
        }
    }

    @Test func `one mended cell changes one charter, whichever cell it is`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers)
            for (before, after, what) in [
                ("2009-06-01,61,", "2009-06-01,62,", "present_households = 62"),
                (
                    ",2009-06-15,", ",2009-06-16,",
                    "filed_on = '2009-06-16' and present_households = 62"
                ),
                (",2009-06-01,62,", ",2009-05-31,62,", "adopted_on = '2009-05-31'"),
            ] {
                let file = try await site.takeOut("R11", "2009-Q4", .csv, nil)
                try Self.mend(file, before, after)
                let report = try await site.takeIn([file])
                #expect(report.files.map(\.changed) == [1])
                #expect(report.files.map(\.added) == [0])
                #expect(report.files.map(\.refused) == [0])
                let found = try site.database.run(
                    "select count(*) from charter where version = 1 and \(what)"
                )
                #expect(found != "0", "\(what)")
            }
            #expect(try site.database.run("select count(*) from charter where version > 1") == "0")
            let changes = try site.database.run(
                "select count(*) from audit_entry where table_name = 'charter' and act = 'update'"
            )
            #expect(changes == "3")
        }
    }

    @Test func `what was taken further here is not changed by a ledger`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers)
            let charter = try site.database.run(
                "select charter_id from charter where adopted_on = '2009-06-01'"
            )
            let officer = try await site.signIn(Cast.officer)
            try await officer.post(
                "/charters/\(charter)/posting",
                ["step": "post", "day": "2009-07-01"]
            ).expect(.seeOther)
            let file = try await site.takeOut("R11", "2009-Q4", .csv, nil)
            try Self.mend(file, "2009-06-01,61,", "2009-06-01,62,")
            let report = try await site.takeIn([file])
            #expect(report.files.map(\.changed) == [0])
            #expect(report.files.map(\.reasons) == [["other_record": 1]])
        }
    }

    @Test func `the files of the page come in again on the page`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers)
            let officer = try await site.signIn(Cast.officer)
            let page = "/governance/\(Town.region)/2009-Q2/r11.xlsx"
            let files = [
                (name: "R11.xlsx", bytes: try await Self.file(officer, page)),
                (name: "R11-s.xlsx", bytes: try await Self.file(officer, "\(page)?of=suggestions")),
            ]
            let brought = try await officer.upload("/ledgers", ["place": Town.region], files: files)
            try await brought.expect(.seeOther).follow()
                .expect(.ok, showing: "和系统里的一样，没有要写入的", "关闭")
        }
    }

    @Test func `the suggestions are asked for with R11 alone`() throws {
        #expect(throws: ExportCommands.Refusal.self) {
            _ = try ExportCommands.Wish(
                code: "R4",
                place: Town.region,
                period: "2009-06",
                format: .csv,
                purpose: nil,
                ofSuggestions: true
            )
        }
    }

    private static func file(_ person: Person, _ path: String) async throws -> [UInt8] {
        Array(buffer: try await person.get(path).expect(.ok).response.body)
    }

    /// Changes one cell of a file, which must hold it once.
    private static func mend(_ path: String, _ before: String, _ after: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try #require(text.components(separatedBy: before).count >= 2, "\(before)")
        let range = try #require(text.range(of: before))
        try text.replacingCharacters(in: range, with: after)
            .write(toFile: path, atomically: true, encoding: .utf8)
    }
}
