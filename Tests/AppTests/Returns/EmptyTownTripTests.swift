import Domain
import Foundation
import Testing

@testable import App

/// Returns that are taken out of one town and brought into another that has none of their rows: all that
/// they say is there, and taken out again they say the same.
@Suite struct EmptyTownTripTests {
    private static let base = ["00-镇情.csv", "01-协会名册.xlsx"]
    private static let people = [
        "03-会员花名册（甲）.xlsx", "03-会员花名册（乙）.csv", "04-会员联系户.csv",
    ]

    /// The lines of a return without its recorder, who is the file that they came from.
    private static func lines(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).dropLast() }
            .map { $0.joined(separator: ",") }
    }

    /// Places, joint units and outputs of every kind, at some activities of March.
    private static let told = """
        set session_replication_role = replica;
        update activity set place = '村部 二楼', joint_with = '镇卫生院'
        where held_on >= '2009-03-01' and held_on < '2009-04-01' and activity_id % 2 = 0;
        insert into activity_output (activity_id, turn, region_code, kind, quantity, quantity_kind)
        select activity_id, 10 + t.turn, region_code, t.kind, 10 * t.turn, t.how from activity
        cross join (values (1, 'book', 'exact'), (2, 'panel', 'at_least'), (3, 'show', 'about'))
            t (turn, kind, how)
        where held_on >= '2009-03-01' and held_on < '2009-04-01' and activity_id % 3 = 0
        """

    @Test func `activities come back with their place, their partners and all their outputs`()
        async throws
    {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.base + ["05-活动台账.xlsx"])
            _ = try site.database.run(Self.told)
            let file = try await site.takeOut("R4", "2009-03", .csv, nil)
            let again = try await site.takeIn([file])
            #expect(again.files.map(\.added) == [0] && again.files.map(\.refused) == [0])
            let lines = try Self.lines(file)
            #expect(lines.contains { $0.contains("村部 二楼") && $0.contains("镇卫生院") })
            #expect(lines.contains { $0.contains("图书10、展板20余、文艺演出约30") })
            try await Self.bringIn(file, lines)
        }
    }

    private static func bringIn(_ file: String, _ lines: [String]) async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.base)
            let report = try await site.takeIn([file])
            #expect(report.files.map(\.refused) == [0])
            #expect(report.files.map(\.added) == report.files.map(\.rows))
            let out = try await site.takeOut("R4", "2009-03", .csv, nil)
            #expect(try Self.lines(out) == lines)
        }
    }

    @Test func `a place that a clerk wrote otherwise is not passed over`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.base + ["05-活动台账.xlsx"])
            _ = try site.database.run(Self.told)
            let file = try await site.takeOut("R4", "2009-03", .csv, nil)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let count = text.matches(of: /村部 二楼/).count
            try text.replacing("村部 二楼", with: "村部 三楼")
                .write(toFile: file, atomically: true, encoding: .utf8)
            let report = try await site.takeIn([file])
            #expect(report.files.map(\.reasons) == [[RowReason.otherRecord.rawValue: count]])
            #expect(report.files.map(\.added) == [0])
        }
    }

    @Test func `a campaign's counts come back where none is small`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.base + ["05-活动台账.xlsx"])
            let file = try await site.takeOut("R4", "2009-05", .csv, nil)
            let whole = try String(contentsOfFile: file, encoding: .utf8)
                .matches(of: /查出（建议诊治）\d+人、治疗\d+人、治愈\d+人/).count
            let sums = """
                select count(*) from health_tally t join activity a using (activity_id)
                where least(advised, treated, recovered) >= 10
                  and held_on >= '2009-05-01' and held_on < '2009-06-01'
                """
            #expect(try site.database.run(sums) == "\(whole)")
            #expect(whole > 0)
            try await withEmptyRegister { other in
                _ = try await other.takeIn(Self.base)
                _ = try await other.takeIn([file])
                #expect(try other.database.run(sums) == "\(whole)")
                #expect(
                    try other.database.run(
                        "select count(*) from health_tally where least(advised, treated, recovered) < 10"
                    ) == "0"
                )
            }
        }
    }

    @Test func `policies come back with their end and with who paid`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.base + Self.people + ["11-平安保险保单.csv"])
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update insurance_policy set paid_by = (array['self', 'county', 'donor', 'association'])
                    [insurance_policy_id % 4 + 1] where insurance_policy_id % 5 > 0;
                update insurance_policy set to_on = to_on + 30 where insurance_policy_id % 7 = 0
                """
            )
            let file = try await site.takeOut("R10", "2009", .csv, "核对")
            let again = try await site.takeIn([file])
            #expect(again.files.map(\.unchanged) == again.files.map(\.rows))
            let lines = try String(contentsOfFile: file, encoding: .utf8)
            #expect(lines.contains("协会") && lines.contains("捐助人"))
            try await withEmptyRegister { other in
                _ = try await other.takeIn(Self.base + Self.people)
                let report = try await other.takeIn([file])
                #expect(report.files.map(\.added) == report.files.map(\.rows))
                let out = try await other.takeOut("R10", "2009", .csv, "核对")
                #expect(try String(contentsOfFile: out, encoding: .utf8) == lines)
            }
        }
    }
}
