import Domain
import Foundation
import Postgres
import Testing

@testable import App

/// The imported town's summary, out of the template alone.
struct SummaryOfTownTests {
    private static func ledgers() throws -> [String] {
        let folder = URL(filePath: Town.path("00-镇情.csv")).deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(
            atPath: folder.path(percentEncoded: false)
        )
        .filter { !$0.hasPrefix(".") }.sorted(by: >)
    }

    @Test func `the imported town's summary says its known figures in prose`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(Self.ledgers())
            let owner = try site.owner()
            defer { owner.close() }
            let commands = SummaryCommands(site: site.site, owner: owner)
            let wish = try SummaryCommands.Wish(
                place: Town.region,
                year: Town.expected().year
            )
            let bytes = try await commands.document(wish, as: "yunxi.officer", in: .html)
            let html = String(decoding: bytes, as: UTF8.self)
            let known = try FigureTests.expected()
            for (key, said) in Self.said {
                let number = try #require(known[key], "\(key)")
                let text = said.replacing("N", with: "\(Int(number))")
                #expect(html.contains(text), "\(text)")
            }
            #expect(html.contains("<svg") && !html.contains("（未登记）"))
            #expect(!html.contains("孕"))
        }
    }

    /// How the prose words some of them.
    private static let said = [
        "members": "现有会员N人", "five_elders": "“五老”会员N人",
        "linked_households": "会员联系户N户", "study_participants": "参加N人次",
        "health_attended": "参加义诊N人次", "star_applications": "申报农户N户",
        "project_bases": "示范基地N个", "insurance_policies": "平安保险N份",
        "population": "总人口N人", "leaflets": "发放宣传资料N份",
    ]
}
